import { plainNumber } from '../../drawing/axis/number.ts';
import type { ScalarMeasure } from '../../experiment/trajectory.ts';
import { stateFacts } from '../../findings/now/frameFacts.ts';
import { type Measured, measuresOf } from '../../findings/now/measuresAt.ts';
import type { State } from '../../findings/now/stateAt.ts';
import { roundingOfLargest, roundingOfTeacher } from '../../findings/rounding.ts';
import type { Run } from '../../state/run.ts';
import { iterationAt } from '../../state/timeAxis.ts';
import { type FrameText, frameWords } from '../../text/frameWords.ts';
import { pictureMarkWords } from '../../text/pictureMarkWords.ts';
import { words } from '../../text/words.ts';

const text = () => frameWords();
type Rows = FrameText['rows'];

/** A number of the network as a whole in one state. */
export interface NetworkRow {
  readonly name: string;
  /** what it is, as `note/formula.ts` reads it */
  readonly formula: string;
  readonly value: number;
  /** a count: its digits are all there are */
  readonly count?: true;
  /** an angle, of which rounding leaves the more open the smaller it is */
  readonly angle?: boolean;
  /**
   * that it is rounding, or when it was measured, if not in this very state, but in the nearest frame before that has it; empty
   * otherwise
   */
  readonly note: string;
}

const BUNDLE = [
  'bundleNorm',
  'bundleDistance',
  'bundleAngle',
  'bundleGammaAngle',
] as const satisfies readonly ScalarMeasure[];
const OTHERS = [
  'positiveMaxAngle',
  'positiveMeanAngle',
  'negativeMaxAngle',
  'negativeMeanAngle',
  'nuclearNorm',
  'squaredNorm',
  'balanceDrift',
] as const satisfies readonly ScalarMeasure[];

const ANGLES: readonly ScalarMeasure[] = [
  'bundleAngle',
  'bundleGammaAngle',
  'positiveMaxAngle',
  'positiveMeanAngle',
  'negativeMaxAngle',
  'negativeMeanAngle',
];

/** All numbers of a state; those that do not apply to the run are left out. */
export function networkRows(run: Run, state: State): NetworkRow[] {
  const { rows } = text();
  const formulas = pictureMarkWords().frame;
  const { loss } = state;
  const measured = measuresOf(run, state);
  const here = (name: string, formula: string, { value, time }: Measured): NetworkRow => ({
    name,
    formula,
    value,
    note: time === state.time ? '' : text().measuredAt(plainNumber(time)),
  });
  const measures = [...BUNDLE, ...OTHERS].map((name) => {
    const ofSteps = name === 'balanceDrift' && run.parameters.method === 'descent';
    const title = ofSteps ? rows.balanceDriftOfSteps : rows[name];
    const row = { ...here(title, formulas[name], measured.scalar(name)), angle: ANGLES.includes(name) };
    return name === 'bundleDistance' ? orRounding(row, roundingOfTeacher(run)) : row;
  });
  const { width, dimension } = run.start.initial;
  const singularRow = (k: number) => {
    const row = here(rows.singularValue(k + 1), formulas.singularValue, measured.singularValue(k));
    return orRounding(row, roundingOfLargest(run, measured.singularValue(0).value));
  };
  const coordinateRow = (k: number) => {
    const row = here(rows.eigenCoordinate(k + 1), formulas.eigenCoordinate, measured.eigenCoordinate(k));
    return orRounding(row, roundingOfTeacher(run));
  };
  return [
    ...iterationRow(run, state),
    row('loss', loss),
    row('share', (100 * loss) / run.losses[0]!),
    here(rows.testLoss, formulas.testLoss, measured.scalar('testLoss')),
    here(rows.sampledTestLoss, formulas.sampledTestLoss, measured.scalar('sampledTestLoss')),
    ...dynamicRows(run, state),
    ...measures,
    ...Array.from({ length: Math.min(width, dimension) }, (_, k) => singularRow(k)),
    ...Array.from({ length: dimension }, (_, k) => coordinateRow(k)),
  ].filter(({ value }) => Number.isFinite(value));
}

/** Of gradient descent: how many steps it has taken. */
function iterationRow({ parameters }: Run, { time }: State): NetworkRow[] {
  if (parameters.method !== 'descent') return [];
  const steps = iterationAt(time, parameters.learningRate);
  return [{ ...row('iteration', steps), count: true }];
}

/** The rate of the loss against its bound, patterns and rapidity, where they are known. */
function dynamicRows(run: Run, state: State): NetworkRow[] {
  if (!Number.isFinite(state.loss)) return [];
  const { lossRate, guaranteedRate, patterns, bundleRapidity } = stateFacts(run, state);
  return [
    row('rate', lossRate ?? Number.NaN),
    row('guaranteedRate', guaranteedRate ?? Number.NaN),
    { ...row('patterns', patterns ?? Number.NaN), count: true },
    row('rapidity', bundleRapidity ?? Number.NaN),
  ];
}

/** Beside a number that is smaller than rounding it is said. */
function orRounding(row: NetworkRow, rounding: number): NetworkRow {
  return Math.abs(row.value) < rounding ? { ...row, note: words().pictures.atRounding } : row;
}

function row(id: Exclude<keyof Rows, 'singularValue' | 'eigenCoordinate'>, value: number): NetworkRow {
  return { name: text().rows[id], formula: pictureMarkWords().frame[id], value, note: '' };
}
