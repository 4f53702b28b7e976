import { norm } from '../../model/measures/angles.ts';
import type { Dataset } from '../../model/problem.ts';

const MAX_SWEEPS = 200;
/** A direction of a picture: a thousandth of a degree is nothing. */
const ENOUGH = 1e-5;

/**
 * The first `count` principal axes of the inputs (unit eigenvectors of X X^T, largest eigenvalue first), by power
 * iteration: to a picture's accuracy, in any dimension. Fewer where the inputs span fewer.
 */
export function principalAxes(dataset: Dataset, count: number): Float64Array[] {
  const { dimension } = dataset;
  const axes: Float64Array[] = [];
  for (let found = 0; found < Math.min(count, dimension); found++) {
    let axis = normalised(removeAll(startVector(dataset, axes), axes));
    if (axis === null) break;
    for (let sweep = 0; sweep < MAX_SWEEPS; sweep++) {
      const next = normalised(removeAll(multiply(dataset, axis), axes));
      if (next === null) break;
      let change = 0;
      for (let k = 0; k < dimension; k++) change += (next[k]! - axis[k]!) ** 2;
      axis = next;
      if (change < ENOUGH * ENOUGH) break;
    }
    axes.push(axis);
  }
  return axes;
}

/** The input that reaches farthest out of the span of `axes`: it is not orthogonal to the next axis but by accident. */
function startVector({ dimension, samples, inputs }: Dataset, axes: readonly Float64Array[]): Float64Array {
  let farthest = new Float64Array(dimension);
  let reach = 1e-9;
  for (let i = 0; i < samples; i++) {
    const input = inputs.slice(i * dimension, (i + 1) * dimension);
    const size = norm(input);
    const rest = norm(removeAll(input.slice(), axes));
    if (rest > reach * Math.max(1, size)) {
      reach = rest;
      farthest = input;
    }
  }
  return farthest;
}

/** X X^T vector */
function multiply({ dimension, samples, inputs }: Dataset, vector: Float64Array): Float64Array {
  const product = new Float64Array(dimension);
  for (let i = 0; i < samples; i++) {
    let along = 0;
    for (let k = 0; k < dimension; k++) along += inputs[i * dimension + k]! * vector[k]!;
    for (let k = 0; k < dimension; k++) product[k]! += along * inputs[i * dimension + k]!;
  }
  return product;
}

/** Takes from `vector` (in place) what lies along the orthonormal `axes`. */
export function removeAll(vector: Float64Array, axes: readonly Float64Array[]): Float64Array {
  for (const axis of axes) {
    let along = 0;
    for (let k = 0; k < vector.length; k++) along += vector[k]! * axis[k]!;
    for (let k = 0; k < vector.length; k++) vector[k]! -= along * axis[k]!;
  }
  return vector;
}

function normalised(vector: Float64Array): Float64Array | null {
  const size = norm(vector);
  if (!(size > 1e-12)) return null;
  return vector.map((value) => value / size);
}
