import { Group } from '../../model/initialisation.ts';
import { norm } from '../../model/measures/angles.ts';
import { memoOn } from '../../state/memoOn.ts';
import type { Run } from '../../state/run.ts';
import { theoryOfRun } from './runTheory.ts';
import { smallScaleLimitOf } from './smallScaleLimit.ts';

/** The norms at the end in the limit lambda -> 0 (the paper's Lemma 34, from the yardsticks), beside those of a run. */
export interface LimitNorms {
  readonly by: 'theorem7' | 'span';
  /** m, 0 outside the positive group */
  readonly norms: Float64Array;
  /** the largest |ln| of a norm at the end over its limit, in the positive group; null before the run is complete */
  readonly farthestLog: number | null;
}

/** null where no limit is known, or not yet */
export function limitNormsOf(run: Run): LimitNorms | null {
  const limit = smallScaleLimitOf(run);
  const norms = theoryOfRun(run)?.limitNorms ?? null;
  if (limit.kind !== 'limit' || norms === null || !norms.some((value) => value > 0)) return null;
  return { by: limit.by, norms, farthestLog: run.complete ? memoOn(run, farthestOf) : null };
}

/** Asked for at every step of the playhead. */
function farthestOf(run: Run): number {
  const { groups, dataset } = run.start;
  const { hidden } = run.frame(run.frameCount - 1);
  const norms = theoryOfRun(run)!.limitNorms!;
  let farthest = 0;
  for (let j = 0; j < groups.length; j++) {
    if (groups[j] !== Group.Positive || !(norms[j]! > 0)) continue;
    const end = norm(hidden, j * dataset.dimension, dataset.dimension);
    farthest = Math.max(farthest, Math.abs(Math.log(end / norms[j]!)));
  }
  return farthest;
}
