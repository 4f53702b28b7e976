import { pictureMarks } from './en/pictureMarks.ts';
import type { PartText } from './translation.ts';
import { inSpoken } from './words.ts';

/** What the marks of predictor space, light cone, raster and least norm are called: fetched with what tells them. */
export type PictureMarkText = PartText['pictureMarks'];

/** In the language that is spoken. */
export function pictureMarkWords(): PictureMarkText {
  return inSpoken('pictureMarks', pictureMarks);
}
