import { Activity } from '../problem.ts';
import type { FlowState } from './flowState.ts';
import type { PatternGroups } from './patternGroups.ts';

/** More patterns than this, and a bound for all of them at once takes the place of the exact value. */
const FEW = 12;

/**
 * The largest |sum_{i in I} v_i x_i| / n over the patterns I of live neurons: how much a change v of the residuals
 * changes any neuron's gradient, hence its log-norm and direction. With many patterns the bound
 * sum_i |v_i| |x_i| / n, which holds for all.
 */
export class GradientNorm {
  private readonly state: FlowState;
  private readonly groups: PatternGroups;
  private readonly sum: Float64Array;

  constructor(state: FlowState, groups: PatternGroups) {
    this.state = state;
    this.groups = groups;
    this.sum = new Float64Array(state.dimension);
  }

  /** @param values v, n numbers from `at` on */
  of(values: Float64Array, at: number): number {
    const { groups, state } = this;
    const { samples: n, divisor, inputNorms } = state;
    if (groups.count > FEW) {
      let bound = 0;
      for (let i = 0; i < n; i++) bound += Math.abs(values[at + i]) * inputNorms[i];
      return bound / divisor;
    }
    let largest = 0;
    for (let group = 0; group < groups.count; group++) {
      largest = Math.max(largest, this.square(groups.members[groups.starts[group]], values, at));
    }
    return Math.sqrt(largest) / divisor;
  }

  private square(neuron: number, values: Float64Array, at: number): number {
    const { sum } = this;
    const { samples: n, dimension: d, inputs, activity } = this.state;
    sum.fill(0);
    for (let i = 0; i < n; i++) {
      if (activity[neuron * n + i] !== Activity.On) continue;
      const value = values[at + i];
      for (let k = 0, x = i * d; k < d; k++, x++) sum[k] += value * inputs[x];
    }
    let square = 0;
    for (let k = 0; k < d; k++) square += sum[k] * sum[k];
    return square;
  }
}
