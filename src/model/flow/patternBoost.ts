import { BoostChain, MAP_SIZE } from './boostMap.ts';
import type { FlowState } from './flowState.ts';
import { boostWeights, NODES } from './tableau.ts';
import type { Waveform } from './waveform.ts';

/** Weights of the boosts over [0, c1], [c1, c2], [c2, 1]. */
const NODE_WEIGHTS = new Float64Array(18);
boostWeights(0, NODES[0], NODE_WEIGHTS, 0);
boostWeights(NODES[0], NODES[1], NODE_WEIGHTS, 6);
boostWeights(NODES[1], 1, NODE_WEIGHTS, 12);

/**
 * The motion of one activation pattern over a step: its gradient g(tau) = sum_k tau^k g_k and the maps of
 * `boostMap.ts` up to each node. One object serves all patterns in turn.
 *
 * Hidden weights enter by r = min coordinates z_j: w_j itself, or the pre-activations p_j where there are fewer
 * inputs than that makes worth while. `features[k]` is what D_k = g_k . w is the product of z_j with.
 */
export class PatternBoost {
  /** 1 where the pattern is on */
  readonly on: Uint8Array;
  /** the inputs that are on */
  readonly active: Int32Array;
  activeCount = 0;
  /** C_k[i] = g_k . x_i */
  readonly velocity: readonly [Float64Array, Float64Array, Float64Array];
  /** r numbers each: g_k, or the pattern's waveform */
  readonly features: readonly [Float64Array, Float64Array, Float64Array];
  /** g_k.g_l for k <= l */
  readonly gram = new Float64Array(6);
  /** maps up to the three nodes */
  readonly maps = new Float64Array(3 * MAP_SIZE);
  /** map up to the time of the last `mapTo` */
  readonly mapThere = new Float64Array(MAP_SIZE);
  /** upper bound of the rapidity over the whole step */
  rapidity = 0;

  private readonly state: FlowState;
  private readonly waveform: Waveform;
  private readonly byHidden: boolean;
  private readonly chain = new BoostChain();
  private readonly weights = new Float64Array(6);

  constructor(state: FlowState, waveform: Waveform, byHidden: boolean) {
    const { samples: n, dimension: d } = state;
    const r = byHidden ? d : n;
    const three = (size: number) =>
      [new Float64Array(size), new Float64Array(size), new Float64Array(size)] as const;
    this.state = state;
    this.waveform = waveform;
    this.byHidden = byHidden;
    this.on = new Uint8Array(n);
    this.active = new Int32Array(n);
    this.velocity = three(n);
    this.features = three(r);
  }

  /** Takes the pattern of neuron `representative` and forms its gradient. */
  form(representative: number): void {
    const { state, velocity, features, active, on, gram } = this;
    const { samples: n, dimension: d, inputs } = state;
    const [q0, q1, q2] = this.waveform.coefficients;
    const [f0, f1, f2] = features;
    const [v0, v1, v2] = velocity;
    let count = 0;
    for (let i = 0, at = representative * n; i < n; i++, at++) {
      const isOn = state.activity[at] === 1;
      on[i] = isOn ? 1 : 0;
      if (isOn) active[count++] = i;
    }
    this.activeCount = count;
    f0.fill(0);
    f1.fill(0);
    f2.fill(0);
    if (this.byHidden) {
      for (let u = 0; u < count; u++) {
        const i = active[u]!;
        const x0 = q0[i]!;
        const x1 = q1[i]!;
        const x2 = q2[i]!;
        for (let k = 0, at = i * d; k < d; k++, at++) {
          const x = inputs[at]!;
          f0[k] = f0[k]! + x0 * x;
          f1[k] = f1[k]! + x1 * x;
          f2[k] = f2[k]! + x2 * x;
        }
      }
      for (let i = 0, at = 0; i < n; i++) {
        let s0 = 0;
        let s1 = 0;
        let s2 = 0;
        for (let k = 0; k < d; k++, at++) {
          const x = inputs[at]!;
          s0 += f0[k]! * x;
          s1 += f1[k]! * x;
          s2 += f2[k]! * x;
        }
        v0[i] = s0;
        v1[i] = s1;
        v2[i] = s2;
      }
    } else {
      v0.fill(0);
      v1.fill(0);
      v2.fill(0);
      for (let u = 0; u < count; u++) {
        const i = active[u]!;
        const x0 = q0[i]!;
        const x1 = q1[i]!;
        const x2 = q2[i]!;
        f0[i] = x0;
        f1[i] = x1;
        f2[i] = x2;
        for (let l = 0, at = i * n; l < n; l++, at++) {
          const product = state.gram[at]!;
          v0[l] = v0[l]! + x0 * product;
          v1[l] = v1[l]! + x1 * product;
          v2[l] = v2[l]! + x2 * product;
        }
      }
    }
    let m00 = 0;
    let m01 = 0;
    let m02 = 0;
    let m11 = 0;
    let m12 = 0;
    let m22 = 0;
    for (let u = 0; u < count; u++) {
      const i = active[u]!;
      m00 += q0[i]! * v0[i]!;
      m01 += q0[i]! * v1[i]!;
      m02 += q0[i]! * v2[i]!;
      m11 += q1[i]! * v1[i]!;
      m12 += q1[i]! * v2[i]!;
      m22 += q2[i]! * v2[i]!;
    }
    gram[0] = m00;
    gram[1] = m01;
    gram[2] = m02;
    gram[3] = m11;
    gram[4] = m12;
    gram[5] = m22;
    this.rapidity =
      Math.sqrt(Math.max(0, m00)) + Math.sqrt(Math.max(0, m11)) / 2 + Math.sqrt(Math.max(0, m22)) / 3;
  }

  /** Writes g_0, g_1, g_2 (d each) into `out`. */
  gradient(out: readonly [Float64Array, Float64Array, Float64Array]): void {
    const { dimension: d, inputs } = this.state;
    const { coefficients } = this.waveform;
    for (let power = 0; power < 3; power++) {
      const target = out[power as 0 | 1 | 2];
      if (this.byHidden) {
        target.set(this.features[power as 0 | 1 | 2]);
        continue;
      }
      const q = coefficients[power as 0 | 1 | 2];
      target.fill(0);
      for (let u = 0; u < this.activeCount; u++) {
        const i = this.active[u]!;
        for (let k = 0, at = i * d; k < d; k++, at++) target[k] = target[k]! + q[i]! * inputs[at]!;
      }
    }
  }

  /** Forms the maps up to the three nodes. */
  mapNodes(): void {
    this.chain.reset();
    for (let node = 0; node < 3; node++) {
      this.chain.extend(this.gram, NODE_WEIGHTS, 6 * node);
      this.chain.write(this.maps, MAP_SIZE * node);
    }
  }

  /** Forms the map up to `tau` in [0, 1], by way of the nodes before it, into `mapThere`. */
  mapTo(tau: number): void {
    this.chain.reset();
    let from = 0;
    for (let node = 0; node < 3 && from < tau; node++) {
      const to = Math.min(tau, NODES[node as 0 | 1 | 2]);
      boostWeights(from, to, this.weights, 0);
      this.chain.extend(this.gram, this.weights, 0);
      from = to;
    }
    this.chain.write(this.mapThere, 0);
  }
}
