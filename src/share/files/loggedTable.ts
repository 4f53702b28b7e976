import { quotable } from '../../experiment/numberText.ts';
import { FileError } from './fileError.ts';

/** What the paper's program logged: one row for each of about a thousand iterations, geometrically spaced. */
export interface LoggedTable {
  /** numbers of steps, whole and increasing from 1 on */
  readonly iterations: Float64Array;
  readonly titles: readonly string[];
  /** as many values as there are iterations, NaN where there is none; null where there is no column of that title. Throws a FileError where a cell of it is no number */
  column(title: string): Float64Array | null;
}

/** As pandas writes what is no number, and what is infinite. */
const WORDS: ReadonlyMap<string, number> = new Map([
  ['', Number.NaN],
  ['nan', Number.NaN],
  ['inf', Number.POSITIVE_INFINITY],
  ['-inf', Number.NEGATIVE_INFINITY],
]);
const DECIMAL = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;

/**
 * @param lines of the file
 * @param from the line of the titles
 * @throws FileError naming row (the line of the file, from 1) and column
 */
export function readLoggedTable(lines: readonly string[], from: number): LoggedTable {
  const titles = (lines[from] ?? '').split(',').map((title) => title.trim());
  const rows: { readonly cells: readonly string[]; readonly row: number }[] = [];
  for (let at = from + 1; at < lines.length; at++) {
    const line = lines[at]!;
    if (line.trim() === '') continue;
    const cells = line.split(',');
    if (cells.length !== titles.length) {
      throw new FileError('rowLength', null, { row: at + 1, given: cells.length, expected: titles.length });
    }
    rows.push({ cells, row: at + 1 });
  }
  if (rows.length === 0) throw new FileError('noRows', null);

  const column = (title: string): Float64Array | null => {
    const c = titles.indexOf(title);
    if (c < 0) return null;
    return Float64Array.from(rows, ({ cells, row }) => {
      const cell = cells[c]!.trim();
      const value = DECIMAL.test(cell) ? Number(cell) : WORDS.get(cell.toLowerCase());
      if (value === undefined) {
        throw new FileError('cell', null, { row, column: quotable(title), given: quotable(cell) });
      }
      return value;
    });
  };
  const iterations = column('iteration');
  if (iterations === null) throw new FileError('noColumn', null, { row: from + 1, column: 'iteration' });
  iterations.forEach((iteration, index) => {
    if (Number.isSafeInteger(iteration) && iteration > (iterations[index - 1] ?? 0)) return;
    throw new FileError('iteration', null, { row: rows[index]!.row, given: iteration });
  });
  return { iterations, titles, column };
}
