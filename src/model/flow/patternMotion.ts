import { Activity } from '../problem.ts';
import { formNodeMaps, MAP_SIZE, NODE_WEIGHTS } from './boostMap.ts';
import type { FlowState } from './flowState.ts';
import { HeldLines } from './heldLines.ts';
import { Release } from './release.ts';
import { MANY_SAMPLES } from './subsetSums.ts';
import type { Waveform } from './waveform.ts';

/**
 * How all neurons of one activation pattern I move in a step, given the residuals' waveform:
 *
 *   g_k    gradient[k*d + l]   sum_{i in I} q_ki x_i, less its part in the lines that the pattern slides on
 *   C_k    speeds[k*n + i]     g_k . x_i, for every sample
 *          gram                g_k . g_l
 *          maps                the boosts from the start to the three nodes (`boostMap.ts`)
 *
 * With few coordinates for the samples (2 d <= n) all is formed from the g_k; else from the samples' Gram matrix, and
 * the g_k only where somebody asks for them.
 *
 * The `open` ones are those of the whole gradient; where the pattern slides on nothing they are the same arrays.
 */
export class PatternMotion {
  speeds: Float64Array;
  gram: Float64Array;
  readonly openSpeeds: Float64Array;
  readonly openGram = new Float64Array(6);
  readonly held: HeldLines;
  private readonly release: Release;
  readonly maps = new Float64Array(3 * MAP_SIZE);
  /** total rapidity of the step */
  rapidity = 0;

  private readonly state: FlowState;
  private readonly waveform: Waveform;
  private readonly heldSpeeds: Float64Array;
  private readonly heldGram = new Float64Array(6);
  private readonly gradientStore: Float64Array;
  private gradientFormed = false;
  /** where in `state.activity` the pattern stands */
  private patternAt = 0;
  /** q_ki on the pattern, 0 elsewhere; only where `throughGram` */
  private readonly masked: Float64Array;
  /** what `addInputs` adds up; made when it is first wanted */
  private list: { readonly shares: Float64Array; readonly rows: Int32Array } | null = null;

  constructor(state: FlowState, waveform: Waveform) {
    const { samples: n, dimension: d } = state;
    this.state = state;
    this.waveform = waveform;
    this.openSpeeds = new Float64Array(3 * n);
    this.heldSpeeds = new Float64Array(3 * n);
    this.speeds = this.openSpeeds;
    this.gram = this.openGram;
    this.held = new HeldLines(state);
    this.release = new Release(state, waveform);
    this.gradientStore = new Float64Array(3 * d);
    this.masked = new Float64Array(throughGram(state) ? 3 * n : 0);
  }

  /** @param neuron any neuron of the pattern */
  form(neuron: number): void {
    this.follow(neuron);
    if (throughGram(this.state)) this.formThroughGram();
    else this.formThroughGradient();
    this.finish();
  }

  /** The same where `openSpeeds` stand already; only where `throughGram`. */
  complete(neuron: number): void {
    this.follow(neuron);
    this.mask();
    this.formGram(this.masked, this.openSpeeds, this.state.samples);
    this.finish();
  }

  private follow(neuron: number): void {
    this.patternAt = neuron * this.state.samples;
    this.gradientFormed = false;
  }

  private finish(): void {
    this.hold();
    this.rapidity = formNodeMaps(this.gram, this.maps);
  }

  /** Whether every neuron of the pattern whose a has this sign keeps sliding on what it slides on, the whole step. */
  keepsSliding(sign: 1 | -1): boolean {
    return this.held.count === 0 || !this.release.find(this.held, sign, 0, 1);
  }

  private get inputList() {
    // the samples, the lines held, and up to three more
    const size = 2 * this.state.samples + 3;
    this.list ??= { shares: new Float64Array(size), rows: new Int32Array(size) };
    return this.list;
  }

  /** 3 x d */
  get gradient(): Float64Array {
    if (!this.gradientFormed) {
      this.formGradient();
      this.addHeldPart(this.gradientStore, -1);
    }
    return this.gradientStore;
  }

  /** g_k with its part in the lines slid on, written into `gradient` (3 x d). */
  copyOpenGradient(gradient: Float64Array): void {
    gradient.set(this.gradient);
    this.addHeldPart(gradient, 1);
  }

