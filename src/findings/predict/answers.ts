import { Group, membersOf } from '../../model/initialisation.ts';
import { toDegrees } from '../../model/measures/angles.ts';
import type { Run } from '../../state/run.ts';

/** What a run answers to the questions that are asked before it plays, or why it cannot be asked. */

/** Where the positive neurons go, in the plane. */
export interface Whereabouts {
  /** of v, the sum of a w over the positive neurons at the end: degrees in (-180, 180], counterclockwise from the first axis */
  readonly degrees: number;
  /** the farthest that a positive neuron stands from it then, degrees */
  readonly spread: number;
  readonly count: number;
}

export type Refused = 'solving' | 'space' | 'teachers' | 'nobody' | 'nothing' | 'many';

export function whereTheyGo(run: Run): Whereabouts | Refused {
  const { dataset, groups, teachers } = run.start;
  if (dataset.dimension !== 2) return 'space';
  if (teachers !== null && teachers.width > 1) return 'teachers';
  const positive = Array.from(membersOf(groups, Group.Positive));
  if (positive.length === 0) return 'nobody';
  if (!run.complete) return 'solving';
  const { output, hidden } = run.frame(run.frameCount - 1);
  let [x, y] = [0, 0];
  for (const j of positive) {
    x += output[j]! * hidden[2 * j]!;
    y += output[j]! * hidden[2 * j + 1]!;
  }
  const degrees = toDegrees(Math.atan2(y, x));
  if (!(Math.hypot(x, y) > 0 && Number.isFinite(degrees))) return 'nobody';
  const standing = positive.map((j) => toDegrees(Math.atan2(hidden[2 * j + 1]!, hidden[2 * j]!)));
  return { degrees, spread: Math.max(...standing.map((one) => turn(one, degrees))), count: positive.length };
}

/** Which input is the first to gain or lose a neuron. */
export interface FirstKink {
  readonly time: number;
  readonly neuron: number;
  /** those of that instant: several where they are equal */
  readonly inputs: readonly number[];
}

/** More inputs than can be told apart to be chosen from. */
const MOST_INPUTS = 64;

export function firstKink(run: Run): FirstKink | Refused {
  if (run.start.dataset.samples > MOST_INPUTS) return 'many';
  if (!run.complete) return 'solving';
  const { kinks, kinkCount } = run;
  let first = 0;
  while (first < kinkCount && !(kinks.times[first]! > 0)) first++;
  if (first === kinkCount) return 'nothing';
  const time = kinks.times[first]!;
  const inputs = new Set<number>();
  for (let k = first; k < kinkCount && kinks.times[k] === time; k++) inputs.add(kinks.samples[k]!);
  return { time, neuron: kinks.neurons[first]!, inputs: [...inputs] };
}

/** The angle between two directions of the plane, all in degrees; 0 to 180. */
export function turn(one: number, other: number): number {
  return Math.abs(turnFrom(other, one));
}

/** The turn that takes one direction of the plane to another, all in degrees: (-180, 180], counterclockwise positive. */
export function turnFrom(from: number, to: number): number {
  const between = (((to - from) % 360) + 360) % 360;
  return between > 180 ? between - 360 : between;
}
