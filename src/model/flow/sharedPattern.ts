import { Activity } from '../problem.ts';
import type { FlowState } from './flowState.ts';
import type { PatternGroups } from './patternGroups.ts';

/** A rank beyond this share of n is not low. */
const LOW_RANK = 1 / 8;
/** What is left of a trace when this share of it is left is rounding. */
const ROUNDING = 1e-13;

/**
 * The tangent kernel of a network whose neurons share one activation pattern I, as those of a bundle do, but for such that
 * count for nothing:
 *
 *   N = (S/n) (G_I + V V^T),   S = sum_j a_j^2,   V V^T = (1/S) sum_j p_j p_j^T
 *
 * with G_I the products of the samples that the pattern is active on. G_I stays as long as the pattern does, and neurons that
 * point in nearly one direction make V V^T a matrix of low rank.
 */
export class SharedPattern {
  /** S/n */
  factor = 0;
  /** V, by its columns, `rank` of them */
  readonly vectors: Float64Array;
  rank = 0;
  /** the pattern, n: a view of the state's */
  pattern: Uint8Array = new Uint8Array(0);

  private readonly state: FlowState;
  private readonly groups: PatternGroups;
  private group = -1;
  /** diagonal of V V^T, less what the columns so far have of it */
  private readonly rest: Float64Array;

  constructor(state: FlowState, groups: PatternGroups) {
    this.state = state;
    this.groups = groups;
    const { samples: n } = state;
    this.vectors = new Float64Array(Math.floor(LOW_RANK * n) * n);
    this.rest = new Float64Array(n);
  }

  /**
   * Finds the pattern, `factor` and `vectors` of the state as it stands.
   * @param negligible eigenvalue of N that counts for nothing
   * @returns false where there is more than one pattern of account, where its neurons slide, or the rank is not low
   */
  find(negligible: number): boolean {
    return this.findPattern(negligible) && this.findVectors(negligible);
  }

  private findPattern(negligible: number): boolean {
    const { groups } = this;
    const { samples: n, activity, output, imbalance, inputNorms, divisor } = this.state;
    let trace = 0;
    for (const norm of inputNorms) trace += norm * norm;
    let all = 0;
    let most = 0;
    this.group = -1;
    for (let group = 0; group < groups.count; group++) {
      let weight = 0;
      for (let u = groups.starts[group]!; u < groups.starts[group + 1]!; u++) {
        const j = groups.members[u]!;
        weight += output[j]! ** 2 + Math.max(0, output[j]! ** 2 - imbalance[j]!);
      }
      all += weight;
      if (weight <= most) continue;
      most = weight;
      this.group = group;
    }
    if (this.group < 0 || !(((all - most) * trace) / divisor <= negligible)) return false;
    const neuron = groups.members[groups.starts[this.group]!]!;
    this.pattern = activity.subarray(neuron * n, (neuron + 1) * n);
    return !this.pattern.includes(Activity.Slide);
  }

  /** Cholesky's factor of V V^T, the largest pivots first, until the trace of what is left counts for nothing. */
  private findVectors(negligible: number): boolean {
    const { groups, group, vectors, rest, state } = this;
    const { samples: n, divisor, output, preActivations } = state;
    const start = groups.starts[group]!;
    const end = groups.starts[group + 1]!;
    let squares = 0;
    rest.fill(0);
    for (let u = start; u < end; u++) {
      const j = groups.members[u]!;
      squares += output[j]! ** 2;
      for (let i = 0; i < n; i++) rest[i]! += preActivations[j * n + i]! ** 2;
    }
    this.factor = squares / divisor;
    const pattern = this.pattern;
    let trace = 0;
    for (let i = 0; i < n; i++) {
      rest[i] = pattern[i] === Activity.On ? rest[i]! / squares : 0;
      trace += rest[i]!;
    }
    const enough = Math.max(negligible / this.factor, ROUNDING * trace);
    for (this.rank = 0; ; this.rank++) {
      let left = 0;
      let pivot = 0;
      for (let i = 0; i < n; i++) {
        left += Math.max(0, rest[i]!);
        if (rest[i]! > rest[pivot]!) pivot = i;
      }
      if (left <= enough) return true;
      if ((this.rank + 1) * n > vectors.length) return false;
      const to = this.rank * n;
      vectors.fill(0, to, to + n);
      for (let u = start; u < end; u++) this.addProduct(groups.members[u]!, pivot, squares, to);
      for (let at = 0; at < to; at += n) {
        const share = vectors[at + pivot]!;
        for (let i = 0; i < n; i++) vectors[to + i]! -= share * vectors[at + i]!;
      }
      const length = Math.sqrt(rest[pivot]!);
      for (let i = 0; i < n; i++) {
        const entry = pattern[i] === Activity.On ? vectors[to + i]! / length : 0;
        vectors[to + i] = entry;
        rest[i]! -= entry * entry;
      }
      rest[pivot] = 0;
    }
  }

  /** Neuron j's part of column `pivot` of V V^T. */
  private addProduct(j: number, pivot: number, squares: number, to: number): void {
    const { vectors } = this;
    const { samples: n, preActivations } = this.state;
    const share = preActivations[j * n + pivot]! / squares;
    for (let i = 0, at = j * n; i < n; i++, at++) vectors[to + i]! += share * preActivations[at]!;
  }
}
