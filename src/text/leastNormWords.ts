import { leastNorm } from './en/leastNorm.ts';
import type { PartText } from './translation.ts';
import { inSpoken } from './words.ts';

/** What the picture of least norm says, but for the title: fetched with the picture. */
export type LeastNormText = PartText['leastNorm'];

/** In the language that is spoken. */
export function leastNormWords(): LeastNormText {
  return inSpoken('leastNorm', leastNorm);
}
