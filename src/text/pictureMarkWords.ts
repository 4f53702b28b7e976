import { pictureMarks } from './en/pictureMarks.ts';
import { inSpoken, type PartText } from './words.ts';

/** What the marks of predictor space, light cone, raster and least norm are called: fetched with what tells them. */
export type PictureMarkText = PartText['pictureMarks'];

/** In the language that is spoken. */
export function pictureMarkWords(): PictureMarkText {
  return inSpoken('pictureMarks', pictureMarks);
}
