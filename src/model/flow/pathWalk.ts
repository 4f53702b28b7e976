import { Activity } from '../problem.ts';
import { crossingGuess } from './crossing.ts';
import type { FlowState } from './flowState.ts';
import { type NeuronPath, ROUNDING } from './neuronPath.ts';
import type { PatternMotion } from './patternMotion.ts';
import { missedAfterJump, NODES } from './radau.ts';
import type { StepPaths } from './stepPaths.ts';
import type { Waveform } from './waveform.ts';

/** Newton's method squares the error: after a correction this small (in parts of the step) the next one is rounding. */
const LAST_CORRECTION = 1e-8;
/** A state beyond this has left the numbers that residuals can be formed of. */
const OVERFLOW = 1e150;

/** Takes neurons through a step one at a time and finds their kinks. */
export class PathWalk {
  private readonly path: NeuronPath;
  private readonly state: FlowState;
  private readonly waveform: Waveform;
  /**
   * What the quadrature of the residuals over the step misses because their slopes jump at kinks, n; of neurons with
   * a_j^2 of at least `leastSquare` only.
   */
  readonly missed: Float64Array;
  /** whether there is anything in `missed` */
  kinked = false;
  private leastSquare = 0;
  /** found by `findRelease` */
  private releaseTime = 0;
  private releaseSample = -1;
  private releaseTo: Activity = Activity.Off;

  constructor(path: NeuronPath, state: FlowState, waveform: Waveform) {
    this.path = path;
    this.state = state;
    this.waveform = waveform;
    this.missed = new Float64Array(state.samples);
  }

  /** Before a sweep. */
  begin(leastSquare: number): void {
    this.leastSquare = leastSquare;
    if (this.kinked) this.missed.fill(0);
    this.kinked = false;
  }

  /**
   * Takes a neuron through the whole step, records its kinks in `paths` and takes its output at the three nodes off
   * `residuals` (3 x n).
   * @param motion of the neuron's pattern; null where it slides
   * @returns false where the neuron is flung out of the numbers, or never stops kinking
   */
  run(neuron: number, motion: PatternMotion | null, paths: StepPaths, residuals: Float64Array): boolean {
    const { path } = this;
    path.begin(neuron, motion);
    paths.open(neuron);
    // every input crossed twenty times: no step that deserves to be accepted comes near
    let kinksLeft = 20 * path.activity.length + 40;
    let tau = 0;
    let leftSlide = -1;
    for (let node = 0; node < 3; ) {
      const end = NODES[node as 0 | 1 | 2];
      path.evaluate(tau, end);
      if (!(Math.abs(path.next[0]) < OVERFLOW)) return false;
      let sample = -1;
      let time = end;
      // the earliest of all crossings: what has crossed where one crosses, crosses before it
      for (let other = path.lookAhead(-1); other >= 0 && time > tau; other = path.lookAhead(sample)) {
        sample = other;
        time = this.locate(sample, tau, time);
      }
      const released = path.sliding.inputs.length > 0 && this.findRelease(tau, time);
      if (released) {
        sample = this.releaseSample;
        time = this.releaseTime;
        path.evaluate(tau, time);
        path.advance();
      } else path.goAhead();
      tau = time;
      if (sample < 0) {
        this.subtractOutput(residuals, node);
        node++;
        continue;
      }
      if (kinksLeft-- === 0) return false;
      const to = released ? this.releaseTo : this.sideAfter(sample, tau, leftSlide === sample);
      leftSlide = released ? sample : -1;
      paths.push(tau, sample, to);
      if (path.a * path.a < this.leastSquare) path.toggle(sample, to);
      else {
        // the slopes of the neuron's output, after less before; residuals fall by it
        this.addSlopes(tau, -1);
        path.toggle(sample, to);
        this.addSlopes(tau, 1);
      }
      if (path.sliding.inputs.length > 0 && !path.activity.includes(Activity.On)) this.rest(tau, paths);
    }
    return true;
  }

  /**
   * A neuron that slides and has lost its last active input moves no more. It stands on the boundaries and is active
   * nowhere: it is off there, as relu'(0) = 0 says, also when a residual changes its sign later.
   */
  private rest(tau: number, paths: StepPaths): void {
    const { path } = this;
    for (const i of [...path.sliding.inputs]) {
      paths.push(tau, i, Activity.Off);
      path.toggle(i, Activity.Off);
    }
  }

  /** Adds `sign` times the slopes d(a p_i)/dtau that a kink may change: a^2 (g . x_i) of active inputs. */
  private addSlopes(tau: number, sign: 1 | -1): void {
    const { path, missed } = this;
    const factor = sign * missedAfterJump(tau) * path.a * path.a;
    for (let i = 0; i < missed.length; i++) {
      if (path.activity[i] === Activity.On) missed[i] += factor * path.speedAt(i, tau);
    }
    this.kinked = true;
  }

  private subtractOutput(residuals: Float64Array, node: number): void {
    const { a, preActivations, activity } = this.path;
    const n = activity.length;
    for (let i = 0, at = node * n; i < n; i++, at++) {
      if (activity[i] === Activity.On) residuals[at] -= a * preActivations[i];
    }
  }

