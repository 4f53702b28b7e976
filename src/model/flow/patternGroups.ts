import type { FlowState } from './flowState.ts';

/**
 * The neurons by activation pattern, as they stand at the start of a step. Neurons of one pattern are moved by one
 * boost, so that most of a step's work is done once a pattern. Neurons that slide go by themselves; neurons off on
 * every input do not move and are in no group.
 */
export class PatternGroups {
  count = 0;
  /** group g is order[starts[g]] to order[starts[g + 1] - 1] */
  readonly order: Int32Array;
  readonly starts: Int32Array;
  /** neurons that slide on some input */
  readonly sliders: number[] = [];
  /**
   * per neuron: min_i |p_i| / |x_i| over the length of (a, w), squared: it cannot reach a boundary before
   * the boost has moved it by that share
   */
  readonly margins: Float64Array;

  /** per group: the least margin of its neurons */
  readonly groupMargins: Float64Array;
  /** per group: 1 where it has positive neurons, + 2 negative ones, + 4 ones whose sign may change */
  readonly groupSigns: Uint8Array;

  private readonly keys = new Map<number, number>();
  private readonly groupOf: Int32Array;
  private readonly hashes: Int32Array;

  constructor(width: number, samples: number) {
    this.order = new Int32Array(width);
    this.starts = new Int32Array(width + 1);
    this.margins = new Float64Array(width);
    this.groupMargins = new Float64Array(width);
    this.groupSigns = new Uint8Array(width);
    this.groupOf = new Int32Array(width);
    this.hashes = new Int32Array(2 * samples);
    let word = 12345;
    for (let index = 0; index < 2 * samples; index++) {
      // Marsaglia's xorshift: any fixed well-mixed words do, a pattern's key is their exclusive or.
      word ^= word << 13;
      word ^= word >>> 17;
      word ^= word << 5;
      this.hashes[index] = word;
    }
  }

  /** Groups anew: after a step with kinks. */
  group(state: FlowState): void {
    const { width: m, samples: n, activity } = state;
    const { keys, groupOf, hashes, starts, order } = this;
    keys.clear();
    this.sliders.length = 0;
    this.count = 0;
    starts.fill(0);
    let grouped = 0;
    for (let j = 0; j < m; j++) {
      let high = 0;
      let low = 0;
      let alive = false;
      let slides = false;
      for (let i = 0, at = j * n; i < n; i++, at++) {
        if (activity[at] === 1) {
          high ^= hashes[2 * i]!;
          low ^= hashes[2 * i + 1]!;
          alive = true;
        } else if (activity[at] === 2) slides = true;
      }
      groupOf[j] = -1;
      if (slides) {
        this.sliders.push(j);
        continue;
      }
      if (!alive) continue;
      // 21 and 32 bits: exact in a double, and two patterns of a run meet by chance less than once in 10^5 runs.
      const key = (high & 0x1fffff) * 4294967296 + (low >>> 0);
      let g = keys.get(key);
      if (g === undefined) {
        g = this.count++;
        keys.set(key, g);
      }
      groupOf[j] = g;
      starts[g + 1] = starts[g + 1]! + 1;
      grouped++;
    }
    for (let g = 0; g < this.count; g++) starts[g + 1] = starts[g + 1]! + starts[g]!;
    for (let j = m - 1; j >= 0; j--) {
      const g = groupOf[j]!;
      if (g < 0) continue;
      starts[g + 1] = starts[g + 1]! - 1;
      order[starts[g + 1]!] = j;
    }
    // starts[g + 1] now holds the start of group g: shift back.
    for (let g = 0; g < this.count; g++) starts[g] = starts[g + 1]!;
    starts[this.count] = grouped;
  }

  /** Measures the margins anew: before every step. */
  measureMargins(state: FlowState): void {
    const { samples: n, preActivations, inputNorms, output, hidden, dimension: d } = state;
    for (let g = 0; g < this.count; g++) {
      let least = Number.POSITIVE_INFINITY;
      let signs = 0;
      for (let u = this.starts[g]!; u < this.starts[g + 1]!; u++) {
        const j = this.order[u]!;
        let margin = Number.POSITIVE_INFINITY;
        for (let i = 0, at = j * n; i < n; i++, at++) {
          const distance = Math.abs(preActivations[at]!) / inputNorms[i]!;
          if (distance < margin) margin = distance;
        }
        let square = output[j]! * output[j]!;
        if (state.balanced[j] === 1) square *= 2;
        else for (let k = 0, at = j * d; k < d; k++, at++) square += hidden[at]! * hidden[at]!;
        const relative = (margin * margin) / square;
        this.margins[j] = relative;
        if (relative < least) least = relative;
        signs |= state.signs[j]! > 0 ? 1 : state.signs[j]! < 0 ? 2 : 4;
      }
      this.groupMargins[g] = least;
      this.groupSigns[g] = signs;
    }
  }
}
