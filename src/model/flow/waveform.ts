import { MONOMIALS } from './tableau.ts';

/**
 * The residuals over a step as a quadratic in tau in [0, 1], from their values at the nodes, scaled by h/n: with it
 * g_k = sum_{i in I} coefficients[k][i] x_i is the neuron's gradient in units of the step.
 */
export class Waveform {
  readonly coefficients: readonly [Float64Array, Float64Array, Float64Array];

  constructor(samples: number) {
    this.coefficients = [new Float64Array(samples), new Float64Array(samples), new Float64Array(samples)];
  }

  set(nodes: readonly Float64Array[], step: number): void {
    const n = this.coefficients[0].length;
    const [n0, n1, n2] = nodes as readonly [Float64Array, Float64Array, Float64Array];
    const scale = step / n;
    for (let power = 0; power < 3; power++) {
      const [w0, w1, w2] = MONOMIALS[power as 0 | 1 | 2];
      const target = this.coefficients[power as 0 | 1 | 2];
      for (let i = 0; i < n; i++) target[i] = scale * (w0 * n0[i]! + w1 * n1[i]! + w2 * n2[i]!);
    }
  }
}
