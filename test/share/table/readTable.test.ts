import { describe, expect, it } from 'vitest';
import { classesOf } from '../../../src/share/table/classes.ts';
import { readTable } from '../../../src/share/table/readTable.ts';
import { guessRoles, type Role } from '../../../src/share/table/roles.ts';
import type { Dialect, Table } from '../../../src/share/table/table.ts';
import { tableData, type Use } from '../../../src/share/table/tableData.ts';

function tableOf(text: string, dialect?: Dialect): Table {
  const read = readTable(text, dialect);
  if ('fault' in read) throw new Error(JSON.stringify(read.fault));
  return read.table;
}

const faultOf = (text: string, dialect?: Dialect) => {
  const read = readTable(text, dialect);
  return 'fault' in read ? read.fault : null;
};

/** The data of a text with its columns taken as they are guessed, and what is told otherwise. */
function dataOf(text: string, change: Partial<Use> = {}, dialect?: Dialect) {
  const table = tableOf(text, dialect);
  const roles: readonly Role[] = change.roles ?? guessRoles(table);
  const classes = classesOf(table, roles.indexOf('label'));
  const use = {
    roles,
    bias: false,
    standardise: false,
    first: false,
    positive: classes?.positive ?? null,
    ...change,
  };
  return tableData(table, use);
}

const placesOf = (data: ReturnType<typeof dataOf>) =>
  'faults' in data ? data.faults.map(({ code, line, column, name }) => [code, line, column, name]) : [];

describe('a table', () => {
  it('has its columns parted by what parts them into numbers, and its first row for names where that holds none', () => {
    for (const [text, delimiter, header] of [
      ['1,2,3\n4,5,6', 'comma', null],
      ['a,b,c\n4,5,6', 'comma', ['a', 'b', 'c']],
      ['1,5;2,5;3\n4;5,0;6', 'semicolon', null],
      ['x\ty\n1\t2', 'tab', ['x', 'y']],
      ['1.0 2.0   3.0\n  4 5 6', 'space', null],
      ['0,5 1,5 2\n1 2 3', 'space', null],
      ['"a, b";"c"\n1;2', 'semicolon', ['a, b', 'c']],
    ] as const) {
      expect(tableOf(text), text).toMatchObject({ delimiter, header });
    }
  });

  it('keeps the lines of the file through blank ones, remarks, a byte order mark and line ends of any kind', () => {
    const text = '\ufeff# measured, in May\r\n\r\nx;y\r\n1;2\r\n  # and in June\r3;4\n\n';
    const { header, rows } = tableOf(text);
    expect(header).toEqual(['x', 'y']);
    expect(rows).toEqual([
      { line: 4, cells: ['1', '2'] },
      { line: 6, cells: ['3', '4'] },
    ]);
  });

  it('drops columns that are empty in every row, and no cell that is missing in some', () => {
    expect(tableOf('1,2,,\n3,4,,')).toMatchObject({ columns: 2 });
    expect(placesOf(dataOf('x,z,y\n1,2,3\n4,5,'))).toEqual([['empty-cell', 3, 3, 'y']]);
  });

  it('is refused, with the line, where a quote is never closed or something follows one that is', () => {
    expect(faultOf('1,2\n"3,4\n5,6')).toMatchObject({ code: 'open-quote', line: 2 });
    expect(faultOf('1,2\n"3"x,4')).toMatchObject({ code: 'after-quote', line: 2 });
    expect(tableOf('a;b\n"many\nlines";1\n"""so"" he said";2').rows).toEqual([
      { line: 2, cells: ['many\nlines', '1'] },
      { line: 4, cells: ['"so" he said', '2'] },
    ]);
  });

  it('of nothing says so', () => {
    for (const text of ['', ' \n\t\n', '# only\n# remarks'])
      expect(faultOf(text)).toMatchObject({ code: 'empty' });
  });

  it('as JSON that is no table says what was found', () => {
    expect(faultOf('[1, 2')).toMatchObject({ code: 'not-json', values: { problem: 'json', line: 1 } });
    expect(faultOf('[{"x": 1, "x": 2}]')).toMatchObject({ values: { problem: 'repeated', field: '[0].x' } });
    const deep = `${'['.repeat(9000)}${']'.repeat(9000)}`;
    expect(faultOf(deep)).toMatchObject({ code: 'not-json', values: { problem: 'jsonDeep', max: 64 } });
    expect(faultOf('{"a": 1, "b": 2}')).toMatchObject({ code: 'no-table', values: { given: '{ a, b }' } });
    expect(faultOf('[[1, [2]], [3, 4]]')).toMatchObject({ code: 'no-table', line: 1 });
    expect(faultOf('{"inputs": [[1, 2], [3, 4]], "labels": [1]}')).toMatchObject({
      code: 'list-length',
      values: { list: 'labels', given: 1, expected: 2 },
    });
    expect(faultOf('{"inputs": [[1, 2]], "teacher": [1]}')).toMatchObject({ code: 'list-length' });
  });

  it('as JSON may have a teacher in the place of labels', () => {
    const data = dataOf('{"inputs": [[1, 2], [3, 4]], "teacher": [0.5, -1]}');
    expect(data).toMatchObject({
      given: {
        inputs: [
          [1, 2],
          [3, 4],
        ],
        labels: null,
        teacher: [0.5, -1],
      },
    });
  });
});

