import type { DataTable } from '../../drawing/dataTable.ts';
import { reportOfRun } from '../../findings/theory/assumptionReport.ts';
import { withStaysOff } from '../../findings/theory/standing.ts';
import { staysOffIn } from '../../findings/theory/staysOff.ts';
import type { Run } from '../../state/run.ts';

/** Each assumption: whether it holds, the number it rests on, and which inputs, coordinates or neurons break it. */
export function assumptionsTable(run: Run): DataTable | null {
  const report = reportOfRun(run);
  if (report === null) return null;
  const assumptions = withStaysOff(report, staysOffIn(run));
  return {
    columns: ['assumption', 'holds', 'value', 'broken_by'],
    rows: () =>
      assumptions.map(({ id, held, value, broken }) => [
        id,
        held === null ? null : held ? 'yes' : 'no',
        value,
        [...broken].join(' '),
      ]),
  };
}
