import { bandsOf, phasesOfRun } from '../../findings/theory/runPhases.ts';
import { phaseAt } from '../../model/theory/phases.ts';
import type { AppState } from '../../state/appState.ts';
import type { Run } from '../../state/run.ts';
import { timeScaleOf } from '../../state/timeAxis.ts';
import { markWords } from '../../text/markWords.ts';
import type { LateText } from '../../text/translation.ts';
import { words } from '../../text/words.ts';
import { plainAngle } from '../axis/angle.ts';
import { flatText, plainNumber } from '../axis/number.ts';
import { phaseText } from '../phases.ts';
import type { DataTable } from '../table.ts';
import type { Plot, TimePlotView } from './model.ts';
import { DEGREES } from './scene.ts';

/** Rows that stand evenly on the time axis, besides those at what happens in the run. */
const EVEN_ROWS = 12;

/** The curves of a plot over time as tables, one a panel: at times that stand evenly on its axis and at those worth a look. */
export function timeTables(text: LateText['tables'], { plots }: TimePlotView, state: AppState): DataTable[] {
  return plots.map((plot) => panelTable(text, plot, state));
}

/** Start, end, first kink, where phases begin, the playhead, and times evenly on the axis between: ascending, each once. */
export function timesOfTable(run: Run, { player }: Pick<AppState, 'player'>): number[] {
  const axis = timeScaleOf(player.timeAxis, run);
  const even = Array.from({ length: EVEN_ROWS + 1 }, (_, row) =>
    row === EVEN_ROWS ? run.endTime : axis.toTime(row / EVEN_ROWS),
  );
  const marked = [...bandsOf(run).map(({ from }) => from), player.time];
  if (run.kinkCount > 0) marked.push(run.kinks.times[0]!);
  const all = [...even, ...marked].filter((time) => time >= 0 && time <= run.endTime);
  return [...new Set(all)].sort((a, b) => a - b);
}

function panelTable(text: LateText['tables'], plot: Plot, state: AppState): DataTable {
  const { panel, columns, layout } = plot;
  const { run, lines, neurons } = columns;
  const { phases } = phasesOfRun(run);
  const write = (coordinate: number) => {
    const value = layout.valueAxis.value(coordinate);
    if (Number.isNaN(value)) return words().pictures.noNumber;
    return (panel.unit === DEGREES ? plainAngle(value) : plainNumber(value)) + (panel.unit ?? '');
  };
  const curves = markWords().curves;
  const heading = panel.heading?.() ?? [];
  return {
    caption: text.overTime(flatText(heading)),
    columns: [
      text.time,
      ...(phases === null ? [] : [text.phase]),
      ...lines.map((line) => line.named(curves).name),
      ...spreadNames(text, neurons.length),
    ],
    rows: timesOfTable(run, state).map((time) => [
      plainNumber(time),
      ...(phases === null ? [] : [phaseText(phaseAt(phases, time)).name]),
      ...lines.map((_, l) => write(columns.ofLineAt(l, time))),
      ...spread(Array.from(neurons, (j) => columns.ofNeuronAt(j, time))).map(write),
    ]),
  };
}

/** The least, the middle (of an even number the lower of the two) and the largest of several values; of one the one. */
function spread(values: readonly number[]): number[] {
  if (values.length < 2) return [...values];
  const known = values.filter((value) => !Number.isNaN(value)).sort((a, b) => a - b);
  return [known[0], known[(known.length - 1) >> 1], known.at(-1)].map((value) => value ?? Number.NaN);
}

function spreadNames({ neurons }: LateText['tables'], count: number): string[] {
  if (count < 2) return count === 1 ? [neurons.one] : [];
  return [neurons.least, neurons.middle, neurons.largest].map((say) => say(count));
}
