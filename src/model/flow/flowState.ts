import { gramMatrixInPieces } from '../gramMatrix.ts';
import { finished } from '../pieces.ts';
import { Activity, type Network } from '../problem.ts';
import type { MergedSamples } from './mergedSamples.ts';

/** A start this close to balance (relative to a_j^2) is meant to be balanced, and is kept so exactly. */
const BALANCED = 1e-12;

/** Roundings, of half an epsilon each, that add up in a residual and in a gradient. */
const ROUNDINGS = 16;

/** Below this a square has lost digits to underflow. */
const SMALLEST_SQUARE = 1e-290;

/**
 * The state of a flow at the start of a step, together with what never changes.
 *
 *   a_j    output[j]
 *   w_j    hidden[j*d + k]
 *   p_ji   preActivations[j*n + i]   w_j . x_i, carried along: after a kink it is exactly 0
 *          activity[j*n + i]         an `Activity`; at p_ji = 0 it alone says on which side the neuron is
 *          margins[j]                least |p_ji| / (|x_i| max(|a_j|, |w_j|)) over the lines that j does not slide on
 *
 * The samples i are the merged ones (`mergedSamples.ts`). On one line a neuron is active on the first sample, or on its
 * twin if there is one, or it slides on both.
 */
export class FlowState {
  readonly dimension: number;
  /** merged samples */
  readonly samples: number;
  /** samples 0 to lines - 1 have a boundary of their own, the others share one of these */
  readonly lines: number;
  /** per line: the sample on its other side, -1 for none, and its length against the first's */
  readonly twins: Int32Array;
  readonly twinRatios: Float64Array;
  /** what sums over the samples are divided by: the number of inputs */
  readonly divisor: number;
  readonly width: number;
  readonly inputs: Float64Array;
  readonly labels: Float64Array;
  /** largest |y_i| */
  readonly labelScale: number;
  /** X^T X, n x n */
  readonly gram: Float64Array;
  /** |x_i| */
  readonly inputNorms: Float64Array;

  readonly output: Float64Array;
  readonly hidden: Float64Array;
  readonly preActivations: Float64Array;
  readonly activity: Uint8Array;
  readonly margins: Float64Array;
  /** a_j^2 - |w_j|^2, which the flow conserves */
  readonly imbalance: Float64Array;
  /** every |a_j| >= |w_j|: then no a_j ever changes its sign, and neither does the coefficient of a boost */
  readonly signsFixed: boolean;

  constructor(merged: MergedSamples, network: Network) {
    const { dimension: d, count: n, inputs, labels } = merged;
    const m = network.width;
    this.dimension = d;
    this.samples = n;
    this.lines = merged.lines;
    this.twins = merged.twins;
    this.twinRatios = merged.twinRatios;
    this.divisor = merged.divisor;
    this.width = m;
    this.inputs = inputs;
    this.labels = labels;
    this.labelScale = labels.reduce((largest, y) => Math.max(largest, Math.abs(y)), 0);
    this.gram = finished(gramMatrixInPieces(inputs, n, d));
    this.inputNorms = Float64Array.from({ length: n }, (_, i) => Math.sqrt(this.gram[i * n + i]!));
    this.output = network.output.slice();
    this.hidden = network.hidden.slice();
    this.preActivations = new Float64Array(m * n);
    this.activity = new Uint8Array(m * n);
    this.margins = new Float64Array(m);
    this.imbalance = new Float64Array(m);
    let signsFixed = true;
    for (let j = 0; j < m; j++) {
      const square = this.output[j]! ** 2;
      let imbalance = square;
      for (let k = j * d; k < (j + 1) * d; k++) imbalance -= this.hidden[k]! ** 2;
      if (Math.abs(imbalance) > BALANCED * square) this.imbalance[j] = imbalance;
      if (this.imbalance[j]! < 0) signsFixed = false;
      for (let i = 0; i < n; i++) {
        let product = 0;
        for (let k = 0; k < d; k++) product += this.hidden[j * d + k]! * inputs[i * d + k]!;
        this.preActivations[j * n + i] = product;
        this.activity[j * n + i] = product > 0 ? Activity.On : Activity.Off;
      }
      // a line is left on one side only, also by rounding; on the boundary itself the first sample counts as off
      for (let line = 0; line < this.lines; line++) {
        const twin = this.twins[line]!;
        if (twin >= 0) this.activity[j * n + twin] = opposite(this.activity[j * n + line] as Activity);
      }
      this.updateMargin(j);
    }
    this.signsFixed = signsFixed;
  }

