import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { FaultError } from '../../../src/experiment/fault.ts';
import { openedFile } from '../../../src/share/files/openedFile.ts';
import { npyBytes } from '../npyBytes.ts';
import { hasNumpy, pythonBytes } from '../numpy.ts';

const network = {
  output: [0.1, -0.2, 5e-324],
  hidden: [
    [1, -0.5],
    [1e6, 0.1],
    [-0, 1e-300],
  ],
};
const { output, hidden } = network;
const json = (value: unknown) =>
  new TextEncoder().encode(JSON.stringify(value).replace('[0,1e-300]', '[-0,1e-300]'));
const npz = (entries: Readonly<Record<string, Uint8Array>>) => zipSync(entries, { level: 6 });

function opened(bytes: Uint8Array, dimension = 2) {
  const file = openedFile(bytes, dimension);
  return file.kind === 'network' ? file.network : file.kind;
}

function refusal(bytes: Uint8Array, dimension = 2) {
  try {
    opened(bytes, dimension);
  } catch (error) {
    if (error instanceof FaultError) return error.fault;
    throw error;
  }
  throw new Error('the network was taken');
}

describe('a network by file', () => {
  it('is read bit for bit, as JSON or as an archive of arrays, by either pair of names', () => {
    for (const file of [
      { output, hidden },
      { a: output, W: hidden },
      { hidden, a: output },
    ]) {
      expect(opened(json(file))).toEqual(network);
    }
    for (const layout of [{}, { order: '>' }, { fortran: true }, { order: '>', fortran: true }] as const) {
      expect(opened(npz({ 'a.npy': npyBytes(output), 'W.npy': npyBytes(hidden, layout) }))).toEqual(network);
    }
    const rounded = { output: output.map(Math.fround), hidden: hidden.map((row) => row.map(Math.fround)) };
    const single = npz({
      'hidden.npy': npyBytes(hidden, { type: 'f4' }),
      'output.npy': npyBytes(output, { type: 'f4' }),
    });
    expect(opened(single)).toEqual(rounded);
    expect(
      opened(npz({ 'a.npy': npyBytes(output), 'W.npy': npyBytes(hidden), 'other.npy': npyBytes([1]) })),
    ).toEqual(network);
  });

  it.skipIf(!hasNumpy)('is read as NumPy itself writes it (skipped where there is none)', () => {
    const arrays = `a = numpy.array([0.1, -0.2, 5e-324]); W = numpy.array([[1, -0.5], [1e6, 0.1], [-0.0, 1e-300]])`;
    for (const call of [
      'numpy.savez(out, a=a, W=W)',
      'numpy.savez_compressed(out, a=a, W=numpy.asfortranarray(W))',
      "numpy.savez(out, W=W.astype('>f8'), a=a.astype('>f8'))",
      'numpy.savez(out, a=a, W=numpy.ascontiguousarray(W.T).T)',
    ]) {
      const bytes = pythonBytes(
        `${arrays}; out = io.BytesIO(); ${call}; sys.stdout.buffer.write(out.getvalue())`,
      );
      expect(opened(bytes), call).toEqual(network);
    }
  });

  it('of another dimension than the data is refused with both numbers', () => {
    for (const bytes of [json(network), npz({ 'a.npy': npyBytes(output), 'W.npy': npyBytes(hidden) })]) {
      expect(refusal(bytes, 3)).toMatchObject({
        values: { problem: 'otherDimension', given: 2, expected: 3 },
      });
    }
  });

  const a = npyBytes(output);
  const W = npyBytes(hidden);
  it.each([
    [
      'weights of text',
      json({
        a: output,
        W: [
          [1, 0],
          ['1', 0],
          [1, 1],
        ],
      }),
      'W[1][0]',
      'wrong-type',
      {},
    ],
    ['weights null', json({ a: [1, null, 1], W: hidden }), 'a[1]', 'wrong-type', {}],
    ['no rows', json({ a: output, W: [1, 2, 3] }), 'W[0]', 'wrong-type', { expected: 'list' }],
    [
      'a ragged row',
      json({ a: output, W: [[1, 0], [1], [1, 1]] }),
      'W[1]',
      'wrong-length',
      { given: 1, expected: 2 },
    ],
    ['too few outputs', json({ a: [1], W: hidden }), 'W', 'wrong-length', { given: 3, expected: 1 }],
    ['no neuron', json({ a: [], W: [] }), 'a', 'wrong-length', { given: 0 }],
    ['a huge weight', json({ a: [1e7, 1, 1], W: hidden }), 'a[0]', 'out-of-range', { given: '10000000' }],
    ['a biased start', json({ a: output, W: hidden, b: [1] }), 'b', 'unknown-key', { expected: 'a, W' }],
    [
      'two names',
      json({ a: output, output, W: hidden }),
      'output',
      'of-a-file',
      { problem: 'twoNames', other: 'a' },
    ],
    [
      'a spreadsheet',
      npz({ '[Content_Types].xml': W, 'xl/workbook.xml': W }),
      null,
      'of-a-file',
      { problem: 'otherArchive', given: 'office' },
    ],
    [
      'an open one',
      npz({ mimetype: W, 'content.xml': W }),
      null,
      'of-a-file',
      { problem: 'otherArchive', given: 'office' },
    ],
    [
      'an old one',
      Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
      null,
      'of-a-file',
      { problem: 'otherArchive', given: 'office' },
    ],
    [
      'no W',
      npz({ 'a.npy': a, 'V.npy': W }),
      null,
      'of-a-file',
      { problem: 'noArray', expected: 'W', given: 'a, V' },
    ],
    ['nothing in it', npz({}), null, 'of-a-file', { problem: 'noArray', expected: 'a', given: '' }],
    [
      'an axis too many',
      npz({ 'a.npy': W, 'W.npy': W }),
      'a',
      'of-a-file',
      { problem: 'arrayShape', given: '(3, 2)', expected: 1 },
    ],
    [
      'an axis too few',
      npz({ 'a.npy': a, 'W.npy': a }),
      'W',
      'of-a-file',
      { problem: 'arrayShape', given: '(3)', expected: 2 },
    ],
    ['no number', npz({ 'a.npy': npyBytes([1, Number.NaN, 1]), 'W.npy': W }), 'a[1]', 'not-a-number', {}],
    [
      'an infinite weight',
      npz({ 'a.npy': npyBytes([1, Infinity, 1]), 'W.npy': W }),
      'a[1]',
      'out-of-range',
      {},
    ],
    [
      'another length',
      npz({ 'a.npy': npyBytes([1, 2]), 'W.npy': W }),
      'W',
      'wrong-length',
      { given: 3, expected: 2 },
    ],
    [
      'no array in its place',
      npz({ 'a.npy': new TextEncoder().encode('1,2,3'), 'W.npy': W }),
      'a',
      'of-a-file',
      { problem: 'arrayHeader', byte: 0 },
    ],
  ])('with %s is refused, and told where', (_, bytes, field, code, values) => {
    const fault = refusal(bytes);
    expect(fault).toMatchObject({ field, code, values });
    expect(fault.values).not.toHaveProperty('used');
  });
});
