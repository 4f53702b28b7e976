import { lab } from './en/lab.ts';
import type { PartText } from './translation.ts';
import { inSpoken } from './words.ts';

/** What the laboratory says: fetched when it is opened. */
export type LabText = PartText['lab'];

/** In the language that is spoken. */
export function labWords(): LabText {
  return inSpoken('lab', lab);
}
