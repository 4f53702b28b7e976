import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatNumber } from '../../../src/experiment/numberText.ts';
import { GIVEN_RANGE } from '../../../src/experiment/parameters.ts';
import { readTable } from '../../../src/share/table/readTable.ts';
import { guessRoles } from '../../../src/share/table/roles.ts';
import { DECIMALS, DELIMITERS, type Delimiter } from '../../../src/share/table/table.ts';
import { tableData } from '../../../src/share/table/tableData.ts';

const SIGN: Readonly<Record<Delimiter, string>> = { tab: '\t', semicolon: ';', comma: ',', space: ' ' };

const number = fc.oneof(
  fc.double({ ...GIVEN_RANGE, noNaN: true }),
  fc.double({ min: -1e-300, max: 1e-300, noNaN: true }),
  fc.integer({ min: -1000, max: 1000 }),
  // as spreadsheets round: of three decimals, which may be taken for thousands
  fc.integer({ min: -1e6, max: 1e6 }).map((thousandths) => thousandths / 1000),
  fc.constantFrom(0, -0, 1, -1, 5e-324, GIVEN_RANGE.max, GIVEN_RANGE.min),
);

/** A table of numbers, and how it is written. */
const written = fc
  .record({
    numbers: fc
      .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 2, max: 6 }))
      .chain(([rows, columns]) =>
        fc.array(fc.array(number, { minLength: columns, maxLength: columns }), {
          minLength: rows,
          maxLength: rows,
        }),
      ),
    delimiter: fc.constantFrom(...DELIMITERS),
    decimal: fc.constantFrom(...DECIMALS),
    header: fc.constantFrom('none', 'names', 'quoted'),
    lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
    mark: fc.boolean(),
    lastEnd: fc.boolean(),
    trailing: fc.boolean(),
    quoted: fc.boolean(),
    spaced: fc.boolean(),
    exponents: fc.boolean(),
    minus: fc.constantFrom('-', '\u2212'),
    between: fc.array(fc.constantFrom('', '   ', '# a remark, with; all\tkinds "of signs', '  # one more'), {
      maxLength: 3,
    }),
  })
  // a comma cannot part cells and decimals, nor a space be one of many and a delimiter that is empty at the end
  .map((one) => (one.delimiter === 'comma' ? { ...one, decimal: 'point' as const } : one))
  .map((one) =>
    one.delimiter === 'space' ? { ...one, trailing: false, spaced: false, quoted: false } : one,
  );

type Written = typeof written extends fc.Arbitrary<infer T> ? T : never;

function textOf(one: Written): string {
  const sign = SIGN[one.delimiter];
  const cell = (value: number) => {
    let text = one.exponents ? value.toExponential() : formatNumber(value);
    if (Object.is(value, -0)) text = '-0';
    text = text.replaceAll('-', one.minus);
    if (one.decimal === 'comma') text = text.replace('.', ',');
    if (one.quoted) text = `"${text}"`;
    return one.spaced ? `  ${text} ` : text;
  };
  const line = (cells: readonly string[]) => cells.join(sign) + (one.trailing ? sign : '');
  const lines = one.numbers.map((row) => line(row.map(cell)));
  if (one.header !== 'none') {
    const names = one.numbers[0]!.map((_, k) => (one.header === 'quoted' ? `"a ""${k}"", b;\tc"` : `x_${k}`));
    lines.unshift(
      line(one.delimiter === 'space' && one.header === 'quoted' ? names.map((_, k) => `x${k}_`) : names),
    );
  }
  one.between.forEach((remark, i) => {
    lines.splice(i * 2, 0, remark);
  });
  return (one.mark ? '\ufeff' : '') + lines.join(one.lineEnd) + (one.lastEnd ? one.lineEnd : '');
}

