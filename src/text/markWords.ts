import { marks } from './en/marks.ts';
import { inSpoken, type Language, type Wide } from './words.ts';

/** What marks are called, and what they are: fetched with what tells them, so it is no part of the page's first texts. */
export type MarkText = Wide<typeof marks>;

/** A name and a formula, as `drawing/note/formula.ts` reads it. */
export interface MarkName {
  readonly name: string;
  readonly formula?: string;
}

/** One a language: what is missing is a type error. */
const TEXTS: Readonly<Record<Language, MarkText>> = { en: marks };

/** In the language that is spoken. */
export function markWords(): MarkText {
  return inSpoken(TEXTS);
}
