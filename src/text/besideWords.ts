import { beside } from './en/beside.ts';
import type { PartText } from './translation.ts';
import { inSpoken } from './words.ts';

/** What is said of runs that are held against the one on screen: fetched with what draws them. */
export type BesideText = PartText['beside'];

/** In the language that is spoken. */
export function besideWords(): BesideText {
  return inSpoken('beside', beside);
}
