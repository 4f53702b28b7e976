import { frameTable } from './en/frameTable.ts';
import type { PartText } from './translation.ts';
import { inSpoken } from './words.ts';

/** What the table of the state at the playhead says, but for the title: fetched with the picture. */
export type FrameText = PartText['frameTable'];

/** In the language that is spoken. */
export function frameWords(): FrameText {
  return inSpoken('frameTable', frameTable);
}
