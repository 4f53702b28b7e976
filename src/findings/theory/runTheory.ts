import { type Theory, theoryDataInPieces, theoryOfData } from '../../model/theory/theory.ts';
import { yardstickFlops } from '../../model/theory/yardstickTrace.ts';
import type { Run } from '../../state/run.ts';
import { Finding, inWorker } from '../background/finding.ts';
import { type Wait, waitFor } from '../background/wait.ts';

/** Flops and dimension up to which the theory is worked out on the spot, in a few milliseconds. */
const MOST_FLOPS_AT_ONCE = 5e6;
const MOST_DIMENSION_AT_ONCE = 32;

const theory = new Finding<Theory>({
  // of a large network not before it is solved: the solver has the machine first
  ready: (run) => run.complete || isSmall(run),
  brief: isSmall,
  ...inWorker(
    'theory',
    theoryDataInPieces,
    ({ start: { dataset, initial, groups }, parameters }) => ({
      dataset,
      initial,
      groups,
      initScale: parameters.initScale,
    }),
    (data, { start }) => theoryOfData(data, start.dataset, start.initial),
  ),
});

function isSmall({ start: { dataset, initial } }: Run): boolean {
  return (
    yardstickFlops(dataset, initial.width) <= MOST_FLOPS_AT_ONCE &&
    dataset.dimension <= MOST_DIMENSION_AT_ONCE
  );
}

/**
 * What the theory says of `run` from its data and its start, worked out once a run. Of a large network it is worked out by a
 * worker once the run is complete: `findings` of the store tells.
 * @returns null until it is known
 */
export function theoryOfRun(run: Run): Theory | null {
  return theory.of(run);
}

/** How far the theory of a run is, while it is being worked out. */
export function theoryWait(run: Run): Wait | null {
  return theory.of(run) === null ? waitFor('theory', theory.progress(run)) : null;
}
