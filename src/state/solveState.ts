import type { Fault } from '../experiment/fault.ts';
import type { Outcome, RunStats } from '../experiment/trajectory.ts';

/** How far the solve of a run is. */
export type SolveState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'solving'; readonly progress: number; readonly time: number }
  | { readonly kind: 'done'; readonly outcome: Outcome; readonly stats: RunStats }
  | { readonly kind: 'failed'; readonly fault: Fault };
