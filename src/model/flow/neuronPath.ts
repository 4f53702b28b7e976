import { Activity } from '../problem.ts';
import { boostShape, boostWeights } from './boost.ts';
import { type FlowState, opposite } from './flowState.ts';
import { HeldLines } from './heldLines.ts';
import type { PatternMotion } from './patternMotion.ts';
import type { Waveform } from './waveform.ts';

/** A pre-activation this small against |a| |x| has no sign of its own. */
export const ROUNDING = 1e-14;

/**
 * One neuron on its own way through a step (`pathWalk.ts`, `pathReplay.ts`). Between kinks it moves by two boosts at
 * a time; at a kink, where w . x_i = 0, a line's samples are switched on or off in its gradient, which costs O(n) and
 * leaves D_k = g_k . w as it is. All is said in a, p_i = w . x_i and D_k; the weights themselves are not needed.
 *
 *   along    D_k
 *   speeds   C_k[i] = g_k . x_i at k*n + i: dp_i/dtau = a (C_0[i] + C_1[i] tau + C_2[i] tau^2)
 *   gram     g_k . g_l
 */
export class NeuronPath {
  a = 0;
  preActivations: Float64Array;
  readonly activity: Uint8Array;
  /** the lines slid on */
  readonly held: HeldLines;
  /** a and e_k where the last `evaluate` ended: p_i is p_i + sum_k e_k C_k[i] there */
  readonly next = new Float64Array(4);
  speeds: Float64Array;

  private readonly state: FlowState;
  private readonly waveform: Waveform;
  /** p_i where the last `lookAhead` went */
  private ahead: Float64Array;
  private readonly along = new Float64Array(3);
  private gram: Float64Array;
  /** of the gradient of the active samples, and of what is left of it where the neuron slides */
  private readonly openSpeeds: Float64Array;
  private readonly openGram = new Float64Array(6);
  private readonly heldSpeeds: Float64Array;
  private readonly heldGram = new Float64Array(6);
  private readonly weights = new Float64Array(6);
  private readonly shape = new Float64Array(2);

  constructor(state: FlowState, waveform: Waveform) {
    const { samples: n } = state;
    this.state = state;
    this.waveform = waveform;
    this.preActivations = new Float64Array(n);
    this.ahead = new Float64Array(n);
    this.activity = new Uint8Array(n);
    this.held = new HeldLines(state);
    this.openSpeeds = new Float64Array(3 * n);
    this.heldSpeeds = new Float64Array(3 * n);
    this.speeds = this.openSpeeds;
    this.gram = this.openGram;
  }

  /**
   * Puts a neuron at the start of the step.
   * @param motion of its pattern
   */
  begin(neuron: number, motion: PatternMotion): void {
    const { state, activity, preActivations, along } = this;
    const n = state.samples;
    const at = neuron * n;
    const q = this.waveform.coefficients;
    this.openSpeeds.set(motion.openSpeeds);
    this.openGram.set(motion.openGram);
    this.held.copy(motion.held);
    if (this.held.count === 0) this.holdNothing();
    else {
      this.heldSpeeds.set(motion.speeds);
      this.heldGram.set(motion.gram);
      this.speeds = this.heldSpeeds;
      this.gram = this.heldGram;
    }
    this.a = state.output[neuron]!;
    let d0 = 0;
    let d1 = 0;
    let d2 = 0;
    for (let i = 0; i < n; i++) {
      const p = state.preActivations[at + i]!;
      preActivations[i] = p;
      activity[i] = state.activity[at + i]!;
      if (activity[i] !== Activity.On) continue;
      d0 += q[i]! * p;
      d1 += q[n + i]! * p;
      d2 += q[2 * n + i]! * p;
    }
    along[0] = d0;
    along[1] = d1;
    along[2] = d2;
  }

  /** Boosts from `from`, where the neuron is, to `to`: sets `next` and leaves the neuron where it is. */
  evaluate(from: number, to: number): void {
    const { weights, gram, along, shape, next } = this;
    boostWeights(from, to, weights, 0);
    let a = this.a;
    let e0 = 0;
    let e1 = 0;
    let e2 = 0;
    for (let boost = 0; boost < 6; boost += 3) {
      const b0 = weights[boost]!;
      const b1 = weights[boost + 1]!;
      const b2 = weights[boost + 2]!;
      const along0 = gram[0]! * b0 + gram[1]! * b1 + gram[2]! * b2;
      const along1 = gram[1]! * b0 + gram[3]! * b1 + gram[4]! * b2;
      const along2 = gram[2]! * b0 + gram[4]! * b1 + gram[5]! * b2;
      const square = b0 * along0 + b1 * along1 + b2 * along2;
      const rapiditySquare = square > 0 ? square : 0;
      boostShape(rapiditySquare, shape);
      const sigma =
        b0 * along[0]! + b1 * along[1]! + b2 * along[2]! + e0 * along0 + e1 * along1 + e2 * along2;
      const coefficient = sigma * shape[1]! + a * shape[0]!;
      a += rapiditySquare * shape[1]! * a + sigma * shape[0]!;
      e0 += coefficient * b0;
      e1 += coefficient * b1;
      e2 += coefficient * b2;
    }
    next[0] = a;
    next[1] = e0;
    next[2] = e1;
    next[3] = e2;
  }

