import { pictureMarks } from './en/pictureMarks.ts';
import { inSpoken, type Language, type Wide } from './words.ts';

/** What the marks of predictor space, light cone, raster and least norm are called: fetched with what tells them. */
export type PictureMarkText = Wide<typeof pictureMarks>;

/** One a language: what is missing is a type error. */
const TEXTS: Readonly<Record<Language, PictureMarkText>> = { en: pictureMarks };

/** In the language that is spoken. */
export function pictureMarkWords(): PictureMarkText {
  return inSpoken(TEXTS);
}
