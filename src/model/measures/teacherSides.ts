import { Group, neuronGroups } from '../initialisation.ts';
import type { Dataset, Network } from '../problem.ts';
import { dot } from '../schemes/vectors.ts';

/** Neurons by the side of the first teacher's hyperplane that they start on, as the caption of the paper's Figure 10 has it. */
export interface TeacherSides {
  /** w_j . v1 > 0 at the start */
  readonly toward: Int32Array;
  /** w_j . v1 < 0 at the start */
  readonly away: Int32Array;
}

/**
 * Those active on some input at the start, whatever their sign.
 * @param initial the network at t = 0
 * @param teacher d, the first teacher
 */
export function teacherSides(dataset: Dataset, initial: Network, teacher: Float64Array): TeacherSides {
  const { dimension, hidden } = initial;
  const groups = neuronGroups(dataset, initial);
  const side = (j: number) => dot(hidden.subarray(j * dimension, (j + 1) * dimension), teacher);
  const live = Array.from(groups.keys()).filter((j) => groups[j] !== Group.Dead);
  return {
    toward: Int32Array.from(live.filter((j) => side(j) > 0)),
    away: Int32Array.from(live.filter((j) => side(j) < 0)),
  };
}
