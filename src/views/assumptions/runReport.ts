import {
  type AssumptionInput,
  type AssumptionReport,
  assumptionReport,
  assumptionReportInPieces,
} from '../../model/theory/assumptions.ts';
import type { Theory } from '../../model/theory/theory.ts';
import type { Run } from '../../state/run.ts';
import { createSignal, type Signal } from '../canvas/signal.ts';
import { theoryOfRun } from '../theory/runTheory.ts';
import { inSlices } from '../theory/slices.ts';

/** Flops up to which a report is made on the spot: a few milliseconds. */
const MOST_FLOPS_AT_ONCE = 1e6;

const known = new WeakMap<Run, AssumptionReport>();
let atWork: Run | null = null;

/** Changes when the report of a run has become known. */
export const reportArrived: Signal<number> = createSignal(0);

/**
 * Every assumption for `run`, worked out once a run: of a large one in the background, when its theory is known.
 * @returns null until it is known
 */
export function reportOfRun(run: Run): AssumptionReport | null {
  const there = known.get(run);
  if (there !== undefined) return there;
  const theory = theoryOfRun(run);
  if (theory === null) return null;
  const input = inputOf(run, theory);
  if (flops(run) > MOST_FLOPS_AT_ONCE) {
    if (atWork !== run) workOut(run, input);
    return null;
  }
  const report = assumptionReport(input);
  known.set(run, report);
  return report;
}

/** A run that is asked for later puts an end to the work on this one. */
function workOut(run: Run, input: AssumptionInput): void {
  atWork = run;
  inSlices(
    assumptionReportInPieces(input),
    () => atWork === run,
    (report) => {
      known.set(run, report);
      atWork = null;
      reportArrived.set(reportArrived.get() + 1);
    },
  );
}

function inputOf(run: Run, { yardsticks, basis }: Theory): AssumptionInput {
  const { dataset, initial, groups } = run.start;
  return { dataset, initial, groups, yardsticks, basis, initScale: run.parameters.initScale };
}

/** Roughly: what is done a neuron besides costs as much as some hundred flops. */
function flops({ start: { dataset, initial } }: Run): number {
  const { samples, dimension } = dataset;
  return initial.width * (6 * samples * dimension + 400) + samples ** 2 * dimension;
}
