import { describe, expect, it } from 'vitest';
import { type NumpyArray, npyHeader, npyPieces, numpyText } from '../../src/share/npy.ts';
import { fitsNpz, npzPieces } from '../../src/share/npz.ts';
import { hasNumpy, python } from './numpy.ts';
import { readNpy, readNpz } from './readNpz.ts';

const file = (array: NumpyArray) => Buffer.concat([...npyPieces(array)]);

const arrays = {
  cube: {
    type: 'f8',
    shape: [2, 1, 3],
    pieces: [Float64Array.of(0.1, -0, 5e-324), Float64Array.of(Number.POSITIVE_INFINITY, Number.NaN, 1e308)],
  },
  indices: { type: 'i4', shape: [3], pieces: [Int32Array.of(-1, 0, 2 ** 31 - 1)] },
  flags: { type: 'u1', shape: [2], pieces: [Uint8Array.of(0, 255)] },
  none: { type: 'f8', shape: [0], pieces: [] },
  word: numpyText('γ = 1'),
} as const satisfies Record<string, NumpyArray>;

describe('an npy file', () => {
  it.each([[[]], [[7]], [[2, 3]], [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19]]])(
    'has a header that fills whole blocks of 64 bytes, whatever the shape: %j',
    (shape) => {
      const header = Buffer.from(npyHeader({ type: 'u1', shape, pieces: [] }));
      expect(header.length % 64).toBe(0);
      expect(header.readUInt16LE(8)).toBe(header.length - 10);
      expect(header.at(-1)).toBe('\n'.charCodeAt(0));
    },
  );

  it('says the order of bytes, of rows, and the type', () => {
    const text = (array: NumpyArray) => Buffer.from(npyHeader(array)).toString('latin1', 10).trimEnd();
    expect(text(arrays.cube)).toBe("{'descr': '<f8', 'fortran_order': False, 'shape': (2, 1, 3), }");
    expect(text(arrays.indices)).toBe("{'descr': '<i4', 'fortran_order': False, 'shape': (3,), }");
    expect(text(arrays.flags)).toBe("{'descr': '|u1', 'fortran_order': False, 'shape': (2,), }");
    expect(text(arrays.word)).toBe("{'descr': '<U5', 'fortran_order': False, 'shape': (), }");
  });

  it('holds what lies in the pieces, and no more of their memory', () => {
    const column = Float64Array.of(1, 2, 3, 4);
    const array = { type: 'f8', shape: [2], pieces: [column.subarray(1, 2), column.subarray(3)] } as const;
    expect(readNpy(file(array)).values).toEqual([2, 4]);
  });

  it('is refused where the pieces are not the shape', () => {
    expect(() => file({ ...arrays.indices, shape: [2, 2] })).toThrow(/\(2,2\) holds 4 numbers, not 3/);
  });
});

describe('an npz file', () => {
  const bytes = Buffer.concat([...npzPieces(arrays)]);

  it('holds every array under its name', () => {
    const read = readNpz(bytes);
    expect(Object.keys(read)).toEqual(Object.keys(arrays));
    expect(read.cube!.values).toEqual([0.1, -0, 5e-324, Number.POSITIVE_INFINITY, Number.NaN, 1e308]);
    expect(read.indices!.values).toEqual([-1, 0, 2 ** 31 - 1]);
    expect(read.flags!.values).toEqual([0, 255]);
    expect(read.none!.values).toEqual([]);
    expect(String.fromCodePoint(...read.word!.values)).toBe('γ = 1');
  });

  it('is the same bytes again', () => {
    expect(Buffer.concat([...npzPieces(arrays)]).equals(bytes)).toBe(true);
  });

  it('is not begun where a zip archive cannot count its bytes', () => {
    const half = { byteLength: 2 ** 31 } as Float64Array;
    expect(fitsNpz({ a: { type: 'f8', shape: [2 ** 28], pieces: [half] } })).toBe(true);
    expect(fitsNpz({ a: { type: 'f8', shape: [2 ** 29], pieces: [half, half] } })).toBe(false);
  });

  it.skipIf(!hasNumpy)('is what NumPy reads', () => {
    const program = `
file = io.BytesIO(sys.stdin.buffer.read())
import zipfile
assert zipfile.ZipFile(file).testzip() is None
file.seek(0)
arrays = numpy.load(file)
cube = arrays['cube']
print(json.dumps({
  'names': arrays.files,
  'types': {name: arrays[name].dtype.str for name in arrays.files},
  'shapes': {name: arrays[name].shape for name in arrays.files},
  'rows': all(arrays[name].flags.c_contiguous for name in arrays.files),
  'cube': [float.hex(float(x)) for x in cube.ravel()],
  'indices': arrays['indices'].tolist(),
  'flags': arrays['flags'].tolist(),
  'word': str(arrays['word']),
}))`;
    expect(JSON.parse(python(program, bytes))).toEqual({
      names: Object.keys(arrays),
      types: { cube: '<f8', indices: '<i4', flags: '|u1', none: '<f8', word: '<U5' },
      shapes: { cube: [2, 1, 3], indices: [3], flags: [2], none: [0], word: [] },
      rows: true,
      cube: [
        '0x1.999999999999ap-4',
        '-0x0.0p+0',
        '0x0.0000000000001p-1022',
        'inf',
        'nan',
        '0x1.1ccf385ebc8a0p+1023',
      ],
      indices: [-1, 0, 2 ** 31 - 1],
      flags: [0, 255],
      word: 'γ = 1',
    });
  });
});
