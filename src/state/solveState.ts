import type { Fault } from '../experiment/fault.ts';
import type { Outcome, RunStats } from '../experiment/trajectory.ts';

/** How far the solve of a run is. */
export type SolveState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'solving'; readonly progress: number; readonly time: number }
  | {
      readonly kind: 'done';
      readonly outcome: Outcome;
      readonly stats: RunStats;
      /** the run has few frames, for a hand that goes on: it is solved once more when that lets go */
      readonly sketch?: true;
    }
  | { readonly kind: 'failed'; readonly fault: Fault };

/** Whether what is on screen is a sketch of the run that is to come. */
export function isSketch(solve: SolveState): boolean {
  return solve.kind === 'done' && solve.sketch === true;
}
