import { createStore, type StoreApi } from 'zustand/vanilla';
import type { AppState } from '../state/appState.ts';
import { memoOn } from '../state/memoOn.ts';
import type { AppStore } from '../state/react.ts';

/** How the page is shown in a lecture, where its theme is neither light nor dark. */
interface Lecture {
  /** null until it is chosen: as the page was before */
  readonly dark: boolean | null;
  /** the theme to come back to */
  readonly before: AppState['theme'];
}

export function lectureOf(store: AppStore): StoreApi<Lecture> {
  return memoOn(store, createLecture);
}

const createLecture = () => createStore<Lecture>(() => ({ dark: null, before: null }));

/** Whether data stand light on a dark ground: as the theme says, and without one as the reader's system does. */
export function isDarkNow({ theme }: Pick<AppState, 'theme'>, lecture: Lecture, system: boolean): boolean {
  if (theme !== 'projector') return theme === null ? system : theme === 'dark';
  if (lecture.dark !== null) return lecture.dark;
  return lecture.before === 'light' || lecture.before === 'dark' ? lecture.before === 'dark' : system;
}

/** Enters a lecture, or leaves it for the theme that was there before. */
export function toggleLecture(store: AppStore): void {
  const { theme, setTheme } = store.getState();
  if (theme === 'projector') setTheme(lectureOf(store).getState().before);
  else {
    lectureOf(store).setState({ before: theme });
    setTheme('projector');
  }
}

/** Keeps `data-theme` of the page's root, which style sheets and canvases read, at the theme that is shown. */
export function watchTheme(window: Window, store: AppStore): void {
  const system = window.matchMedia('(prefers-color-scheme: dark)');
  const { dataset } = window.document.documentElement;
  function show() {
    // paper is white, whatever is chosen meanwhile
    if (dataset.print !== undefined) return;
    const dark = isDarkNow(store.getState(), lectureOf(store).getState(), system.matches);
    const theme = dark ? 'dark' : 'light';
    if (dataset.theme !== theme) dataset.theme = theme;
  }
  show();
  store.subscribe((state, before) => {
    if (state.theme !== before.theme) show();
  });
  lectureOf(store).subscribe(show);
  system.addEventListener('change', show);
}
