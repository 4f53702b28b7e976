import { MAP_SIZE } from './boostMap.ts';
import type { FlowState } from './flowState.ts';
import { march } from './march.ts';
import type { GroupMoments, Moments } from './moments.ts';
import { NeuronPath } from './neuronPath.ts';
import type { PatternBoost } from './patternBoost.ts';
import type { PatternGroups } from './patternGroups.ts';
import { Screening } from './screening.ts';
import { StepKinkList } from './stepKinks.ts';
import type { Waveform } from './waveform.ts';

/** Beyond this rapidity a step is hopeless, and its exponentials are near overflow. */
const MOST_RAPIDITY = 300;

/**
 * One sweep: every neuron through the step under the waveform, and the residuals that they leave at the nodes.
 * Reads the state at the start of the step, never writes it.
 */
export class Sweep {
  /** the residuals at the nodes, n each */
  readonly residuals: readonly [Float64Array, Float64Array, Float64Array];
  readonly kinks: StepKinkList;
  readonly path: NeuronPath;

  private readonly state: FlowState;
  private readonly waveform: Waveform;
  private readonly groups: PatternGroups;
  private readonly moments: GroupMoments;
  private readonly boost: PatternBoost;
  private readonly coordinates: Float64Array;
  private readonly byHidden: boolean;
  private readonly r: number;
  /** sum_j a_j z_j at each node, r each */
  private readonly mixed: Float64Array;
  /** sum_j a_j e_k at each node */
  private readonly shifted = new Float64Array(9);
  private readonly positive: Screening;
  private readonly negative: Screening;
  private readonly free: Screening;
  /** sum_j z_j D_k, r each */
  private readonly secondMoments: Float64Array;
  /** products of (a, D_0, D_1, D_2) summed over a pattern's neurons, 4 x 4 */
  private readonly products = new Float64Array(16);
  /** per node a', e_0, e_1, e_2 of one neuron */
  private readonly moved = new Float64Array(12);

  constructor(
    state: FlowState,
    waveform: Waveform,
    groups: PatternGroups,
    moments: GroupMoments,
    boost: PatternBoost,
    byHidden: boolean,
  ) {
    const n = state.samples;
    this.state = state;
    this.waveform = waveform;
    this.groups = groups;
    this.moments = moments;
    this.boost = boost;
    this.byHidden = byHidden;
    this.coordinates = byHidden ? state.hidden : state.preActivations;
    this.r = byHidden ? state.dimension : n;
    this.mixed = new Float64Array(3 * this.r);
    this.secondMoments = new Float64Array(3 * this.r);
    this.residuals = [new Float64Array(n), new Float64Array(n), new Float64Array(n)];
    this.kinks = new StepKinkList(n);
    this.path = new NeuronPath(state, waveform);
    this.positive = new Screening(n);
    this.negative = new Screening(n);
    this.free = new Screening(n);
  }

  /** @returns false where the step is too long to be followed */
  run(): boolean {
    const { state, groups, boost, kinks } = this;
    for (const residual of this.residuals) residual.set(state.labels);
    kinks.clear();
    for (let g = 0; g < groups.count; g++) {
      boost.form(groups.order[groups.starts[g]!]!);
      if (!(boost.rapidity < MOST_RAPIDITY)) return false;
      boost.mapNodes();
      if (!this.sweepGroup(g)) return false;
    }
    for (const j of groups.sliders) if (!this.followPath(j, null)) return false;
    return true;
  }