  /** Residuals r = y - h(x), written into `residuals` (n). */
  residuals(residuals: Float64Array): void {
    const { samples: n, width: m, output, preActivations, activity } = this;
    residuals.set(this.labels);
    for (let j = 0; j < m; j++) {
      const a = output[j]!;
      for (let i = 0, at = j * n; i < n; i++, at++) {
        if (activity[at] === Activity.On) residuals[i]! -= a * preActivations[at]!;
      }
    }
  }

  /**
   * How much of a gradient, at most, is rounding: of the residuals, each the difference of a label and of the neurons'
   * outputs on it, and of their sum over the samples.
   */
  gradientRounding(): number {
    const { output, imbalance, labels, inputNorms } = this;
    let squares = 0;
    for (let j = 0; j < output.length; j++) {
      const a = Math.abs(output[j]!);
      squares += imbalance[j]! < 0 ? a * Math.sqrt(a * a - imbalance[j]!) : a * a;
    }
    let sum = 0;
    for (let i = 0; i < labels.length; i++) {
      sum += inputNorms[i]! * (Math.abs(labels[i]!) + inputNorms[i]! * squares);
    }
    return (ROUNDINGS * Number.EPSILON * sum) / this.divisor;
  }

  /** At most how much |sum_i h(x_i) x_i| / n the network has: sum_j a_j^2 times the mean of |x_i|^3. */
  outputBound(): number {
    const squares = this.output.reduce((sum, a) => sum + a * a, 0);
    return (squares * this.inputNorms.reduce((sum, norm) => sum + norm ** 3, 0)) / this.divisor;
  }

  /**
   * Puts a_j^2 - |w_j|^2 of a network on its way back to its conserved value: boosts keep it, but for the rounding of a
   * neuron that shrinks while nearly aligned. The last-layer weight gives way, or, where |w_j| > |a_j|,
   * the hidden weights.
   * @returns the factor that the hidden weights were multiplied by
   */
  balance(j: number, output: Float64Array, hidden: Float64Array): number {
    const { dimension: d } = this;
    const imbalance = this.imbalance[j]!;
    let square = 0;
    for (let k = j * d; k < (j + 1) * d; k++) square += hidden[k]! * hidden[k]!;
    if (square < SMALLEST_SQUARE) return 1;
    const a = output[j]!;
    if (imbalance >= 0) {
      const size = Math.sqrt(square + imbalance);
      output[j] = a < 0 ? -size : size;
      return 1;
    }
    const scale = Math.sqrt((a * a - imbalance) / square);
    for (let k = j * d; k < (j + 1) * d; k++) hidden[k]! *= scale;
    return scale;
  }

  /** The same for the state itself. */
  restoreBalance(j: number): void {
    const { samples: n, preActivations } = this;
    const scale = this.balance(j, this.output, this.hidden);
    if (scale === 1) return;
    for (let at = j * n; at < (j + 1) * n; at++) preActivations[at]! *= scale;
  }

  updateMargin(j: number): void {
    const { samples: n, preActivations, inputNorms, activity } = this;
    let least = Number.POSITIVE_INFINITY;
    for (let i = 0, at = j * n; i < this.lines; i++, at++) {
      if (activity[at] === Activity.Slide) continue;
      const distance = Math.abs(preActivations[at]!) / inputNorms[i]!;
      if (distance < least) least = distance;
    }
    const a = Math.abs(this.output[j]!);
    this.margins[j] = least / (this.imbalance[j]! < 0 ? Math.sqrt(a * a - this.imbalance[j]!) : a);
  }
}

/** What a neuron is on the twin of a sample that it is so on. */
export function opposite(activity: Activity): Activity {
  return activity === Activity.Slide ? Activity.Slide : activity === Activity.On ? Activity.Off : Activity.On;
}
