import { plainAngle } from '../../drawing/axis/angle.ts';
import { plainNumber } from '../../drawing/axis/number.ts';
import type { ScalarMeasure } from '../../experiment/trajectory.ts';
import { type ActivityCount, countActivity } from '../../findings/activity/activityCount.ts';
import { groupSize } from '../../findings/moments/moments.ts';
import { conclusionOf } from '../../findings/now/conclusion.ts';
import { measuresOf } from '../../findings/now/measuresAt.ts';
import { stateAt } from '../../findings/now/stateAt.ts';
import { gatheredAt } from '../../findings/theory/atMarks.ts';
import { Group, membersOf } from '../../model/initialisation.ts';
import { norm } from '../../model/measures/angles.ts';
import { createPairAngles } from '../../model/measures/pairAngles.ts';
import { memoOn } from '../../state/memoOn.ts';
import type { Run } from '../../state/run.ts';

/** What the guide's texts read of a run: numbers that findings have, written as the page writes them. */

/** The loss at a time as a percentage of that at the start, with two digits. */
export function lossPercent(run: Run, time: number): string {
  return plainNumber((100 * stateAt(run, time).loss) / run.losses[0]!, 2);
}

export function measured(run: Run, time: number, name: ScalarMeasure): number {
  return measuresOf(run, stateAt(run, time)).scalar(name).value;
}

/** The last time up to `time` at which everything was measured, which is not so in every frame. */
export function measuredTime(run: Run, time: number): number {
  let f = run.frameIndexAt(time);
  while (f > 0 && Number.isNaN(run.measures.testLoss[f])) f--;
  return run.times[f]!;
}

/** The largest |w_j| of the positive group at a time. */
export function largestNorm(run: Run, time: number): number {
  const { groups, dataset } = run.start;
  const { dimension } = dataset;
  const { hidden } = stateAt(run, time);
  return membersOf(groups, Group.Positive).reduce(
    (largest, j) => Math.max(largest, norm(hidden, j * dimension, dimension)),
    0,
  );
}

/** How far the network is from its teacher at the end at most, percent of the teacher's length, rounded up; null without one. */
export function missedPercent(run: Run): string | null {
  const { fromTeacher } = conclusion(run);
  return fromTeacher === null ? null : plainNumber(roundedUp(100 * fromTeacher), 2);
}

/** To two digits and no less. */
function roundedUp(value: number): number {
  const unit = 10 ** (Math.floor(Math.log10(value)) - 1);
  return unit * Math.ceil(value / unit - 1e-9);
}

export function conclusion(run: Run) {
  return memoOn(run, conclusionOf);
}

/** The counts of every group, for `said.groups`. */
export function groupsOf(run: Run): readonly [number, number, number, number] {
  const size = (group: Group) => groupSize(run, group);
  return [run.start.initial.width, size(Group.Positive), size(Group.Negative), size(Group.Dead)];
}

/** The largest angle between two positive neurons in the state at a time, degrees. */
function widestAngle(run: Run, time: number): number {
  const pairs = memoOn(run, positivePairs);
  pairs.update(stateAt(run, time).hidden);
  return pairs.largest;
}

const positivePairs = ({ start: { groups, dataset } }: Run) =>
  createPairAngles(membersOf(groups, Group.Positive), dataset.dimension);

export function widestPositive(run: Run, time: number): string {
  return plainAngle(widestAngle(run, time));
}

/** The same as a whole number that it is not below. */
export function widerThan(run: Run, time: number): string {
  return plainNumber(Math.floor(widestAngle(run, time)));
}

interface Told {
  readonly activity: ActivityCount;
  readonly gathered: NonNullable<ReturnType<typeof gatheredAt>>;
}

/** What both groups do at a time; null while it is not known. */
export function told(run: Run, time: number): Told | null {
  const activity = countActivity(run, time);
  const gathered = gatheredAt(run, time);
  return activity === null || gathered === null ? null : { activity, gathered };
}
