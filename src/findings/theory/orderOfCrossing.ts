import { compareCrossingsInPieces } from '../../model/theory/crossingOrder.ts';
import type { Run } from '../../state/run.ts';
import { Finding } from '../background/finding.ts';
import { theoryOfRun } from './runTheory.ts';

/** Lemma 3 on a run: of the neurons that cross any input, how many do so in the order of their yardsticks. */
export interface OrderKept {
  readonly kept: number;
  readonly crossing: number;
}

/** Kinks and neurons that are looked at on the spot, in a few milliseconds. */
const MOST_AT_ONCE = 30_000;

const orders = new Finding<OrderKept>({
  ready: (run) => run.complete && theoryOfRun(run) !== null,
  brief: (run) => run.kinkCount + run.start.initial.width <= MOST_AT_ONCE,
  *pieces(run) {
    const { yardsticks } = theoryOfRun(run)!;
    const kinks = { ...run.kinks, count: run.kinkCount };
    const comparison = yield* compareCrossingsInPieces(yardsticks, kinks);
    const crossing = comparison.filter((neuron) => neuron.kinks > 0);
    return { kept: crossing.filter(({ sameOrder }) => sameOrder).length, crossing: crossing.length };
  },
});

/** Counted once a run: the inputs a neuron crosses are the first ones of its yardstick. null until it is known. */
export function orderKept(run: Run): OrderKept | null {
  return orders.of(run);
}
