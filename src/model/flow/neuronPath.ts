import type { FlowState } from './flowState.ts';
import { hyperbolic } from './hyperbolic.ts';
import type { PatternBoost } from './patternBoost.ts';
import { inverseGram } from './slidingGram.ts';
import { boostWeights } from './tableau.ts';
import type { Waveform } from './waveform.ts';

/**
 * One neuron on its way through a step: its pre-activations p, last-layer weight a, activation pattern, and the
 * pattern's gradient. Between kinks it moves by boosts; a kink toggles one input, which costs O(n) and leaves the
 * products D_k = g_k . w as they are, because w . x_i = 0 there.
 *
 *   effective[k][i]  weight of x_i in g_k: the waveform where i is on, 0 where off, -mu where the neuron slides on i
 *   velocity[k][i]   C_k[i] = g_k . x_i, so that dp_i/dtau = a sum_k tau^k C_k[i]
 *   displacement[i]  w(tau) - w(0) in terms of the inputs
 *   mu[k][i]         for slid inputs, the share of x_i taken out of the gradient: w . x_i stays 0 (Filippov)
 */
export class NeuronPath {
  neuron = -1;
  a = 0;
  /** tau reached */
  tau = 0;
  readonly preActivations: Float64Array;
  readonly activity: Uint8Array;
  readonly displacement: Float64Array;
  readonly velocity: readonly [Float64Array, Float64Array, Float64Array];
  readonly mu: readonly [Float64Array, Float64Array, Float64Array];
  /** inputs slid on */
  slid: number[] = [];
  /** a at the end of the last `evaluate` */
  nextOutput = 0;
  /** coefficients e_k of the last `evaluate`: p_i goes to p_i + sum_k e_k C_k[i] */
  readonly shift = new Float64Array(3);

  /** where the last `evaluate` ended; NaN once the state has changed under it */
  private evaluatedTo = Number.NaN;
  private readonly state: FlowState;
  private readonly waveform: Waveform;
  private readonly effective: readonly [Float64Array, Float64Array, Float64Array];
  private readonly gramOfGradient = new Float64Array(6);
  private readonly alongGradient = new Float64Array(3);
  private readonly weights = new Float64Array(6);
  private readonly shape = new Float64Array(2);
  /** inverse of the slid inputs' Gram matrix */
  private slidInverse: Float64Array = new Float64Array(0);

  constructor(state: FlowState, waveform: Waveform) {
    const n = state.samples;
    const three = () => [new Float64Array(n), new Float64Array(n), new Float64Array(n)] as const;
    this.state = state;
    this.waveform = waveform;
    this.preActivations = new Float64Array(n);
    this.activity = new Uint8Array(n);
    this.displacement = new Float64Array(n);
    this.velocity = three();
    this.effective = three();
    this.mu = three();
  }

  /** Puts neuron `neuron` at the start of the step. */
  begin(neuron: number): void {
    this.place(neuron);
    this.formGradient();
  }

  /** As `begin`, for a neuron whose pattern's gradient `boost` has formed already: O(n). */
  beginWith(neuron: number, boost: PatternBoost): void {
    this.place(neuron);
    if (this.slid.length > 0) this.slid = [];
    const { coefficients } = this.waveform;
    for (let k = 0; k < 3; k++) {
      const q = coefficients[k as 0 | 1 | 2];
      const weight = this.effective[k as 0 | 1 | 2];
      this.velocity[k as 0 | 1 | 2].set(boost.velocity[k as 0 | 1 | 2]);
      for (let i = 0; i < weight.length; i++) weight[i] = boost.on[i] === 1 ? q[i]! : 0;
      this.alongGradient[k] = dot(weight, this.preActivations);
    }
    this.gramOfGradient.set(boost.gram);
  }

  private place(neuron: number): void {
    const { state } = this;
    const n = state.samples;
    const at = neuron * n;
    this.neuron = neuron;
    this.a = state.output[neuron]!;
    this.tau = 0;
    for (let i = 0; i < n; i++) {
      this.preActivations[i] = state.preActivations[at + i]!;
      this.activity[i] = state.activity[at + i]!;
    }
    this.displacement.fill(0);
    this.evaluatedTo = Number.NaN;
  }

