import { plainNumber } from '../../drawing/axis/number.ts';
import type { ScalarMeasure } from '../../experiment/trajectory.ts';
import { frameFacts } from '../../findings/now/frameFacts.ts';
import type { Run } from '../../state/run.ts';
import { iterationAt } from '../../state/timeAxis.ts';
import { words } from '../../text/words.ts';

const text = () => words().pictures.frame;

/** A number of the network as a whole in one frame. */
export interface NetworkRow {
  readonly name: string;
  readonly value: number;
  /** a count: its digits are all there are */
  readonly count?: true;
  /** an angle, of which rounding leaves the more open the smaller it is */
  readonly angle?: boolean;
  /** when it was measured, if not in this very frame; empty otherwise */
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

/** All numbers of frame f; those that do not apply to the run are left out. */
export function networkRows(run: Run, f: number): NetworkRow[] {
  const { rows } = text();
  const loss = run.losses[f]!;
  const measures = [...BUNDLE, ...OTHERS].flatMap((name) => {
    const ofSteps = name === 'balanceDrift' && run.parameters.method === 'descent';
    const title = ofSteps ? rows.balanceDriftOfSteps : rows[name];
    const angle = ANGLES.includes(name);
    return measuredRow(run, f, title, (g) => run.measures[name][g]!).map((row) => ({ ...row, angle }));
  });
  const { width, dimension } = run.start.initial;
  return [
    ...iterationRow(run, f),
    row(rows.loss, loss),
    row(rows.share, (100 * loss) / run.losses[0]!),
    ...measuredRow(run, f, rows.testLoss, (g) => run.measures.testLoss[g]!),
    ...measuredRow(run, f, rows.sampledTestLoss, (g) => run.measures.sampledTestLoss[g]!),
    ...dynamicRows(run, f),
    ...measures,
    ...Array.from({ length: Math.min(width, dimension) }, (_, k) =>
      measuredRow(run, f, rows.singularValue(k + 1), (g) => run.singularValues(g)[k]!),
    ).flat(),
    ...Array.from({ length: dimension }, (_, k) =>
      measuredRow(run, f, rows.eigenCoordinate(k + 1), (g) => run.eigenCoordinates(g)[k]!),
    ).flat(),
  ].filter(({ value }) => Number.isFinite(value));
}

/** Of gradient descent: how many steps it has taken. */
function iterationRow({ parameters, times }: Run, f: number): NetworkRow[] {
  if (parameters.method !== 'descent') return [];
  const steps = iterationAt(times[f]!, parameters.learningRate);
  return [{ ...row(text().rows.iteration, steps), count: true }];
}

/** The rate of the loss against its bound, patterns and rapidity, where they are known. */
function dynamicRows(run: Run, f: number): NetworkRow[] {
  const { rows } = text();
  if (!Number.isFinite(run.losses[f]!)) return [];
  const { lossRate, guaranteedRate, patterns, bundleRapidity } = frameFacts(run, f);
  return [
    row(rows.rate, lossRate ?? Number.NaN),
    row(rows.guaranteedRate, guaranteedRate ?? Number.NaN),
    { ...row(rows.patterns, patterns ?? Number.NaN), count: true },
    row(rows.rapidity, bundleRapidity ?? Number.NaN),
  ];
}

/** What costs more to measure is not measured in every frame: then the last one before counts, and is named. */
function measuredRow(run: Run, f: number, name: string, value: (g: number) => number): NetworkRow[] {
  for (let g = f; g >= 0; g--) {
    const there = value(g);
    if (Number.isNaN(there)) continue;
    return [{ name, value: there, note: g === f ? '' : text().measuredAt(plainNumber(run.times[g]!)) }];
  }
  return [];
}

function row(name: string, value: number): NetworkRow {
  return { name, value, note: '' };
}
