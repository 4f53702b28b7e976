import { Activity } from '../problem.ts';
import { BoundaryDecision } from './boundaryDecision.ts';
import { crossingGuess } from './crossing.ts';
import type { FlowState } from './flowState.ts';
import { type NeuronPath, ROUNDING } from './neuronPath.ts';
import type { PatternMotion } from './patternMotion.ts';
import { gapIntegral, missedAfterJump, mistakenAfterJump, NODES } from './radau.ts';
import { MOST_DELAY, Release } from './release.ts';
import type { StepPaths } from './stepPaths.ts';
import type { Waveform } from './waveform.ts';

/** Newton's method squares the error: after a correction this small (in parts of the step) the next one is rounding. */
const LAST_CORRECTION = 1e-8;
/** A state beyond this has left the numbers that residuals can be formed of. */
const OVERFLOW = 1e150;

/** Of two speeds, the one that is not rounding beside the other. */
const CLEAR = 1e-9;
/** Parts of what is left of a piece at which a decision that changes nothing is taken anew, in turn. */
const LOOK_AHEAD = [0, 1e-6, 1e-3] as const;

/** Takes neurons through a step one at a time and finds their kinks. */
export class PathWalk {
  private readonly path: NeuronPath;
  private readonly state: FlowState;
  private readonly waveform: Waveform;
  private readonly release: Release;
  private readonly decision = new BoundaryDecision();
  /**
   * What the quadrature of the residuals over the step misses because their slopes jump at kinks, n; of neurons with
   * a_j^2 of at least `leastSquare` only.
   */
  readonly missed: Float64Array;
  /** what the same jumps put into the embedded estimate of the error, which takes them for a lack of smoothness, n */
  readonly mistaken: Float64Array;
  /** 1 for samples that such a neuron has become active on, n: patterns of the step's start do not know of them */
  readonly entered: Uint8Array;
  /** whether there is anything in these three */
  kinked = false;
  /**
   * A neuron that slides has its last-layer weight pass 0 (only where |w| > |a|): what pushed it back from both sides now
   * draws it to either, and which way it leaves is not determined.
   */
  branches = false;
  private leastSquare = 0;
  private readonly slopesBefore: Float64Array;
  private readonly slopesAfter: Float64Array;

  constructor(path: NeuronPath, state: FlowState, waveform: Waveform) {
    this.path = path;
    this.state = state;
    this.waveform = waveform;
    this.release = new Release(state, waveform);
    this.missed = new Float64Array(state.samples);
    this.mistaken = new Float64Array(state.samples);
    this.entered = new Uint8Array(state.samples);
    this.slopesBefore = new Float64Array(state.samples);
    this.slopesAfter = new Float64Array(state.samples);
  }

  /** Before a sweep. */
  begin(leastSquare: number): void {
    this.leastSquare = leastSquare;
    this.branches = false;
    if (this.kinked) {
      this.missed.fill(0);
      this.mistaken.fill(0);
      this.entered.fill(0);
    }
    this.kinked = false;
  }

