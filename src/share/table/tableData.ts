import { type GivenData, RANGES } from '../../experiment/parameters.ts';
import { cellNumber, isNumber } from './cellNumber.ts';
import { className, MOST_CLASSES } from './classes.ts';
import type { Role } from './roles.ts';
import { standardised } from './standardise.ts';
import { type Table, type TableFault, tableFault } from './table.ts';

/** What is made of a table. */
export interface Use {
  /** one a column */
  readonly roles: readonly Role[];
  /** every input gets the constant coordinate 1 */
  readonly bias: boolean;
  /** every input column is shifted and scaled to mean 0 and standard deviation 1 */
  readonly standardise: boolean;
  /** the labels with this text become +1, all others -1; null leaves the numbers as they are */
  readonly positive: string | null;
  /** of a table with more rows than there may be points, the first are taken; else it is refused */
  readonly first: boolean;
}

/** What came of it. */
export interface TableData {
  readonly given: GivenData;
  readonly bias: boolean;
  /** columns, from 0, that are the same in every row: standardised they are 0 */
  readonly constant: readonly number[];
}

/** Faults that are told one by one; the others are counted. */
const MOST_FAULTS = 200;

export type UsedTable = TableData | { readonly faults: readonly TableFault[] };

/** The data in the columns of `table`, or everything that is wrong with them, cell by cell in the order of the text. */
export function tableData(whole: Table, { roles, bias, standardise, positive, first }: Use): UsedTable {
  const table = first ? firstRows(whole) : whole;
  const inputs = columnsOf(roles, 'input');
  const labels = columnsOf(roles, 'label');
  const sizes = faultsOfSizes(table, inputs.length, labels.length, bias);
  if (sizes.length > 0) return { faults: sizes };
  const label = labels[0] ?? null;

  const faults: TableFault[] = [];
  const note = (fault: TableFault) => {
    if (faults.length < MOST_FAULTS) faults.push(fault);
  };
  const words = label !== null && positive === null && isWords(table, label, note);
  const points: number[][] = [];
  const given: number[] = [];
  for (const { line, cells } of table.rows) {
    if (cells.length !== table.columns) {
      note(tableFault('ragged', { given: cells.length, expected: table.columns }, { line }));
      continue;
    }
    const read = (k: number): number => {
      const found = cellNumber(cells[k]!, table.decimal, table.sure);
      if ('value' in found) return found.value;
      note(tableFault(found.code, found.values, placeOf(table, line, k)));
      return Number.NaN;
    };
    points.push(inputs.map(read));
    if (label === null || words) continue;
    const cell = cells[label]!;
    if (positive === null) given.push(read(label));
    else if (cell === '') note(tableFault('empty-cell', {}, placeOf(table, line, label)));
    else given.push(className(table, cell) === positive ? 1 : -1);
  }
  const teacher = table.teacher === null || standardise ? null : teacherOf(table, inputs, note);
  if (faults.length > 0) return { faults };
  const { inputs: shifted, constant } = standardise ? standardised(points) : { inputs: points, constant: [] };
  return {
    given: { inputs: shifted, labels: label === null ? null : given, teacher },
    bias,
    constant: constant.map((k) => inputs[k]!),
  };
}

/** The table as if its text ended behind as many rows as there may be points. */
function firstRows(table: Table): Table {
  const { max } = RANGES.samples;
  return { ...table, rows: table.rows.slice(0, max), counted: Math.min(table.counted, max) };
}

/** Fewer coordinates are allowed where a constant one comes to them, and one more is not. */
export function coordinateRange(bias: boolean): { readonly min: number; readonly max: number } {
  const { min, max } = RANGES.dimension;
  return bias ? { min: min - 1, max: max - 1 } : { min, max };
}

function faultsOfSizes(table: Table, inputs: number, labels: number, bias: boolean): readonly TableFault[] {
  const faults: TableFault[] = [];
  if (labels !== 1 && (table.labelled || labels > 1)) faults.push(tableFault('one-label', { given: labels }));
  const { min, max } = coordinateRange(bias);
  if (inputs < min || inputs > max) faults.push(tableFault('coordinates', { given: inputs, min, max }));
  const { samples } = RANGES;
  if (table.counted < samples.min || table.counted > samples.max) {
    faults.push(tableFault('points', { given: table.counted, min: samples.min, max: samples.max }));
  }
  return faults;
}

/** A label column of words that are not mapped is said once, not of every cell. */
function isWords(table: Table, label: number, note: (fault: TableFault) => void): boolean {
  const cells = table.rows.map(({ cells }) => cells[label] ?? '');
  if (cells.length === 0 || cells.some((cell) => cell === '' || isNumber(cell))) return false;
  const given = new Set(cells).size;
  const { line: _, ...place } = placeOf(table, 0, label);
  note(tableFault('classes', { given, max: MOST_CLASSES }, place));
  return true;
}

function teacherOf(
  table: Table,
  inputs: readonly number[],
  note: (fault: TableFault) => void,
): readonly number[] {
  return inputs.map((k) => {
    const found = cellNumber(table.teacher?.[k] ?? '', table.decimal, true);
    if ('value' in found) return found.value;
    note(tableFault(found.code, found.values, { column: k + 1, name: 'teacher' }));
    return Number.NaN;
  });
}

function placeOf(table: Table, line: number, k: number) {
  return { line, column: k + 1, name: table.header?.[k] || null };
}

function columnsOf(roles: readonly Role[], wanted: Role): readonly number[] {
  return roles.flatMap((role, k) => (role === wanted ? [k] : []));
}
