import { type CellOutcome, type CellResult, isFailed } from '../../../experiment/sweep/solveCell.ts';
import type { SweepSpec } from '../../../experiment/sweep/spec.ts';
import { type Point, type Summary, summaryOf } from '../../../experiment/sweep/statistics.ts';

/** How a cell ended, as the results name it; `failure` where it has no result but a reason. */
export type CellEnd = CellOutcome | 'failure';

/** All trials of one combination of values, as far as they have come, of one measure. */
export interface Reading {
  readonly trials: number;
  /** trials that have come, failed ones too */
  readonly done: number;
  readonly failed: number;
  /** over those that were solved */
  readonly summary: Summary;
  /** number of the trial whose value lies nearest to the median; null where none has one */
  readonly middle: number | null;
}

/**
 * Keys take longer than all else where nobody has asked for them before: so many milliseconds of an update go into them, looked at
 * after so many.
 */
const KEYS_MS = 4;
const KEYS_AT_ONCE = 16;

/**
 * What has come of a sweep, in columns: a tick that brings a few cells costs those few, and the points they are of are worked out
 * anew, no others. Cells stand as `cellAt` counts them: all trials of a combination together.
 */
export class Gathered {
  readonly spec: SweepSpec;
  readonly cellCount: number;
  readonly pointCount: number;
  /** by cell; null until it has come */
  readonly outcomes: (CellEnd | null)[];
  /** by point: counts up with each of its cells that comes */
  readonly revisions: Uint16Array;
  private readonly columns: readonly Float64Array[];
  private readonly keyOf: (cell: number) => string;
  private readonly readings = new Map<number, { readonly revision: number; readonly reading: Reading }>();
  /** cells by key: a run that no trial changes is several cells of one key */
  private readonly cells = new Map<string, number[]>();
  private keys = 0;
  private source: ReadonlyMap<string, CellResult> | null = null;
  private entries: Iterator<[string, CellResult]> | null = null;
  private taken = 0;
  /** results whose key is not worked out yet */
  private unplaced: CellResult[] = [];
  /** cells that have come */
  done = 0;

  /** @param keyOf of the cell with that number */
  constructor(spec: SweepSpec, keyOf: (cell: number) => string) {
    this.spec = spec;
    this.pointCount = spec.axes.reduce((product, axis) => product * axis.values.length, 1);
    this.cellCount = this.pointCount * spec.trials.count;
    this.outcomes = new Array(this.cellCount).fill(null);
    this.revisions = new Uint16Array(this.pointCount);
    this.columns = spec.measures.map(() => new Float64Array(this.cellCount).fill(Number.NaN));
    this.keyOf = keyOf;
  }

  /** Whether results wait for their keys: another update with the same results brings more. */
  get catchesUp(): boolean {
    return this.unplaced.length > 0;
  }

  /**
   * Takes over what is new.
   * @param results one map that grows: a result that it has stays as it is
   * @returns the points it is of, each once
   */
  update(results: ReadonlyMap<string, CellResult>): ReadonlySet<number> {
    const changed = new Set<number>();
    if (results !== this.source) {
      this.source = results;
      this.entries = results.entries();
      this.taken = 0;
    }
    this.readKeys();
    const coming = this.unplaced;
    // an iterator of a map sees what is put in later, until it has come to the end: so it is never asked for more than there is
    for (; this.taken < results.size; this.taken++) coming.push(this.entries!.next().value[1]);
    const all = this.keys === this.cellCount;
    this.unplaced = [];
    for (const result of coming) {
      const cells = this.cells.get(result.key);
      if (cells === undefined && !all) this.unplaced.push(result);
      for (const cell of cells ?? []) {
        if (this.outcomes[cell] !== null) continue;
        this.take(cell, result);
        this.done++;
        const point = Math.floor(cell / this.spec.trials.count);
        this.revisions[point]!++;
        changed.add(point);
      }
      // the key may be that of cells that are not known yet
      if (cells !== undefined && !all) this.unplaced.push(result);
    }
    return changed;
  }

  private readKeys(): void {
    const end = performance.now() + KEYS_MS;
    while (this.keys < this.cellCount) {
      const to = Math.min(this.cellCount, this.keys + KEYS_AT_ONCE);
      for (; this.keys < to; this.keys++) {
        const key = this.keyOf(this.keys);
        const cells = this.cells.get(key);
        if (cells === undefined) this.cells.set(key, [this.keys]);
        else cells.push(this.keys);
      }
      if (performance.now() > end) return;
    }
  }

  private take(cell: number, result: CellResult): void {
    if (isFailed(result)) {
      this.outcomes[cell] = 'failure';
      return;
    }
    this.outcomes[cell] = result.outcome;
    for (const [m, column] of this.columns.entries()) column[cell] = result.values[m] ?? Number.NaN;
  }

  /** The value of a trial; NaN where it has none, or has not come. */
  valueOf(point: number, trial: number, measure: number): number {
    return this.columns[measure]![point * this.spec.trials.count + trial]!;
  }

  outcomeOf(point: number, trial: number): CellEnd | null {
    return this.outcomes[point * this.spec.trials.count + trial]!;
  }

  /** @param measure its number in the spec */
  reading(point: number, measure: number): Reading {
    const key = point * this.columns.length + measure;
    const revision = this.revisions[point]!;
    const known = this.readings.get(key);
    if (known !== undefined && known.revision === revision) return known.reading;
    const reading = this.read(point, measure);
    this.readings.set(key, { revision, reading });
    return reading;
  }

  /** All points as `pointsOf` gives them, with the summary of one measure alone. */
  points(measure: number): Pick<Point, 'done' | 'failed' | 'summaries'>[] {
    return Array.from({ length: this.pointCount }, (_, point) => {
      const { done, failed, summary } = this.reading(point, measure);
      const summaries: Summary[] = [];
      summaries[measure] = summary;
      return { done, failed, summaries };
    });
  }

  private read(point: number, measure: number): Reading {
    const trials = this.spec.trials.count;
    const values: (number | null)[] = [];
    let failed = 0;
    for (let trial = 0; trial < trials; trial++) {
      const outcome = this.outcomeOf(point, trial);
      if (outcome === null) continue;
      const value = this.valueOf(point, trial, measure);
      if (outcome === 'failure') failed++;
      else values.push(Number.isNaN(value) ? null : value);
    }
    const summary = summaryOf(values);
    const done = values.length + failed;
    return { trials, done, failed, summary, middle: this.nearest(point, measure, summary.median) };
  }

  private nearest(point: number, measure: number, median: number | null): number | null {
    if (median === null || Number.isNaN(median)) return null;
    let best: number | null = null;
    let least = Number.POSITIVE_INFINITY;
    for (let trial = 0; trial < this.spec.trials.count; trial++) {
      const distance = Math.abs(this.valueOf(point, trial, measure) - median);
      if (distance < least) [best, least] = [trial, distance];
    }
    return best;
  }

  /** Number of the point with these numbers of values on the axes: row-major, the last axis fastest. */
  pointOf(at: readonly number[]): number {
    return this.spec.axes.reduce((index, axis, a) => index * axis.values.length + at[a]!, 0);
  }

  /** Numbers of its values on the axes. */
  placesOf(point: number): number[] {
    const at: number[] = [];
    let rest = point;
    for (const axis of [...this.spec.axes].reverse()) {
      at.unshift(rest % axis.values.length);
      rest = Math.floor(rest / axis.values.length);
    }
    return at;
  }
}
