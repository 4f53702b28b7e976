import { inverse, Matrix } from 'ml-matrix';
import type { Dataset } from '../problem.ts';
import { normalise } from '../schemes/vectors.ts';

/**
 * The rows chi_k of X^{-1} (n = d), the rays dual to the inputs: chi_k . x_i = 1 for i = k and 0 otherwise. A vector is in
 * cone{chi_k, k in K} when it is orthogonal to the inputs outside K and at no obtuse angle to those in K. As unit vectors.
 * @returns null unless n = d and the inputs are independent
 */
export function dualRays({ dimension, samples, inputs }: Dataset): Float64Array[] | null {
  if (samples !== dimension) return null;
  const columns = new Matrix(dimension, dimension);
  for (let i = 0; i < samples; i++) {
    for (let k = 0; k < dimension; k++) columns.set(k, i, inputs[i * dimension + k]!);
  }
  try {
    const rays = inverse(columns)
      .to2DArray()
      .map((row) => normalise(Float64Array.from(row)));
    return rays.every((ray) => ray.every(Number.isFinite)) ? rays : null;
  } catch {
    return null;
  }
}
