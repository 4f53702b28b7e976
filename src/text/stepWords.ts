import { steps } from './en/steps.ts';
import { inSpoken, type Language, type Wide } from './words.ts';

/** What is said of steps that are too long: fetched when it is. */
export type StepText = Wide<typeof steps>;

const TEXTS: Readonly<Record<Language, StepText>> = { en: steps };

/** In the language that is spoken. */
export function stepWords(): StepText {
  return inSpoken(TEXTS);
}
