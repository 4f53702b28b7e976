import { sharpness } from './en/sharpness.ts';
import { inSpoken, type Language, type Wide } from './words.ts';

/** What the picture of the sharpness says, but for the title: fetched with the picture. */
export type SharpnessText = Wide<typeof sharpness>;

/** One a language: what is missing is a type error. */
const TEXTS: Readonly<Record<Language, SharpnessText>> = { en: sharpness };

/** In the language that is spoken. */
export function sharpnessWords(): SharpnessText {
  return inSpoken(TEXTS);
}
