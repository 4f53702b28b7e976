import { steps } from './en/steps.ts';
import type { PartText } from './translation.ts';
import { inSpoken } from './words.ts';

/** What is said of steps that are too long: fetched when it is. */
export type StepText = PartText['steps'];

/** In the language that is spoken. */
export function stepWords(): StepText {
  return inSpoken('steps', steps);
}
