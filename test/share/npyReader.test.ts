import { describe, expect, it } from 'vitest';
import type { FileError } from '../../src/share/files/fileError.ts';
import { npyPieces } from '../../src/share/npy.ts';
import { readNpy } from '../../src/share/npyReader.ts';
import { npyBytes, npyFile } from './npyBytes.ts';

const ROWS = [
  [1, -0, 0.1],
  [5e-324, 1.7976931348623157e308, Number.POSITIVE_INFINITY],
];

function refusal(bytes: Uint8Array) {
  try {
    readNpy(bytes, 'W');
  } catch (error) {
    const { field, values } = (error as FileError).fault;
    expect(field).toBe('W');
    return values;
  }
  throw new Error('the array was taken');
}

describe('an array of NumPy', () => {
  it.each([
    ['<', false, 1],
    ['>', false, 2],
    ['<', true, 3],
    ['>', true, 1],
  ] as const)('is read in the order %s, column-major %s, version %i', (order, fortran, version) => {
    const { shape, values } = readNpy(npyBytes(ROWS, { order, fortran, version }), 'W');
    expect(shape).toEqual([2, 3]);
    expect(values).toEqual(Float64Array.from(ROWS.flat()));
    const single = readNpy(npyBytes([[0.5, 0.1]], { type: 'f4', order, fortran, version }), 'W');
    expect(single.values).toEqual(Float64Array.of(0.5, Math.fround(0.1)));
  });

  it('is read as it is written here, whatever its axes', () => {
    const pieces = [
      ...npyPieces({ type: 'f8', shape: [2, 1, 3], pieces: [Float64Array.of(1, 2, 3, 4, 5, 6)] }),
    ];
    expect(readNpy(Uint8Array.from(pieces.flatMap((piece) => [...piece])), 'W')).toEqual({
      shape: [2, 1, 3],
      values: Float64Array.of(1, 2, 3, 4, 5, 6),
    });
    expect(readNpy(npyBytes([1, 2, 3]), 'a')).toEqual({ shape: [3], values: Float64Array.of(1, 2, 3) });
  });

  const said = (descr: string, shape: string) =>
    npyFile(`{'descr': ${descr}, 'fortran_order': False, 'shape': ${shape}, }\n`);
  it.each([
    ['nothing', new Uint8Array(0), { problem: 'arrayHeader', byte: 0, expected: 'magic' }],
    ['a text', new TextEncoder().encode('1,2,3'), { problem: 'arrayHeader', byte: 0, expected: 'magic' }],
    ['version 4', npyBytes([1]).with(6, 4), { problem: 'arrayHeader', byte: 6, expected: 'version' }],
    [
      'a header that is cut',
      npyBytes([1]).slice(0, 60),
      { problem: 'arrayHeader', byte: 8, expected: 'length' },
    ],
    ['its sign alone', npyBytes([1]).slice(0, 9), { problem: 'arrayHeader', byte: 8, expected: 'length' }],
    [
      'numbers that are cut',
      npyBytes([1, 2]).slice(0, -3),
      { problem: 'arrayBytes', given: 13, expected: 16 },
    ],
    ['whole numbers', said("'<i8'", '(1,)'), { problem: 'arrayType', given: '<i8' }],
    [
      'a shape of the sky',
      said("'<f8'", '(1000000000, 1000000)'),
      { problem: 'arrayBytes', given: 0, expected: 8e15 },
    ],
    [
      'a shape beyond it',
      said("'<f8'", `(${'9'.repeat(400)},)`),
      { problem: 'arrayHeader', byte: 10, expected: 'shape' },
    ],
    [
      'a shape of a thousand axes',
      said("'<f8'", `(${'1, '.repeat(1000)})`),
      { problem: 'arrayHeader', byte: 10, expected: 'shape' },
    ],
    [
      'no shape',
      npyFile("{'descr': '<f8', 'fortran_order': False}\n"),
      { problem: 'arrayHeader', byte: 10, expected: 'shape' },
    ],
    [
      'no order',
      npyFile("{'descr': '<f8', 'shape': (1,)}\n"),
      { problem: 'arrayHeader', byte: 10, expected: 'order' },
    ],
  ])('%s is none, and is told where', (_, bytes, values) => {
    expect(refusal(bytes)).toEqual(values);
  });

  it('of records names what it is instead', () => {
    expect(refusal(said("[('x', '<f8')]", '(1,)'))).toMatchObject({ problem: 'arrayType' });
  });
});
