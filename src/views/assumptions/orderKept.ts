import { Group } from '../../model/initialisation.ts';
import { compareCrossings } from '../../model/theory/crossingOrder.ts';
import type { Run } from '../../state/run.ts';
import { theoryOfRun } from '../theory/runTheory.ts';

/** How many neurons of a run crossed the inputs as their yardsticks do. */
export interface OrderKept {
  readonly kept: number;
  /** all that are active on some input at the start */
  readonly all: number;
}

const known = new WeakMap<Run, OrderKept>();

/** Until T0, worked out once; null while the run or its theory is not complete. */
export function orderKept(run: Run): OrderKept | null {
  const there = known.get(run);
  if (there !== undefined) return there;
  const theory = theoryOfRun(run);
  if (!run.complete || theory === null) return null;
  const comparison = compareCrossings(theory.yardsticks, { ...run.kinks, count: run.kinkCount }, theory.t0);
  let kept = 0;
  let all = 0;
  comparison.forEach(({ sameOrder }, j) => {
    if (run.start.groups[j] === Group.Dead) return;
    all++;
    if (sameOrder) kept++;
  });
  const order = { kept, all };
  known.set(run, order);
  return order;
}
