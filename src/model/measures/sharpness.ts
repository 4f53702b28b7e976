import { gramMatrixInPieces } from '../gramMatrix.ts';
import { finished, type Pieces } from '../pieces.ts';
import type { Dataset } from '../problem.ts';
import { largestEigenvalueInPieces } from './largestEigenvalue.ts';

/**
 * The sharpness S of a network: the largest eigenvalue of its tangent kernel N = J J^T/n, J the derivatives of the n outputs by
 * all weights, with which dr/dt = -N r. With a_j, w_j the neurons, p_ji = w_j . x_i and I_j where it is above 0,
 *
 *   N_il = (1/n) sum_j [i, l in I_j] (p_ji p_jl + a_j^2 x_i . x_l)
 *
 * A step lr of gradient descent multiplies the residuals by 1 - lr N: what is along the first eigenvector shrinks as long as
 * lr < 2/S. J^T J/n, which has the same eigenvalues but for zeros, is the Hessian of the loss without the part of the residuals;
 * that part is -((0, g_j), (g_j, 0)) of every neuron, so that the Hessian's largest eigenvalue is within the largest |g_j| of S,
 * and the same where every label is met.
 *
 * An input that a neuron is on the boundary of is off, as in the steps of descent; to rounding, so that a neuron that slides
 * along a boundary does not make S flicker.
 */
export class Sharpness {
  /** floating point operations of one network, roughly, at most */
  readonly flops: number;
  private readonly dataset: Dataset;
  private readonly width: number;
  /** whether products of inputs are taken from their Gram matrix (n x n), which is made when it is first wanted */
  private readonly throughGram: boolean;
  private gram: Float64Array | null = null;
  /** n: |x_i| */
  private readonly lengths: Float64Array;

  constructor(dataset: Dataset, width: number) {
    const { samples: n, dimension: d, inputs } = dataset;
    this.dataset = dataset;
    this.width = width;
    this.throughGram = 2 * d > n;
    this.lengths = Float64Array.from({ length: n }, (_, i) => lengthOf(inputs, i * d, d));
    const kernel = this.throughGram ? width * n * n : width * d * (d + n);
    this.flops = 2 * width * n * d + kernel + 10 * n * n * Math.min(n, 40);
  }

  of(output: Float64Array, hidden: Float64Array): number {
    return finished(this.inPieces(output, hidden));
  }

  /** The same in pieces of one pattern or one product with N. */
  *inPieces(output: Float64Array, hidden: Float64Array): Pieces<number> {
    // scaled to 1, so that no square is lost at the smallest initial scales
    let scale = 0;
    for (const a of output) scale = Math.max(scale, Math.abs(a));
    for (const w of hidden) scale = Math.max(scale, Math.abs(w));
    if (scale === 0 || !Number.isFinite(scale)) return scale === 0 ? 0 : Number.NaN;
    const { samples: n, dimension, inputs } = this.dataset;
    if (this.throughGram) this.gram ??= yield* gramMatrixInPieces(inputs, n, dimension);
    const kernel = new Float64Array(n * n);
    for (const pattern of yield* this.patterns(hidden)) {
      this.add(kernel, pattern, output, hidden, scale);
      yield;
    }
    for (let i = 0; i < n; i++) {
      for (let l = 0; l <= i; l++) kernel[l * n + i] = kernel[i * n + l]! /= n;
    }
    return (yield* largestEigenvalueInPieces(kernel, n)) * scale * scale;
  }

  /** The neurons by what they are active on; those active on nothing are left out. */
  private *patterns(hidden: Float64Array): Pieces<Iterable<Pattern>> {
    const { inputs, samples: n, dimension: d } = this.dataset;
    const found = new Map<string, Pattern>();
    for (let j = 0; j < this.width; j++) {
      if (j % 64 === 63) yield;
      const room = BOUNDARY * lengthOf(hidden, j * d, d);
      const active: number[] = [];
      for (let i = 0; i < n; i++) {
        let product = 0;
        for (let k = 0; k < d; k++) product += hidden[j * d + k]! * inputs[i * d + k]!;
        if (product > room * this.lengths[i]!) active.push(i);
      }
      if (active.length === 0) continue;
      const key = active.join();
      const pattern = found.get(key);
      if (pattern === undefined) found.set(key, { active: Int32Array.from(active), neurons: [j] });
      else pattern.neurons.push(j);
    }
    return found.values();
  }

  /** Adds the part of one pattern to the lower half of n N, for weights divided by `scale`. */
  private add(
    kernel: Float64Array,
    { active, neurons }: Pattern,
    output: Float64Array,
    hidden: Float64Array,
    scale: number,
  ): void {
    const { samples: n, dimension: d, inputs } = this.dataset;
    const { gram } = this;
    let squares = 0;
    for (const j of neurons) squares += (output[j]! / scale) ** 2;
    if (gram !== null) {
      for (const [u, i] of active.entries())
        for (let v = 0; v <= u; v++) kernel[i * n + active[v]!]! += squares * gram[i * n + active[v]!]!;
      const products = new Float64Array(active.length);
      for (const j of neurons) {
        for (const [u, i] of active.entries()) {
          let product = 0;
          for (let k = 0; k < d; k++) product += (hidden[j * d + k]! / scale) * inputs[i * d + k]!;
          products[u] = product;
        }
        for (const [u, i] of active.entries())
          for (let v = 0; v <= u; v++) kernel[i * n + active[v]!]! += products[u]! * products[v]!;
      }
      return;
    }
    // x_i . B x_l with B = sum_j (w_j w_j^T + a_j^2)
    const matrix = new Float64Array(d * d);
    for (const j of neurons)
      for (let k = 0; k < d; k++)
        for (let l = 0; l < d; l++)
          matrix[k * d + l]! += (hidden[j * d + k]! / scale) * (hidden[j * d + l]! / scale);
    for (let k = 0; k < d; k++) matrix[k * d + k]! += squares;
    const image = new Float64Array(d);
    for (const [u, i] of active.entries()) {
      image.fill(0);
      for (let k = 0; k < d; k++)
        for (let l = 0; l < d; l++) image[l]! += inputs[i * d + k]! * matrix[k * d + l]!;
      for (let v = 0; v <= u; v++) {
        let sum = 0;
        for (let l = 0; l < d; l++) sum += image[l]! * inputs[active[v]! * d + l]!;
        kernel[i * n + active[v]!]! += sum;
      }
    }
  }
}

/** Of |w_j||x_i|: what a neuron that stays on a boundary is off it by. */
const BOUNDARY = 1e-12;

interface Pattern {
  /** inputs, increasing */
  readonly active: Int32Array;
  readonly neurons: number[];
}

/** Without the loss of squares that are too small or too large for a number. */
function lengthOf(values: Float64Array, from: number, count: number): number {
  let largest = 0;
  for (let k = from; k < from + count; k++) largest = Math.max(largest, Math.abs(values[k]!));
  if (largest === 0) return 0;
  let sum = 0;
  for (let k = from; k < from + count; k++) sum += (values[k]! / largest) ** 2;
  return largest * Math.sqrt(sum);
}
