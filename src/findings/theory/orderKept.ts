import { Group } from '../../model/initialisation.ts';
import { compareCrossingsInPieces } from '../../model/theory/crossingOrder.ts';
import type { Run } from '../../state/run.ts';
import { Finding } from '../background/finding.ts';
import { theoryOfRun } from './runTheory.ts';

/** How many neurons of a run crossed the inputs as their yardsticks do. */
export interface OrderKept {
  readonly kept: number;
  /** all that are active on some input at the start */
  readonly all: number;
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
    let kept = 0;
    let all = 0;
    comparison.forEach(({ sameOrder }, j) => {
      if (run.start.groups[j] === Group.Dead) return;
      all++;
      if (sameOrder) kept++;
    });
    return { kept, all };
  },
});

/** Until T0, worked out once; null until it is known. */
export function orderKept(run: Run): OrderKept | null {
  return orders.of(run);
}
