import type { Frame } from '../../experiment/trajectory.ts';
import type { StatesBetween } from '../../model/between/statesBetween.ts';
import { lossOf } from '../../model/loss.ts';
import { memoOn } from '../../state/memoOn.ts';
import type { Run } from '../../state/run.ts';
import { afterStep } from './descentSteps.ts';
import { stretchFrom } from './frameStretch.ts';

/**
 * The state of a run at one flow time: everything that is shown as a number at the playhead is taken from it. `time` is
 * the time that it is the state of:
 *   flow      the time asked for, to about 1e-8 of every neuron; of a network too large for that, the frame's at or before
 *   descent   the nearest step's, which is where the method has a state
 */
export interface State extends Frame {
  /** n, y_i - h(x_i) */
  readonly residuals: Float64Array;
}

/** States that are kept: the playhead's, and one that is looked at beside it. */
const KEPT = 2;

type Draft = { -readonly [K in keyof State]: State[K] };

class StatesOfRun {
  private readonly run: Run;
  /** the last one first, with what it was made of */
  private kept: { readonly key: string; readonly state: Draft }[] = [];
  private stretch: { readonly key: string; readonly between: StatesBetween | null } | null = null;

  constructor(run: Run) {
    this.run = run;
  }

  at(time: number): State {
    const { run } = this;
    const f = run.frameIndexAt(time);
    if (f + 1 >= run.frameCount || !(time > run.times[f]!)) return stateOfFrame(run, f);
    return run.parameters.method === 'descent' ? this.step(time, f) : this.between(time, f);
  }

  private between(time: number, f: number): State {
    const { run } = this;
    // by their times: frames are numbered anew when they are thinned
    const stretchKey = `${run.times[f]!} ${run.times[f + 1]!}`;
    const key = `${stretchKey} ${time}`;
    const known = this.known(key);
    if (known !== null) return known;
    if (this.stretch?.key !== stretchKey) this.stretch = { key: stretchKey, between: stretchFrom(run, f) };
    const { between } = this.stretch;
    // what is not known yet may be at the next call
    if (between === null) {
      this.stretch = null;
      return stateOfFrame(run, f);
    }
    const state = this.draft(key);
    between.at(time, state.output, state.hidden, state.residuals);
    state.time = time;
    state.loss = lossOf(state.residuals);
    return state;
  }

  private step(time: number, f: number): State {
    const { run } = this;
    const { learningRate } = run.parameters;
    const stepOf = (of: number) => Math.round(of / learningRate);
    const step = stepOf(time);
    if (step <= stepOf(run.times[f]!)) return stateOfFrame(run, f);
    if (step >= stepOf(run.times[f + 1]!)) return stateOfFrame(run, f + 1);
    const key = `${step}`;
    const known = this.known(key);
    if (known !== null) return known;
    const state = this.draft(key);
    const loss = afterStep(run, step, f, state);
    if (loss === null) {
      this.kept.shift();
      return stateOfFrame(run, f);
    }
    state.time = step * learningRate;
    state.loss = loss;
    return state;
  }

  private known(key: string): State | null {
    const at = this.kept.findIndex((one) => one.key === key);
    if (at < 0) return null;
    if (at > 0) this.kept.unshift(...this.kept.splice(at, 1));
    return this.kept[0]!.state;
  }

  /** A state to be written, the memory of one that was not asked for lately. */
  private draft(key: string): Draft {
    const { dataset, initial } = this.run.start;
    const { width: m } = initial;
    const state: Draft =
      this.kept.length < KEPT
        ? {
            time: Number.NaN,
            loss: Number.NaN,
            output: new Float64Array(m),
            hidden: new Float64Array(m * dataset.dimension),
            residuals: new Float64Array(dataset.samples),
          }
        : this.kept.pop()!.state;
    this.kept.unshift({ key, state });
    return state;
  }
}

const statesOfRun = (run: Run) => new StatesOfRun(run);

/**
 * The state at flow time `time`, the same for all who ask. Its arrays are not to be written to or kept: they are used again two
 * other times later.
 */
export function stateAt(run: Run, time: number): State {
  return memoOn(run, statesOfRun).at(time);
}

/** Frame f as a state: as the solver left it. */
export function stateOfFrame(run: Run, f: number): State {
  return { ...run.frame(f), residuals: run.residuals(f) };
}

/** The state at `time` for who keeps it. */
export function keptState(run: Run, at: number): State {
  const { time, loss, output, hidden, residuals } = stateAt(run, at);
  return { time, loss, output: output.slice(), hidden: hidden.slice(), residuals: residuals.slice() };
}
