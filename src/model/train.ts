import type { Kinks } from './problem.ts';
import type { Solver } from './solver.ts';

/** When a run ends. Times in flow time. */
export interface Limits {
  /** the run ends where the loss first reaches this value (located inside the step); 0 for never */
  readonly lossTarget: number;
  readonly maxTime: number;
}

/** How a run ended: never a bare loop exit. */
export interface Outcome {
  readonly reason: 'loss' | 'time' | 'stalled' | 'diverged';
  readonly time: number;
  readonly loss: number;
}

/** What `train` hands over as the run grows. Arrays are only valid during the call: copy what is kept. */
export interface Recorder {
  /**
   * The next time after `previous` at which a frame is wanted, given the solver's last step; frames are taken at
   * the start, at these times and at the end of the run.
   */
  nextFrame(previous: number, solver: Solver): number;
  frame(time: number, loss: number, output: Float64Array, hidden: Float64Array): void;
  kinks(kinks: Kinks): void;
}

/**
 * Runs `solver` to its end, yielding after every accepted step so that a caller can stop, or let other work in.
 * The generator's return value is the outcome.
 */
export declare function train(
  solver: Solver,
  limits: Limits,
  recorder: Recorder,
): Generator<void, Outcome, void>;