  /**
   * Adds sum_k e_k g_k to d numbers of `target` from `at` on.
   * @param times how often that is wanted of this motion: for once or twice the samples' weights are put together
   * before their inputs are, if there are many
   */
  addGradient(e0: number, e1: number, e2: number, target: Float64Array, at: number, times: number): void {
    const { samples: n, dimension: d } = this.state;
    if (!this.gradientFormed && times < 3 && throughGram(this.state) && n >= MANY_SAMPLES) {
      this.addInputs(e0, e1, e2, target, at);
      return;
    }
    const { gradient } = this;
    for (let k = 0, w = at; k < d; k++, w++) {
      target[w]! += e0 * gradient[k]! + e1 * gradient[d + k]! + e2 * gradient[2 * d + k]!;
    }
  }

  /** The same without the g_k, four inputs at a time. */
  private addInputs(e0: number, e1: number, e2: number, target: Float64Array, at: number): void {
    const { masked, held } = this;
    const { samples: n, dimension: d, inputs } = this.state;
    const { shares, rows } = this.inputList;
    let count = 0;
    for (let i = 0; i < n; i++) {
      const share = e0 * masked[i]! + e1 * masked[n + i]! + e2 * masked[2 * n + i]!;
      if (share === 0) continue;
      shares[count] = share;
      rows[count++] = i * d;
    }
    for (let u = 0; u < held.count; u++) {
      shares[count] = -(e0 * held.mu[3 * u]! + e1 * held.mu[3 * u + 1]! + e2 * held.mu[3 * u + 2]!);
      rows[count++] = held.lines[u]! * d;
    }
    // up to a multiple of four with nothing of the first input
    for (; count % 4 !== 0; count++) {
      shares[count] = 0;
      rows[count] = 0;
    }
    for (let u = 0; u < count; u += 4) {
      const s0 = shares[u]!;
      const s1 = shares[u + 1]!;
      const s2 = shares[u + 2]!;
      const s3 = shares[u + 3]!;
      const x0 = rows[u]!;
      const x1 = rows[u + 1]!;
      const x2 = rows[u + 2]!;
      const x3 = rows[u + 3]!;
      for (let k = 0; k < d; k++) {
        target[at + k]! +=
          s0 * inputs[x0 + k]! + s1 * inputs[x1 + k]! + (s2 * inputs[x2 + k]! + s3 * inputs[x3 + k]!);
      }
    }
  }

  /** What D_k = g_k . w is the product of, with the features (`featuresOf`): g_k itself or q_k on the pattern. */
  get covector(): Float64Array {
    return throughGram(this.state) ? this.masked : this.gradientStore;
  }

  /**
   * Lists the lines whose boundary a neuron of this pattern may cross: those that at some boost are pulled the wrong
   * way. The coefficient of a boost has the sign of a, because |sigma| <= |a| rho.
   * @param sign of a
   * @returns how many, written into `list`
   */
  endangered(sign: 1 | -1, list: Int32Array): number {
    const { samples: n, lines, activity } = this.state;
    const { speeds, patternAt } = this;
    let count = 0;
    for (let i = 0; i < lines; i++) {
      const side = activity[patternAt + i] === Activity.On ? sign : -sign;
      const c0 = side * speeds[i]!;
      const c1 = side * speeds[n + i]!;
      const c2 = side * speeds[2 * n + i]!;
      for (let boost = 0; boost < 18; boost += 3) {
        if (NODE_WEIGHTS[boost]! * c0 + NODE_WEIGHTS[boost + 1]! * c1 + NODE_WEIGHTS[boost + 2]! * c2 < 0) {
          list[count++] = i;
          break;
        }
      }
    }
    return count;
  }

  private hold(): void {
    const { held, openSpeeds, openGram, heldSpeeds, heldGram } = this;
    const { twins, activity } = this.state;
    held.follow(activity, this.patternAt);
    if (held.count === 0) {
      this.speeds = openSpeeds;
      this.gram = openGram;
      return;
    }
    held.project(openSpeeds, openGram, twins, heldSpeeds, heldGram);
    this.speeds = heldSpeeds;
    this.gram = heldGram;
    if (this.gradientFormed) this.addHeldPart(this.gradientStore, -1);
  }

  private addHeldPart(gradient: Float64Array, sign: 1 | -1): void {
    const { held } = this;
    const { dimension: d, inputs } = this.state;
    for (let u = 0; u < held.count; u++) {
      for (let power = 0; power < 3; power++) {
        const share = sign * held.mu[3 * u + power]!;
        for (let k = 0, at = held.lines[u]! * d; k < d; k++, at++)
          gradient[power * d + k]! += share * inputs[at]!;
      }
    }
  }

