import { beside } from './en/beside.ts';
import { inSpoken, type Language, type Wide } from './words.ts';

/** What is said of runs that are held against the one on screen: fetched with what draws them. */
export type BesideText = Wide<typeof beside>;

/** One a language: what is missing is a type error. */
const TEXTS: Readonly<Record<Language, BesideText>> = { en: beside };

/** In the language that is spoken. */
export function besideWords(): BesideText {
  return inSpoken(TEXTS);
}
