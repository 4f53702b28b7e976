import { type Theory, theoryInPieces, theoryOf } from '../../model/theory/theory.ts';
import { yardstickFlops } from '../../model/theory/yardsticks.ts';
import type { Run } from '../../state/run.ts';
import { createSignal, type Signal } from '../canvas/signal.ts';
import { inSlices } from './slices.ts';

/** Flops and dimension up to which the theory is worked out on the spot, in a few milliseconds. */
const MOST_FLOPS_AT_ONCE = 5e6;
const MOST_DIMENSION_AT_ONCE = 32;

const known = new WeakMap<Run, Theory>();
let atWork: Run | null = null;

/** Changes when the theory of a run has become known: a layer that draws it takes this among its signals. */
export const theoryArrived: Signal<number> = createSignal(0);

/**
 * What the theory says of `run` from its data and its start, worked out once a run. Of a large network it is worked out in the
 * background once the run is complete.
 * @returns null until it is known
 */
export function theoryOfRun(run: Run): Theory | null {
  const there = known.get(run);
  if (there !== undefined) return there;
  const { dataset, initial } = run.start;
  const small =
    yardstickFlops(dataset, initial.width) <= MOST_FLOPS_AT_ONCE &&
    dataset.dimension <= MOST_DIMENSION_AT_ONCE;
  if (!small) {
    if (run.complete && atWork !== run) workOut(run);
    return null;
  }
  const theory = theoryOf(dataset, initial, run.parameters.initScale);
  known.set(run, theory);
  return theory;
}

/** A run that is asked for later puts an end to the work on this one. */
function workOut(run: Run): void {
  const { dataset, initial } = run.start;
  const pieces = theoryInPieces(dataset, initial, run.parameters.initScale);
  atWork = run;
  inSlices(
    pieces,
    () => atWork === run,
    (theory) => {
      known.set(run, theory);
      atWork = null;
      theoryArrived.set(theoryArrived.get() + 1);
    },
  );
}
