import type { Network } from '../problem.ts';

/**
 * Drift of the conserved a_j^2 - |w_j|^2 since the start, the largest over the neurons, relative to the neuron's
 * squared norm a_j^2 + |w_j|^2 now or at the start, whichever is larger: what a shrinking neuron lost to rounding when
 * it was large is no drift.
 */
export class BalanceDrift {
  private readonly dimension: number;
  /** m: largest |weight| of each neuron at the start; all squares are taken in units of its square or the present one's */
  private readonly scales: Float64Array;
  private readonly differences: Float64Array;
  private readonly squares: Float64Array;

  constructor({ width, dimension, output, hidden }: Network) {
    this.dimension = dimension;
    this.scales = new Float64Array(width);
    this.differences = new Float64Array(width);
    this.squares = new Float64Array(width);
    for (let j = 0; j < width; j++) {
      const scale = largestWeight(output, hidden, dimension, j);
      this.scales[j] = scale;
      if (scale < TINIEST) continue;
      const a = output[j]! / scale;
      let squared = 0;
      for (let k = j * dimension; k < (j + 1) * dimension; k++) squared += (hidden[k]! / scale) ** 2;
      this.differences[j] = a * a - squared;
      this.squares[j] = a * a + squared;
    }
  }

  measure(output: Float64Array, hidden: Float64Array): number {
    const { dimension, scales } = this;
    let worst = 0;
    for (let j = 0; j < scales.length; j++) {
      const scale = Math.max(scales[j]!, largestWeight(output, hidden, dimension, j));
      if (scale < TINIEST) continue;
      const a = output[j]! / scale;
      let squared = 0;
      for (let k = j * dimension; k < (j + 1) * dimension; k++) {
        const w = hidden[k]! / scale;
        squared += w * w;
      }
      const shrink = scales[j]! / scale;
      const start = shrink * shrink;
      const drift = a * a - squared - start * this.differences[j]!;
      const size = Math.max(a * a + squared, start * this.squares[j]!);
      worst = Math.max(worst, Math.abs(drift) / size);
    }
    return worst;
  }
}

/** A difference that the squares of a neuron this much larger have by rounding. */
const ROUNDING = 1e-9;

/** Whether |a_j| = |w_j| for every neuron, to rounding. */
export function isBalanced({ width, dimension, output, hidden }: Network): boolean {
  for (let j = 0; j < width; j++) {
    const scale = largestWeight(output, hidden, dimension, j);
    if (scale < TINIEST) continue;
    let squared = 0;
    for (let k = j * dimension; k < (j + 1) * dimension; k++) squared += (hidden[k]! / scale) ** 2;
    if (Math.abs((output[j]! / scale) ** 2 - squared) > ROUNDING) return false;
  }
  return true;
}

/** Below it a neuron is zero for all purposes, and dividing by it may overflow. */
const TINIEST = 1e-300;

function largestWeight(output: Float64Array, hidden: Float64Array, dimension: number, j: number): number {
  let largest = Math.abs(output[j]!);
  for (let k = j * dimension; k < (j + 1) * dimension; k++) largest = Math.max(largest, Math.abs(hidden[k]!));
  return largest;
}
