import { Activity } from '../problem.ts';
import type { FlowState } from './flowState.ts';
import { HeldLines } from './heldLines.ts';
import type { PatternGroups } from './patternGroups.ts';
import { throughGram } from './patternMotion.ts';

/** Numbers that the gradients of all patterns may take together: 16 MiB. */
const CAPACITY = 2 ** 21;

/** More patterns than this, and a bound for all of them at once takes the place of the exact value. */
const FEW = 12;

/**
 * The largest |sum_{i in I} v_i x_i| / n over the patterns I of live neurons, each sum less its part in the lines that
 * the pattern slides on: how much a change v of the residuals changes any neuron's gradient, hence its log-norm and
 * direction.
 */
export class GradientNorm {
  private readonly state: FlowState;
  private readonly groups: PatternGroups;
  private readonly held: HeldLines;
  private readonly sum: Float64Array;
  private readonly gradients: Float64Array[] = [];
  private shares = new Float64Array(4);

  constructor(state: FlowState, groups: PatternGroups) {
    this.state = state;
    this.groups = groups;
    this.held = new HeldLines(state);
    this.sum = new Float64Array(state.dimension);
  }

  /**
   * The norm, or where there are many patterns the bound sum_i |v_i| |x_i| / n, which holds for all.
   * @param values v, n numbers from `at` on
   * @param entered 1 for samples that neurons become active on in the step, n; null for none
   */
  bound(values: Float64Array, at: number, entered: Uint8Array | null = null): number {
    if (this.groups.count <= FEW) return this.of(values, at, entered);
    const { samples: n, divisor, inputNorms } = this.state;
    let bound = 0;
    for (let i = 0; i < n; i++) bound += Math.abs(values[at + i]!) * inputNorms[i]!;
    return bound / divisor;
  }

  /** The norm itself, whatever it costs. */
  of(values: Float64Array, at: number, entered: Uint8Array | null = null): number {
    const { groups } = this;
    let largest = entered === null ? 0 : this.ofEntered(values, at, entered);
    const gradients = this.gradientsOfAll(values, at);
    for (let group = 0; group < groups.count; group++) {
      const neuron = groups.members[groups.starts[group]!]!;
      const norm =
        gradients === null ? this.ofPattern(neuron, values, at) : this.free(neuron, gradients[group]!);
      if (!(norm <= largest)) largest = norm;
    }
    return largest;
  }

  /** The same for the pattern of one neuron. */
  ofPattern(neuron: number, values: Float64Array, at: number): number {
    const { sum } = this;
    const { samples: n, activity } = this.state;
    sum.fill(0);
    for (let i = 0; i < n; i++) {
      if (activity[neuron * n + i] === Activity.On) this.add(sum, i, values[at + i]!);
    }
    return this.free(neuron, sum);
  }

  /** The sums sum_{i in I} v_i x_i of all patterns, d each; null where they are to be had one by one. */
  private gradientsOfAll(values: Float64Array, at: number): Float64Array[] | null {
    const { state, groups, gradients } = this;
    const { dimension: d, inputs } = state;
    const fits = throughGram(state) && groups.count * d <= CAPACITY;
    const sums = fits ? groups.sumsOver(state) : null;
    if (sums === null) return null;
    while (gradients.length < groups.count) gradients.push(new Float64Array(d));
    sums.run(inputs, d, values, [at], (group) => gradients[group]!);
    return gradients;
  }

  /** |sum| / n once its part in the lines that the neuron slides on is taken off it, in place. */
  private free(neuron: number, sum: Float64Array): number {
    const { held } = this;
    const { samples: n, dimension: d, inputs, activity, divisor } = this.state;
    held.follow(activity, neuron * n);
    if (held.count > 0) {
      if (this.shares.length < held.count) this.shares = new Float64Array(2 * held.count);
      const { shares } = this;
      for (let u = 0; u < held.count; u++) {
        shares[u] = 0;
        for (let k = 0, x = held.lines[u]! * d; k < d; k++, x++) shares[u]! += sum[k]! * inputs[x]!;
      }
      held.solve(shares);
      for (let u = 0; u < held.count; u++) this.add(sum, held.lines[u]!, -shares[u]!);
    }
    let square = 0;
    for (let k = 0; k < d; k++) square += sum[k]! * sum[k]!;
    return Math.sqrt(square) / divisor;
  }

  /** A bound for what the samples of `entered` add to any pattern. */
  private ofEntered(values: Float64Array, at: number, entered: Uint8Array): number {
    const { inputNorms, divisor } = this.state;
    let bound = 0;
    for (let i = 0; i < entered.length; i++)
      if (entered[i] === 1) bound += Math.abs(values[at + i]!) * inputNorms[i]!;
    return bound / divisor;
  }

  private add(sum: Float64Array, i: number, factor: number): void {
    const { dimension: d, inputs } = this.state;
    for (let k = 0, x = i * d; k < d; k++, x++) sum[k]! += factor * inputs[x]!;
  }
}
