import type { Run } from '../run.ts';

/** Frames of a run, `from` and `to` included. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Of the fall of the loss: where the take-off has begun, and where it is over. */
const BEGUN = 0.05;
const OVER = 0.95;
/** A loss that falls by less than this share of itself has no take-off to be seen. */
const LEAST_FALL = 0.1;

/**
 * The first fall of the loss, in which the bundle rises: between the last frame before `BEGUN` of the whole fall is done and
 * the first one at which `OVER` of it is; null where the loss hardly falls. In a run that is not complete it is the fall so far.
 */
export function takeOffOf(run: Pick<Run, 'frameCount' | 'losses'>): Stretch | null {
  const { frameCount, losses } = run;
  const first = losses[0]!;
  let least = first;
  for (let f = 1; f < frameCount; f++) if (losses[f]! < least) least = losses[f]!;
  const fall = first - least;
  if (!(fall >= LEAST_FALL * first)) return null;
  let from = 0;
  while (losses[from + 1]! > first - BEGUN * fall) from++;
  let to = from + 1;
  while (!(losses[to]! <= first - OVER * fall)) to++;
  return { from, to };
}
