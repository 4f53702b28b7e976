import { raster } from './en/raster.ts';
import type { PartText } from './translation.ts';
import { inSpoken } from './words.ts';

/** What the activation raster says, but for the title: fetched with the picture. */
export type RasterText = PartText['raster'];

/** In the language that is spoken. */
export function rasterWords(): RasterText {
  return inSpoken('raster', raster);
}
