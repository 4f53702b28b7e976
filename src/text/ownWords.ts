import { own } from './en/own.ts';
import { inSpoken, type Language, type Wide } from './words.ts';

/** What is said of own data and of going back: fetched after the first look at the page. */
type OwnText = Wide<typeof own>;

/** One a language: what is missing is a type error. */
const TEXTS: Readonly<Record<Language, OwnText>> = { en: own };

/** In the language that is spoken. */
export function ownWords(): OwnText {
  return inSpoken(TEXTS);
}