describe('a cell that is no number', () => {
  it('is named by row and column as they are in the file, with the name of the column and its text', () => {
    const text = '# a remark\nlength;width;y\n1;2;3\n\n4;abc;5\n6;7;8x';
    const data = dataOf(text);
    expect(data).toEqual({
      faults: [
        { code: 'no-number', line: 5, column: 2, name: 'width', values: { given: 'abc' } },
        { code: 'no-number', line: 6, column: 3, name: 'y', values: { given: '8x' } },
      ],
    });
  });

  it('is told apart: empty, infinite, too large, of thousands, of the other decimal sign', () => {
    const codes = (cell: string, others = '0,5;1,5;2,5') =>
      placesOf(dataOf(`${others}\n${cell};1;2`))[0]?.[0];
    expect(codes('')).toBe('empty-cell');
    expect(codes('nan')).toBe('no-number');
    expect(codes('inf')).toBe('no-number');
    expect(codes('1e999')).toBe('out-of-range');
    expect(codes('1000001')).toBe('out-of-range');
    expect(codes('1.5')).toBe('other-decimal');
    for (const thousands of ['1.234,5', '1 234', '1\u202f234,5', "1'234", '1_234', '1.234.567']) {
      expect(codes(thousands), thousands).toBe('thousands');
    }
    expect(codes('1,234.5', '0.5;1.5;2.5')).toBe('thousands');
    expect(codes('1,234', '0.5;1.5;2.5')).toBe('thousands-or-decimals');
  });

  it('is none where only the way of writing is another', () => {
    const data = dataOf('\u22121,5;2,5E-3;+3\n\u20130,5;,5;4,\n10^-3;0,125;1');
    expect(data).toMatchObject({
      given: {
        inputs: [
          [-1.5, 0.0025],
          [-0.5, 0.5],
          [0.001, 0.125],
        ],
        labels: [3, 4, 1],
      },
    });
  });

  it('of three digits behind a comma is decided by the other cells, or by the reader, and not by chance', () => {
    expect(placesOf(dataOf('1,234;5;1\n2,345;6;1'))).toHaveLength(2);
    expect(dataOf('1,234;5;1\n2,345;6,5;1')).toMatchObject({
      given: {
        inputs: [
          [1.234, 5],
          [2.345, 6.5],
        ],
      },
    });
    expect(dataOf('1,234;5;1\n2,345;6;1', {}, { decimal: 'comma' })).toMatchObject({
      given: {
        inputs: [
          [1.234, 5],
          [2.345, 6],
        ],
      },
    });
  });

  it('in the first row is not taken for a name beside one that is a number', () => {
    expect(placesOf(dataOf('1,2x,3\n4,5,6\n7,8,9'))).toEqual([['no-number', 1, 2, null]]);
  });

  it('in a row of another length is told of the row', () => {
    expect(placesOf(dataOf('1,2,3\n4,5\n6,7,8\n9,10,11,12'))).toEqual([
      ['ragged', 2, null, null],
      ['ragged', 4, null, null],
    ]);
  });
});

