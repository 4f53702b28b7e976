import { assumptions } from '../../src/text/en/assumptions.ts';
import { figures } from '../../src/text/en/figures.ts';
import { frameTable } from '../../src/text/en/frameTable.ts';
import { leastNorm } from '../../src/text/en/leastNorm.ts';
import { lightCone } from '../../src/text/en/lightCone.ts';
import { output } from '../../src/text/en/output.ts';
import { predictor } from '../../src/text/en/predictor.ts';
import { raster } from '../../src/text/en/raster.ts';
import { sharpness } from '../../src/text/en/sharpness.ts';

/** Texts that are fetched with their pictures, by the path that they would have among those of the page. */
export const PICTURE_TEXTS: ReadonlyMap<object, string> = new Map<object, string>([
  [assumptions, 'pictures.assumptions'],
  [figures, 'pictures'],
  [frameTable, 'pictures.frame'],
  [leastNorm, 'pictures.least-norm'],
  [lightCone, 'pictures.light-cone'],
  [output, 'pictures.function'],
  [predictor, 'pictures.predictor'],
  [raster, 'pictures.raster'],
  [sharpness, 'pictures.sharpness'],
]);
