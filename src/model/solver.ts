import type { Kinks } from './problem.ts';

/**
 * Why a run goes no further, though it is not over:
 *   rest       nothing visible changes until the horizon
 *   no-step    the method finds no step that it can answer for
 *   branching  from here on the flow is not determined
 */
export type Stall = 'rest' | 'no-step' | 'branching';

/**
 * A method that advances one run step by step, with the state known at any time inside the last step.
 * It has no clock, no limits of its own and no random numbers; `train` in `train.ts` decides when a run ends.
 * Implemented by the gradient flow (`flow/`) and by gradient descent (`descent.ts`).
 */
export interface Solver {
  /** m */
  readonly width: number;
  /** d */
  readonly dimension: number;
  /** n, the given inputs */
  readonly samples: number;
  /** spacing of the times at which there is a state: the learning rate of descent, 0 where time is continuous */
  readonly timeStep: number;
  /** flow time reached */
  readonly time: number;
  /** flow time at which the last accepted step began */
  readonly stepStart: number;
  /** loss L at `time` */
  readonly loss: number;
  /** accepted steps so far */
  readonly steps: number;
  /** rejected steps so far */
  readonly rejected: number;
  /** `running`; `stalled`: see `stall`; `diverged`: the state left the finite numbers. */
  readonly status: 'running' | 'stalled' | 'diverged';
  /** why the run is stalled; null where it is not */
  readonly stall: Stall | null;
  /** kinks of the last accepted step, by time; overwritten by the next step */
  readonly kinks: Kinks;
  /**
   * One accepted step, ending at or before `limit` (flow time; Infinity for none).
   * @param horizon the time up to which anybody looks, `limit` unless given: what shows no change until then is at rest
   */
  advance(limit: number, horizon?: number): void;
  /**
   * Writes the state at `time` in [stepStart, this.time] into `output` (m) and `hidden` (m x d).
   * @param residuals receives y_i - h(x_i) of the given inputs (n), which the solver has at hand
   * @returns the loss there
   */
  stateAt(time: number, output: Float64Array, hidden: Float64Array, residuals?: Float64Array): number;
  /** Loss at `time` in [stepStart, this.time], without forming the state. */
  lossAt(time: number): number;
}