  /**
   * Takes a neuron through the whole step, records its kinks in `paths` and takes its output at the three nodes off
   * `residuals` (3 x n).
   * @param motion of the neuron's pattern
   * @returns false where the neuron is flung out of the numbers, or never stops kinking, or where it `branches`
   */
  run(neuron: number, motion: PatternMotion, paths: StepPaths, residuals: Float64Array): boolean {
    const { path, release } = this;
    path.begin(neuron, motion);
    paths.open(neuron);
    // every line crossed twenty times: no step that deserves to be accepted comes near
    let kinksLeft = 20 * this.state.lines + 40;
    let tau = 0;
    for (let node = 0; node < 3; ) {
      const end = NODES[node as 0 | 1 | 2];
      path.evaluate(tau, end);
      if (!(Math.abs(path.next[0]) < OVERFLOW)) return false;
      let line = -1;
      let time = end;
      // the earliest of all crossings: what has crossed where one crosses, crosses before it
      for (let other = path.lookAhead(-1); other >= 0 && time > tau; other = path.lookAhead(line)) {
        line = other;
        time = this.locate(line, tau, time);
      }
      if (path.held.count > 0 && path.next[0] * path.a <= 0) {
        this.branches = true;
        return false;
      }
      const released = path.held.count > 0 && release.find(path.held, Math.sign(path.a), tau, time);
      if (released) {
        line = release.line;
        time = release.time;
        path.evaluate(tau, time);
        path.advance();
      } else path.goAhead();
      tau = time;
      if (line < 0) {
        this.subtractOutput(residuals, node);
        node++;
        continue;
      }
      if (kinksLeft-- === 0) return false;
      const counts = path.a * path.a >= this.leastSquare;
      const delay = released ? this.releaseDelay() : this.crossingDelay(line, tau);
      const first = paths.kinks;
      if (counts) this.readSlopes(tau, this.slopesBefore);
      this.turn(line, released ? release.to : null, tau, end, paths);
      if (counts) paths.setJump(this.addJump(tau));
      paths.setDelay(first, delay);
    }
    return true;
  }

  /** By how much, in parts of the step, the release just found is later by a cubic of the residuals. */
  private releaseDelay(): number {
    const { release, path } = this;
    release.refine(path.held, path.activity);
    return release.delay;
  }

  /** The same for a crossing of line i: what the cubic adds to p_i / a up to there, over the speed. */
  private crossingDelay(i: number, tau: number): number {
    const { path } = this;
    const { samples: n, gram } = this.state;
    const { gap } = this.waveform;
    const speed = path.speedAt(i, tau);
    let change = 0;
    for (let l = 0, at = i * n; l < n; l++, at++) {
      if (path.activity[l] === Activity.On) change += gap[l] * gram[at];
    }
    const delay = (-change * gapIntegral(tau)) / speed;
    return Math.abs(delay) < MOST_DELAY ? delay : 0;
  }

  /**
   * Where a neuron goes that has met a line's boundary, or is let go by a line that it slid on.
   * @param to the side that it is let go to; null where it has come to the boundary
   */
  private turn(line: number, to: Activity | null, tau: number, end: number, paths: StepPaths): void {
    const { path, decision } = this;
    const from = path.activity[line];
    if (to === null) {
      path.preActivations[line] = 0;
      if (this.crossesAlone(line, tau)) {
        this.toggle(line, from === Activity.On ? Activity.Off : Activity.On, tau, paths);
        return;
      }
    }
    for (const ahead of LOOK_AHEAD) {
      const others = this.gather(line, tau + ahead * (end - tau));
      if (to !== null && !others) {
        // nothing else stands on a boundary without sliding on it: what slides, slides on
        this.toggle(line, to, tau, paths);
        return;
      }
      decision.decide();
      const changes = this.applyDecision(tau, paths);
      if (changes && path.activity[line] !== from) return;
    }
    // drawn across by rounding alone
    this.toggle(line, to ?? (from === Activity.On ? Activity.Off : Activity.On), tau, paths);
  }

  /** Whether the neuron stands on no other boundary and is drawn across this one from both of its sides: most kinks. */
  private crossesAlone(line: number, tau: number): boolean {
    const { path, state } = this;
    const { lines, samples: n, gram, inputNorms } = state;
    const { activity, preActivations, a } = path;
    if (path.held.count > 0) return false;
    const near = ROUNDING * Math.abs(a);
    for (let b = 0; b < lines; b++) {
      if (Math.abs(preActivations[b]) <= near * inputNorms[b] && b !== line) return false;
    }
    const speed = path.speedAt(line, tau);
    const change = this.shareOn(line, tau) - this.shareOff(line, tau);
    const other = speed + (activity[line] === Activity.On ? -1 : 1) * change * gram[line * (n + 1)];
    return (
      speed * other > 0 &&
      Math.abs(other) > CLEAR * Math.abs(speed) &&
      Math.abs(speed) > CLEAR * Math.abs(other)
    );
  }

