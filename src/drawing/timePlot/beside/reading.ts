import { besideWords } from '../../../text/besideWords.ts';
import { angleText } from '../../axis/angle.ts';
import { flatText, numberText, type RichText, upright } from '../../axis/number.ts';
import { setParts } from '../../axis/typeset.ts';
import { type CurveColumns, coordinateAt } from '../columns.ts';
import type { Panel } from '../definition.ts';
import { DEGREES } from '../scene.ts';
import { type LoggedCurve, type PanelBeside, timeIn } from './model.ts';

/** How the values of a panel are written. */
type Written = Pick<Panel, 'symbol' | 'unit' | 'neurons'>;

/** Two runs that both met their loss target are as far apart as that is found to: a difference so small is none. */
const ROUNDING = 1e-10;

/** `λ = 10⁻⁵: L = 0.0123, 0.0045 above this run`: a line for each kept run, and for each logged curve, at a flow time. */
export function linesBeside(beside: PanelBeside, panel: Written, time: number): RichText[] {
  const ofRuns = beside.runs.map(({ beside: { label }, columns }) => [
    ...label,
    upright(': '),
    ...readAgainst(columns, beside.present, panel, time),
  ]);
  return [...ofRuns, ...beside.logged.map((curve) => loggedLine(curve, beside.of, panel, time))];
}

/** The value of the first line of a kept run at `time`, and how far it is from that of the run on screen. */
export function readAgainst(
  columns: CurveColumns,
  present: CurveColumns,
  panel: Written,
  time: number,
): RichText {
  const text = besideWords();
  const { run, lines } = columns;
  const at = timeIn(run, time);
  const value = valueAt(columns, at);
  if (at > run.endTime) return [upright(text.notYet)];
  const ended = at < time ? setParts(text.ended(numberText(at))) : [];
  const here = valueAt(present, timeIn(present.run, time));
  return [
    ...quantityText(lines[0]!.name, panel, value),
    ...ended,
    ...difference(value, here, present, panel, time),
  ];
}

/** In the state of that time, as the reading of the run on screen is. */
function valueAt(columns: CurveColumns, time: number): number {
  return columns.axis.value(columns.ofLineAt(0, time));
}

function loggedLine(curve: LoggedCurve, of: CurveColumns, panel: Written, time: number): RichText {
  return [upright(`${besideWords().file(curve.file)}, `), ...loggedText(curve, of, panel, time)];
}

/** The value of a logged curve at `time`, and how far it is from that of the run on screen. */
export function loggedText(curve: LoggedCurve, of: CurveColumns, panel: Written, time: number): RichText {
  const { line } = curve;
  const l = of.lines.findIndex(({ logged }) => logged === line.logged);
  const value = of.axis.value(loggedAt(curve, time));
  const here = l < 0 ? Number.NaN : of.axis.value(of.ofLineAt(l, timeIn(of.run, time)));
  return [...quantityText(line.name, panel, value), ...difference(value, here, of, panel, time)];
}

/** Of a logged curve as it is drawn; NaN outside of what was logged. */
export function loggedAt({ times, coordinates }: LoggedCurve, time: number): number {
  const f = Math.max(
    0,
    times.findLastIndex((logged) => logged <= time),
  );
  const run = { times, frameCount: times.length, frameIndexAt: () => f };
  return coordinateAt(run, coordinates, time);
}

function quantityText(name: RichText, { symbol = [], unit = '', neurons }: Written, value: number): RichText {
  // a symbol of single neurons is not that of what sums them up
  const own = neurons !== undefined || symbol.length === 0;
  const alone = name.length === 0 || flatText(name) === flatText(symbol);
  const tag = own ? name : alone ? symbol : [...name, upright('  '), ...symbol];
  return [...tag, upright(' = '), ...sized(value, unit), upright(unit)];
}

/** How much more than in the run on screen, where that is at `time` or has ended; nothing where one of the two has no value. */
function difference(
  value: number,
  here: number,
  { run }: CurveColumns,
  { unit = '' }: Written,
  time: number,
): RichText {
  const { above, below, same, aboveEnd, belowEnd, sameEnd } = besideWords();
  const ended = time > run.endTime;
  const by = value - here;
  if (Number.isNaN(by)) return [];
  if (Math.abs(by) <= ROUNDING * Math.abs(here)) return [upright(ended ? sameEnd : same)];
  const size = [...sized(Math.abs(by), unit), upright(unit)];
  if (by > 0) return setParts(ended ? aboveEnd(size) : above(size));
  return setParts(ended ? belowEnd(size) : below(size));
}

function sized(value: number, unit: string): RichText {
  return unit === DEGREES ? angleText(value) : numberText(value);
}
