import { scales } from './en/scales.ts';
import { inSpoken, type Language, type Wide } from './words.ts';

/** What the picture of all scales says: fetched with it, but for its title and what is said of a run. */
export type ScaleText = Wide<typeof scales>;

/** One a language: what is missing is a type error. */
const TEXTS: Readonly<Record<Language, ScaleText>> = { en: scales };

/** In the language that is spoken. */
export function scaleWords(): ScaleText {
  return inSpoken(TEXTS);
}