describe('a column', () => {
  it('is guessed by its name, its place and what it holds', () => {
    expect(guessRoles(tableOf('y,a,b\n1,2,3\n4,5,6'))).toEqual(['label', 'input', 'input']);
    expect(guessRoles(tableOf('a,b,c\n1,2,3\n4,5,6'))).toEqual(['input', 'input', 'label']);
    expect(guessRoles(tableOf(',a,species,b\n0,2,s,3\n1,5,t,6'))).toEqual([
      'ignore',
      'input',
      'label',
      'input',
    ]);
    expect(guessRoles(tableOf('name,a,y\nAnn,2,3\nBob,5,6'))).toEqual(['ignore', 'input', 'label']);
    // a column that begins with 1 and goes on is a coordinate, unless it is called a count
    expect(guessRoles(tableOf('x,z,y\n1,2,3\n2,5,6'))).toEqual(['input', 'input', 'label']);
    expect(guessRoles(tableOf('id,z,y\n1,2,3\n2,5,6'))).toEqual(['ignore', 'input', 'label']);
  });

  it('of words is mapped to +1 and -1, of three classes with the others together', () => {
    const flowers = 'a,b,species\n1,2,setosa\n3,4,virginica\n5,6,setosa\n7,8,versicolor';
    expect(dataOf(flowers)).toMatchObject({ given: { labels: [-1, -1, -1, 1] } });
    expect(dataOf(flowers, { positive: 'setosa' })).toMatchObject({ given: { labels: [1, -1, 1, -1] } });
    expect(placesOf(dataOf(flowers, { positive: null }))).toEqual([['classes', null, 3, 'species']]);
  });

  it('of the two numbers that classes go by is mapped, however they are written, and others are left alone', () => {
    expect(dataOf('1,2,0\n3,4,1\n5,6,0.0\n7,8,1.0')).toMatchObject({ given: { labels: [-1, 1, -1, 1] } });
    expect(dataOf('1,2,2\n3,4,1\n5,6,2\n7,8,1')).toMatchObject({ given: { labels: [1, -1, 1, -1] } });
    expect(dataOf('1,2,0\n3,4,1')).toMatchObject({ given: { labels: [0, 1] } });
    expect(dataOf('1,2,-1\n3,4,1\n1,2,-1\n3,4,1')).toMatchObject({ given: { labels: [-1, 1, -1, 1] } });
    expect(dataOf('1,2,0\n3,4,5\n1,2,0\n3,4,5')).toMatchObject({ given: { labels: [0, 5, 0, 5] } });
  });

  it('with a slip in it is no column of classes: the slip is named', () => {
    expect(placesOf(dataOf('1,2,0\n3,4,1\n5,6,O\n7,8,1'))).toEqual([['no-number', 3, 3, null]]);
  });

  it('has to be the label once, and there are as many inputs as can be run', () => {
    const roles = (...list: readonly Role[]) => placesOf(dataOf('1,2,3\n4,5,6', { roles: list }))[0]?.[0];
    expect(roles('input', 'input', 'input')).toBe('one-label');
    expect(roles('input', 'label', 'label')).toBe('one-label');
    expect(roles('ignore', 'ignore', 'label')).toBe('coordinates');
    expect(roles('ignore', 'input', 'label')).toBe('coordinates');
    expect(dataOf('1,2,3\n4,5,6', { roles: ['ignore', 'input', 'label'], bias: true })).toMatchObject({
      given: { inputs: [[2], [5]] },
      bias: true,
    });
  });
});

describe('standardised', () => {
  it('every input column has mean 0 and standard deviation 1, and one that is constant is 0 and named', () => {
    const rows = [3, 1, 4, 1, 5].map((x, i) => `${x * 1e5},0.1,${1e-7 * i * i},${i}`);
    const data = dataOf(rows.join('\n'), { standardise: true });
    if ('faults' in data) throw new Error(JSON.stringify(data.faults));
    expect(data.constant).toEqual([1]);
    for (const k of [0, 2]) {
      const column = data.given.inputs.map((point) => point[k]!);
      const mean = column.reduce((sum, x) => sum + x, 0) / 5;
      expect(mean).toBeCloseTo(0, 12);
      expect(column.reduce((sum, x) => sum + x * x, 0) / 5).toBeCloseTo(1, 12);
    }
    expect(data.given.inputs.map((point) => point[1])).toEqual([0, 0, 0, 0, 0]);
    expect(data.given.labels).toEqual([0, 1, 2, 3, 4]);
  });

  it('a single point has no deviation: all of it is constant', () => {
    expect(dataOf('3,4,5', { standardise: true })).toMatchObject({
      given: { inputs: [[0, 0]] },
      constant: [0, 1],
    });
  });
});

describe('more than can be run', () => {
  it('is refused with the range, however much more', () => {
    const rows = (count: number) => Array.from({ length: count }, (_, i) => `${i},2,3`).join('\n');
    expect(dataOf(rows(1024))).toHaveProperty('given');
    expect(dataOf(rows(5000))).toMatchObject({
      faults: [{ code: 'points', values: { given: 5000, min: 1, max: 1024 } }],
    });
    const wide = (count: number) => Array.from({ length: count }, (_, k) => k / 2).join(',');
    expect(dataOf(wide(1025))).toHaveProperty('given');
    expect(dataOf(wide(1026))).toMatchObject({
      faults: [{ code: 'coordinates', values: { given: 1025, max: 1024 } }],
    });
    expect(dataOf(wide(1025), { bias: true })).toMatchObject({
      faults: [{ values: { given: 1024, max: 1023 } }],
    });
    expect(faultOf(wide(3000))).toMatchObject({ code: 'too-many-columns', line: 1 });
  });
});
