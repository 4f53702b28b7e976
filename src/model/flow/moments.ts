import type { FlowState } from './flowState.ts';
import type { PatternGroups } from './patternGroups.ts';

/**
 * Second moments of the neurons of one pattern, in the r coordinates z_j that `patternBoost.ts` works in:
 * with them a sweep costs the pattern the same however many neurons share it.
 */
export interface Moments {
  /** sum_j a_j^2 */
  outputs: number;
  /** sum_j a_j z_j, r */
  readonly mixed: Float64Array;
  /** sum_j z_j z_j^T, r x r */
  readonly hidden: Float64Array;
}

/** A pattern shared by fewer neurons than this is swept neuron by neuron: forming its moments would cost more. */
export function sharedBy(r: number): number {
  return Math.max(4, r);
}

/** Moments of the groups large enough to have them, formed anew before every step; storage is kept. */
export class GroupMoments {
  private readonly pool: Moments[] = [];
  private readonly indexOf: Int32Array;
  private readonly r: number;

  constructor(width: number, r: number) {
    this.r = r;
    this.indexOf = new Int32Array(width).fill(-1);
  }

  /** Moments of group g, null where it is small. */
  of(g: number): Moments | null {
    const index = this.indexOf[g]!;
    return index < 0 ? null : this.pool[index]!;
  }

  form(state: FlowState, groups: PatternGroups, coordinates: Float64Array): void {
    const { r } = this;
    const least = sharedBy(r);
    let used = 0;
    for (let g = 0; g < groups.count; g++) {
      const from = groups.starts[g]!;
      const until = groups.starts[g + 1]!;
      this.indexOf[g] = -1;
      if (until - from < least) continue;
      this.indexOf[g] = used;
      let moments = this.pool[used];
      if (moments === undefined) {
        moments = { outputs: 0, mixed: new Float64Array(r), hidden: new Float64Array(r * r) };
        this.pool.push(moments);
      }
      used++;
      accumulate(moments, state.output, coordinates, r, groups.order, from, until);
    }
  }
}

function accumulate(
  moments: Moments,
  output: Float64Array,
  z: Float64Array,
  r: number,
  order: Int32Array,
  from: number,
  until: number,
): void {
  const { mixed, hidden } = moments;
  let outputs = 0;
  mixed.fill(0);
  hidden.fill(0);
  for (let u = from; u < until; u++) {
    const j = order[u]!;
    const a = output[j]!;
    outputs += a * a;
    const at = j * r;
    for (let k = 0; k < r; k++) {
      const w = z[at + k]!;
      mixed[k] = mixed[k]! + a * w;
      const row = k * r;
      for (let l = 0; l <= k; l++) hidden[row + l] = hidden[row + l]! + w * z[at + l]!;
    }
  }
  for (let k = 0; k < r; k++) for (let l = 0; l < k; l++) hidden[l * r + k] = hidden[k * r + l]!;
  moments.outputs = outputs;
}
