import { compare } from './en/compare.ts';
import { inSpoken, type Language, type Wide } from './words.ts';

/** What is said where runs are kept: fetched with it. */
export type CompareText = Wide<typeof compare>;

/** One a language: what is missing is a type error. */
const TEXTS: Readonly<Record<Language, CompareText>> = { en: compare };

/** In the language that is spoken. */
export function compareWords(): CompareText {
  return inSpoken(TEXTS);
}