  /**
   * All p_i where the last `evaluate` ended. Of the lines whose boundary the neuron has crossed on the way there,
   * other than `except`, @returns the one that a straight path crosses first, -1 for none.
   */
  lookAhead(except: number): number {
    const { preActivations, ahead, activity, speeds, next } = this;
    const { inputNorms, lines } = this.state;
    const n = preActivations.length;
    const e0 = next[1]!;
    const e1 = next[2]!;
    const e2 = next[3]!;
    const tiny = ROUNDING * Math.max(Math.abs(this.a), Math.abs(next[0]!));
    let first = -1;
    let least = Number.POSITIVE_INFINITY;
    for (let i = 0; i < n; i++) {
      const p = preActivations[i]!;
      const after = p + (e0 * speeds[i]! + e1 * speeds[n + i]! + e2 * speeds[2 * n + i]!);
      ahead[i] = after;
      if (i >= lines) continue;
      const beyond = activity[i] === Activity.On ? -after : after;
      if (!(beyond > tiny * inputNorms[i]!) || i === except || activity[i] === Activity.Slide) continue;
      const share = Math.abs(p) / Math.abs(after - p);
      if (share < least) {
        least = share;
        first = i;
      }
    }
    return first;
  }

  /** Goes where the last `evaluate` ended, and `lookAhead` after it. */
  goAhead(): void {
    const before = this.preActivations;
    this.preActivations = this.ahead;
    this.ahead = before;
    this.moveAlong();
  }

  /** Goes where the last `evaluate` ended. */
  advance(): void {
    const { next, preActivations, speeds } = this;
    const n = preActivations.length;
    const e0 = next[1]!;
    const e1 = next[2]!;
    const e2 = next[3]!;
    for (let i = 0; i < n; i++) {
      preActivations[i]! += e0 * speeds[i]! + e1 * speeds[n + i]! + e2 * speeds[2 * n + i]!;
    }
    this.moveAlong();
  }

  /** a and D_k there */
  private moveAlong(): void {
    const { next, along, gram } = this;
    const e0 = next[1]!;
    const e1 = next[2]!;
    const e2 = next[3]!;
    along[0]! += e0 * gram[0]! + e1 * gram[1]! + e2 * gram[2]!;
    along[1]! += e0 * gram[1]! + e1 * gram[3]! + e2 * gram[4]!;
    along[2]! += e0 * gram[2]! + e1 * gram[4]! + e2 * gram[5]!;
    this.a = next[0]!;
  }

  /** p_i where the last `evaluate` ended. */
  nextPreActivation(i: number): number {
    const { next, speeds } = this;
    const n = this.preActivations.length;
    return (
      this.preActivations[i]! +
      next[1]! * speeds[i]! +
      next[2]! * speeds[n + i]! +
      next[3]! * speeds[2 * n + i]!
    );
  }

  /** dp_i/dtau over a */
  speedAt(i: number, tau: number): number {
    const { speeds } = this;
    const n = this.preActivations.length;
    return speeds[i]! + tau * (speeds[n + i]! + tau * speeds[2 * n + i]!);
  }

  /** Puts the neuron on the boundary of a line and sets what it is on the line's first sample from here on. */
  toggle(line: number, to: Activity): void {
    const { activity } = this;
    const twin = this.state.twins[line]!;
    const slid = activity[line] === Activity.Slide;
    const before = activity.indexOf(Activity.On);
    this.switchSample(line, to);
    if (twin >= 0) this.switchSample(twin, opposite(to));
    if (before >= 0 && !activity.includes(Activity.On)) {
      // what is left of the gradient is rounding
      this.openSpeeds.fill(0);
      this.openGram.fill(0);
      this.along.fill(0);
    }
    if (slid && to !== Activity.Slide) this.held.leave(line);
    else if (!slid && to === Activity.Slide) this.held.enter(line);
    if (this.held.count === 0) this.holdNothing();
    else {
      this.held.project(this.openSpeeds, this.openGram, this.state.twins, this.heldSpeeds, this.heldGram);
      this.speeds = this.heldSpeeds;
      this.gram = this.heldGram;
    }
  }

  private switchSample(i: number, to: Activity): void {
    const change = (to === Activity.On ? 1 : 0) - (this.activity[i] === Activity.On ? 1 : 0);
    this.preActivations[i] = 0;
    this.activity[i] = to;
    if (change === 0) return;
    const { openSpeeds: speeds, openGram: gram } = this;
    const { gram: products, samples: n } = this.state;
    const q = this.waveform.coefficients;
    const s0 = change * q[i]!;
    const s1 = change * q[n + i]!;
    const s2 = change * q[2 * n + i]!;
    const c0 = speeds[i]!;
    const c1 = speeds[n + i]!;
    const c2 = speeds[2 * n + i]!;
    const square = products[i * n + i]!;
    gram[0]! += 2 * s0 * c0 + s0 * s0 * square;
    gram[1]! += s0 * c1 + s1 * c0 + s0 * s1 * square;
    gram[2]! += s0 * c2 + s2 * c0 + s0 * s2 * square;
    gram[3]! += 2 * s1 * c1 + s1 * s1 * square;
    gram[4]! += s1 * c2 + s2 * c1 + s1 * s2 * square;
    gram[5]! += 2 * s2 * c2 + s2 * s2 * square;
    for (let l = 0, at = i * n; l < n; l++, at++) {
      const product = products[at]!;
      speeds[l]! += s0 * product;
      speeds[n + l]! += s1 * product;
      speeds[2 * n + l]! += s2 * product;
    }
  }

  private holdNothing(): void {
    this.speeds = this.openSpeeds;
    this.gram = this.openGram;
  }
}
