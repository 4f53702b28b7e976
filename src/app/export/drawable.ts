import { flatText, upright } from '../../drawing/axis/number.ts';
import { MULTIPLES } from '../../drawing/beside/multiples.ts';
import { runLabel } from '../../drawing/beside/runLabel.ts';
import { drawText } from '../../drawing/canvas/richText.ts';
import type { Sheet } from '../../drawing/canvas/sheet.ts';
import { pictureDrawer } from '../../drawing/drawPicture.ts';
import { PX_CAPTION } from '../../drawing/frame/PlotFrame.tsx';
import type { CanvasPicture } from '../../drawing/picture.ts';
import { ownShown } from '../../drawing/react/ownShown.ts';
import { differencesOf } from '../../experiment/differences.ts';
import type { AppState } from '../../state/appState.ts';
import { gridOf, PX_GAP } from '../pictures/multiples/grid.ts';
import { derivationOf } from '../pictures/multiples/storeOfRun.ts';

/** A size to take a picture away in, CSS pixels. */
export interface PxSize {
  readonly pxWidth: number;
  readonly pxHeight: number;
}

/** From this size on a picture is set as it is on the stage. */
const PX_STAGE = 420;

/**
 * What draws a picture, for one sheet or for one after another: once for the run on screen or, where it is so on the page, once for
 * each of the runs. Each fills its sheet.
 */
export function bodyDrawer(
  picture: CanvasPicture,
  settings: readonly string[],
  size: PxSize,
  state: AppState,
): (sheet: Sheet) => void {
  const own = ownShown(picture);
  const several = settings.includes(MULTIPLES) && state.kept.length > 0;
  if (!several) {
    const stage = Math.min(size.pxWidth, size.pxHeight) >= PX_STAGE;
    return pictureDrawer(picture, { stage, settings, own });
  }
  const present = state.run?.parameters ?? state.parameters;
  const others = state.kept.filter((one) => differencesOf(one.parameters, present).length > 0);
  const grid = gridOf(1 + others.length, size.pxWidth, size.pxHeight);
  const cells = [null, ...others].map((one, index) => ({
    derive: derivationOf(one?.id ?? null),
    draw: pictureDrawer(picture, { settings, own }),
    label:
      one === null
        ? flatText(runLabel(present, others[0]!.parameters))
        : flatText(runLabel(one.parameters, present)),
    px: (index % grid.columns) * (grid.pxWidth + PX_GAP),
    py: Math.floor(index / grid.columns) * (grid.pxHeight + PX_GAP),
  }));
  return (sheet) => {
    const { context, palette } = sheet;
    for (const { derive, draw, label, px, py } of cells) {
      context.save();
      context.translate(px, py);
      drawText(context, palette, [upright(label)], 0, PX_CAPTION / 2, { size: 12 });
      context.translate(0, PX_CAPTION);
      const pxHeight = grid.pxHeight - PX_CAPTION;
      draw({ ...sheet, pxWidth: grid.pxWidth, pxHeight, state: derive(sheet.state) });
      context.restore();
    }
  };
}
