import type { ScalarMeasure } from '../experiment/trajectory.ts';
import { PAPER_LOSS, type PaperFile } from '../share/files/paperFile.ts';

/**
 * What another program logged of a run, drawn over the curves of ours: the columns of a result file, in our terms (loss L, angles in
 * degrees, flow time).
 */
export interface Logged {
  /** of the file */
  readonly name: string;
  /** those of the file that this page has a curve for */
  readonly columns: Readonly<Partial<Record<LoggedQuantity, LoggedColumn>>>;
  /** the coordinates of v* - v in the eigenbasis, by their index from 0, largest eigenvalue first */
  readonly eigenCoordinates: ReadonlyMap<number, LoggedColumn>;
}

export type LoggedQuantity = 'loss' | ScalarMeasure;

/** Each column has times of its own: the paper's program takes the loss before a step, everything else after it. */
export interface LoggedColumn {
  /** flow time, increasing */
  readonly times: Float64Array;
  /** as many; NaN where there is none */
  readonly values: Float64Array;
}

/** The columns of the paper's result files that are measured of a run here too, in the same units. */
const TITLES = {
  bundleNorm: 'norm of combined neuron',
  bundleDistance: 'distance to teacher',
  bundleAngle: 'angle between combined neuron and teacher neuron',
  bundleGammaAngle: 'angle between combined neuron and early direction target',
  positiveMaxAngle: 'maximum angle between positive neurons',
  positiveMeanAngle: 'average angle between positive neurons',
  negativeMaxAngle: 'maximum angle between negative neurons',
  negativeMeanAngle: 'average angle between negative neurons',
  nuclearNorm: 'nuclear norm',
  squaredNorm: 'sum of squared weights',
} as const satisfies Partial<Record<ScalarMeasure, string>>;

/** What means nothing without a single teacher: of two the file measures by the first, and there is none here. */
const OF_TEACHER: ReadonlySet<string> = new Set(['bundleDistance', 'bundleAngle'] satisfies ScalarMeasure[]);

/** Both test losses are of a few fresh inputs, which are others here. */
const TEST_LOSS = /^val loss outside dist (\d+)$/;
const EIGEN_COORDINATE = /^difference to target in dim (\d+)$/;

/**
 * What a result file of the paper's program logged. @param name of the file
 * @throws FileError naming row and column where a cell is no number
 */
export function loggedOf(
  name: string,
  { parameters, table }: Pick<PaperFile, 'parameters' | 'table'>,
): Logged {
  const { learningRate, given } = parameters;
  // the loss was taken before the step, everything else after it
  const before = table.iterations.map((iteration) => (iteration - 1) * learningRate);
  const after = table.iterations.map((iteration) => iteration * learningRate);
  const columns: { -readonly [Quantity in LoggedQuantity]?: LoggedColumn } = {};
  const halved = (values: Float64Array) => values.map((value) => value / PAPER_LOSS);

  const losses = table.column('loss');
  if (losses !== null) columns.loss = { times: before, values: halved(losses) };
  for (const [measure, title] of Object.entries(TITLES) as [keyof typeof TITLES, string][]) {
    const values = given?.teacher === null && OF_TEACHER.has(measure) ? null : table.column(title);
    if (values !== null) columns[measure] = { times: after, values };
  }
  const [largest] = numbered(table.titles, TEST_LOSS).reverse();
  const tested = largest === undefined ? null : table.column(largest.title);
  if (tested !== null) columns.sampledTestLoss = { times: after, values: halved(tested) };

  const eigenCoordinates = new Map<number, LoggedColumn>();
  for (const { title, number } of given?.teacher === null ? [] : numbered(table.titles, EIGEN_COORDINATE)) {
    const values = table.column(title);
    if (values !== null) eigenCoordinates.set(number - 1, { times: after, values });
  }
  return { name, columns, eigenCoordinates };
}

/** The titles that end with a number, by it. */
function numbered(titles: readonly string[], pattern: RegExp) {
  return titles
    .flatMap((title) => {
      const number = pattern.exec(title)?.[1];
      return number === undefined ? [] : [{ title, number: Number(number) }];
    })
    .sort((one, other) => one.number - other.number);
}
