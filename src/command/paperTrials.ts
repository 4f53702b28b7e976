import type { EndState } from '../experiment/sweep/endState.ts';
import { measured } from '../experiment/sweep/measures.ts';
import { presetOf } from '../experiment/sweep/presets/presets.ts';
import { withSettings } from '../experiment/sweep/settings.ts';
import { runToEnd } from '../experiment/sweep/solveCell.ts';
import { quantile } from '../experiment/sweep/statistics.ts';
import { Group } from '../model/initialisation.ts';
import { degreesBetween, norm } from '../model/measures/angles.ts';
import { dot } from '../model/schemes/vectors.ts';
import { bundleVector } from '../model/theory/eigenCoordinates.ts';
import { PAPER_MEASURES, type PaperCase, type PaperMeasure } from './paperRows.ts';

/**
 * The experiments behind the paper's tables: data with n = d at 45 degrees, networks trained from lambda = 4^2 .. 4^-13, five trials
 * each, and what the trained network looks like. The runs are the cells of the sweep of Figure 7.
 */

/** Trials behind each median of the tables. */
export const PAPER_TRIALS = 5;

const MEASURES = Object.keys(PAPER_MEASURES) as PaperMeasure[];

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
export function paperTrial({ scheme, width, dimension, log4Scale }: PaperCase, seed: number): Trial {
  const { base, stop } = presetOf('figure-7').spec;
  const settings = { scheme, d: dimension, n: dimension, width, scale: 4 ** log4Scale };
  const run = withSettings(base, { ...settings, dataSeed: seed, networkSeed: seed });
  const { state } = runToEnd(run, stop.maxSteps);
  const value = (measure: PaperMeasure) => measured(PAPER_MEASURES[measure], state)!;
  return { measures: eachOf(value), farthest: stragglerOf(state) };
}

function eachOf(value: (measure: PaperMeasure) => number): Record<PaperMeasure, number> {
  return Object.fromEntries(MEASURES.map((measure) => [measure, value(measure)])) as Record<
    PaperMeasure,
    number
  >;
}

function stragglerOf(state: EndState): Straggler {
  const { dataset, output, hidden } = state.end;
  const { dimension, samples, inputs } = dataset;
  const members = state.members(Group.Positive);
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
export function paperMedians(paperCase: PaperCase, trials = PAPER_TRIALS): Record<PaperMeasure, number> {
  const results = Array.from({ length: trials }, (_, index) => paperTrial(paperCase, index + 1));
  return eachOf((measure) =>
    quantile(
      results.map(({ measures }) => measures[measure]),
      0.5,
    ),
  );
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