  private sweepGroup(g: number): boolean {
    const { state, groups, boost, mixed, shifted, moved } = this;
    const moments = this.moments.of(g);
    mixed.fill(0);
    shifted.fill(0);
    if (moments !== null) this.addMoments(moments);
    const growth = Math.expm1(boost.rapidity);
    const reach = growth * growth;
    const exposed = this.screenGroup(g, reach);
    if (moments === null || exposed) {
      for (let u = groups.starts[g]!; u < groups.starts[g + 1]!; u++) {
        const j = groups.order[u]!;
        const near = exposed && groups.margins[j]! <= reach;
        if (moments !== null && !near) continue;
        const sign = state.signs[j]!;
        const list = sign > 0 ? this.positive : sign < 0 ? this.negative : this.free;
        if (moments !== null && list.listedCount === 0) continue;
        this.moveNeuron(j);
        if (near && list.listedCount > 0 && this.meetsBoundary(j, list)) {
          if (!this.followPath(j, boost)) return false;
          if (moments !== null) this.addNeuron(j, -1);
        } else if (moments === null) {
          this.addNeuron(j, 1);
        }
        if (!(Math.abs(moved[8]!) < 1e150)) return false;
      }
    }
    this.spread();
    return true;
  }

  /** Screens the inputs for the signs that the group has. @returns whether any neuron may reach a boundary */
  private screenGroup(g: number, reach: number): boolean {
    const { groups, boost } = this;
    if (groups.groupMargins[g]! > reach) return false;
    const signs = groups.groupSigns[g]!;
    this.positive.listedCount = 0;
    this.negative.listedCount = 0;
    this.free.listedCount = 0;
    if (signs & 1) this.positive.screen(boost, 1);
    if (signs & 2) this.negative.screen(boost, -1);
    if (signs & 4) this.free.screen(boost, 0);
    return this.positive.listedCount + this.negative.listedCount + this.free.listedCount > 0;
  }

  /** Moves neuron j by the maps of its pattern: fills `moved`. */
  private moveNeuron(j: number): void {
    const { r, coordinates, boost, moved } = this;
    const [f0, f1, f2] = boost.features;
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
    const { maps } = boost;
    for (let node = 0, at = 0; node < 3; node++) {
      const base = MAP_SIZE * node;
      for (let row = base; row < base + MAP_SIZE; row += 4, at++) {
        moved[at] = maps[row]! * a + maps[row + 1]! * d0 + maps[row + 2]! * d1 + maps[row + 3]! * d2;
      }
    }
  }

  /** Does neuron j, moved by `moved`, stand beyond the boundary of a listed input at one of the nodes? */
  private meetsBoundary(j: number, list: Screening): boolean {
    const { state, boost, moved } = this;
    const [v0, v1, v2] = boost.velocity;
    const { listed, listedCount } = list;
    const { preActivations, inputNorms, samples: n } = state;
    for (let node = 2; node >= 0; node--) {
      const at = 4 * node;
      const e0 = moved[at + 1]!;
      const e1 = moved[at + 2]!;
      const e2 = moved[at + 3]!;
      const rounding = 1e-14 * Math.max(Math.abs(state.output[j]!), Math.abs(moved[at]!));
      for (let u = 0; u < listedCount; u++) {
        const i = listed[u]!;
        const p = preActivations[j * n + i]! + e0 * v0[i]! + e1 * v1[i]! + e2 * v2[i]!;
        if (boost.on[i] === 1 ? p < -rounding * inputNorms[i]! : p > rounding * inputNorms[i]!) return true;
      }
    }
    return false;
  }

  /** Adds (or takes away) neuron j, moved by `moved`, to the sums of its pattern. */
  private addNeuron(j: number, share: 1 | -1): void {
    const { r, coordinates, moved, mixed, shifted } = this;
    for (let node = 0; node < 3; node++) {
      const at = 4 * node;
      const a = share * moved[at]!;
      const row = node * r;
      for (let k = 0, z = j * r; k < r; k++, z++) mixed[row + k] = mixed[row + k]! + a * coordinates[z]!;
      shifted[3 * node] = shifted[3 * node]! + a * moved[at + 1]!;
      shifted[3 * node + 1] = shifted[3 * node + 1]! + a * moved[at + 2]!;
      shifted[3 * node + 2] = shifted[3 * node + 2]! + a * moved[at + 3]!;
    }
  }

