import { handles } from './en/handles.ts';
import { inSpoken, type Language, type Wide } from './words.ts';

/** What is said of what can be moved: fetched with what moves it. */
type HandleText = Wide<typeof handles>;

/** One a language: what is missing is a type error. */
const TEXTS: Readonly<Record<Language, HandleText>> = { en: handles };

/** In the language that is spoken. */
export function handleWords(): HandleText {
  return inSpoken(TEXTS);
}
