import { addCircle, strokeArrow } from '../../drawing/canvas/shapes.ts';
import type { Sheet } from '../../drawing/canvas/sheet.ts';
import type { GlyphPlaces } from '../../drawing/sphere/glyphs.ts';
import { type BoostedSky, handlePlace } from './skyBoost.ts';
import type { SkyPlacement } from './skyPlacement.ts';

const PX_SPECK = 1.75;

/** Where the run has the stars, as specks under those that a reader's boost has moved. */
export function drawStarsOfRun({ context, palette }: Sheet, { px, py }: GlyphPlaces): void {
  context.fillStyle = palette.control;
  context.beginPath();
  for (let s = 0; s < px.length; s++) addCircle(context, px[s]!, py[s]!, PX_SPECK);
  context.fill();
}

/** The reader's boost: an arrow of ink from the middle to its handle. */
export function drawOwnBoost({ context, palette }: Sheet, sky: SkyPlacement, boost: BoostedSky): void {
  const { px, py } = handlePlace(sky, boost);
  context.strokeStyle = palette.ink;
  context.fillStyle = palette.ink;
  context.lineWidth = 2;
  strokeArrow(context, sky.pxCentre, sky.pyCentre, px, py, 9);
}
