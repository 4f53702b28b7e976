import { inputOrder } from '../../model/theory/crossingOrder.ts';
import { memoOn } from '../../state/memoOn.ts';
import type { Run } from '../../state/run.ts';
import { theoryOfRun } from '../theory/runTheory.ts';
import type { KinkHistory } from './kinkHistory.ts';

/** n, as the yardsticks foretell it; asked for where they are known. */
const foretold = (run: Run) => inputOrder(theoryOfRun(run)!.yardsticks.crossings, run.start.dataset.samples);

/**
 * Inputs (n) in the order in which the neurons of a history cross them. Until the run is complete, that which all yardsticks
 * foretell, so that columns stay where they are while kinks arrive; by number until those are known.
 */
export function orderInputs(history: KinkHistory): Int32Array {
  const { run, yardsticks } = history;
  if (run.complete && !history.behind) return history.inputOrder();
  if (yardsticks !== null) return memoOn(run, foretold);
  return Int32Array.from({ length: run.start.dataset.samples }, (_, i) => i);
}
