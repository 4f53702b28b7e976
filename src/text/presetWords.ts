import { presets } from './en/presets.ts';
import type { PartText } from './translation.ts';
import { inSpoken } from './words.ts';

/** Titles of the sweeps to start from, and what each is about: fetched with the laboratory. */
export type PresetText = PartText['presets'];

/** In the language that is spoken. */
export function presetWords(): PresetText {
  return inSpoken('presets', presets);
}
