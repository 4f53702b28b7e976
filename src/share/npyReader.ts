import { quotable } from '../experiment/numberText.ts';
import { FileError } from './files/fileError.ts';

/** An array of real numbers as NumPy stores it, row by row whatever the order it was stored in. */
export interface NumberArray {
  /** empty for a single number */
  readonly shape: readonly number[];
  readonly values: Float64Array;
}

const MAGIC = [0x93, ...Array.from('NUMPY', (letter) => letter.charCodeAt(0))];
/** No header of an array of numbers is longer: NumPy's own take 128 bytes. */
const LONGEST_HEADER = 2 ** 16;
const MOST_DIMENSIONS = 8;

/**
 * Reads an `.npy` file of versions 1 to 3 (https://numpy.org/neps/nep-0001-npy-format.html): float32 or float64, of either order of bytes, row-
 * or column-major.
 * @param name for faults
 * @throws FileError where it is none, or its header does not fit its length: nothing is allocated on its word alone
 */
export function readNpy(bytes: Uint8Array, name: string): NumberArray {
  const wrong = (byte: number, expected: string) => new FileError('arrayHeader', name, { byte, expected });
  const other = MAGIC.findIndex((byte, at) => bytes[at] !== byte);
  if (other >= 0) throw wrong(other, 'magic');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const version = bytes[MAGIC.length] ?? 0;
  if (version < 1 || version > 3) throw wrong(MAGIC.length, 'version');
  const lengthAt = MAGIC.length + 2;
  const headerFrom = lengthAt + (version === 1 ? 2 : 4);
  if (headerFrom > bytes.length) throw wrong(lengthAt, 'length');
  const length = version === 1 ? view.getUint16(lengthAt, true) : view.getUint32(lengthAt, true);
  const dataFrom = headerFrom + length;
  if (length > LONGEST_HEADER || dataFrom > bytes.length) throw wrong(lengthAt, 'length');
  const header = new TextDecoder('latin1').decode(bytes.subarray(headerFrom, dataFrom));

  const descr = /'descr':\s*'([^']*)'/.exec(header)?.[1];
  const order = /'fortran_order':\s*(True|False)/.exec(header)?.[1];
  const sizes = /'shape':\s*\(([\d,\s]*)\)/.exec(header)?.[1];
  // of records and objects there is no type in quotes
  if (descr === undefined) throw new FileError('arrayType', name, { given: quotable(header.trim()) });
  if (order === undefined) throw wrong(headerFrom, 'order');
  if (sizes === undefined) throw wrong(headerFrom, 'shape');
  const type = /^([<>=])f([48])$/.exec(descr);
  if (type === null) throw new FileError('arrayType', name, { given: quotable(descr) });
  const shape = sizes
    .split(',')
    .filter((size) => size.trim() !== '')
    .map(Number);
  const count = shape.reduce((product, size) => product * size, 1);
  const size = Number(type[2]);
  const expected = count * size;
  if (shape.length > MOST_DIMENSIONS || !Number.isSafeInteger(expected)) throw wrong(headerFrom, 'shape');
  if (bytes.length - dataFrom !== expected) {
    throw new FileError('arrayBytes', name, { given: bytes.length - dataFrom, expected });
  }

  const little = type[1] !== '>';
  const stored = new Float64Array(count);
  for (let at = 0; at < count; at++) {
    const byte = dataFrom + at * size;
    stored[at] = size === 8 ? view.getFloat64(byte, little) : view.getFloat32(byte, little);
  }
  return { shape, values: order === 'True' ? rowMajor(stored, shape) : stored };
}

/** The entries of a column-major array, whose first index runs fastest, with the last index running fastest. */
function rowMajor(stored: Float64Array, shape: readonly number[]): Float64Array {
  const values = new Float64Array(stored.length);
  const strides: number[] = [];
  shape.reduce((stride, size, k) => {
    strides[k] = stride;
    return stride * size;
  }, 1);
  const index = shape.map(() => 0);
  for (let at = 0; at < values.length; at++) {
    values[at] = stored[index.reduce((sum, i, k) => sum + i * strides[k]!, 0)]!;
    for (let k = shape.length - 1; k >= 0; k--) {
      index[k]!++;
      if (index[k]! < shape[k]!) break;
      index[k] = 0;
    }
  }
  return values;
}
