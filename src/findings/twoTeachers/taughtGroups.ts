import type { Frame } from '../../experiment/trajectory.ts';
import { Group, membersOf } from '../../model/initialisation.ts';
import { bundleVector } from '../../model/theory/eigenCoordinates.ts';
import { memoOn } from '../../state/memoOn.ts';
import type { Run } from '../../state/run.ts';

/** A group of neurons and the teacher of its sign. */
export interface TaughtGroup {
  readonly group: typeof Group.Positive | typeof Group.Negative;
  /** v1 of the positive group, v2 of the negative one (d) */
  readonly teacher: Float64Array;
  /** sum of |a_j| w_j over the group in frame f (d): what the group computes where all inputs of its side are active */
  vectorAt(f: number): Float64Array;
  /** the same in a state of the run */
  vectorIn(state: Pick<Frame, 'output' | 'hidden'>): Float64Array;
}

/** The positive and the negative group of a run with two teachers; null for any other run. */
export function taughtGroups(run: Run): readonly [TaughtGroup, TaughtGroup] | null {
  return memoOn(run, findGroups);
}

function findGroups(run: Run): readonly [TaughtGroup, TaughtGroup] | null {
  const { teachers, dataset, groups } = run.start;
  if (teachers?.width !== 2) return null;
  const { dimension } = dataset;
  const taught = (group: TaughtGroup['group'], index: number): TaughtGroup => {
    const members = membersOf(groups, group);
    const vectorIn: TaughtGroup['vectorIn'] = ({ output, hidden }) =>
      bundleVector(members, output.map(Math.abs), hidden, dimension);
    return {
      group,
      teacher: teachers.hidden.subarray(index * dimension, (index + 1) * dimension),
      vectorAt: (f) => vectorIn(run.frame(f)),
      vectorIn,
    };
  };
  return [taught(Group.Positive, 0), taught(Group.Negative, 1)];
}
