import { MONOMIALS } from './radau.ts';

/**
 * The residuals over one step as a quadratic in tau in [0, 1], given by their values at the nodes and scaled by h/n:
 * g_k = sum over active i of coefficients[k*n + i] x_i is then a neuron's gradient in units of the step.
 */
export class Waveform {
  /** 3 x n */
  readonly coefficients: Float64Array;
  /** by how much the residuals at tau = 0 are off the quadratic, scaled alike, n: what a cubic through them has more */
  readonly gap: Float64Array;
  private readonly samples: number;
  private readonly divisor: number;

  constructor(samples: number, divisor: number) {
    this.samples = samples;
    this.divisor = divisor;
    this.coefficients = new Float64Array(3 * samples);
    this.gap = new Float64Array(samples);
  }

  /**
   * @param start n, the residuals at the start of a step of length `step`
   * @param nodes 3 x n, the residuals at its nodes
   */
  set(start: Float64Array, nodes: Float64Array, step: number): void {
    const { samples: n, coefficients } = this;
    const scale = step / this.divisor;
    for (let power = 0; power < 3; power++) {
      const [weight0, weight1, weight2] = MONOMIALS[power as 0 | 1 | 2];
      for (let i = 0; i < n; i++) {
        coefficients[power * n + i] =
          scale * (weight0 * nodes[i]! + weight1 * nodes[n + i]! + weight2 * nodes[2 * n + i]!);
      }
    }
    for (let i = 0; i < n; i++) this.gap[i] = scale * start[i]! - coefficients[i]!;
  }
}
