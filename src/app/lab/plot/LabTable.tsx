import { plainNumber } from '../../../drawing/axis/number.ts';
import type { PaperEntry } from '../../../experiment/sweep/presets/paperMedians.ts';
import { useAppStore } from '../../../state/react.ts';
import { labPlotWords } from '../../../text/labPlotWords.ts';
import { Dialog } from '../../dialog/Dialog.tsx';
import '../../tables/tables.css';
import { axisName, valueWritten } from './axisText.ts';
import type { Gathered } from './gathered.ts';
import { endingsOf } from './outcomes.ts';
import { hrefOf, trialOf } from './pointLink.ts';
import { measureName } from './pointText.ts';
import type { PlotRequest } from './request.ts';

/** A table of more rows is not read. */
const MOST_ROWS = 500;

interface LabTableProps {
  readonly gathered: Gathered;
  readonly measure: number | null;
  /** by point */
  readonly paper: PlotRequest['paper'];
  readonly onClosed: () => void;
}

/** The numbers behind a plot, a point a row, as they are when it is opened. */
export function LabTable({ gathered, measure, paper, onClosed }: LabTableProps) {
  const text = labPlotWords();
  const { axes, measures, trials } = gathered.spec;
  const measured = measure === null ? null : measures[measure]!;
  const unit = measured === null ? '' : text.measures[measured].unit;
  const name = measureName(measured) + (unit === '' ? '' : ` (${unit})`);
  const shown = Math.min(gathered.pointCount, MOST_ROWS);
  const { columns } = text;
  const numbers = [columns.median, columns.lower, columns.upper, columns.deviation];
  return (
    <Dialog title={text.tableTitle(name)} close={text.close} className="tables" onClosed={onClosed}>
      {shown < gathered.pointCount && <p>{text.tableCut(shown, gathered.pointCount)}</p>}
      <table>
        <thead>
          <tr>
            {axes.map((axis) => (
              <th key={axis.over.join()} scope="col">
                {axisName(axis)}
              </th>
            ))}
            {(measure === null ? [columns.most] : numbers).map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
            {paper.size > 0 && <th scope="col">{columns.paper}</th>}
            <th scope="col">{columns.trials}</th>
            <th scope="col">{columns.ends}</th>
            <th scope="col">{columns.run}</th>
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: shown }, (_, point) => (
            <TableRow
              // biome-ignore lint/suspicious/noArrayIndexKey: points keep their order
              key={point}
              gathered={gathered}
              measure={measure}
              point={point}
              paper={paper}
              ofMany={trials.count > 1}
            />
          ))}
        </tbody>
      </table>
    </Dialog>
  );
}

interface TableRowProps {
  readonly gathered: Gathered;
  readonly measure: number | null;
  readonly point: number;
  readonly paper: PlotRequest['paper'];
  readonly ofMany: boolean;
}

function TableRow({ gathered, measure, point, paper, ofMany }: TableRowProps) {
  const text = labPlotWords();
  const app = useAppStore();
  const { axes } = gathered.spec;
  const at = gathered.placesOf(point);
  const { summary, done, trials, failed } = gathered.reading(point, measure ?? 0);
  const { median, lowerQuartile, upperQuartile, deviation } = summary;
  const trial = trialOf(gathered, point, measure);
  const href = hrefOf(gathered.spec, point, trial, app.getState());
  const most = endingsOf(gathered, point).most;
  const cells =
    measure === null
      ? [most === null ? text.pending : text.outcomes[most]]
      : [median, lowerQuartile, upperQuartile, deviation].map((value) =>
          value === null ? '\u2013' : plainNumber(value, 4),
        );
  const wrong = measure === null ? failed : failed + summary.without;
  return (
    <tr>
      {axes.map((axis, a) =>
        a === 0 ? (
          <th key={axis.over.join()} scope="row">
            {valueWritten(axis, axis.values[at[a]!]!)}
          </th>
        ) : (
          <td key={axis.over.join()}>{valueWritten(axis, axis.values[at[a]!]!)}</td>
        ),
      )}
      {cells.map((cell, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: columns keep their order
        <td key={place}>{cell}</td>
      ))}
      {paper.size > 0 && <td>{paperWritten(paper.get(point))}</td>}
      <td>{`${done}/${trials}`}</td>
      <td>{wrong === 0 ? '' : wrong}</td>
      <td className="lab-table__run">
        {href !== null && <a href={href}>{ofMany ? `${text.openShort} (${trial + 1})` : text.openShort}</a>}
      </td>
    </tr>
  );
}

function paperWritten(entry: PaperEntry | undefined): string {
  return entry === undefined
    ? '\u2013'
    : `${plainNumber(entry.median, 4)} (${plainNumber(entry.deviation, 4)})`;
}
