import type { Sheet } from './canvas/sheet.ts';
import type { Drawing, PictureBox } from './picture.ts';

/** What may be told besides: small, without settings and as it is at first unless it is. */
export type Asked<Own> = Partial<Omit<PictureBox, 'pxWidth' | 'pxHeight'> & { readonly own: Own }>;

/**
 * Draws a picture once, all layers over each other, to fill a sheet: for an export, for a test. Nothing of the page is
 * needed. What is worked out in the background is drawn where it is known already.
 * @returns whether there was anything to draw
 */
export function drawPicture<View, Own>(
  drawing: Drawing<View, Own>,
  sheet: Sheet,
  asked: Asked<Own> = {},
): boolean {
  const { pxWidth, pxHeight, state } = sheet;
  const { stage = false, settings = [], own = drawing.own } = asked;
  const local = { ...own, pointer: null };
  const view = drawing.createModel().update({ pxWidth, pxHeight, stage, settings, local }, state);
  if (view === null) return false;
  for (const layer of drawing.layers) {
    sheet.context.save();
    layer.draw(sheet, view);
    sheet.context.restore();
  }
  return true;
}
