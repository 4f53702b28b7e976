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
export function isBalanced(network: Network): boolean {
  return imbalance(network).broken.length === 0;
}

/** How far a network is from |a_j| = |w_j|. */
export interface Imbalance {
  /** the largest | |a_j| - |w_j| |, in units of the weights */
  readonly largest: number;
  /** the neurons for which it is more than rounding of their own size */
  readonly broken: readonly number[];
}

export function imbalance({ width, dimension, output, hidden }: Network): Imbalance {
  let largest = 0;
  const broken: number[] = [];
  for (let j = 0; j < width; j++) {
    const scale = largestWeight(output, hidden, dimension, j);
    if (scale < TINIEST) continue;
    const a = Math.abs(output[j]!) / scale;
    let squared = 0;
    for (let k = j * dimension; k < (j + 1) * dimension; k++) squared += (hidden[k]! / scale) ** 2;
    if (Math.abs(a * a - squared) > ROUNDING) broken.push(j);
    largest = Math.max(largest, Math.abs(a - Math.sqrt(squared)) * scale);
  }
  return { largest, broken };
}

/** Below it a neuron is zero for all purposes, and dividing by it may overflow. */
const TINIEST = 1e-300;

function largestWeight(output: Float64Array, hidden: Float64Array, dimension: number, j: number): number {
  let largest = Math.abs(output[j]!);
  for (let k = j * dimension; k < (j + 1) * dimension; k++) largest = Math.max(largest, Math.abs(hidden[k]!));
  return largest;
}
