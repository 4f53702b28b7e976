import { faded } from './canvas/faded.ts';
import type { Sheet } from './canvas/sheet.ts';
import type { Drawing, PictureBox } from './picture.ts';

/** What may be told besides: small, without settings and as it is at first unless it is. */
export type Asked<Own> = Partial<Omit<PictureBox, 'pxWidth' | 'pxHeight'> & { readonly own: Own }>;

/** Opacity of a layer that steps back, as in frame.css. */
const BACK = 0.4;

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
  return pictureDrawer(drawing, asked)(sheet);
}

/** The same for sheet after sheet, as of an animation: what its model keeps, such as axes that stand still, is kept from one to the next. */
export function pictureDrawer<View, Own>(
  drawing: Drawing<View, Own>,
  asked: Asked<Own> = {},
): (sheet: Sheet) => boolean {
  const { stage = false, settings = [], own = drawing.own } = asked;
  const local = { ...own, pointer: null };
  const model = drawing.createModel();
  return (sheet) => {
    const { context, pxWidth, pxHeight, state } = sheet;
    const view = model.update({ pxWidth, pxHeight, stage, settings, local }, state);
    if (view === null) return false;
    for (const layer of drawing.layers) {
      context.save();
      if (layer.stepsBack?.(state)) {
        context.globalAlpha = BACK;
        layer.draw({ ...sheet, context: faded(context, BACK) }, view);
      } else layer.draw(sheet, view);
      context.restore();
    }
    return true;
  };
}