  /** The sums of a whole pattern from its moments: with a' and e_k linear in (a, D), they are quadratic forms. */
  private addMoments(moments: Moments): void {
    const { r, boost, mixed, shifted } = this;
    const { features, maps } = boost;
    const { hidden } = moments;
    const { secondMoments: second, products } = this;
    products[0] = moments.outputs;
    for (let k = 0; k < 3; k++) {
      const feature = features[k as 0 | 1 | 2];
      let alongK = 0;
      for (let s = 0; s < r; s++) {
        let sum = 0;
        for (let l = 0, at = s * r; l < r; l++, at++) sum += hidden[at]! * feature[l]!;
        second[k * r + s] = sum;
        alongK += feature[s]! * moments.mixed[s]!;
      }
      products[k + 1] = alongK;
      products[4 * (k + 1)] = alongK;
    }
    for (let k = 0; k < 3; k++) {
      for (let l = 0; l < 3; l++) {
        const feature = features[k as 0 | 1 | 2];
        let sum = 0;
        for (let s = 0, at = l * r; s < r; s++, at++) sum += feature[s]! * second[at]!;
        products[4 * (k + 1) + l + 1] = sum;
      }
    }
    for (let node = 0; node < 3; node++) {
      const base = MAP_SIZE * node;
      const row = node * r;
      const m0 = maps[base]!;
      const m1 = maps[base + 1]!;
      const m2 = maps[base + 2]!;
      const m3 = maps[base + 3]!;
      for (let s = 0; s < r; s++) {
        mixed[row + s] =
          m0 * moments.mixed[s]! + m1 * second[s]! + m2 * second[r + s]! + m3 * second[2 * r + s]!;
      }
      for (let k = 0; k < 3; k++) {
        const e = base + 4 * (k + 1);
        let sum = 0;
        for (let u = 0; u < 4; u++) {
          for (let v = 0; v < 4; v++) sum += maps[base + u]! * products[4 * u + v]! * maps[e + v]!;
        }
        shifted[3 * node + k] = sum;
      }
    }
  }

  /** Takes what the pattern's neurons give to its inputs off the residuals. */
  private spread(): void {
    const { state, boost, mixed, shifted, r, byHidden } = this;
    const { inputs } = state;
    const { active, activeCount } = boost;
    const [v0, v1, v2] = boost.velocity;
    for (let node = 0; node < 3; node++) {
      const residual = this.residuals[node as 0 | 1 | 2];
      const s0 = shifted[3 * node]!;
      const s1 = shifted[3 * node + 1]!;
      const s2 = shifted[3 * node + 2]!;
      const row = node * r;
      for (let u = 0; u < activeCount; u++) {
        const i = active[u]!;
        let sum = s0 * v0[i]! + s1 * v1[i]! + s2 * v2[i]!;
        if (byHidden) for (let k = 0, at = i * r; k < r; k++, at++) sum += mixed[row + k]! * inputs[at]!;
        else sum += mixed[row + i]!;
        residual[i] = residual[i]! - sum;
      }
    }
  }

  /** Takes neuron j through the step by itself, kink by kink. */
  private followPath(j: number, boost: PatternBoost | null): boolean {
    const { path, kinks, state } = this;
    if (boost === null) path.begin(j);
    else path.beginWith(j, boost);
    const complete = march(path, this.waveform, state.inputNorms, kinks, this.atNode);
    if (!complete) return false;
    kinks.keepEnd(path);
    return true;
  }

  private readonly atNode = (node: number): void => {
    const { path } = this;
    const residual = this.residuals[node as 0 | 1 | 2];
    const { activity, preActivations, a } = path;
    for (let i = 0; i < activity.length; i++) {
      if (activity[i] === 1) residual[i] = residual[i]! - a * preActivations[i]!;
    }
  };
}
