import type { Network } from '../problem.ts';

/** h(x) = sum_j a_j relu(w_j . x) at one input, as it is defined. */
export function outputAt({ dimension, width, output, hidden }: Network, x: Float64Array): number {
  let sum = 0;
  for (let j = 0; j < width; j++) {
    let inner = 0;
    for (let k = 0; k < dimension; k++) inner += hidden[j * dimension + k]! * x[k]!;
    if (inner > 0) sum += output[j]! * inner;
  }
  return sum;
}
