import { stateAt } from '../../findings/now/stateAt.ts';
import type { InputLine } from '../../findings/output/outputSpace.ts';
import { knotsOf } from '../../model/measures/knots.ts';
import { memoOn } from '../../state/memoOn.ts';
import type { Run } from '../../state/run.ts';

/** Where every neuron bends the function at flow time `time`: m; NaN where it does not. */
export function knotsNow(run: Run, { constant }: InputLine, time: number): Float64Array {
  return memoOn(run, makeKnots, constant, stateAt(run, time).time);
}

function makeKnots(run: Run, constant: number, time: number): Float64Array {
  return knotsOf(stateAt(run, time).hidden, run.start.dataset.dimension as 1 | 2, constant);
}