  /**
   * Time in [from, to] at which p_i = 0, by Newton's method from a cubic's root, kept inside a bracket; the state
   * there is left in `next`. On entry `next` belongs to `to`, where p_i has crossed.
   */
  private locate(i: number, from: number, to: number): number {
    const { path } = this;
    const { next } = path;
    const side = path.activity[i] === Activity.On ? 1 : -1;
    const start = side * path.preActivations[i];
    const startSlope = side * path.a * path.speedAt(i, from);
    const size = Math.max(Math.abs(path.a), Math.abs(next[0])) * this.state.inputNorms[i];
    if (start <= ROUNDING * size && startSlope <= 0) {
      // already on the boundary and pulled across
      path.evaluate(from, from);
      return from;
    }
    const length = to - from;
    const end = side * path.nextPreActivation(i);
    const endSlope = side * next[0] * path.speedAt(i, to);
    let low = from;
    let high = to;
    let time = from + length * crossingGuess(Math.max(0, start), end, startSlope * length, endSlope * length);
    for (let iteration = 0; iteration < 60; iteration++) {
      path.evaluate(from, time);
      const value = side * path.nextPreActivation(i);
      if (value > 0) low = time;
      else high = time;
      if (Math.abs(value) <= 1e-16 * size || high - low <= 1e-15) return time;
      const newton = time - value / (side * next[0] * path.speedAt(i, time));
      if (newton > low && newton < high) {
        const correction = Math.abs(newton - time);
        time = newton;
        if (correction <= LAST_CORRECTION) break;
      } else time = (low + high) / 2;
    }
    path.evaluate(from, time);
    return time;
  }

  /**
   * Where a neuron that has met the boundary of input i goes: across it, unless the far side pushes it back. Then it
   * slides; just released from there it takes the side that pushes harder.
   */
  private sideAfter(i: number, tau: number, justReleased: boolean): Activity {
    const { path } = this;
    const { gram: products, samples: n } = this.state;
    const q = this.waveform.coefficients;
    const square = path.sliding.freeSquare(products, n, i);
    const own = path.a * square * (q[i] + tau * (q[n + i] + tau * q[2 * n + i]));
    const velocity = path.a * path.speedAt(i, tau);
    const wasOn = path.activity[i] === Activity.On;
    const off = wasOn ? velocity - own : velocity;
    const on = wasOn ? velocity : velocity + own;
    // a difference this small is the rounding of a gradient that has lost its last input
    const rounding = 1e-12 * Math.abs(own);
    if (off > rounding && on < -rounding) {
      if (!justReleased) return Activity.Slide;
      return off + on > 0 ? Activity.On : Activity.Off;
    }
    return wasOn ? Activity.Off : Activity.On;
  }

  /**
   * Looks for the first input slid on that lets the neuron go, in [from, until]: where its factor kappa leaves [0, 1],
   * above 1 it becomes active, below 0 inactive. With mu = -kappa q, and q of the sign opposite to a, these are signs
   * of mu + q and mu, which are quadratics in tau; kappa itself has a pole where q passes 0.
   */
  private findRelease(from: number, until: number): boolean {
    const { inputs, mu } = this.path.sliding;
    const { samples: n } = this.state;
    const q = this.waveform.coefficients;
    const sign = Math.sign(this.path.a);
    let found = false;
    this.releaseTime = until;
    for (let u = 0; u < inputs.length; u++) {
      const i = inputs[u];
      const m0 = sign * mu[3 * u];
      const m1 = sign * mu[3 * u + 1];
      const m2 = sign * mu[3 * u + 2];
      const above = turnsNegative(
        -m0 - sign * q[i],
        -m1 - sign * q[n + i],
        -m2 - sign * q[2 * n + i],
        from,
        until,
      );
      const below = turnsNegative(m0, m1, m2, from, until);
      const time = Math.min(above, below);
      if (time > this.releaseTime) continue;
      found = true;
      this.releaseTime = time;
      this.releaseSample = i;
      this.releaseTo = above <= below ? Activity.On : Activity.Off;
    }
    return found;
  }
}

/**
 * The time in [from, to] from which on c0 + c1 t + c2 t^2 is negative, given that it is so at `to`; Infinity where it
 * is not. (A dip in between is not looked for.)
 */
function turnsNegative(c0: number, c1: number, c2: number, from: number, to: number): number {
  if (!(c0 + to * (c1 + to * c2) < 0)) return Number.POSITIVE_INFINITY;
  if (c0 + from * (c1 + from * c2) <= 0) return from;
  // one sign change in between: that root of the quadratic, without cancellation
  const root = Math.sqrt(Math.max(0, c1 * c1 - 4 * c2 * c0));
  const q = -(c1 + (c1 < 0 ? -root : root)) / 2;
  const first = q / c2;
  if (first >= from && first <= to) return first;
  const second = c0 / q;
  return second >= from && second <= to ? second : to;
}
