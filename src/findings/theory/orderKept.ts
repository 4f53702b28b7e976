import { Group } from '../../model/initialisation.ts';
import { compareCrossingsInPieces } from '../../model/theory/crossingOrder.ts';
import type { Run } from '../../state/run.ts';
import { Finding } from '../background/finding.ts';
import { type Wait, waitFor } from '../background/wait.ts';
import { theoryOfRun, theoryWait } from './runTheory.ts';

/** Lemma 3 on a run: of the neurons that cross any input until T0, how many do so in the order of their yardsticks. */
export interface OrderKept {
  readonly kept: number;
  /** neurons with a kink until T0 */
  readonly crossing: number;
  /** neurons that are active on some input at the start: those that do not cross have no order to keep */
  readonly alive: number;
  /** T0, flow time: later kinks say nothing of the alignment, so that none of them is counted */
  readonly until: number;
}

/** Kinks and neurons that are looked at on the spot, in a few milliseconds. */
const MOST_AT_ONCE = 30_000;

const orders = new Finding<OrderKept>({
  ready: (run) => run.complete && theoryOfRun(run) !== null,
  brief: (run) => run.kinkCount + run.start.initial.width <= MOST_AT_ONCE,
  *pieces(run) {
    const { yardsticks, t0 } = theoryOfRun(run)!;
    const kinks = { ...run.kinks, count: run.kinkCount };
    const comparison = yield* compareCrossingsInPieces(yardsticks, kinks, t0);
    const crossing = comparison.filter((neuron) => neuron.kinks > 0);
    return {
      kept: crossing.filter(({ sameOrder }) => sameOrder).length,
      crossing: crossing.length,
      alive: run.start.groups.filter((group) => group !== Group.Dead).length,
      until: t0,
    };
  },
});

/** Counted once a run; null until it is known, which is after the run is complete. */
export function orderKept(run: Run): OrderKept | null {
  return orders.of(run);
}

/** How far that is, or the theory before it, while it is being worked out. */
export function orderWait(run: Run): Wait | null {
  return orders.of(run) === null ? (theoryWait(run) ?? waitFor('order', orders.progress(run))) : null;
}
