import type { FlowState } from './flowState.ts';
import { lossOf } from './flowState.ts';
import { replay } from './march.ts';
import type { NeuronPath } from './neuronPath.ts';
import type { PatternBoost } from './patternBoost.ts';
import type { PatternGroups } from './patternGroups.ts';
import { inverseGram } from './slidingGram.ts';
import type { StepKinkList } from './stepKinks.ts';

/**
 * The state at any time inside an accepted step: the same chains of boosts, cut short, so that what holds at the ends
 * of steps (balance, conserved pairs, kinks) holds in between. Works on the state at the step's start until `commit`
 * moves that to the step's end.
 */
export class StepReader {
  private readonly state: FlowState;
  private readonly groups: PatternGroups;
  private readonly boost: PatternBoost;
  private readonly path: NeuronPath;
  private readonly kinks: StepKinkList;
  private readonly coordinates: Float64Array;
  private readonly r: number;
  /** per neuron: its path in `kinks`, or -1 */
  private readonly pathOf: Int32Array;
  private marked = 0;
  /** g_k, d each */
  private readonly gradient: readonly [Float64Array, Float64Array, Float64Array];
  private readonly residuals: Float64Array;
  /** a', e_0, e_1, e_2 of one neuron */
  private readonly moved = new Float64Array(4);

  constructor(
    state: FlowState,
    groups: PatternGroups,
    boost: PatternBoost,
    path: NeuronPath,
    kinks: StepKinkList,
    byHidden: boolean,
  ) {
    const d = state.dimension;
    this.state = state;
    this.groups = groups;
    this.boost = boost;
    this.path = path;
    this.kinks = kinks;
    this.coordinates = byHidden ? state.hidden : state.preActivations;
    this.r = byHidden ? d : state.samples;
    this.pathOf = new Int32Array(state.width).fill(-1);
    this.gradient = [new Float64Array(d), new Float64Array(d), new Float64Array(d)];
    this.residuals = new Float64Array(state.samples);
  }

  /** The step in `kinks` is accepted: reads are of it from now on. */
  open(): void {
    const { kinks, pathOf } = this;
    for (let u = 0; u < kinks.pathCount; u++) pathOf[kinks.pathNeurons[u]!] = u;
    this.marked = kinks.pathCount;
  }

  /** Loss at tau in [0, 1]. */
  lossAt(tau: number): number {
    const { state, groups, boost, residuals } = this;
    residuals.set(state.labels);
    for (let g = 0; g < groups.count; g++) {
      boost.form(groups.order[groups.starts[g]!]!);
      boost.mapTo(tau);
      for (let u = groups.starts[g]!; u < groups.starts[g + 1]!; u++) {
        const j = groups.order[u]!;
        if (this.pathOf[j]! < 0) {
          this.move(j);
          this.takeOff(j);
        }
      }
    }
    for (let u = 0; u < this.marked; u++) this.takePathOff(u, tau);
    return lossOf(residuals);
  }

  /** State at tau in [0, 1], written into `output` (m) and `hidden` (m x d). @returns the loss there */
  stateAt(tau: number, output: Float64Array, hidden: Float64Array): number {
    const { state, groups, boost, residuals, gradient, moved, path } = this;
    const { dimension: d, samples: n, inputs } = state;
    residuals.set(state.labels);
    output.set(state.output);
    hidden.set(state.hidden);
    for (let g = 0; g < groups.count; g++) {
      boost.form(groups.order[groups.starts[g]!]!);
      boost.mapTo(tau);
      boost.gradient(gradient);
      for (let u = groups.starts[g]!; u < groups.starts[g + 1]!; u++) {
        const j = groups.order[u]!;
        if (this.pathOf[j]! >= 0) continue;
        this.move(j);
        this.takeOff(j);
        output[j] = moved[0]!;
        for (let k = 0, at = j * d; k < d; k++, at++) {
          hidden[at] =
            hidden[at]! +
            moved[1]! * gradient[0][k]! +
            moved[2]! * gradient[1][k]! +
            moved[3]! * gradient[2][k]!;
        }
        this.rebalance(j, output, hidden);
      }
    }
    for (let u = 0; u < this.marked; u++) {
      const j = this.takePathOff(u, tau);
      output[j] = path.a;
      for (let i = 0; i < n; i++) {
        const weight = path.displacement[i]!;
        if (weight === 0) continue;
        for (let k = 0; k < d; k++) hidden[j * d + k] = hidden[j * d + k]! + weight * inputs[i * d + k]!;
      }
      this.holdOnBoundaries(j, path.activity, 0, hidden);
      this.rebalance(j, output, hidden);
    }
    return lossOf(residuals);
  }

