import { useAppStore } from '../state/react.ts';
import { LANGUAGE_CODES, LANGUAGES, type Language } from '../text/languages.ts';
import { words } from '../text/words.ts';

/** By it the focus is given back: the page is drawn anew in the other language. */
export const SWITCH_CLASS = 'language';

/** The other languages, each named in itself. The run, the playhead and the pictures stay. */
export function LanguageSwitch() {
  const store = useAppStore();
  return LANGUAGE_CODES.filter((code) => code !== words().locale).map((code: Language) => (
    <button
      key={code}
      type="button"
      className={`button ${SWITCH_CLASS}`}
      lang={code}
      onClick={() => store.getState().setLanguage(code)}
    >
      {LANGUAGES[code].name}
    </button>
  ));
}
