import type { AppState } from '../../state/appState.ts';
import type { Drawing, Mark } from '../picture.ts';

/** Something that is fetched when somebody first wants it. */
interface Arriving<T> {
  /** null until it is here */
  here(): T | null;
  /** until when to wait for it; null once it is here */
  ready(): Promise<unknown> | null;
}

/** What is fetched by the first who waits for it; without a network by the next. */
export function arriving<T>(fetch: () => Promise<T>): Arriving<T> {
  let here: T | null = null;
  let coming: Promise<unknown> | null = null;
  return {
    here: () => here,
    ready() {
      if (here !== null) return null;
      coming ??= fetch().then(
        (fetched) => {
          here = fetched;
        },
        () => {
          coming = null;
        },
      );
      return coming;
    },
  };
}

/**
 * Marks of a drawing whose code comes when somebody first wants to know one: nothing of it is needed for the first look at a
 * page. To be spread into the drawing.
 * @param fetch what tells them
 */
export function later<View>(
  fetch: () => Promise<(view: View, state: AppState) => readonly Mark[]>,
): Required<Pick<Drawing<View, object>, 'marks' | 'marksReady'>> {
  const told = arriving(fetch);
  return { marks: (view, state) => told.here()?.(view, state) ?? [], marksReady: told.ready };
}
