import { limitLine } from './en/limitLine.ts';
import type { PartText } from './translation.ts';
import { inSpoken } from './words.ts';

/** What is said of the line for small lambda: fetched with the laboratory. */
export type LimitLineText = PartText['limitLine'];

/** In the language that is spoken. */
export function limitLineWords(): LimitLineText {
  return inSpoken('limitLine', limitLine);
}
