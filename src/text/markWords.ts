import { marks } from './en/marks.ts';
import type { PartText } from './translation.ts';
import { inSpoken } from './words.ts';

/** What marks are called, and what they are: fetched with what tells them, so it is no part of the page's first texts. */
export type MarkText = PartText['marks'];

/** A name and a formula, as `drawing/note/formula.ts` reads it. */
export interface MarkName {
  readonly name: string;
  readonly formula?: string;
}

/** In the language that is spoken. */
export function markWords(): MarkText {
  return inSpoken('marks', marks);
}
