import { experimentFrom } from './experiment.ts';
import { recorded, recordedAt } from './recorded.ts';
import type { SolvedRun } from './solvedRun.ts';

export { RunError } from './runError.ts';
export type { SolvedKinks, SolvedRun } from './solvedRun.ts';

export interface SolveOptions {
  /**
   * Flow times at which states are wanted, exactly; the end is added. Left out, the frames are as dense as the page has them: more
   * where more changes visibly.
   */
  readonly times?: readonly number[];
}

/**
 * Solves a run from its start to its end.
 *
 * ```js
 * import { solve } from 'relu-flow';
 * const run = solve('#v=2&m=50&scale=1e-4', { times: [1, 5] });
 * run.hidden; // F x m x d, one frame for each time and one for the end
 * ```
 *
 * @param run a link to the page (or its part from `#`), or a run file as parsed JSON
 * @throws RunError where it says no run, in one sentence that names the key or the field
 */
export function solve(run: string | object, { times }: SolveOptions = {}): SolvedRun {
  const experiment = experimentFrom(run);
  const wanted = times ?? experiment.times;
  return wanted.length === 0 ? recorded(experiment) : recordedAt({ ...experiment, times: wanted });
}
