import type { Assumption } from '../../model/theory/assumption.ts';
import type { AssumptionReport } from '../../model/theory/assumptions.ts';
import { type ResultId, type Standing, standingOfResult } from '../../model/theory/standing.ts';
import { isLabelledByTeacher } from '../../model/theory/teacherLabels.ts';
import { memoOn } from '../../state/memoOn.ts';
import type { Run } from '../../state/run.ts';
import { reportOfRun } from './assumptionReport.ts';
import { staysOffIn } from './staysOff.ts';

/** Every assumption of the paper for a run, in the order of `AssumptionId`: those of its data and start, and `staysOff`. */
export function withStaysOff({ assumptions }: AssumptionReport, staysOff: Assumption): readonly Assumption[] {
  const last = assumptions.length - 1;
  return [...assumptions.slice(0, last), staysOff, assumptions[last]!];
}

/** Whether, and for which lambda, a result of the paper says anything of a run. All that the page claims of theory asks here. */
export function standingOf(run: Run, result: ResultId): Standing {
  const report = reportOfRun(run);
  if (report === null) return { kind: 'unknown' };
  return standingOfResult(result, {
    assumptions: withStaysOff(report, staysOffIn(run)),
    // data with a teacher may have labels that are not its own
    hasTeacher: memoOn(run.start.dataset, isLabelledByTeacher),
    method: run.parameters.method,
  });
}

/** Whether a result holds of a run at its own lambda or for small enough ones: then its bounds, rates and limits are shown. */
export function isClaimed({ kind }: Standing): boolean {
  return kind === 'proved' || kind === 'smallScale';
}
