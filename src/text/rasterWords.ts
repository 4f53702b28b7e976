import { raster } from './en/raster.ts';
import { inSpoken, type PartText } from './words.ts';

/** What the activation raster says, but for the title: fetched with the picture. */
export type RasterText = PartText['raster'];

/** In the language that is spoken. */
export function rasterWords(): RasterText {
  return inSpoken('raster', raster);
}
