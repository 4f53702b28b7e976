import { output } from './en/output.ts';
import type { PartText } from './translation.ts';
import { inSpoken } from './words.ts';

/** What the picture of the network’s output says, but for the title: fetched with the picture. */
export type OutputText = PartText['output'];

/** In the language that is spoken. */
export function outputWords(): OutputText {
  return inSpoken('output', output);
}
