import { scales } from './en/scales.ts';
import type { PartText } from './translation.ts';
import { inSpoken } from './words.ts';

/** What the picture of all scales says: fetched with it, but for its title and what is said of a run. */
export type ScaleText = PartText['scales'];

/** In the language that is spoken. */
export function scaleWords(): ScaleText {
  return inSpoken('scales', scales);
}
