import { compareCrossingsInPieces } from '../../model/theory/crossingOrder.ts';
import type { Run } from '../../state/run.ts';
import { Finding } from '../background/finding.ts';
import { type Wait, waitFor } from '../background/wait.ts';
import { theoryOfRun, theoryWait } from './runTheory.ts';

/**
 * Lemma 3 on a run: how many neurons cross the inputs in the order of their yardsticks. Who has nothing to cross has no order to
 * keep; who has crossed some of its inputs has not kept one yet.
 */
export interface OrderKept {
  /** neurons whose yardsticks cross some input */
  readonly toCross: number;
  /** of these, those that have made every crossing of their yardsticks until T0, in whatever order */
  readonly finished: number;
  /** of these, those that made these crossings, no other ones, and in the order of their yardsticks */
  readonly kept: number;
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
    const finished = comparison.filter((neuron) => neuron.crossings > 0 && neuron.finished);
    return {
      toCross: comparison.filter(({ crossings }) => crossings > 0).length,
      finished: finished.length,
      kept: finished.filter(({ sameOrder }) => sameOrder).length,
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
