import { lightCone } from './en/lightCone.ts';
import type { PartText } from './translation.ts';
import { inSpoken } from './words.ts';

/** What the light cone says, but for the title: fetched with the picture. */
export type LightConeText = PartText['lightCone'];

/** In the language that is spoken. */
export function lightConeWords(): LightConeText {
  return inSpoken('lightCone', lightCone);
}
