import type { PictureBox } from '../../../drawing/picture.ts';

/** Setting that takes the legend away: it is there unless a link or the reader says so. */
export const NO_LEGEND = 'no-legend';

/** As in legend.css. */
const PX_ROW = 24;
/** In less width a legend is more lines than it is worth, and in less height it is the neurons that it takes the room of. */
const PX_LEAST_WIDTH = 300;
const PX_LEAST_HEIGHT = 250;
const PX_ONE_ROW = 560;

/** How many rows the legend has in a body of this size; 0 where there is none. Of the box alone: it is there before its words. */
export function legendRows({ pxWidth, pxHeight, stage, settings }: PictureBox): 0 | 1 | 2 {
  if (!stage || settings.includes(NO_LEGEND)) return 0;
  if (pxWidth < PX_LEAST_WIDTH || pxHeight < PX_LEAST_HEIGHT) return 0;
  return pxWidth < PX_ONE_ROW ? 2 : 1;
}

export function pxLegend(box: PictureBox): number {
  return PX_ROW * legendRows(box);
}
