import type { MapGrain } from '../../experiment/parameterMap.ts';

/** A row that is to be solved: where it stands on the map, from 0 to 1. */
export interface MapTask {
  readonly position: number;
  readonly grain: MapGrain;
}

/** Rows of the coarse map, which is there first; every further level has a row between every two. */
const COARSE_ROWS = 9;
const LEVELS = 6;

/** How many rows a map has at a level from 0: 9, 17, 33, 65, 129, 257. */
export function rowsAtLevel(level: number): number {
  return (COARSE_ROWS - 1) * 2 ** level + 1;
}

/** Rows nearer to each other than this are not told apart, CSS pixels. */
const PX_A_ROW = 3;

/** The finest level whose rows are seen one by one on so many CSS pixels. */
export function levelFor(pxHeight: number): number {
  let level = 0;
  while (level + 1 < LEVELS && pxHeight >= PX_A_ROW * (rowsAtLevel(level + 1) - 1)) level++;
  return level;
}

/**
 * What is solved at a level, in this order, when all levels before it are. The first rows are drafts, from the foot and the top
 * to what lies between; they are solved again, finely, at the next level, behind its own rows.
 */
export function tasksAtLevel(level: number): MapTask[] {
  const last = rowsAtLevel(level) - 1;
  if (level === 0) return spread(last).map((k) => ({ position: k / last, grain: 'draft' }));
  const between: MapTask[] = [];
  for (let k = 1; k < last; k += 2) between.push({ position: k / last, grain: 'fine' });
  if (level > 1) return between;
  return [...between, ...tasksAtLevel(0).map(({ position }): MapTask => ({ position, grain: 'fine' }))];
}

/** 0, last, then the middles of what is open: every beginning of it is spread over the whole. `last` is a power of two. */
function spread(last: number): number[] {
  const order = [0, last];
  for (let stride = last / 2; stride >= 1; stride /= 2) {
    for (let k = stride; k < last; k += 2 * stride) order.push(k);
  }
  return order;
}
