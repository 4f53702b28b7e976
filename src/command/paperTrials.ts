import { quantile as quantileOrNothing } from 'd3-array';
import { createFlowSolver } from '../model/flow/flowSolver.ts';
import { balancedInitialisation, Group, membersOf, neuronGroups } from '../model/initialisation.ts';
import { degreesBetween, norm } from '../model/measures/angles.ts';
import { createMeasurer, SCALAR_MEASURES } from '../model/measures/measures.ts';
import type { Dataset } from '../model/problem.ts';
import { makeDataset } from '../model/schemes/scheme.ts';
import { dot } from '../model/schemes/vectors.ts';
import { bundleVector } from '../model/theory/eigenCoordinates.ts';
import { type Recorder, train } from '../model/train.ts';

/**
 * The experiments behind Tables 1, 3 and 5 of the paper: `centred` data with n = d and rho = 1, networks of 200 neurons
 * trained from lambda = 4^2 .. 4^-13, five trials each, and what the trained network looks like.
 */

/** Trials behind each median of the tables. */
export const PAPER_TRIALS = 5;

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

/** What a trial has come to. */
export interface Trial {
  readonly measures: Readonly<Record<PaperMeasure, number>>;
  /** the positive neuron that points farthest from the sum of all: it alone may decide what the largest angle is */
  readonly farthest: Straggler;
}

export interface Straggler {
  /** from 0 */
  readonly neuron: number;
  /** degrees to the sum of a w over the positive neurons */
  readonly degrees: number;
  /** its norm over the median norm of the positive neurons */
  readonly shareOfMedian: number;
  /** inputs that it is active on */
  readonly active: number;
}

/** One training run to its end, and what it has come to; data and network from the same seed. */
export function paperTrial(dimension: number, width: number, log4Scale: number, seed: number): Trial {
  const dataset = makeDataset({
    scheme: 'centred',
    base: 'centred',
    dimension,
    samples: dimension,
    angle: 45,
    seed,
  });
  const initial = balancedInitialisation(width, dimension, 4 ** log4Scale, seed);
  const groups = neuronGroups(dataset, initial);
  const measurer = createMeasurer(dataset, initial, { seed, teacher: null });
  let farthest: Straggler | null = null;
  const recorder: Recorder = {
    nextFrame: () => Number.POSITIVE_INFINITY,
    // the last frame is the end of the run
    frame(_time, _loss, output, hidden) {
      measurer.measure(output, hidden, 'all');
      farthest = stragglerOf(dataset, membersOf(groups, Group.Positive), output, hidden);
    },
    kinks: () => {},
  };
  const run = train(createFlowSolver(dataset, initial, { tolerance: 1e-6 }), LIMITS, recorder);
  while (!run.next().done);
  const value = (measure: PaperMeasure) =>
    measurer.scalars[SCALAR_MEASURES.indexOf(PAPER_MEASURES[measure])]!;
  const measures = {
    max_angle_deg: value('max_angle_deg'),
    mean_angle_deg: value('mean_angle_deg'),
    nuclear_norm: value('nuclear_norm'),
  };
  return { measures, farthest: farthest! };
}

function stragglerOf(
  { dimension, samples, inputs }: Dataset,
  members: Int32Array,
  output: Float64Array,
  hidden: Float64Array,
): Straggler {
  const sum = bundleVector(members, output, hidden, dimension);
  const rowOf = (j: number) => hidden.subarray(j * dimension, (j + 1) * dimension);
  const degrees = Array.from(members, (j) => degreesBetween(rowOf(j), sum));
  const at = degrees.indexOf(Math.max(...degrees));
  const neuron = members[at]!;
  const row = rowOf(neuron);
  const lengths = Array.from(members, (j) => norm(rowOf(j)));
  let active = 0;
  for (let i = 0; i < samples; i++) {
    if (dot(row, inputs.subarray(i * dimension, (i + 1) * dimension)) > 0) active++;
  }
  return { neuron, degrees: degrees[at]!, shareOfMedian: norm(row) / quantile(lengths, 0.5), active };
}

/** Medians over the trials of seeds 1 .. `trials`, as many as the paper made. */
export function paperMedians(
  dimension: number,
  width: number,
  log4Scale: number,
  trials = PAPER_TRIALS,
): Record<PaperMeasure, number> {
  const results = Array.from({ length: trials }, (_, index) =>
    paperTrial(dimension, width, log4Scale, index + 1),
  );
  const median = (measure: PaperMeasure) =>
    quantile(
      results.map(({ measures }) => measures[measure]),
      0.5,
    );
  return {
    max_angle_deg: median('max_angle_deg'),
    mean_angle_deg: median('mean_angle_deg'),
    nuclear_norm: median('nuclear_norm'),
  };
}

/** Of at least one number; @param share in [0, 1]: between two of the values it is linear, as the median of an even number is */
export function quantile(values: readonly number[], share: number): number {
  return quantileOrNothing(values, share)!;
}

/** How likely a median of as many trials as the paper made is to lie where the table's does, were they drawn from `values`. */
export interface MedianChance {
  /** at least as far from the median of `values`, on whichever side */
  readonly asFar: number;
  /** at least as far and on the table's side */
  readonly sameSide: number;
}

/** Exact: the median of 2 k + 1 draws is at or above x where k + 1 of them are. */
export function chanceOfMedian(values: readonly number[], table: number): MedianChance {
  const centre = quantile(values, 0.5);
  const distance = Math.abs(table - centre);
  const above = medianTail(values.filter((value) => value >= centre + distance).length / values.length);
  const below = medianTail(values.filter((value) => value <= centre - distance).length / values.length);
  return { asFar: distance === 0 ? 1 : above + below, sameSide: table >= centre ? above : below };
}

/** Probability that more than half of the paper's trials fall where one falls with probability `share`. */
function medianTail(share: number): number {
  let probability = 0;
  for (let hits = (PAPER_TRIALS + 1) / 2; hits <= PAPER_TRIALS; hits++) {
    probability += choose(PAPER_TRIALS, hits) * share ** hits * (1 - share) ** (PAPER_TRIALS - hits);
  }
  return probability;
}

function choose(n: number, k: number): number {
  let result = 1;
  for (let i = 1; i <= k; i++) result *= (n - k + i) / i;
  return result;
}
