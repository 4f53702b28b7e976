import { output } from './en/output.ts';
import { inSpoken, type Language, type Wide } from './words.ts';

/** What the picture of the network’s output says, but for the title: fetched with the picture. */
export type OutputText = Wide<typeof output>;

/** One a language: what is missing is a type error. */
const TEXTS: Readonly<Record<Language, OutputText>> = { en: output };

/** In the language that is spoken. */
export function outputWords(): OutputText {
  return inSpoken(TEXTS);
}
