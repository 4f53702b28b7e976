import { type Theory, theoryInPieces } from '../../model/theory/theory.ts';
import { yardstickFlops } from '../../model/theory/yardsticks.ts';
import type { Run } from '../../state/run.ts';
import { Finding } from '../background/finding.ts';
import { type Wait, waitFor } from '../background/wait.ts';

/** Flops and dimension up to which the theory is worked out on the spot, in a few milliseconds. */
const MOST_FLOPS_AT_ONCE = 5e6;
const MOST_DIMENSION_AT_ONCE = 32;

const theory = new Finding<Theory>({
  // of a large network not before it is solved: the solver has the machine first
  ready: (run) => run.complete || isSmall(run),
  brief: isSmall,
  pieces: ({ start: { dataset, initial, groups }, parameters }) =>
    theoryInPieces(dataset, initial, parameters.initScale, groups),
});

function isSmall({ start: { dataset, initial } }: Run): boolean {
  return (
    yardstickFlops(dataset, initial.width) <= MOST_FLOPS_AT_ONCE &&
    dataset.dimension <= MOST_DIMENSION_AT_ONCE
  );
}

/**
 * What the theory says of `run` from its data and its start, worked out once a run. Of a large network it is worked out in the
 * background once the run is complete: `findings` of the store tells.
 * @returns null until it is known
 */
export function theoryOfRun(run: Run): Theory | null {
  return theory.of(run);
}

/** How far the theory of a run is, while it is being worked out. */
export function theoryWait(run: Run): Wait | null {
  return theory.of(run) === null ? waitFor('theory', theory.progress(run)) : null;
}