  /** What a line's samples put into the gradient on the first one's side, and on the other, as multiples of the first. */
  private shareOn(line: number, tau: number): number {
    const n = this.state.samples;
    const q = this.waveform.coefficients;
    return q[line] + tau * (q[n + line] + tau * q[2 * n + line]);
  }

  private shareOff(line: number, tau: number): number {
    const twin = this.state.twins[line];
    return twin < 0 ? 0 : -this.state.twinRatios[line] * this.shareOn(twin, tau);
  }

  private applyDecision(tau: number, paths: StepPaths): boolean {
    const { decision, path } = this;
    let changed = false;
    // first what lets go, then what begins to hold: no more lines are held than are independent
    for (const holds of [false, true]) {
      for (let b = 0; b < decision.count; b++) {
        const side = decision.sides[b] as Activity;
        const line = decision.lines[b];
        if ((side === Activity.Slide) !== holds || side === path.activity[line]) continue;
        this.toggle(line, side, tau, paths);
        changed = true;
      }
    }
    return changed;
  }

  private toggle(line: number, to: Activity, tau: number, paths: StepPaths): void {
    paths.push(tau, line, to);
    this.path.toggle(line, to);
  }

  /**
   * Takes all lines on whose boundary the neuron stands into the decision, with the speeds of the time `tau`.
   * @returns whether there are any beside `line` that it does not slide on
   */
  private gather(line: number, tau: number): boolean {
    const { path, decision, state } = this;
    const { samples: n, lines, gram, inputNorms } = state;
    const { activity, preActivations, held, a } = path;
    const sign = a < 0 ? -1 : 1;
    const near = ROUNDING * Math.abs(a);
    let force = 0;
    for (let i = 0; i < n; i++) {
      if (activity[i] === Activity.On) force += Math.abs(this.shareOn(i, tau)) * inputNorms[i];
    }
    decision.begin(gram, n, force);
    let others = false;
    for (let b = 0; b < lines; b++) {
      if (b !== line && activity[b] !== Activity.Slide) {
        if (Math.abs(preActivations[b]) > near * inputNorms[b]) continue;
        others = true;
      }
      const on = sign * this.shareOn(b, tau);
      const off = sign * this.shareOff(b, tau);
      let share = activity[b] === Activity.On ? on : off;
      if (activity[b] === Activity.Slide) {
        const u = 3 * held.lines.indexOf(b);
        share = -sign * (held.mu[u] + tau * (held.mu[u + 1] + tau * held.mu[u + 2]));
        share = Math.max(Math.min(on, off), Math.min(Math.max(on, off), share));
      }
      decision.add(b, activity[b] as Activity, sign * path.speedAt(b, tau), share, on, off);
    }
    return others;
  }

  /** The part of the slopes d(a p_i)/dtau that a kink may change: a^2 (g . x_i) of active samples. */
  private readSlopes(tau: number, slopes: Float64Array): void {
    const { path } = this;
    const square = path.a * path.a;
    for (let i = 0; i < slopes.length; i++) {
      slopes[i] = path.activity[i] === Activity.On ? square * path.speedAt(i, tau) : 0;
    }
  }

  /** Takes note of the jump of the slopes at a kink. @returns its size as a change of a gradient, in units of 1 / step */
  private addJump(tau: number): number {
    const { missed, mistaken, entered, slopesBefore, slopesAfter } = this;
    const { inputNorms, divisor } = this.state;
    this.readSlopes(tau, slopesAfter);
    const inQuadrature = missedAfterJump(tau);
    // residuals fall by what the output rises
    const inEstimate = -mistakenAfterJump(tau);
    let size = 0;
    for (let i = 0; i < missed.length; i++) {
      const jump = slopesAfter[i] - slopesBefore[i];
      missed[i] += inQuadrature * jump;
      mistaken[i] += inEstimate * jump;
      if (slopesBefore[i] === 0 && slopesAfter[i] !== 0) entered[i] = 1;
      size += Math.abs(jump) * inputNorms[i];
    }
    this.kinked = true;
    return size / divisor;
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
}
