import { assumptions } from './en/assumptions.ts';
import { inSpoken, type Language, type Wide } from './words.ts';

/** What is said of the paper’s assumptions, but for the title: fetched with the picture. */
export type AssumptionText = Wide<typeof assumptions>;

/** One a language: what is missing is a type error. */
const TEXTS: Readonly<Record<Language, AssumptionText>> = { en: assumptions };

/** In the language that is spoken. */
export function assumptionWords(): AssumptionText {
  return inSpoken(TEXTS);
}
