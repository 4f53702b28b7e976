import { RANGES } from '../../experiment/parameters.ts';
import type { LoggedTable } from './loggedTable.ts';

/** Where the run of a result file ends, and the loss at which ours therefore does. Losses are those of the file. */
export interface PaperEnd {
  readonly steps: number;
  readonly lossTarget: number;
  /**
   * `target`: the file says the loss at which it ended. `cut`: it ended earlier, or says no target, and the last loss it logged is ours. `open`: ours goes
   * on, as no loss tells its end apart: there is none, or it was lower before.
   */
  readonly by: 'target' | 'cut' | 'open';
}

/**
 * The program ends a run at a loss or after a number of steps. A run of this page has no number of steps (a link could not say it): it ends at the loss
 * that the file ended with.
 * @param lossTarget of the file; 0 where it says none
 */
export function paperEnd(table: LoggedTable, lossTarget: number): PaperEnd {
  const steps = table.iterations.at(-1)!;
  const losses = table.column('loss');
  const last = losses?.at(-1) ?? Number.NaN;
  if (lossTarget > 0 && last <= lossTarget) return { steps, lossTarget, by: 'target' };
  const lowest = losses?.every((loss, row) => row === losses.length - 1 || loss > last) ?? false;
  const sayable = last > 0 && last <= RANGES.lossTarget.max;
  return lowest && sayable ? { steps, lossTarget: last, by: 'cut' } : { steps, lossTarget, by: 'open' };
}
