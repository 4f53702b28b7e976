import { decimalOf, isNumber } from './cellNumber.ts';
import { commonest } from './commonest.ts';
import { readJsonTable } from './jsonTable.ts';
import { isBlank, linesOf, readRecords } from './records.ts';
import {
  DELIMITERS,
  type Decimal,
  type Delimiter,
  type Dialect,
  MOST_CHARACTERS,
  type ReadTable,
  type Row,
  tableFault,
} from './table.ts';

/** Rows from which is told how a file is written. */
const TOLD_FROM = 60;

/**
 * The table in `text`: separated by commas, semicolons, tabs or spaces, with or without a first row of names, or JSON. How it is
 * written is told from it, but for what `dialect` says. Takes time in proportion to the text at most.
 */
export function readTable(text: string, dialect: Dialect = {}): ReadTable {
  if (text.length > MOST_CHARACTERS) return { fault: tableFault('too-long', { max: MOST_CHARACTERS }) };
  const start = text
    .slice(0, 1000)
    .replace(/^\ufeff/u, '')
    .trimStart();
  if (start.startsWith('{') || start.startsWith('[')) return readJsonTable(text);
  const lines = linesOf(text);
  if (lines.every(isBlank)) return { fault: tableFault('empty') };
  const delimiter = dialect.delimiter ?? delimiterOf(lines);
  const records = readRecords(lines, delimiter);
  if ('fault' in records) return records;
  const header = dialect.header ?? isHeader(records.rows[0]!);
  const names = header ? records.rows[0]!.cells : null;
  const rows = header ? records.rows.slice(1) : records.rows;
  // a comma between cells is none between digits, unless somebody says so and quotes them
  const decimal = dialect.decimal ?? (delimiter === 'comma' ? 'point' : decimalOfRows(rows));
  const filled = filledColumns(names, rows);
  const columns = commonest(rows.map(({ cells }) => Math.min(cells.length, filled))) ?? filled;
  return {
    table: {
      header: names === null ? null : columnsOf(names, columns),
      rows: rows.map(({ line, cells }) => ({ line, cells: withoutEmptyEnd(cells, columns) })),
      counted: records.count - (header ? 1 : 0),
      columns,
      decimal,
      sure: dialect.decimal !== undefined || rows.some(({ cells }) => cells.some(isDecimalComma)),
      delimiter,
      teacher: null,
      labelled: true,
    },
  };
}

/** Whether a text is meant for JSON: its rows have no lines. */
export function isJson(text: string): boolean {
  return /^\ufeff?\s{0,1000}[[{]/u.test(text.slice(0, 1010));
}

/**
 * The delimiter that cuts most rows into the same number of cells, more than one, and most of these are numbers: between
 * semicolons, tabs or spaces a comma may be the decimal one, and where it is not, a cut there leaves no numbers.
 */
function delimiterOf(lines: readonly string[]): Delimiter {
  const sample = lines.filter((line) => !isBlank(line)).slice(0, TOLD_FROM);
  let best: Delimiter = 'comma';
  let bestScore = 0;
  for (const delimiter of DELIMITERS) {
    const records = readRecords(sample, delimiter);
    if ('fault' in records) continue;
    const score = evenShare(records.rows) * (1 + numberShare(records.rows));
    if (score > bestScore) {
      best = delimiter;
      bestScore = score;
    }
  }
  return best;
}

/** The share of the rows that have the commonest number of cells, where that is more than one. */
function evenShare(rows: readonly Row[]): number {
  const lengths = rows.map(({ cells }) => cells.length).filter((length) => length > 1);
  const most = commonest(lengths);
  return lengths.filter((length) => length === most).length / rows.length;
}

/** The share of the cells that are numbers, of those that are not empty. */
function numberShare(rows: readonly Row[]): number {
  const cells = rows.flatMap((row) => row.cells).filter((cell) => cell !== '');
  return cells.length === 0 ? 0 : cells.filter(isNumber).length / cells.length;
}

/** Names are no numbers. One cell that is a number makes a row of data, so that a slip in its first cell is not taken for a name. */
function isHeader({ cells }: Row): boolean {
  return cells.some((cell) => cell !== '') && !cells.some(isNumber);
}

function isDecimalComma(cell: string): boolean {
  return decimalOf(cell) === 'comma';
}

/** The decimal comma where one is seen, or may be one, and no decimal point. */
function decimalOfRows(rows: readonly Row[]): Decimal {
  let commas = 0;
  let points = 0;
  for (const { cells } of rows) {
    for (const cell of cells) {
      const seen = decimalOf(cell);
      if (seen === 'point') points++;
      else if (seen !== null) commas++;
    }
  }
  return commas > points ? 'comma' : 'point';
}

/** The number of columns up to the last that is not empty in every row: delimiters after the last cell make no column. */
function filledColumns(names: readonly string[] | null, rows: readonly Row[]): number {
  let columns = 1;
  for (const cells of [names ?? [], ...rows.map((row) => row.cells)]) {
    for (let k = cells.length - 1; k >= columns; k--) if (cells[k] !== '') columns = k + 1;
  }
  return columns;
}

/** A row without the empty cells that it has past the others. */
function withoutEmptyEnd(cells: readonly string[], columns: number): readonly string[] {
  let length = cells.length;
  while (length > columns && cells[length - 1] === '') length--;
  return length === cells.length ? cells : cells.slice(0, length);
}

function columnsOf(names: readonly string[], columns: number): readonly string[] {
  return Array.from({ length: columns }, (_, k) => names[k] ?? '');
}
