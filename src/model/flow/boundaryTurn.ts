import { Activity } from '../problem.ts';
import { BoundaryDecision } from './boundaryDecision.ts';
import type { FlowState } from './flowState.ts';
import { type NeuronPath, ROUNDING } from './neuronPath.ts';
import type { StepPaths } from './stepPaths.ts';
import type { Waveform } from './waveform.ts';

/** Of two speeds, the one that is not rounding beside the other. */
const CLEAR = 1e-9;
/** Parts of what is left of a piece at which a decision that changes nothing is taken anew, in turn. */
const LOOK_AHEAD = [0, 1e-6, 1e-3] as const;

/** Takes a neuron on its path around a kink: gathers what it stands on, has it decided, and toggles what changes. */
export class BoundaryTurn {
  private readonly path: NeuronPath;
  private readonly state: FlowState;
  private readonly waveform: Waveform;
  private readonly decision: BoundaryDecision;

  constructor(path: NeuronPath, state: FlowState, waveform: Waveform) {
    this.path = path;
    this.state = state;
    this.waveform = waveform;
    this.decision = new BoundaryDecision(state.gram, state.samples);
  }

  /**
   * Where a neuron goes that has met a line's boundary, or is let go by a line that it slid on.
   * @param to the side that it is let go to; null where it has come to the boundary
   */
  take(line: number, to: Activity | null, tau: number, end: number, paths: StepPaths): void {
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
      if (Math.abs(preActivations[b]!) <= near * inputNorms[b]! && b !== line) return false;
    }
    const speed = path.speedAt(line, tau);
    const change = this.shareOn(line, tau) - this.shareOff(line, tau);
    const other = speed + (activity[line] === Activity.On ? -1 : 1) * change * gram[line * (n + 1)]!;
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
    return q[line]! + tau * (q[n + line]! + tau * q[2 * n + line]!);
  }

  private shareOff(line: number, tau: number): number {
    const twin = this.state.twins[line]!;
    return twin < 0 ? 0 : -this.state.twinRatios[line]! * this.shareOn(twin, tau);
  }

  private applyDecision(tau: number, paths: StepPaths): boolean {
    const { decision, path } = this;
    let changed = false;
    // first what lets go, then what begins to hold: no more lines are held than are independent
    for (const holds of [false, true]) {
      for (let b = 0; b < decision.count; b++) {
        const side = decision.sides[b] as Activity;
        const line = decision.lines[b]!;
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
    const { samples: n, lines, inputNorms } = state;
    const { activity, preActivations, held, a } = path;
    const sign = a < 0 ? -1 : 1;
    const near = ROUNDING * Math.abs(a);
    let force = 0;
    for (let i = 0; i < n; i++) {
      if (activity[i] === Activity.On) force += Math.abs(this.shareOn(i, tau)) * inputNorms[i]!;
    }
    decision.begin(force);
    let others = false;
    for (let b = 0; b < lines; b++) {
      if (b !== line && activity[b] !== Activity.Slide) {
        if (Math.abs(preActivations[b]!) > near * inputNorms[b]!) continue;
        others = true;
      }
      const on = sign * this.shareOn(b, tau);
      const off = sign * this.shareOff(b, tau);
      let share = activity[b] === Activity.On ? on : off;
      if (activity[b] === Activity.Slide) {
        const u = 3 * held.lines.indexOf(b);
        share = -sign * (held.mu[u]! + tau * (held.mu[u + 1]! + tau * held.mu[u + 2]!));
        share = Math.max(Math.min(on, off), Math.min(Math.max(on, off), share));
      }
      decision.add(b, activity[b] as Activity, sign * path.speedAt(b, tau), share, on, off);
    }
    return others;
  }
}
