import { differencesOf } from '../experiment/differences.ts';
import type { Fault } from '../experiment/fault.ts';
import type { Parameters } from '../experiment/parameters.ts';
import type { Run } from './run.ts';
import type { SolveState } from './solveState.ts';

/** A run that is kept beside the one on screen, to be held against it. */
export interface KeptRun {
  readonly id: number;
  /** which colour and dash it has, from 0: its own for as long as it is kept, whatever goes from before it */
  readonly place: number;
  readonly parameters: Parameters;
  /** grows while it is solved; null until there are frames */
  readonly run: Run | null;
  /** `idle` while it waits for its turn */
  readonly solve: SolveState;
}

/** Runs to be kept, and why it is not all that were wanted. */
export interface KeptAndFault {
  readonly kept: readonly KeptRun[];
  readonly fault: Fault | null;
}

/** What the kept runs become where a step that changed them is taken back, or done again (`keptStep.ts`). */
export type KeptStep = (kept: readonly KeptRun[], back: boolean) => KeptAndFault;

/** How many a reader keeps; a link may bring more, as the figures of a paper do (`MOST_WITH` in share/withRuns.ts). */
export const MOST_KEPT = 4;

/** Whether a run of these parameters is among those kept. */
export function isKept(kept: readonly Pick<KeptRun, 'parameters'>[], parameters: Parameters): boolean {
  return kept.some((one) => differencesOf(one.parameters, parameters).length === 0);
}
