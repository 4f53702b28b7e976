import { norm } from '../measures/angles.ts';

/**
 * The Minkowski product of two neurons. For two neurons of the same sign that share an activation pattern
 *
 *   |a_j| |a_k| (1 - cos angle_jk)
 *
 * is conserved exactly; for opposite signs it is 1 + cos. With 1 - cos = 2 sin^2(angle/2) from |u_j - u_k|^2/2 no digits
 * are lost in small angles.
 */

/** The unit vectors w_j/|w_j| of `hidden` (m x d), m x d; 0 for a neuron of norm 0. */
export function unitDirections(hidden: Float64Array, dimension: number): Float64Array {
  const units = new Float64Array(hidden.length);
  for (let start = 0; start < hidden.length; start += dimension) {
    const length = norm(hidden, start, dimension);
    if (length === 0) continue;
    for (let k = start; k < start + dimension; k++) units[k] = hidden[k]! / length;
  }
  return units;
}

/** 2 sin^2(angle/2) = 1 - cos(angle) between two unit vectors of `units`, starting at `first` and `second`. */
export function oneMinusCosine(
  units: Float64Array,
  first: number,
  second: number,
  dimension: number,
): number {
  let squared = 0;
  for (let k = 0; k < dimension; k++) {
    const difference = units[first + k]! - units[second + k]!;
    squared += difference * difference;
  }
  return squared / 2;
}

/** 1 + cos(angle) between the same, for neurons of opposite signs. */
function onePlusCosine(units: Float64Array, first: number, second: number, dimension: number): number {
  let squared = 0;
  for (let k = 0; k < dimension; k++) {
    const sum = units[first + k]! + units[second + k]!;
    squared += sum * sum;
  }
  return squared / 2;
}

/**
 * The conserved quantity of neurons j and l: |a_j| |a_l| (1 - cos) for equal signs, (1 + cos) for opposite ones. It is
 * known to about 1e-15/angle (radians), relative, from states in float64. Returned as its logarithm: at lambda = 1e-100
 * the product itself is 1e-200.
 * @param directions m x d, of `unitDirections`
 */
export function logPairQuantity(
  output: Float64Array,
  directions: Float64Array,
  dimension: number,
  j: number,
  l: number,
): number {
  const share =
    output[j]! > 0 === output[l]! > 0
      ? oneMinusCosine(directions, j * dimension, l * dimension, dimension)
      : onePlusCosine(directions, j * dimension, l * dimension, dimension);
  return Math.log(Math.abs(output[j]!)) + Math.log(Math.abs(output[l]!)) + Math.log(share);
}
