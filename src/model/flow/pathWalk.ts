import { Activity } from '../problem.ts';
import { BoundaryTurn } from './boundaryTurn.ts';
import { crossingGuess } from './crossing.ts';
import type { FlowState } from './flowState.ts';
import { KinkCosts } from './kinkCosts.ts';
import { type NeuronPath, ROUNDING } from './neuronPath.ts';
import type { PatternMotion } from './patternMotion.ts';
import { gapIntegral, NODES } from './radau.ts';
import { MOST_DELAY, Release } from './release.ts';
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
  private readonly release: Release;
  private readonly turn: BoundaryTurn;
  /** of the kinks of neurons with a_j^2 of at least `leastSquare` */
  readonly costs: KinkCosts;
  /**
   * A neuron that slides has its last-layer weight pass 0 (only where |w| > |a|): what pushed it back from both sides now
   * draws it to either, and which way it leaves is not determined.
   */
  branches = false;
  private leastSquare = 0;

  constructor(path: NeuronPath, state: FlowState, waveform: Waveform) {
    this.path = path;
    this.state = state;
    this.waveform = waveform;
    this.release = new Release(state, waveform);
    this.turn = new BoundaryTurn(path, state, waveform);
    this.costs = new KinkCosts(path, state);
  }

  /**
   * Before a sweep.
   * @param leastSquare of a_j at which a neuron's kinks count in `costs`
   */
  begin(leastSquare: number): void {
    this.leastSquare = leastSquare;
    this.branches = false;
    this.costs.clear();
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
      if (!(Math.abs(path.next[0]!) < OVERFLOW)) return false;
      let line = -1;
      let time = end;
      // the earliest of all crossings: what has crossed where one crosses, crosses before it
      for (let other = path.lookAhead(-1); other >= 0 && time > tau; other = path.lookAhead(line)) {
        line = other;
        time = this.locate(line, tau, time);
      }
      if (path.held.count > 0 && path.next[0]! * path.a <= 0) {
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
      if (counts) this.costs.before(tau);
      this.turn.take(line, released ? release.to : null, tau, end, paths);
      if (counts) paths.setJump(this.costs.after(tau));
      paths.setDelay(first, delay);
      if (released) paths.addRelease(tau, delay);
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
      if (path.activity[l] === Activity.On) change += gap[l]! * gram[at]!;
    }
    const delay = (-change * gapIntegral(tau)) / speed;
    return Math.abs(delay) < MOST_DELAY ? delay : 0;
  }

  private subtractOutput(residuals: Float64Array, node: number): void {
    const { a, preActivations, activity } = this.path;
    const n = activity.length;
    for (let i = 0, at = node * n; i < n; i++, at++) {
      if (activity[i] === Activity.On) residuals[at]! -= a * preActivations[i]!;
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
    const start = side * path.preActivations[i]!;
    const startSlope = side * path.a * path.speedAt(i, from);
    const size = Math.max(Math.abs(path.a), Math.abs(next[0]!)) * this.state.inputNorms[i]!;
    if (start <= ROUNDING * size && startSlope <= 0) {
      // already on the boundary and pulled across
      path.evaluate(from, from);
      return from;
    }
    const length = to - from;
    const end = side * path.nextPreActivation(i);
    const endSlope = side * next[0]! * path.speedAt(i, to);
    let low = from;
    let high = to;
    let time = from + length * crossingGuess(Math.max(0, start), end, startSlope * length, endSlope * length);
    for (let iteration = 0; iteration < 60; iteration++) {
      path.evaluate(from, time);
      const value = side * path.nextPreActivation(i);
      if (value > 0) low = time;
      else high = time;
      if (Math.abs(value) <= 1e-16 * size || high - low <= 1e-15) return time;
      const newton = time - value / (side * next[0]! * path.speedAt(i, time));
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