describe('a table of numbers', () => {
  it('comes back bit for bit, however it is written', () => {
    fc.assert(
      fc.property(written, (one) => {
        const text = textOf(one);
        // whether three digits behind a comma are decimals is told by other cells of the file, or by the reader
        const read = readTable(text, { decimal: one.decimal });
        if ('fault' in read) throw new Error(`${JSON.stringify(read.fault)} of ${JSON.stringify(text)}`);
        expect(read.table.delimiter).toBe(one.delimiter);
        expect(read.table.header === null).toBe(one.header === 'none');
        const columns = one.numbers[0]!.length;
        const roles = one.numbers[0]!.map((_, k) =>
          k === columns - 1 ? ('label' as const) : ('input' as const),
        );
        const data = tableData(read.table, {
          roles,
          bias: true,
          standardise: false,
          positive: null,
          first: false,
        });
        if ('faults' in data) throw new Error(`${JSON.stringify(data.faults)} of ${JSON.stringify(text)}`);
        expect(data.given.inputs).toEqual(one.numbers.map((row) => row.slice(0, -1)));
        expect(data.given.labels).toEqual(one.numbers.map((row) => row.at(-1)));
      }),
      { seed: 11, numRuns: 150 },
    );
  });

  it('has its decimal sign told by itself, wherever one cell can only be read in one way', () => {
    fc.assert(
      fc.property(written, (one) => {
        const told = one.numbers.map((row) => [...row.slice(0, -1), 0.25]);
        const read = readTable(textOf({ ...one, numbers: told, exponents: false }));
        expect(read).toHaveProperty('table.decimal', one.decimal);
      }),
      { seed: 12, numRuns: 80 },
    );
  });

  it('comes back from JSON too, as lists, objects and the lists of a run file', () => {
    fc.assert(
      fc.property(written, ({ numbers }) => {
        const inputs = numbers.map((row) => row.slice(0, -1));
        const labels = numbers.map((row) => row.at(-1)!);
        // JSON has no -0 when it is written
        const plain = (value: unknown) => JSON.parse(JSON.stringify(value));
        const texts = [
          JSON.stringify(numbers),
          JSON.stringify(numbers.map((row) => Object.fromEntries(row.map((value, k) => [`c${k}`, value])))),
          JSON.stringify({ inputs, labels }),
          JSON.stringify({ points: inputs, labels }),
        ];
        for (const text of texts) {
          const read = readTable(text);
          if ('fault' in read) throw new Error(JSON.stringify(read.fault));
          const roles = inputs[0]!.map(() => 'input' as const);
          const use = {
            roles: [...roles, 'label' as const],
            bias: true,
            standardise: false,
            positive: null,
            first: false,
          };
          expect(tableData(read.table, use)).toMatchObject({
            given: { inputs: plain(inputs), labels: plain(labels) },
          });
        }
      }),
      { seed: 13, numRuns: 60 },
    );
  });
});

describe('any text', () => {
  const hostile = fc.oneof(
    fc.string({ maxLength: 300, unit: 'binary' }),
    fc.string({
      maxLength: 200,
      unit: fc.constantFrom('"', ',', ';', '\t', '\n', '\r', ' ', '#', '1', '.', '-', 'e', 'x'),
    }),
    fc.json(),
    fc
      .array(
        fc.constantFrom('"', '""', ',', ';', '\n', '1', ' ', '{', '[', '\ufeff', 'NaN', '1e999', '__proto__'),
        {
          maxLength: 40,
        },
      )
      .map((parts) => parts.join('')),
  );

  it('gives a table or says why not, and the table gives data or says what is wrong in which cell', () => {
    fc.assert(
      fc.property(hostile, fc.boolean(), fc.boolean(), (text, bias, standardise) => {
        const read = readTable(text);
        if ('fault' in read) {
          expect(read.fault.code).not.toBe('');
          return;
        }
        const { table } = read;
        const data = tableData(table, {
          roles: guessRoles(table),
          bias,
          standardise,
          positive: null,
          first: false,
        });
        if ('faults' in data) {
          expect(data.faults.length).toBeGreaterThan(0);
          return;
        }
        expect(data.given.inputs.length).toBe(table.rows.length);
        for (const point of data.given.inputs) expect(point.every(Number.isFinite)).toBe(true);
        expect(data.given.labels?.every(Number.isFinite) ?? table.teacher !== null).toBe(true);
      }),
      { seed: 14, numRuns: 500 },
    );
  });

  // what takes the square of its length would take hours of these
  const LONG = 100_000;
  for (const [name, text] of [
    ['spaces within a line', `1${' '.repeat(LONG)}2`],
    ['quotes', '"'.repeat(LONG)],
    ['lines that open a quote', '"a,b\n'.repeat(LONG / 5)],
    ['delimiters', ','.repeat(LONG)],
    ['line ends', '\n\r'.repeat(LONG / 2)],
    ['digits', '1'.repeat(LONG)],
    ['brackets', '['.repeat(LONG)],
    ['remarks', '#\n'.repeat(LONG / 2)],
    ['short rows', '1,2\n'.repeat(LONG / 4)],
  ] as const) {
    it(`of ${LONG} characters does not hang: ${name}`, () => {
      const read = readTable(text);
      if ('fault' in read) return;
      guessRoles(read.table);
      expect(read.table.rows.length).toBeLessThanOrEqual(1025);
    });
  }
});
