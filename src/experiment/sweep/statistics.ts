import { cellKey, pointCount, valuesAt } from './cells.ts';
import { type CellResult, isFailed } from './solveCell.ts';
import type { AxisValue, SweepSpec } from './spec.ts';

/** What the trials of a point have come to, a measure at a time. */
export interface Summary {
  /** values that are numbers */
  readonly count: number;
  /** values that are none: the measure does not apply, or the run left the finite numbers */
  readonly without: number;
  /** null, like all that follows, where there are no numbers */
  readonly least: number | null;
  readonly lowerQuartile: number | null;
  readonly median: number | null;
  readonly upperQuartile: number | null;
  readonly largest: number | null;
  /** standard deviation of the sample, with n - 1; null of fewer than two, and where their range is not finite */
  readonly deviation: number | null;
}

/** The summary of `values` in any order; quantiles are linear between two of them, as the median of an even number is. */
export function summaryOf(values: readonly (number | null)[]): Summary {
  const numbers = values.filter((value): value is number => value !== null && !Number.isNaN(value));
  const sorted = Float64Array.from(numbers).sort();
  const count = sorted.length;
  const at = (share: number) => {
    const value = count === 0 ? Number.NaN : sortedQuantile(sorted, share);
    // half-way from one infinity to the other is nowhere
    return Number.isNaN(value) ? null : value;
  };
  return {
    count,
    without: values.length - count,
    least: at(0),
    lowerQuartile: at(0.25),
    median: at(0.5),
    upperQuartile: at(0.75),
    largest: at(1),
    deviation: deviationOf(sorted),
  };
}

/** @param share in [0, 1] @throws RangeError of no values */
export function quantile(values: readonly number[], share: number): number {
  if (values.length === 0) throw new RangeError('quantile: expected at least one value, found none');
  return sortedQuantile(Float64Array.from(values).sort(), share);
}

/** Type 7 of Hyndman and Fan (1996), that of R and NumPy. */
function sortedQuantile(sorted: Float64Array, share: number): number {
  const place = (sorted.length - 1) * share;
  const index = Math.floor(place);
  const rest = place - index;
  const below = sorted[index]!;
  // an infinite value has no way to itself, nor anything between it and a number
  if (rest === 0 || below === sorted[index + 1]) return below;
  const above = sorted[index + 1]!;
  if (!Number.isFinite(above - below)) return below * (1 - rest) + above * rest;
  return below + (above - below) * rest;
}

function deviationOf(sorted: Float64Array): number | null {
  const count = sorted.length;
  if (count < 2) return null;
  const least = sorted[0]!;
  const range = sorted[count - 1]! - least;
  if (range === 0) return 0;
  if (!Number.isFinite(range)) return null;
  // shares of the range: no square of one overflows, and none is a small difference of large numbers
  let sum = 0;
  for (const value of sorted) sum += (value - least) / range;
  const mean = sum / count;
  let squares = 0;
  for (const value of sorted) squares += ((value - least) / range - mean) ** 2;
  return range * Math.sqrt(squares / (count - 1));
}

/** All trials of one combination of values. */
export interface Point {
  /** the index of the value on each axis */
  readonly at: readonly number[];
  readonly values: readonly AxisValue[];
  /** cells of it by trial */
  readonly cells: readonly number[];
  /** cells that have a result, those that failed among them */
  readonly done: number;
  readonly failed: number;
  /** in the order of the sweep's measures, over the cells that are solved */
  readonly summaries: readonly Summary[];
}

/** Point `point` of the sweep, in the order of the cells, as far as `results` has come. */
export function pointAt(spec: SweepSpec, results: ReadonlyMap<string, CellResult>, point: number): Point {
  const { axes, trials, measures } = spec;
  const at = valuesAt(spec, point);
  const cells = Array.from({ length: trials.count }, (_, trial) => point * trials.count + trial);
  const found = cells.flatMap((cell) => results.get(cellKey(spec, cell)) ?? []);
  const solved = found.flatMap((result) => (isFailed(result) ? [] : [result]));
  return {
    at,
    values: axes.map(({ values }, axis) => values[at[axis]!]!),
    cells,
    done: found.length,
    failed: found.length - solved.length,
    summaries: measures.map((_, index) => summaryOf(solved.map(({ values }) => values[index] ?? null))),
  };
}

export function pointsOf(spec: SweepSpec, results: ReadonlyMap<string, CellResult>): Point[] {
  return Array.from({ length: pointCount(spec) }, (_, point) => pointAt(spec, results, point));
}
