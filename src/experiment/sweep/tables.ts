import type { Parameters } from '../parameters.ts';
import { parametersOfRunFile } from '../runFileParameters.ts';
import type { RunFile } from '../runFileSchema.ts';
import { MAX_TIME, TOLERANCE } from '../setup.ts';
import { cellAt, cellCount, cellKey } from './cells.ts';
import { type CellResult, isFailed } from './solveCell.ts';
import type { AxisValue, SweepSpec } from './spec.ts';
import { pointsOf } from './statistics.ts';

/** What a sweep has come to as tables: a row a cell, or a row for each point and measure. Only what follows from the spec is in them. */

export type Entry = string | number | null;

export interface Table {
  readonly columns: readonly string[];
  readonly rows: Iterable<readonly Entry[]>;
}

/** What stands in the column `outcome` of a cell that has none. */
const FAILED = 'failed';
const MISSING = 'missing';

/**
 * All cells in their order: a column for each parameter that an axis goes over, the trial from 0, how the run ended, what was
 * measured, the link of the run, and of a cell that failed why.
 * @param linkOf the link to a run, null where none holds it
 */
export function cellTable(
  spec: SweepSpec,
  results: ReadonlyMap<string, CellResult>,
  linkOf: (run: RunFile) => string | null,
): Table {
  const { axes, measures } = spec;
  const always = (['time', 'loss', 'steps'] as const).filter((name) => !measures.includes(name));
  const columns = [...axisColumns(spec), 'trial', 'outcome', ...always, ...measures, 'link', 'failure'];
  const empty = [...always, ...measures].map(() => null);
  function* rows() {
    for (let index = 0; index < cellCount(spec); index++) {
      const { at, trial, run, key } = cellAt(spec, index);
      const start: Entry[] = [...valuesOf(axes, at), trial];
      const result = results.get(key);
      if (result === undefined) yield [...start, MISSING, ...empty, linkOf(run), null];
      else if (isFailed(result)) yield [...start, FAILED, ...empty, linkOf(run), result.failure.message];
      else {
        const numbers = [...always.map((name) => result[name]), ...result.values];
        yield [...start, result.outcome, ...numbers, linkOf(run), null];
      }
    }
  }
  return { columns, rows: rows() };
}

const SUMMARY = [
  'count',
  'without',
  'least',
  'lowerQuartile',
  'median',
  'upperQuartile',
  'largest',
  'deviation',
] as const;

/** A row for each point and measure, with what its trials have come to (`Summary`), and how many of them failed or are missing. */
export function pointTable(spec: SweepSpec, results: ReadonlyMap<string, CellResult>): Table {
  const columns = [...axisColumns(spec), 'measure', ...SUMMARY, FAILED, MISSING];
  function* rows() {
    for (const { at, summaries, done, failed } of pointsOf(spec, results)) {
      for (const [index, measure] of spec.measures.entries()) {
        const summary = SUMMARY.map((name) => summaries[index]![name]);
        yield [...valuesOf(spec.axes, at), measure, ...summary, failed, spec.trials.count - done];
      }
    }
  }
  return { columns, rows: rows() };
}

/** Cells of the sweep that have no result, and those that have one that is a failure; of cells that are the same, all. */
export function lacking(
  spec: SweepSpec,
  results: ReadonlyMap<string, CellResult>,
): { readonly missing: number; readonly failed: number } {
  let [missing, failed] = [0, 0];
  for (let index = 0; index < cellCount(spec); index++) {
    const result = results.get(cellKey(spec, index));
    if (result === undefined) missing++;
    else if (isFailed(result)) failed++;
  }
  return { missing, failed };
}

/** Parameters whose link shows the run of a cell: a link says no limit of time or steps, and goes on to where the run ends by itself. */
export function shownParameters(run: RunFile): Parameters {
  const training = { ...run.training, maxTime: MAX_TIME, tolerance: TOLERANCE };
  return parametersOfRunFile({ ...run, training })!;
}

function axisColumns({ axes }: SweepSpec): string[] {
  return axes.flatMap(({ over }) => over);
}

function valuesOf(axes: SweepSpec['axes'], at: readonly number[]): AxisValue[] {
  return axes.flatMap(({ over, values }, axis) => over.map(() => values[at[axis]!]!));
}
