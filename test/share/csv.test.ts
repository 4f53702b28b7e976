import { csvParse } from 'd3-dsv';
import { describe, expect, it } from 'vitest';
import { csvPieces } from '../../src/share/csv.ts';

const textOf = (columns: readonly string[], rows: readonly (readonly (string | number | null)[])[]) =>
  [...csvPieces(columns, rows)].join('');

describe('a table as CSV', () => {
  it('reads back as it was, whatever stands in a cell', () => {
    const rows = [
      ['plain', 'with, comma', 'a "quote"', 'two\nlines'],
      ['', '|θ|²', ' space ', '=1'],
    ];
    const columns = ['a', 'b,c', 'd"e', 'f'];
    const read = csvParse(textOf(columns, rows));
    expect(read.columns).toEqual(columns);
    expect(read.map((row) => columns.map((column) => row[column]))).toEqual(rows);
  });

  it('writes numbers so that they read back bit for bit, and nothing where there is none', () => {
    const numbers = [0.1, -0, 5e-324, 1e21, -1 / 3, Number.NaN, Number.POSITIVE_INFINITY];
    const cells = csvParse(
      textOf(
        ['x'],
        numbers.map((x) => [x]),
      ),
    ).map(({ x }) => x);
    expect(cells.slice(0, 5).map(Number)).toEqual(numbers.slice(0, 5));
    expect(cells.slice(5)).toEqual(['', '']);
    expect(textOf(['x', 'y'], [[Number.NaN, null]])).toBe('x,y\r\n,\r\n');
  });

  it('comes in pieces that are none of them large', () => {
    const rows = Array.from({ length: 12_000 }, (_, index) => [index, 'a']);
    const pieces = [...csvPieces(['n', 's'], rows)];
    expect(pieces.length).toBeGreaterThan(1);
    expect(csvParse(pieces.join(''))).toHaveLength(rows.length);
  });
});
