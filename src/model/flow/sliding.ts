import { Activity } from '../problem.ts';

/**
 * The part of a gradient that lies in the inputs a neuron slides on (Filippov). With S those inputs, the neuron moves
 * by g_k - sum_{u in S} mu_ku x_u, mu_k = G_SS^-1 (g_k . x_u)_u, which leaves all w . x_u at 0. As mu = -kappa q it
 * also says how long: kappa in [0, 1] is mu and -(mu + q) of one sign.
 */
export class SlidingInputs {
  /** the inputs in S */
  readonly inputs: number[] = [];
  /** mu_k of the u-th input at 3 u + k */
  mu = new Float64Array(12);
  private inverse: Float64Array = new Float64Array(0);

  /** Takes the inputs slid on from a pattern. @returns how many */
  find(pattern: Uint8Array): number {
    const { inputs } = this;
    inputs.length = 0;
    for (let i = 0; i < pattern.length; i++) if (pattern[i] === Activity.Slide) inputs.push(i);
    return inputs.length;
  }

  /**
   * Projects the gradient of the active inputs: `speeds` (3 x n) and `gram` (6) of it become those of the projected
   * gradient, written into `outSpeeds` and `outGram`.
   */
  project(
    products: Float64Array,
    n: number,
    speeds: Float64Array,
    gram: Float64Array,
    outSpeeds: Float64Array,
    outGram: Float64Array,
  ): void {
    const { inputs } = this;
    const count = inputs.length;
    this.inverse = inverseGram(products, n, inputs);
    if (this.mu.length < 3 * count) this.mu = new Float64Array(6 * count);
    const { mu, inverse } = this;
    outSpeeds.set(speeds);
    for (let u = 0; u < count; u++) {
      for (let k = 0; k < 3; k++) {
        let share = 0;
        for (let v = 0; v < count; v++) share += inverse[u * count + v] * speeds[k * n + inputs[v]];
        mu[3 * u + k] = share;
        const row = inputs[u] * n;
        for (let i = 0; i < n; i++) outSpeeds[k * n + i] -= share * products[row + i];
      }
    }
    // (g_k - P g_k) . (g_l - P g_l) = g_k . g_l - sum_u mu_ku (g_l . x_u)
    for (let k = 0, index = 0; k < 3; k++) {
      for (let l = k; l < 3; l++, index++) {
        let product = gram[index];
        for (let u = 0; u < count; u++) product -= mu[3 * u + k] * speeds[l * n + inputs[u]];
        outGram[index] = product;
      }
    }
    for (let u = 0; u < count; u++) for (let k = 0; k < 3; k++) outSpeeds[k * n + inputs[u]] = 0;
  }

  /** |x_i|^2 less its part in the inputs slid on. */
  freeSquare(products: Float64Array, n: number, i: number): number {
    const { inputs, inverse } = this;
    const count = inputs.length;
    let square = products[i * n + i];
    for (let u = 0; u < count; u++) {
      for (let v = 0; v < count; v++) {
        square -= products[i * n + inputs[u]] * inverse[u * count + v] * products[i * n + inputs[v]];
      }
    }
    return square;
  }
}

/**
 * Inverse of the Gram matrix of a few inputs, by Gauss-Jordan elimination; positive semidefinite, so without
 * exchanges. Where an input depends on those before it (duplicates), its row and column stay 0: a generalised
 * inverse, which leaves the whole share with the others.
 */
export function inverseGram(products: Float64Array, n: number, inputs: readonly number[]): Float64Array {
  const count = inputs.length;
  const row = 2 * count;
  const work = new Float64Array(count * row);
  for (let u = 0; u < count; u++) {
    for (let v = 0; v < count; v++) work[u * row + v] = products[inputs[u] * n + inputs[v]];
    work[u * row + count + u] = 1;
  }
  for (let c = 0; c < count; c++) {
    const pivot = work[c * row + c];
    if (pivot <= 1e-13 * products[inputs[c] * n + inputs[c]]) {
      work.fill(0, c * row, (c + 1) * row);
      for (let u = 0; u < count; u++) work[u * row + c] = 0;
      for (let u = 0; u < count; u++) work[u * row + count + c] = 0;
      continue;
    }
    for (let v = 0; v < row; v++) work[c * row + v] /= pivot;
    for (let u = 0; u < count; u++) {
      const factor = work[u * row + c];
      if (u === c || factor === 0) continue;
      for (let v = 0; v < row; v++) work[u * row + v] -= factor * work[c * row + v];
    }
  }
  const inverse = new Float64Array(count * count);
  for (let u = 0; u < count; u++) {
    for (let v = 0; v < count; v++) inverse[u * count + v] = work[u * row + count + v];
  }
  return inverse;
}