  /** Moves the state to the end of the step. @returns whether any pattern changed */
  commit(): boolean {
    const { state, groups, boost, gradient, moved, kinks } = this;
    const { dimension: d, samples: n, output, hidden, preActivations, inputs } = state;
    for (let g = 0; g < groups.count; g++) {
      boost.form(groups.order[groups.starts[g]!]!);
      boost.mapTo(1);
      boost.gradient(gradient);
      const [g0, g1, g2] = gradient;
      const [v0, v1, v2] = boost.velocity;
      for (let u = groups.starts[g]!; u < groups.starts[g + 1]!; u++) {
        const j = groups.order[u]!;
        if (this.pathOf[j]! >= 0) continue;
        this.move(j);
        output[j] = moved[0]!;
        const e0 = moved[1]!;
        const e1 = moved[2]!;
        const e2 = moved[3]!;
        for (let k = 0, at = j * d; k < d; k++, at++) {
          hidden[at] = hidden[at]! + e0 * g0[k]! + e1 * g1[k]! + e2 * g2[k]!;
        }
        for (let i = 0, at = j * n; i < n; i++, at++) {
          preActivations[at] = preActivations[at]! + e0 * v0[i]! + e1 * v1[i]! + e2 * v2[i]!;
        }
        this.rebalance(j, output, hidden);
      }
    }
    for (let u = 0; u < this.marked; u++) {
      const j = kinks.pathNeurons[u]!;
      output[j] = kinks.ends[u]!;
      for (let i = 0; i < n; i++) {
        preActivations[j * n + i] = kinks.preActivations[u * n + i]!;
        state.activity[j * n + i] = kinks.patterns[u * n + i]!;
        const weight = kinks.displacements[u * n + i]!;
        if (weight === 0) continue;
        for (let k = 0; k < d; k++) hidden[j * d + k] = hidden[j * d + k]! + weight * inputs[i * d + k]!;
      }
      this.holdOnBoundaries(j, state.activity, j * n, hidden);
      this.rebalance(j, output, hidden);
      this.pathOf[j] = -1;
    }
    const changed = this.marked > 0;
    this.marked = 0;
    return changed;
  }

  /** Moves neuron j by the map of `boost.mapTo`: fills `moved`. */
  private move(j: number): void {
    const { r, coordinates, boost, moved } = this;
    const [f0, f1, f2] = boost.features;
    const map = boost.mapThere;
    let d0 = 0;
    let d1 = 0;
    let d2 = 0;
    for (let k = 0, at = j * r; k < r; k++, at++) {
      const z = coordinates[at]!;
      d0 += f0[k]! * z;
      d1 += f1[k]! * z;
      d2 += f2[k]! * z;
    }
    const a = this.state.output[j]!;
    for (let row = 0; row < 4; row++) {
      moved[row] =
        map[4 * row]! * a + map[4 * row + 1]! * d0 + map[4 * row + 2]! * d1 + map[4 * row + 3]! * d2;
    }
  }

  /** Takes what neuron j, moved by `moved`, gives to the inputs of its pattern off the residuals. */
  private takeOff(j: number): void {
    const { boost, moved, residuals, state } = this;
    const [v0, v1, v2] = boost.velocity;
    const n = state.samples;
    for (let u = 0; u < boost.activeCount; u++) {
      const i = boost.active[u]!;
      const p =
        state.preActivations[j * n + i]! + moved[1]! * v0[i]! + moved[2]! * v1[i]! + moved[3]! * v2[i]!;
      residuals[i] = residuals[i]! - moved[0]! * p;
    }
  }

  /** Brings `path` to where path u of the step stands at tau and takes it off the residuals. @returns its neuron */
  private takePathOff(u: number, tau: number): number {
    const { path, kinks, residuals } = this;
    const j = kinks.pathNeurons[u]!;
    path.begin(j);
    replay(path, kinks, kinks.pathStarts[u]!, kinks.pathStarts[u + 1]!, tau);
    for (let i = 0; i < residuals.length; i++) {
      if (path.activity[i] === 1) residuals[i] = residuals[i]! - path.a * path.preActivations[i]!;
    }
    return j;
  }

  /**
   * |a_j| = |w_j| is conserved, but a neuron that shrinks while it is nearly aligned with the boost loses up to 1e-10
   * of it to cancellation: a_j is set to the length of w_j again.
   */
  private rebalance(j: number, output: Float64Array, hidden: Float64Array): void {
    if (this.state.balanced[j] !== 1) return;
    const d = this.state.dimension;
    let square = 0;
    for (let k = 0, at = j * d; k < d; k++, at++) square += hidden[at]! * hidden[at]!;
    output[j] = this.state.signs[j]! * Math.sqrt(square);
  }

  /** Puts w_j back onto the boundaries it slides on: rounding would let it drift off them. */
  private holdOnBoundaries(j: number, activity: Uint8Array, at: number, hidden: Float64Array): void {
    const { samples: n, dimension: d, inputs, gram } = this.state;
    const slid: number[] = [];
    for (let i = 0; i < n; i++) if (activity[at + i] === 2) slid.push(i);
    const s = slid.length;
    if (s === 0) return;
    const inverse = inverseGram(gram, n, slid);
    const distances = slid.map((i) => {
      let sum = 0;
      for (let k = 0; k < d; k++) sum += hidden[j * d + k]! * inputs[i * d + k]!;
      return sum;
    });
    for (let u = 0; u < s; u++) {
      let share = 0;
      for (let v = 0; v < s; v++) share += inverse[u * s + v]! * distances[v]!;
      for (let k = 0; k < d; k++) hidden[j * d + k] = hidden[j * d + k]! - share * inputs[slid[u]! * d + k]!;
    }
  }
}
