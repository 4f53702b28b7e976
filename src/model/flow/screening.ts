import type { PatternBoost } from './patternBoost.ts';

/**
 * Which inputs a pattern's neurons may reach the boundary of within the step. A positive neuron's p_i only grows where
 * g . x_i >= 0 all the step, so an input that is on stays on; the same with signs turned for an input that is off and
 * for a negative neuron. The others are listed, once for each sign of a; the list of sign 0 holds all inputs.
 */
export class Screening {
  readonly listed: Int32Array;
  listedCount = 0;

  constructor(samples: number) {
    this.listed = new Int32Array(samples);
  }

  screen(boost: PatternBoost, sign: number): void {
    const { velocity, on } = boost;
    const [v0, v1, v2] = velocity;
    let count = 0;
    for (let i = 0; i < v0.length; i++) {
      const towards = on[i] === 1 ? sign : -sign;
      if (sign !== 0 && nonNegative(towards * v0[i]!, towards * v1[i]!, towards * v2[i]!)) continue;
      this.listed[count++] = i;
    }
    this.listedCount = count;
  }
}

/** Is c0 + c1 tau + c2 tau^2 >= 0 on all of [0, 1]? */
function nonNegative(c0: number, c1: number, c2: number): boolean {
  if (c0 < 0 || c0 + c1 + c2 < 0) return false;
  if (c2 <= 0) return true;
  const lowest = -c1 / (2 * c2);
  return lowest <= 0 || lowest >= 1 || c0 + (c1 * lowest) / 2 >= 0;
}
