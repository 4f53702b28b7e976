import { Group } from '../../model/initialisation.ts';
import { degreesBetween } from '../../model/measures/angles.ts';
import { alignmentTarget } from '../../model/theory/alignmentTarget.ts';
import type { Run } from '../../state/run.ts';
import { firstAbove } from '../../state/sorted.ts';
import { countActivity } from '../activity/activityCount.ts';
import { stateAt } from '../now/stateAt.ts';

/** The kinks of a run after a time. */
export interface KinksAfter {
  readonly count: number;
  /** there are more than `count` of them, which were not kept */
  readonly atLeast: boolean;
  /** flow time of the last one; NaN where there is none */
  readonly last: number;
}

/** The kinks of any neuron later than `time`, O(log kinks). */
export function kinksAfter(run: Run, time: number): KinksAfter {
  const { kinks, kinkCount, kinksLeftOut } = run;
  const passed = firstAbove(kinks.times, kinkCount, time);
  const kept = kinkCount - passed;
  // those left out all come after `from`
  const leftOut = kinksLeftOut !== null && kinksLeftOut.from >= time ? kinksLeftOut.count : 0;
  return {
    count: kept + leftOut,
    atLeast: kinksLeftOut !== null && kinksLeftOut.from < time,
    last: kept === 0 ? Number.NaN : kinks.times[kinkCount - 1]!,
  };
}

/** How far the positive neurons have gathered at one time. */
export interface Gathered {
  readonly positive: number;
  /** of these, active on every input */
  readonly onAll: number;
  /** the largest angle between one of them and gamma, degrees; NaN where there is none, or gamma is 0 */
  readonly farthest: number;
}

/** Kinks up to which it is looked at: of more the patterns would have to be followed there in the background. */
const MOST_KINKS = 100_000;

const known = new WeakMap<Run, Map<number, Gathered>>();

/** At flow time `time` of a complete run, worked out once; null where the run does not get there, or it is not known. */
export function gatheredAt(run: Run, time: number): Gathered | null {
  if (!run.complete || time > run.endTime || run.kinkCount > MOST_KINKS) return null;
  const own = known.get(run) ?? new Map<number, Gathered>();
  known.set(run, own);
  const before = own.get(time);
  if (before !== undefined) return before;
  const gathered = gather(run, time);
  if (gathered !== null) own.set(time, gathered);
  return gathered;
}

function gather(run: Run, time: number): Gathered | null {
  const counts = countActivity(run, time);
  if (counts === null) return null;
  const { dataset, groups } = run.start;
  const { dimension } = dataset;
  const { hidden } = stateAt(run, time);
  const gamma = alignmentTarget(dataset);
  let farthest = Number.NaN;
  for (let j = 0; j < groups.length; j++) {
    if (groups[j] !== Group.Positive) continue;
    const angle = degreesBetween(hidden.subarray(j * dimension, (j + 1) * dimension), gamma);
    if (!(angle <= farthest)) farthest = angle;
  }
  return { positive: counts.positive, onAll: counts.positiveOnAll, farthest };
}
