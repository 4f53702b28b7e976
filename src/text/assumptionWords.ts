import { assumptions } from './en/assumptions.ts';
import type { PartText } from './translation.ts';
import { inSpoken } from './words.ts';

/** What is said of the paper’s assumptions, but for the title: fetched with the picture. */
export type AssumptionText = PartText['assumptions'];

/** In the language that is spoken. */
export function assumptionWords(): AssumptionText {
  return inSpoken('assumptions', assumptions);
}
