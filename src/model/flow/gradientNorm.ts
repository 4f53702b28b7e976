import { Activity } from '../problem.ts';
import type { FlowState } from './flowState.ts';
import { HeldLines } from './heldLines.ts';
import type { PatternGroups } from './patternGroups.ts';

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
    for (let group = 0; group < groups.count; group++) {
      const norm = this.ofPattern(groups.members[groups.starts[group]!]!, values, at);
      if (!(norm <= largest)) largest = norm;
    }
    return largest;
  }

  /** The same for the pattern of one neuron. */
  ofPattern(neuron: number, values: Float64Array, at: number): number {
    const { sum, held } = this;
    const { samples: n, dimension: d, inputs, activity, divisor } = this.state;
    sum.fill(0);
    for (let i = 0; i < n; i++) {
      if (activity[neuron * n + i] === Activity.On) this.add(i, values[at + i]!);
    }
    held.follow(activity, neuron * n);
    if (held.count > 0) {
      if (this.shares.length < held.count) this.shares = new Float64Array(2 * held.count);
      const { shares } = this;
      for (let u = 0; u < held.count; u++) {
        shares[u] = 0;
        for (let k = 0, x = held.lines[u]! * d; k < d; k++, x++) shares[u]! += sum[k]! * inputs[x]!;
      }
      held.solve(shares);
      for (let u = 0; u < held.count; u++) this.add(held.lines[u]!, -shares[u]!);
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

  private add(i: number, factor: number): void {
    const { dimension: d, inputs } = this.state;
    const { sum } = this;
    for (let k = 0, x = i * d; k < d; k++, x++) sum[k]! += factor * inputs[x]!;
  }
}
