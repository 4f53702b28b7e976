import { sharpness } from './en/sharpness.ts';
import type { PartText } from './translation.ts';
import { inSpoken } from './words.ts';

/** What the picture of the sharpness says, but for the title: fetched with the picture. */
export type SharpnessText = PartText['sharpness'];

/** In the language that is spoken. */
export function sharpnessWords(): SharpnessText {
  return inSpoken('sharpness', sharpness);
}
