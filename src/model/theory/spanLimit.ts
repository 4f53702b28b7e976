import { norm } from '../measures/angles.ts';
import type { Eigenbasis } from '../measures/eigenbasis.ts';
import type { Dataset } from '../problem.ts';
import { CORRELATION_LIMIT } from './correlation.ts';

/** Below this share of the largest, times d, an eigenvalue is 0 to rounding: there the inputs do not reach. */
export const ZERO_EIGENVALUE = 1e-14;
/** A coordinate of the teacher this small beside it is 0 to rounding. */
const ZERO = 1e-14;

/**
 * What there is to learn of the teacher where the inputs do not span the space. Every g_j is a sum of inputs, so in the part of
 * the space across their span U nothing ever moves: there w_j stays lambda times its part of z_j, and goes to 0 with lambda.
 * Inside U the labels are those of v_U, the projection of v* on U, wherever they are positive: y_i = v_U . x_i. So the limit
 * lambda -> 0 is that of Theorem 7 with v_U in the place of v*. This is derived here and not in the paper, whose networks are
 * balanced; inside U these are balanced in the limit only (a_j^2 - |w_j in U|^2 is lambda^2 |z_j across U|^2 for ever).
 */
export interface TeacherInSpan {
  /** dimension of U */
  readonly rank: number;
  /** |v_U| */
  readonly length: number;
  /**
   * what the theorem asks of the data holds inside U: angles to v_U below 45 degrees, distinct eigenvalues other than 0,
   * and a part of v_U along each of their eigenvectors
   */
  readonly kept: boolean;
}

/**
 * @param coordinates nu* (d), the teacher in the basis
 * @returns with the span the whole space, v* itself
 */
export function teacherInSpan(
  { dimension, samples, inputs, labels }: Dataset,
  { values, distinct }: Eigenbasis,
  coordinates: Float64Array,
): TeacherInSpan {
  const zero = dimension * ZERO_EIGENVALUE * values[0]!;
  const rank = values.filter((value) => value > zero).length;
  const inSpan = coordinates.subarray(0, rank);
  const length = rank === 0 ? 0 : norm(inSpan);
  const least = ZERO * norm(coordinates);
  let kept = rank > 0;
  for (let k = 0; k < rank; k++) kept &&= distinct[k] === 1 && inSpan[k]! > least;
  // y_i = |v_U| |x_i| cos of the angle to v_U
  const cosine = Math.cos((CORRELATION_LIMIT * Math.PI) / 180) * (1 + ROUNDING);
  for (let i = 0; i < samples; i++) {
    kept &&= labels[i]! > cosine * length * norm(inputs, i * dimension, dimension);
  }
  return { rank, length, kept };
}

/** An input at 45 degrees by construction counts as beyond. */
const ROUNDING = 1e-12;
