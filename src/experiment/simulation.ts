import { createSolver } from '../model/createSolver.ts';
import { KinkList } from '../model/kinkList.ts';
import type { Activity, Kinks } from '../model/problem.ts';
import { type Outcome, type Recorder, train } from '../model/train.ts';
import { endingOf } from './ending.ts';
import type { Experiment } from './runFile.ts';

/** A state of the network that was asked for, or its last. */
export interface State {
  /** flow time */
  readonly time: number;
  readonly loss: number;
  /** m */
  readonly output: Float64Array;
  /** m x d */
  readonly hidden: Float64Array;
}

export interface Simulation {
  readonly outcome: Outcome;
  /** one for each requested time that the run came to, in the order they were asked for, and the end */
  readonly states: readonly State[];
  /** all of the run, by time */
  readonly kinks: Kinks;
  readonly steps: number;
  readonly rejected: number;
}

/** Solves the run of `experiment` from its start to its end. */
export function simulate(experiment: Experiment): Simulation {
  const { dataset, network, training, times } = experiment;
  const solver = createSolver(dataset, network, training);
  const recording = new Recording(times);
  const run = train(solver, { ...training, stops: recording.increasing }, recording);
  let step = run.next();
  while (!step.done) step = run.next();
  const outcome = step.value;
  const { steps, rejected } = solver;
  return {
    outcome,
    states: statesOf(experiment, outcome, recording),
    kinks: recording.list,
    steps,
    rejected,
  };
}

/** Copies the states at the requested times, the last state, and every kink. */
class Recording implements Recorder {
  readonly requested = new Map<number, State>();
  readonly list = new KinkList();
  end: State | null = null;
  /** the requested times, each once */
  readonly increasing: readonly number[];
  private next = 0;

  constructor(times: readonly number[]) {
    this.increasing = [...new Set(times)].sort((a, b) => a - b);
  }

  nextFrame(previous: number): number {
    while (this.next < this.increasing.length && this.increasing[this.next]! <= previous) this.next++;
    return this.increasing[this.next] ?? Number.POSITIVE_INFINITY;
  }

  frame(time: number, loss: number, output: Float64Array, hidden: Float64Array): void {
    const state = { time, loss, output: output.slice(), hidden: hidden.slice() };
    this.requested.set(time, state);
    this.end = state;
  }

  kinks({ count, times, neurons, samples, activities }: Kinks): void {
    for (let index = 0; index < count; index++) {
      this.list.push(times[index]!, neurons[index]!, samples[index]!, activities[index] as Activity);
    }
  }
}

/** Two flow times are the same where they differ by rounding only. */
const ROUNDING = 1e-12;

function statesOf({ training, times }: Experiment, outcome: Outcome, recording: Recording): State[] {
  const end: State = { ...recording.end!, time: outcome.time, loss: outcome.loss };
  const states: State[] = [];
  for (const time of times) {
    const after = time - outcome.time;
    // a run at rest stays as it is; any other, also one that could not go on, has no states past its end
    if (after > ROUNDING * time && endingOf(outcome) !== 'rest') continue;
    const state = after < -ROUNDING * time ? recording.requested.get(time)! : end;
    states.push({
      ...state,
      time: training.method === 'flow' ? time : stepTime(time, training.learningRate),
    });
  }
  return [...states, end];
}

/** The time of the step of gradient descent nearest to `time`. */
function stepTime(time: number, learningRate: number): number {
  const nearest = Math.round(time / learningRate) * learningRate;
  return Math.abs(nearest - time) <= ROUNDING * time ? time : nearest;
}
