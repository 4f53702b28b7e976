import type { AppStore } from '../state/react.ts';
import { type Language, languageOf } from '../text/languages.ts';
import { setLanguage } from '../text/words.ts';

/** The language that a reader of the page is spoken to in: the chosen one, else the first of the browser's that is known here. */
export function spokenTo(chosen: Language | null, { navigator }: Window): Language {
  return chosen ?? languageOf(navigator.languages);
}

/**
 * Speaks it before anything is drawn, so that no other is seen first. Where its texts cannot be fetched the page comes in
 * English: a run in another language is better than none.
 */
export async function speakFirst(window: Window, language: Language): Promise<void> {
  try {
    await speak(window, language);
  } catch {
    await speak(window, 'en');
  }
}

async function speak(window: Window, language: Language): Promise<void> {
  await setLanguage(language);
  window.document.documentElement.lang = language;
}

/**
 * Speaks what the page is set to from now on. Where it cannot be fetched that is said, and the page goes on as it was.
 * @param onSpoken is told of each language once it is spoken
 * @returns a function that ends it
 */
export function watchLanguage(
  window: Window,
  store: AppStore,
  onSpoken: (language: Language) => void,
): () => void {
  return store.subscribe(async (state, before) => {
    const language = spokenTo(state.language, window);
    if (state.language === before.language || language === spokenTo(before.language, window)) return;
    // a later choice is the one that counts, in whichever order the texts arrive
    const stillWanted = () => store.getState().language === state.language;
    try {
      await setLanguage(language);
    } catch (error) {
      if (!stillWanted()) return;
      store.getState().setLanguage(before.language);
      const detail = error instanceof Error ? error.message : String(error);
      store.getState().notify([{ code: 'browser-refused', field: null, values: { detail } }]);
      return;
    }
    if (!stillWanted()) return void setLanguage(spokenTo(store.getState().language, window));
    window.document.documentElement.lang = language;
    onSpoken(language);
  });
}
