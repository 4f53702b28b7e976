import type { Dataset } from '../problem.ts';
import { dot, normalise } from '../schemes/vectors.ts';
import { isLabelledByTeacher } from './teacherLabels.ts';

/** What the proof of Theorem 8 needs of the data and is not there. */
export type LeastNormObstacle =
  /** the labels are not those of one teacher neuron */
  | 'noTeacher'
  /** n is not d */
  | 'notSquare'
  /** some label is not positive: the angle of an input to the teacher is 90 degrees or more */
  | 'obtuse';

/** An input at 90 degrees must count as beyond, whatever its rounding: this is a cosine. */
const ROUNDING = 1e-12;

/**
 * The first hypothesis of Theorem 8 that the data break; null where they keep all but independence, which the dual rays tell.
 * Of Assumption 1 its proof uses that the inputs span the space and that every label is positive: angles below 90 degrees
 * are enough (Remark 38 (iii)), and neither distinct eigenvalues nor anything of the start of training comes up (the
 * paper's own families, Example 37, break Assumption 1 (iii)). That |v*| is 1 only fixes units: of a teacher c times as long
 * the interpolators are those of the unit one with both layers times the root of c, and M is the same.
 */
export function leastNormObstacle(dataset: Dataset): LeastNormObstacle | null {
  if (!isLabelledByTeacher(dataset)) return 'noTeacher';
  if (dataset.samples !== dataset.dimension) return 'notSquare';
  return inputsNotAcute(dataset).length > 0 ? 'obtuse' : null;
}

/** Indices of the inputs at 90 degrees or more to the teacher, by index; all of them where either is 0. */
export function inputsNotAcute({ dimension, samples, inputs, teacher }: Dataset): number[] {
  const unit = normalise(teacher?.slice() ?? new Float64Array(dimension));
  return Array.from({ length: samples }, (_, i) => i).filter((i) => {
    const input = normalise(inputs.slice(i * dimension, (i + 1) * dimension));
    return !(dot(unit, input) > ROUNDING);
  });
}

/**
 * What |theta|^2 every network that fits the data has at least: |h(x)| <= sum |a_j| |w_j| |x| <= |theta|^2 |x| / 2, so
 * 2 max |y_i| / |x_i|. With a teacher this is 2 |v*| cos of the least angle (Remark 38 (i)); it holds for any labels.
 */
export function leastSquaredNorm({ dimension, samples, inputs, labels }: Dataset): number {
  let least = 0;
  for (let i = 0; i < samples; i++) {
    const input = inputs.subarray(i * dimension, (i + 1) * dimension);
    const length = Math.sqrt(dot(input, input));
    if (length > 0) least = Math.max(least, (2 * Math.abs(labels[i]!)) / length);
  }
  return least;
}

/**
 * Whether no two of the unit rays chi_k are at an acute angle: the inverse of the Gram matrix is a Z-matrix. Then every
 * cos(p, q) in M is at most 0, and M < 0 is proved, not searched (section 7 of the paper); in the plane it is always so
 * where the inputs are less than 90 degrees apart (Remark 38 (ii)).
 */
export function raysAreObtuse(rays: readonly Float64Array[]): boolean {
  return rays.every((ray, k) => rays.slice(0, k).every((other) => dot(ray, other) <= ZERO));
}

/** The cosine of orthogonal rays, as it is rounded. */
const ZERO = 1e-14;
