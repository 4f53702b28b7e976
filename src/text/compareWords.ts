import { compare } from './en/compare.ts';
import type { PartText } from './translation.ts';
import { inSpoken } from './words.ts';

/** What is said where runs are kept: fetched with it. */
export type CompareText = PartText['compare'];

/** In the language that is spoken. */
export function compareWords(): CompareText {
  return inSpoken('compare', compare);
}