  /** Boosts from `tau` to `to`: sets `nextOutput` and `shift`, and leaves the state as it is. */
  evaluate(to: number): void {
    if (to === this.evaluatedTo) return;
    this.evaluatedTo = to;
    const { weights, gramOfGradient: m, alongGradient, shape } = this;
    boostWeights(this.tau, to, weights, 0);
    let a = this.a;
    let d0 = alongGradient[0]!;
    let d1 = alongGradient[1]!;
    let d2 = alongGradient[2]!;
    let e0 = 0;
    let e1 = 0;
    let e2 = 0;
    for (let b = 0; b < 6; b += 3) {
      const x = weights[b]!;
      const y = weights[b + 1]!;
      const z = weights[b + 2]!;
      const mx = m[0]! * x + m[1]! * y + m[2]! * z;
      const my = m[1]! * x + m[3]! * y + m[4]! * z;
      const mz = m[2]! * x + m[4]! * y + m[5]! * z;
      const square = Math.max(0, x * mx + y * my + z * mz);
      hyperbolic(square, shape);
      const sigma = x * d0 + y * d1 + z * d2;
      const coefficient = sigma * shape[1]! + a * shape[0]!;
      a = a * (1 + square * shape[1]!) + sigma * shape[0]!;
      e0 += coefficient * x;
      e1 += coefficient * y;
      e2 += coefficient * z;
      d0 += coefficient * mx;
      d1 += coefficient * my;
      d2 += coefficient * mz;
    }
    this.nextOutput = a;
    this.shift[0] = e0;
    this.shift[1] = e1;
    this.shift[2] = e2;
  }

  /** p_i where the last `evaluate` ends. */
  nextPreActivation(i: number): number {
    const { velocity, shift } = this;
    return (
      this.preActivations[i]! +
      shift[0]! * velocity[0][i]! +
      shift[1]! * velocity[1][i]! +
      shift[2]! * velocity[2][i]!
    );
  }

  /** sum_k tau^k C_k[i]: the speed of p_i over a. */
  speed(i: number, tau: number): number {
    const { velocity } = this;
    return velocity[0][i]! + tau * (velocity[1][i]! + tau * velocity[2][i]!);
  }

  /** Goes to where the last `evaluate` ended. */
  advance(to: number): void {
    const {
      shift,
      velocity,
      effective,
      preActivations,
      displacement,
      gramOfGradient: m,
      alongGradient,
    } = this;
    const e0 = shift[0]!;
    const e1 = shift[1]!;
    const e2 = shift[2]!;
    const [c0, c1, c2] = velocity;
    const [q0, q1, q2] = effective;
    for (let i = 0; i < preActivations.length; i++) {
      preActivations[i] = preActivations[i]! + e0 * c0[i]! + e1 * c1[i]! + e2 * c2[i]!;
      displacement[i] = displacement[i]! + e0 * q0[i]! + e1 * q1[i]! + e2 * q2[i]!;
    }
    alongGradient[0] = alongGradient[0]! + e0 * m[0]! + e1 * m[1]! + e2 * m[2]!;
    alongGradient[1] = alongGradient[1]! + e0 * m[1]! + e1 * m[3]! + e2 * m[4]!;
    alongGradient[2] = alongGradient[2]! + e0 * m[2]! + e1 * m[4]! + e2 * m[5]!;
    this.a = this.nextOutput;
    this.tau = to;
    this.evaluatedTo = Number.NaN;
  }

  /** Puts the neuron on the boundary of input `i` and sets what it is on `i` from here on. */
  toggle(i: number, to: number): void {
    const was = this.activity[i]!;
    this.preActivations[i] = 0;
    this.evaluatedTo = Number.NaN;
    this.activity[i] = to;
    // Off the last input the gradient is exactly 0; switching would leave rounding, which could read as motion.
    if (to === 2 || was === 2 || this.slid.length > 0 || (to === 0 && !this.activity.includes(1)))
      this.formGradient();
    else this.switchInput(i, to === 1 ? 1 : -1);
  }

