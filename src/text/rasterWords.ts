import { raster } from './en/raster.ts';
import { inSpoken, type Language, type Wide } from './words.ts';

/** What the activation raster says, but for the title: fetched with the picture. */
export type RasterText = Wide<typeof raster>;

/** One a language: what is missing is a type error. */
const TEXTS: Readonly<Record<Language, RasterText>> = { en: raster };

/** In the language that is spoken. */
export function rasterWords(): RasterText {
  return inSpoken(TEXTS);
}
