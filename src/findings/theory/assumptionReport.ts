import { type AssumptionReport, assumptionsOfData } from '../../model/theory/assumptions.ts';
import type { WorkInput } from '../../model/theory/longWork.ts';
import { dataOfYardsticks } from '../../model/theory/yardsticks.ts';
import type { Run } from '../../state/run.ts';
import { Finding, inWorker } from '../background/finding.ts';
import { type Wait, waitFor } from '../background/wait.ts';
import { theoryOfRun, theoryWait } from './runTheory.ts';

/** Flops up to which a report is made on the spot: a few milliseconds. */
const MOST_FLOPS_AT_ONCE = 1e6;

const report = new Finding<AssumptionReport>({
  ready: (run) => theoryOfRun(run) !== null,
  brief: (run) => flops(run) <= MOST_FLOPS_AT_ONCE,
  ...inWorker('assumptions', assumptionsOfData, inputOf, (found) => found),
});

/**
 * Every assumption for `run`, worked out once a run: of a large one by a worker, when its theory is known.
 * @returns null until it is known
 */
export function reportOfRun(run: Run): AssumptionReport | null {
  return report.of(run);
}

/** How far that is, or the theory before it, while it is being worked out. */
export function reportWait(run: Run): Wait | null {
  return report.of(run) === null ? (theoryWait(run) ?? waitFor('assumptions', report.progress(run))) : null;
}

function inputOf(run: Run): WorkInput<'assumptions'> {
  const { dataset, initial, groups } = run.start;
  const theory = theoryOfRun(run)!;
  return {
    dataset,
    initial,
    groups,
    yardsticks: dataOfYardsticks(theory.yardsticks),
    basis: theory.basis,
    initScale: run.parameters.initScale,
  };
}

/** Roughly: what is done a neuron besides costs as much as some hundred flops. */
function flops({ start: { dataset, initial } }: Run): number {
  const { samples, dimension } = dataset;
  return initial.width * (6 * samples * dimension + 400) + samples ** 2 * dimension;
}
