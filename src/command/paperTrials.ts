import { createFlowSolver } from '../model/flow/flowSolver.ts';
import { balancedInitialisation } from '../model/initialisation.ts';
import { createMeasurer, SCALAR_MEASURES } from '../model/measures/measures.ts';
import { makeDataset } from '../model/schemes/scheme.ts';
import { type Recorder, train } from '../model/train.ts';

/**
 * The experiments behind Tables 1, 3 and 5 of the paper: `centred` data with n = d and rho = 1, networks of 200 neurons
 * trained from lambda = 4^2 .. 4^-13, five trials each, and what the trained network looks like.
 */

/** The columns of the paper, with the names of test/data/paper/tables.csv and of our measures. */
const PAPER_MEASURES = {
  max_angle_deg: 'positiveMaxAngle',
  mean_angle_deg: 'positiveMeanAngle',
  nuclear_norm: 'nuclearNorm',
} as const;
export type PaperMeasure = keyof typeof PAPER_MEASURES;

/** A row of the tables: median and standard deviation over five trials. */
export interface TableRow {
  readonly measure: PaperMeasure;
  readonly width: number;
  /** d = n */
  readonly dimension: number;
  /** log4 of lambda */
  readonly log4Scale: number;
  readonly median: number;
  readonly deviation: number;
}

/** Reads tables.csv: scheme, measure, width, dimension, log4 lambda, median, standard deviation. */
export function parseTables(csv: string): TableRow[] {
  const lines = csv.trim().split('\n').slice(1);
  return lines.map((line) => {
    const [, measure, width, dimension, log4Scale, median, deviation] = line.split(',');
    return {
      measure: measure as PaperMeasure,
      width: Number(width),
      dimension: Number(dimension),
      log4Scale: Number(log4Scale),
      median: Number(median),
      deviation: Number(deviation),
    };
  });
}

/** Whether five trials determine the row: the others have a standard deviation as large as the median itself. */
export function isSharp({ median, deviation }: TableRow): boolean {
  return deviation < median / 10;
}

/**
 * How many of the table's standard deviations a median lies from the table's, both with the four digits that the table
 * prints: at d = 64 the last of them is worth ten standard deviations of the nuclear norm.
 */
export function deviationsFrom(row: TableRow, median: number): number {
  return Math.abs(Number(median.toPrecision(4)) - row.median) / row.deviation;
}

/** The paper stops at a mean square (2 L) of 1e-9, or after 2e7 steps of 0.01 (0.02 of our time). */
const LIMITS = { lossTarget: 5e-10, maxTime: 4e5 };

/** One training run to its end, and its measures there; data and network from the same seed. */
function paperTrial(
  dimension: number,
  width: number,
  initScale: number,
  seed: number,
): Record<PaperMeasure, number> {
  const dataset = makeDataset({
    scheme: 'centred',
    base: 'centred',
    dimension,
    samples: dimension,
    angle: 45,
    seed,
  });
  const initial = balancedInitialisation(width, dimension, initScale, seed);
  const measurer = createMeasurer(dataset, initial, { seed, teacher: null });
  const recorder: Recorder = {
    nextFrame: () => Number.POSITIVE_INFINITY,
    // the last frame is the end of the run
    frame: (_time, _loss, output, hidden) => measurer.measure(output, hidden, 'all'),
    kinks: () => {},
  };
  const run = train(createFlowSolver(dataset, initial, { tolerance: 1e-6 }), LIMITS, recorder);
  while (!run.next().done);
  const value = (measure: PaperMeasure) =>
    measurer.scalars[SCALAR_MEASURES.indexOf(PAPER_MEASURES[measure])]!;
  return {
    max_angle_deg: value('max_angle_deg'),
    mean_angle_deg: value('mean_angle_deg'),
    nuclear_norm: value('nuclear_norm'),
  };
}

/** Medians over the trials of seeds 1 .. `trials`, as many as the paper made. */
export function paperMedians(
  dimension: number,
  width: number,
  log4Scale: number,
  trials = 5,
): Record<PaperMeasure, number> {
  const results = Array.from({ length: trials }, (_, index) =>
    paperTrial(dimension, width, 4 ** log4Scale, index + 1),
  );
  const median = (measure: PaperMeasure) =>
    results.map((result) => result[measure]).sort((a, b) => a - b)[Math.floor(trials / 2)]!;
  return {
    max_angle_deg: median('max_angle_deg'),
    mean_angle_deg: median('mean_angle_deg'),
    nuclear_norm: median('nuclear_norm'),
  };
}
