import { norm } from '../measures/angles.ts';
import type { Dataset, Network } from '../problem.ts';
import { dot, normalise } from '../schemes/vectors.ts';
import type { LeastNormResult } from './leastNorm.ts';

/** An interpolator of rank 2 with less Euclidean norm than those of rank 1. */
export interface RankTwoInterpolator {
  /** two neurons; its loss is 0 */
  readonly network: Network;
  /** |theta|^2 = |a|^2 + |W|^2 <= (2 - xi^2) |v*|; those of rank 1 have at least 2 |v*| */
  readonly squaredNorm: number;
  /** sum 2 |a_j| |w_j|: what is left where each neuron is balanced without changing the function; smaller still */
  readonly balancedSquaredNorm: number;
  /** how far the first neuron is from the teacher, along p */
  readonly xi: number;
}

/**
 * The explicit interpolator of the paper's Theorem 8 where M > 0. With unit p, q and r = p - q (q . p), the neuron
 * (1, v* - xi p) misses the labels of the inputs in K by xi p . x_k, and a second one along r, off on the others, makes
 * up for it. Where p is at an obtuse angle to v* the first neuron is (1, v* + xi p) and the second one subtracts.
 * Written for a teacher of norm 1; another norm scales both layers by its root.
 * @returns null where M <= 0
 */
export function rankTwoInterpolator(
  dataset: Dataset,
  { M, p, q, K }: Pick<LeastNormResult, 'M' | 'p' | 'q' | 'K'>,
): RankTwoInterpolator | null {
  const { dimension, inputs, teacher } = dataset;
  if (!(M > 0) || teacher === null) return null;
  const scale = norm(teacher);
  const unitTeacher = normalise(teacher.slice());
  const cosine = dot(p, q);
  const r = p.map((x, k) => x - cosine * q[k]!);
  const sine = Math.sqrt(dot(r, r));
  const along = dot(p, unitTeacher);
  const side = along >= 0 ? 1 : -1;
  // the best xi on the way of the bound, and no further than the first neuron stays active on all inputs
  let xi = Math.abs(along) - sine;
  if (side > 0) {
    for (const i of K) {
      const input = inputs.subarray(i * dimension, (i + 1) * dimension);
      const coefficient = dot(p, input);
      if (coefficient > 0) xi = Math.min(xi, dot(unitTeacher, input) / coefficient);
    }
  }
  const first = unitTeacher.map((v, k) => v - side * xi * p[k]!);
  const root = Math.sqrt(scale);
  const half = Math.sqrt(xi * sine);
  const output = Float64Array.of(root, side * root * half);
  const hidden = new Float64Array(2 * dimension);
  for (let k = 0; k < dimension; k++) {
    hidden[k] = root * first[k]!;
    hidden[dimension + k] = (root * xi * r[k]!) / half;
  }
  return {
    network: { dimension, width: 2, output, hidden },
    squaredNorm: dot(output, output) + dot(hidden, hidden),
    balancedSquaredNorm: 2 * scale * (norm(first) + xi * sine),
    xi,
  };
}
