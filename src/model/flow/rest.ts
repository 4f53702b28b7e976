import type { FlowState } from './flowState.ts';
import type { GradientNorm } from './gradientNorm.ts';
import type { PatternGroups } from './patternGroups.ts';

/** A change this small, relative to all that the network puts out, shows nowhere. */
const VISIBLE = 1e-10;

/**
 * Whether a flow has come to rest: nothing visible changes in the time that is left. In a time T no neuron's log-norm
 * and direction change by more than |g| T, and the output changes by no more than the neuron's share of it,
 * (a^2 / sum a^2) (e^(2 |g| T) - 1): so a network on a plateau near a saddle is not at rest as long as there is time for
 * it to leave. A gradient that is nothing but the rounding of the residuals counts as 0.
 */
export class Rest {
  private readonly state: FlowState;
  private readonly groups: PatternGroups;
  private readonly norm: GradientNorm;

  constructor(state: FlowState, groups: PatternGroups, norm: GradientNorm) {
    this.state = state;
    this.groups = groups;
    this.norm = norm;
  }

  /**
   * @param residuals n @param timeLeft flow time, Infinity for no end
   * @param rounding of a gradient
   */
  isReached(residuals: Float64Array, timeLeft: number, rounding: number): boolean {
    const { state, groups } = this;
    const { output } = state;
    let squares = 0;
    for (let j = 0; j < output.length; j++) squares += output[j]! * output[j]!;
    let visible = 0;
    for (let group = 0; group < groups.count; group++) {
      const start = groups.starts[group]!;
      const rate = this.norm.ofPattern(groups.members[start]!, residuals, 0);
      if (rate <= rounding) continue;
      let own = 0;
      for (let u = start; u < groups.starts[group + 1]!; u++) own += output[groups.members[u]!]! ** 2;
      visible += (own / squares) * Math.expm1(2 * rate * timeLeft);
      if (visible > VISIBLE) return false;
    }
    return true;
  }
}
