/** How pictures of one size fill a box. CSS pixels. */
export interface Grid {
  readonly columns: number;
  readonly pxWidth: number;
  /** of each; together they may be higher than the box, which then scrolls */
  readonly pxHeight: number;
}

/** Between two pictures. */
export const PX_GAP = 8;
/** A narrower or lower picture shows nothing. */
const PX_LEAST_WIDTH = 160;
const PX_LEAST_HEIGHT = 150;
const MOST_COLUMNS = 3;

/** The columns with which the pictures are largest by their smaller side: beside each other in a wide box, in rows in a high one. */
export function gridOf(count: number, pxWidth: number, pxHeight: number): Grid {
  const grids = Array.from({ length: Math.min(count, MOST_COLUMNS) }, (_, index) =>
    gridWith(index + 1, count, pxWidth, pxHeight),
  );
  const wide = grids.filter((grid) => grid.columns === 1 || grid.pxWidth >= PX_LEAST_WIDTH);
  const best = wide.reduce((one, other) => (sizeOf(other) > sizeOf(one) ? other : one));
  return { ...best, pxHeight: Math.max(PX_LEAST_HEIGHT, best.pxHeight) };
}

function gridWith(columns: number, count: number, pxWidth: number, pxHeight: number): Grid {
  const rows = Math.ceil(count / columns);
  return {
    columns,
    pxWidth: Math.floor((pxWidth - (columns - 1) * PX_GAP) / columns),
    pxHeight: Math.floor((pxHeight - (rows - 1) * PX_GAP) / rows),
  };
}

function sizeOf({ pxWidth, pxHeight }: Grid): number {
  return Math.min(pxWidth, pxHeight);
}
