import { norm } from '../model/measures/angles.ts';
import type { Run } from '../state/run.ts';

/** Below which sizes a measured number is the rounding of float64, not the run: a picture that shows such a one says so. */

/** What a sum of some numbers of size 1 is off by. */
const FEW_ROUNDINGS = 8 * Number.EPSILON;

/**
 * Of v* - v and its coordinates: a difference of vectors of the teacher's length. A run solved to loss 0 comes to rest between
 * 1e-16 and 3e-16 of a teacher of norm 1; at 1e-14 it still falls as it should.
 * @returns 0 without a teacher
 */
export function roundingOfTeacher({ start: { dataset } }: Run): number {
  return dataset.teacher === null ? 0 : FEW_ROUNDINGS * norm(dataset.teacher);
}

/** Of the singular values beside the largest: what rounding a matrix of that norm may move any of them by. */
export function roundingOfLargest({ start: { initial } }: Run, largest: number): number {
  return Math.max(initial.width, initial.dimension) * Number.EPSILON * largest;
}
