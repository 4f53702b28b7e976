import { Group } from '../../model/initialisation.ts';
import { bundleVector } from '../../model/theory/eigenCoordinates.ts';
import type { Run } from '../../state/run.ts';

/** A group of neurons and the teacher of its sign. */
export interface TaughtGroup {
  readonly group: typeof Group.Positive | typeof Group.Negative;
  /** v1 of the positive group, v2 of the negative one (d) */
  readonly teacher: Float64Array;
  /** sum of |a_j| w_j over the group in frame f (d): what the group computes where all inputs of its side are active */
  vectorAt(f: number): Float64Array;
}

/** The positive and the negative group of a run with two teachers; null for any other run. */
export function taughtGroups(run: Run): readonly [TaughtGroup, TaughtGroup] | null {
  const { teachers, dataset, groups } = run.start;
  if (teachers?.width !== 2) return null;
  const { dimension } = dataset;
  const taught = (group: TaughtGroup['group'], index: number): TaughtGroup => {
    const members = Int32Array.from(groups.keys()).filter((j) => groups[j] === group);
    return {
      group,
      teacher: teachers.hidden.subarray(index * dimension, (index + 1) * dimension),
      vectorAt(f) {
        const { output, hidden } = run.frame(f);
        return bundleVector(members, output.map(Math.abs), hidden, dimension);
      },
    };
  };
  return [taught(Group.Positive, 0), taught(Group.Negative, 1)];
}
