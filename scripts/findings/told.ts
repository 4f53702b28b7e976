import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cellName, cellsFolder } from '../../src/command/sweepCells.ts';
import { type Cell, cellAt, cellCount } from '../../src/experiment/sweep/cells.ts';
import type { SweepMeasure } from '../../src/experiment/sweep/measures.ts';
import { type PresetId, presetOf } from '../../src/experiment/sweep/presets/presets.ts';
import {
  type CellResult,
  isFailed,
  type SolvedCell,
  solveCell,
} from '../../src/experiment/sweep/solveCell.ts';
import { quantile } from '../../src/experiment/sweep/statistics.ts';

/** A run of a sweep with its values by name. */
export interface Told {
  readonly along: Readonly<Record<string, number | string>>;
  readonly trial: number;
  readonly cell: Cell;
  readonly result: SolvedCell;
  of(measure: SweepMeasure): number;
}

/** All runs of a preset, from what `relu-flow sweep` has left in `folder`, or solved here. */
export function toldOf(id: PresetId, folder: string | null): Told[] {
  const { spec } = presetOf(id);
  return Array.from({ length: cellCount(spec) }, (_, index) => {
    const cell = cellAt(spec, index);
    const file = folder === null ? '' : join(cellsFolder(folder), cellName(cell.key));
    const result: CellResult = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : solveCell(cell);
    if (isFailed(result)) throw new Error(`cell ${index}: ${result.failure.message}`);
    const along = Object.fromEntries(
      spec.axes.flatMap(({ over, values }, axis) =>
        over.map((parameter) => [parameter, values[cell.at[axis]!]!]),
      ),
    );
    return {
      along,
      trial: cell.trial,
      cell,
      result,
      of: (measure) => result.values[cell.measures.indexOf(measure)] ?? Number.NaN,
    };
  });
}

export const values = (runs: readonly Told[], parameter: string) => [
  ...new Set(runs.map(({ along }) => along[parameter]!)),
];
export const at = (runs: readonly Told[], where: Readonly<Record<string, number | string>>) =>
  runs.filter(({ along }) => Object.entries(where).every(([name, value]) => along[name] === value));
export const met = (runs: readonly Told[]) => runs.filter(({ result }) => result.outcome === 'loss');
export const median = (numbers: readonly number[]) => {
  const known = numbers.filter((value) => !Number.isNaN(value));
  return known.length === 0 ? Number.NaN : quantile(known, 0.5);
};
export const mean = (numbers: readonly number[]) =>
  numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
export const short = (value: number) => String(Number(value.toPrecision(3)));

export function print(rows: readonly (readonly (number | string)[])[]): void {
  const [head, ...rest] = rows.map((row) => `| ${row.join(' | ')} |`);
  console.log([head, `| ${rows[0]!.map(() => '---').join(' | ')} |`, ...rest, ''].join('\n'));
}
