import { angleText } from '../../drawing/axis/angle.ts';
import { numberText, type RichText, symbol, upright } from '../../drawing/axis/number.ts';
import { setParts } from '../../drawing/axis/typeset.ts';
import { neuronStyle, styleOrder } from '../../drawing/neurons/neuronStyle.ts';
import { activitiesAt } from '../../findings/activity/activityCount.ts';
import type { State } from '../../findings/now/stateAt.ts';
import { theoryOfRun } from '../../findings/theory/runTheory.ts';
import { degreesBetween, norm } from '../../model/measures/angles.ts';
import { alignmentTarget } from '../../model/theory/alignmentTarget.ts';
import { type YardstickGap, yardstickGap } from '../../model/theory/yardstickGap.ts';
import type { Run } from '../../state/run.ts';
import { type FrameText, frameWords } from '../../text/frameWords.ts';

const text = () => frameWords();

export type ColumnId = keyof FrameText['columns'];

/** A column of the table of neurons, in one state. */
export interface Column {
  readonly id: ColumnId;
  /** in words */
  readonly name: string;
  readonly heading: RichText;
  /** what the column is ordered by, and what is copied; NaN where there is none */
  readonly value: (neuron: number) => number;
  /** as it is shown */
  readonly shown: (neuron: number) => RichText;
  /** in full */
  readonly exact: (neuron: number) => string;
}

/** The columns for a state of a run, which is kept as long as they are: O(d) or O(n) a neuron. */
export function neuronColumns(run: Run, state: State): Column[] {
  const { dataset, groups } = run.start;
  const { dimension: d, samples, teacher } = dataset;
  const { time, output, hidden } = state;
  // these move on when they are asked for at another time
  const counts = activitiesAt(run, time);
  const activities = counts && { active: counts.active.slice(), sliding: counts.sliding.slice() };
  const target = teacher ?? alignmentTarget(dataset);
  const weights = (j: number) => hidden.subarray(j * d, (j + 1) * d);
  const active = (j: number) => activities?.active[j] ?? Number.NaN;
  const activeText = (j: number) => activeWords(active(j), activities?.sliding[j] ?? 0, samples);
  const group = (j: number) => text().groups[neuronStyle(groups[j]!).name];
  return [
    worded(
      'neuron',
      [upright(text().headings.neuron)],
      (j) => j + 1,
      (j) => String(j + 1),
    ),
    worded('group', [upright(text().headings.group)], (j) => -styleOrder(groups[j]!), group),
    numberColumn('output', [symbol('a')], (j) => output[j]!),
    numberColumn('norm', [upright('|'), symbol('w'), upright('|')], (j) => norm(hidden, j * d, d)),
    numberColumn(
      teacher === null ? 'toGamma' : 'toTeacher',
      setParts(text().headings.toTarget(teacher === null ? [symbol('γ')] : [symbol('v'), upright('*')])),
      (j) => degreesBetween(weights(j), target),
      angleText,
    ),
    worded('active', [upright(text().headings.active)], active, activeText),
    ...gapColumns(run, state, (j) => active(j) === 0 && activities?.sliding[j] === 0),
  ];
}

/** Against the yardsticks, where they are known; of a neuron that is off there is nothing to measure. */
function gapColumns(run: Run, { time, hidden }: State, off: (neuron: number) => boolean): Column[] {
  const yardsticks = theoryOfRun(run)?.yardsticks;
  if (yardsticks === undefined) return [];
  let last: { neuron: number; gap: YardstickGap } | null = null;
  const gap = (neuron: number) => {
    if (off(neuron)) return { degrees: Number.NaN, logNorm: Number.NaN };
    if (last?.neuron !== neuron) {
      last = { neuron, gap: yardstickGap(yardsticks, neuron, time, hidden, run.start.dataset.dimension) };
    }
    return last.gap;
  };
  return [
    numberColumn(
      'gapDegrees',
      [upright(`${text().headings.toGapDegrees}, °`)],
      (j) => gap(j).degrees,
      angleText,
    ),
    numberColumn('gapLogNorm', [upright(text().headings.gapLogNorm)], (j) => gap(j).logNorm),
  ];
}

function numberColumn(
  id: ColumnId,
  heading: RichText,
  value: Column['value'],
  write: (value: number) => RichText = numberText,
): Column {
  const exact = (j: number) => exactText(value(j));
  return { id, name: text().columns[id], heading, value, shown: (j) => write(value(j)), exact };
}

function worded(
  id: ColumnId,
  heading: RichText,
  value: Column['value'],
  say: (neuron: number) => string,
): Column {
  return { id, name: text().columns[id], heading, value, shown: (j) => [upright(say(j))], exact: say };
}

function activeWords(active: number, sliding: number, samples: number): string {
  if (Number.isNaN(active)) return '–';
  const slides = sliding > 0 ? text().slides(sliding) : '';
  return (active === 0 && sliding === 0 ? text().off : text().activeOn(active, samples)) + slides;
}

/** All digits; nothing where there is no number. */
export function exactText(value: number): string {
  return Number.isFinite(value) ? String(value) : '';
}
