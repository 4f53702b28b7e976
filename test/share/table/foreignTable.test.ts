import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTable } from '../../../src/share/table/readTable.ts';
import { tableData } from '../../../src/share/table/tableData.ts';

/** Writes tables by rules of its own: nothing here is of the reader or of the page's numbers. */
const SIGNS = { semicolon: ';', tab: '\t', comma: ',' } as const;
const DIGITS = fc.oneof(
  fc.double({ min: -1e6, max: 1e6, noNaN: true }),
  fc.constantFrom(0, -0, 1, -1, 0.1, 5e-324, 1e6, -1e6, 1e-300),
  fc.integer({ min: -3, max: 3 }),
);
/** What is no number in any way of writing. */
const BAD = fc.constantFrom('five', '1.2.3', '--1', '1e', '0x10', '', 'NaN', '1 m', '+-2', 'a "b" c');

const table = fc
  .record({
    rows: fc.integer({ min: 2, max: 7 }),
    columns: fc.integer({ min: 3, max: 6 }),
    pool: fc.array(DIGITS, { minLength: 42, maxLength: 42 }),
    sign: fc.constantFrom(...(Object.keys(SIGNS) as (keyof typeof SIGNS)[])),
    header: fc.boolean(),
    end: fc.constantFrom('\n', '\r\n'),
    mark: fc.boolean(),
    comma: fc.boolean(),
    /** lines before each row: blank, or remarks */
    before: fc.array(fc.constantFrom('', '  ', '# "x"; 1, 2'), { minLength: 7, maxLength: 7 }),
    skips: fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }),
    bad: fc.record({ text: BAD, row: fc.nat(6), column: fc.nat(5) }),
  })
  .map((one) => ({ ...one, comma: one.comma && one.sign !== 'comma' }));
type Drawn = typeof table extends fc.Arbitrary<infer T> ? T : never;

function numberText(value: number, comma: boolean): string {
  const digits = Object.is(value, -0) ? '-0' : value.toString();
  return comma ? digits.replace('.', ',') : digits;
}

/** @param bad whether one cell is the bad one */
function write(one: Drawn, bad: boolean) {
  const { rows, columns, pool, sign, header, end, mark, comma, before, skips } = one;
  const place = { row: one.bad.row % rows, column: one.bad.column % columns };
  const lines: string[] = [];
  const quote = (text: string) => (/["\s,;]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text);
  if (header) lines.push(Array.from({ length: columns }, (_, k) => `name ${k}`).join(SIGNS[sign]));
  let line = 0;
  for (let i = 0; i < rows; i++) {
    if (skips[i]!) lines.push(before[i]!);
    const cells = Array.from({ length: columns }, (_, k) =>
      bad && i === place.row && k === place.column
        ? quote(one.bad.text)
        : quote(numberText(pool[i * columns + k]!, comma)),
    );
    lines.push(cells.join(SIGNS[sign]));
    if (i === place.row) line = lines.length;
  }
  return { text: (mark ? '\ufeff' : '') + lines.join(end) + end, line, column: place.column + 1 };
}

function dataOf(one: Drawn, text: string) {
  const { sign: delimiter, comma, header, columns } = one;
  const read = readTable(text, { delimiter, decimal: comma ? 'comma' : 'point', header });
  if ('fault' in read) throw new Error(JSON.stringify([read.fault, text]));
  const roles = Array.from({ length: columns }, (_, k) =>
    k === 0 ? ('label' as const) : ('input' as const),
  );
  return tableData(read.table, { roles, bias: false, standardise: false, positive: null, first: false });
}

describe('a table that somebody else has written', () => {
  it('comes back bit for bit, and nothing of it is lost', () => {
    fc.assert(
      fc.property(table, (one) => {
        const data = dataOf(one, write(one, false).text);
        if ('faults' in data) throw new Error(JSON.stringify(data.faults));
        const { rows, columns, pool } = one;
        const row = (i: number) => pool.slice(i * columns, (i + 1) * columns);
        // `toEqual` tells -0 from 0
        expect(data.given.labels).toEqual(Array.from({ length: rows }, (_, i) => row(i)[0]));
        expect(data.given.inputs).toEqual(Array.from({ length: rows }, (_, i) => row(i).slice(1)));
      }),
      { seed: 21, numRuns: 200 },
    );
  });

  it('with one bad cell has that named, by its line in the text and its column, and no other', () => {
    fc.assert(
      fc.property(table, (one) => {
        const { text, line, column } = write(one, true);
        const data = dataOf(one, text);
        expect(data).toHaveProperty('faults');
        if (!('faults' in data)) return;
        expect(data.faults.map((fault) => [fault.line, fault.column])).toEqual([[line, column]]);
      }),
      { seed: 22, numRuns: 200 },
    );
  });
});