  /** Speed of p_i over a that input i itself contributes when on (a slid one can only push off its boundary). */
  ownSpeed(i: number, tau: number): number {
    const { gram, samples: n } = this.state;
    const [q0, q1, q2] = this.waveform.coefficients;
    let own = gram[i * n + i]!;
    const { slid, slidInverse } = this;
    for (let u = 0; u < slid.length; u++) {
      for (let v = 0; v < slid.length; v++) {
        own -= gram[i * n + slid[u]!]! * slidInverse[u * slid.length + v]! * gram[slid[v]! * n + i]!;
      }
    }
    return own * (q0[i]! + tau * (q1[i]! + tau * q2[i]!));
  }

  /** One input on (+1) or off (-1) where none is slid on: O(n). */
  private switchInput(i: number, sign: 1 | -1): void {
    const { velocity, effective, gramOfGradient: m } = this;
    const { gram, samples: n } = this.state;
    const q = this.waveform.coefficients;
    const s0 = sign * q[0][i]!;
    const s1 = sign * q[1][i]!;
    const s2 = sign * q[2][i]!;
    const own = gram[i * n + i]!;
    const c0 = velocity[0][i]!;
    const c1 = velocity[1][i]!;
    const c2 = velocity[2][i]!;
    m[0] = m[0]! + 2 * s0 * c0 + s0 * s0 * own;
    m[1] = m[1]! + s0 * c1 + s1 * c0 + s0 * s1 * own;
    m[2] = m[2]! + s0 * c2 + s2 * c0 + s0 * s2 * own;
    m[3] = m[3]! + 2 * s1 * c1 + s1 * s1 * own;
    m[4] = m[4]! + s1 * c2 + s2 * c1 + s1 * s2 * own;
    m[5] = m[5]! + 2 * s2 * c2 + s2 * s2 * own;
    const [v0, v1, v2] = velocity;
    for (let l = 0, at = i * n; l < n; l++, at++) {
      const product = gram[at]!;
      v0[l] = v0[l]! + s0 * product;
      v1[l] = v1[l]! + s1 * product;
      v2[l] = v2[l]! + s2 * product;
    }
    for (let k = 0; k < 3; k++) effective[k as 0 | 1 | 2][i] = sign === 1 ? q[k as 0 | 1 | 2][i]! : 0;
  }

  /** The gradient of the pattern from scratch: effective weights, C_k, products and D_k. */
  private formGradient(): void {
    const { activity, velocity, effective, mu, preActivations } = this;
    const { gram, samples: n } = this.state;
    const { coefficients } = this.waveform;
    if (this.slid.length > 0) this.slid = [];
    for (let i = 0; i < n; i++) if (activity[i] === 2) this.slid.push(i);
    const { slid } = this;
    const s = slid.length;
    if (s > 0) this.slidInverse = inverseGram(gram, n, slid);
    for (let k = 0; k < 3; k++) {
      const q = coefficients[k as 0 | 1 | 2];
      const weight = effective[k as 0 | 1 | 2];
      const c = velocity[k as 0 | 1 | 2];
      for (let i = 0; i < n; i++) weight[i] = activity[i] === 1 ? q[i]! : 0;
      gramTimes(gram, n, weight, c);
      if (s === 0) continue;
      const share = mu[k as 0 | 1 | 2];
      for (let u = 0; u < s; u++) {
        let sum = 0;
        for (let v = 0; v < s; v++) sum += this.slidInverse[u * s + v]! * c[slid[v]!]!;
        share[slid[u]!] = sum;
        weight[slid[u]!] = -sum;
      }
      gramTimes(gram, n, weight, c);
      for (const i of slid) c[i] = 0;
    }
    let index = 0;
    for (let k = 0; k < 3; k++) {
      for (let l = k; l < 3; l++, index++) {
        this.gramOfGradient[index] = dot(effective[k as 0 | 1 | 2], velocity[l as 0 | 1 | 2]);
      }
      this.alongGradient[k] = dot(effective[k as 0 | 1 | 2], preActivations);
    }
  }
}

function dot(u: Float64Array, v: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < u.length; i++) sum += u[i]! * v[i]!;
  return sum;
}

/** out = G weight, skipping the inputs of weight 0. */
function gramTimes(gram: Float64Array, n: number, weight: Float64Array, out: Float64Array): void {
  out.fill(0);
  for (let i = 0; i < n; i++) {
    const w = weight[i]!;
    if (w === 0) continue;
    for (let l = 0, at = i * n; l < n; l++, at++) out[l] = out[l]! + w * gram[at]!;
  }
}