  private formGradient(): void {
    const { samples: n, dimension: d, inputs, activity } = this.state;
    const q = this.waveform.coefficients;
    const g = this.gradientStore;
    g.fill(0);
    for (let i = 0; i < n; i++) {
      if (activity[this.patternAt + i] !== Activity.On) continue;
      const q0 = q[i]!;
      const q1 = q[n + i]!;
      const q2 = q[2 * n + i]!;
      for (let k = 0, at = i * d; k < d; k++, at++) {
        const x = inputs[at]!;
        g[k]! += q0 * x;
        g[d + k]! += q1 * x;
        g[2 * d + k]! += q2 * x;
      }
    }
    this.gradientFormed = true;
  }

  private formThroughGradient(): void {
    this.formGradient();
    const { samples: n, dimension: d, inputs } = this.state;
    const { openSpeeds: speeds, gradientStore: g } = this;
    for (let i = 0; i < n; i++) {
      let c0 = 0;
      let c1 = 0;
      let c2 = 0;
      for (let k = 0, at = i * d; k < d; k++, at++) {
        const x = inputs[at]!;
        c0 += g[k]! * x;
        c1 += g[d + k]! * x;
        c2 += g[2 * d + k]! * x;
      }
      speeds[i] = c0;
      speeds[n + i] = c1;
      speeds[2 * n + i] = c2;
    }
    this.formGram(g, g, d);
  }

  private mask(): void {
    const { samples: n, activity } = this.state;
    const { masked, patternAt } = this;
    const q = this.waveform.coefficients;
    for (let i = 0; i < n; i++) {
      const on = activity[patternAt + i] === Activity.On;
      masked[i] = on ? q[i]! : 0;
      masked[n + i] = on ? q[n + i]! : 0;
      masked[2 * n + i] = on ? q[2 * n + i]! : 0;
    }
  }

  private formThroughGram(): void {
    const { samples: n, gram: products } = this.state;
    const { openSpeeds: speeds, masked } = this;
    this.mask();
    // two inputs at a time: each weight is read once for both
    let i = 0;
    for (; i + 1 < n; i += 2) {
      let c0 = 0;
      let c1 = 0;
      let c2 = 0;
      let e0 = 0;
      let e1 = 0;
      let e2 = 0;
      for (let l = 0, first = i * n, second = first + n; l < n; l++, first++, second++) {
        const x = products[first]!;
        const y = products[second]!;
        const q0 = masked[l]!;
        const q1 = masked[n + l]!;
        const q2 = masked[2 * n + l]!;
        c0 += q0 * x;
        c1 += q1 * x;
        c2 += q2 * x;
        e0 += q0 * y;
        e1 += q1 * y;
        e2 += q2 * y;
      }
      speeds[i] = c0;
      speeds[n + i] = c1;
      speeds[2 * n + i] = c2;
      speeds[i + 1] = e0;
      speeds[n + i + 1] = e1;
      speeds[2 * n + i + 1] = e2;
    }
    if (i < n) {
      for (let k = 0; k < 3; k++) {
        let c = 0;
        for (let l = 0; l < n; l++) c += masked[k * n + l]! * products[i * n + l]!;
        speeds[k * n + i] = c;
      }
    }
    this.formGram(masked, speeds, n);
  }

  /** g_k . g_l as the product of rows k of `left` and l of `right`, each `size` long. */
  private formGram(left: Float64Array, right: Float64Array, size: number): void {
    let m00 = 0;
    let m01 = 0;
    let m02 = 0;
    let m11 = 0;
    let m12 = 0;
    let m22 = 0;
    for (let k = 0; k < size; k++) {
      const r0 = right[k]!;
      const r1 = right[size + k]!;
      const r2 = right[2 * size + k]!;
      m00 += left[k]! * r0;
      m01 += left[k]! * r1;
      m02 += left[k]! * r2;
      m11 += left[size + k]! * r1;
      m12 += left[size + k]! * r2;
      m22 += left[2 * size + k]! * r2;
    }
    const { openGram: gram } = this;
    gram[0] = m00;
    gram[1] = m01;
    gram[2] = m02;
    gram[3] = m11;
    gram[4] = m12;
    gram[5] = m22;
  }
}

/**
 * Whether pre-activations serve as the neurons' coordinates. From the Gram matrix the speeds cost n a sample, through
 * the gradient 2 d.
 */
export function throughGram({ samples: n, dimension: d }: FlowState): boolean {
  return 2 * d > n;
}
