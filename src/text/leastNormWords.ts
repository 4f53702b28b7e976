import { leastNorm } from './en/leastNorm.ts';
import { inSpoken, type Language, type Wide } from './words.ts';

/** What the picture of least norm says, but for the title: fetched with the picture. */
export type LeastNormText = Wide<typeof leastNorm>;

/** One a language: what is missing is a type error. */
const TEXTS: Readonly<Record<Language, LeastNormText>> = { en: leastNorm };

/** In the language that is spoken. */
export function leastNormWords(): LeastNormText {
  return inSpoken(TEXTS);
}
