import type { Dataset, Network } from '../problem.ts';

/**
 * The state of a flow at the start of a step, and what of the data never changes.
 *
 *   a  output       m
 *   w  hidden       m x d
 *   p  preActivations  m x n, p_ji = w_j . x_i, carried along rather than computed anew
 *      activity     m x n, an `Activity` each: after a kink p_ji is 0 and only this says which side it is on
 */
export class FlowState {
  readonly dimension: number;
  readonly samples: number;
  readonly width: number;
  readonly inputs: Float64Array;
  readonly labels: Float64Array;
  /** X^T X, n x n */
  readonly gram: Float64Array;
  /** |x_i| */
  readonly inputNorms: Float64Array;
  readonly output: Float64Array;
  readonly hidden: Float64Array;
  readonly preActivations: Float64Array;
  readonly activity: Uint8Array;
  /** sign of a_j where the flow never changes it (|a_j| >= |w_j|, which is conserved), else 0 */
  readonly signs: Int8Array;
  /** 1 where |a_j| = |w_j| */
  readonly balanced: Uint8Array;
  /** largest label in absolute value */
  readonly labelScale: number;

  constructor(dataset: Dataset, network: Network) {
    const { dimension: d, samples: n, inputs } = dataset;
    const m = network.width;
    this.dimension = d;
    this.samples = n;
    this.width = m;
    this.inputs = inputs;
    this.labels = dataset.labels;
    this.gram = new Float64Array(n * n);
    this.inputNorms = new Float64Array(n);
    this.output = network.output.slice();
    this.hidden = network.hidden.slice();
    this.preActivations = new Float64Array(m * n);
    this.activity = new Uint8Array(m * n);
    this.signs = new Int8Array(m);
    this.balanced = new Uint8Array(m);
    let labelScale = 0;
    for (let i = 0; i < n; i++) labelScale = Math.max(labelScale, Math.abs(dataset.labels[i]!));
    this.labelScale = labelScale;

    for (let i = 0; i < n; i++) {
      for (let l = 0; l <= i; l++) {
        let sum = 0;
        for (let k = 0; k < d; k++) sum += inputs[i * d + k]! * inputs[l * d + k]!;
        this.gram[i * n + l] = sum;
        this.gram[l * n + i] = sum;
      }
      this.inputNorms[i] = Math.sqrt(this.gram[i * n + i]!);
    }
    for (let j = 0; j < m; j++) {
      let square = 0;
      for (let k = 0; k < d; k++) square += network.hidden[j * d + k]! ** 2;
      const norm = Math.sqrt(square);
      const a = network.output[j]!;
      if (Math.abs(a) >= (1 - 1e-12) * norm && a !== 0) this.signs[j] = a > 0 ? 1 : -1;
      if (this.signs[j] !== 0 && Math.abs(a) <= (1 + 1e-12) * norm) this.balanced[j] = 1;
      for (let i = 0; i < n; i++) {
        let sum = 0;
        for (let k = 0; k < d; k++) sum += network.hidden[j * d + k]! * inputs[i * d + k]!;
        this.preActivations[j * n + i] = sum;
        this.activity[j * n + i] = sum > 0 ? 1 : 0;
      }
    }
  }

  /** Residuals y - h(x) of this state, written into `residuals` (n). */
  residuals(residuals: Float64Array): void {
    const { samples: n, width: m, output, preActivations, activity } = this;
    residuals.set(this.labels);
    for (let j = 0; j < m; j++) {
      const a = output[j]!;
      for (let i = 0, at = j * n; i < n; i++, at++) {
        if (activity[at] === 1) residuals[i] = residuals[i]! - a * preActivations[at]!;
      }
    }
  }
}

/** L = |r|^2 / 2n */
export function lossOf(residuals: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < residuals.length; i++) sum += residuals[i]! * residuals[i]!;
  return sum / (2 * residuals.length);
}
