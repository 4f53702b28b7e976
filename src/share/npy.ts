/**
 * Arrays as NumPy stores them, version 1.0 of its format (https://numpy.org/neps/nep-0001-npy-format.html), row-major.
 */
export interface NumpyArray {
  /** as NumPy names it, without the order of bytes: `f8`, `i4`, `u1`, or `U` and a number of characters */
  readonly type: 'f8' | 'i4' | 'u1' | `U${number}`;
  /** empty for a single value */
  readonly shape: readonly number[];
  /** one after another, all of the array; they are neither copied nor joined */
  readonly pieces: readonly (Float64Array | Int32Array | Uint32Array | Uint8Array)[];
}

/** A single text. */
export function numpyText(text: string): NumpyArray {
  const characters = Uint32Array.from(text, (character) => character.codePointAt(0)!);
  return { type: `U${characters.length}`, shape: [], pieces: [characters] };
}

const ALIGNMENT = 64;
const MAGIC = [0x93, ...Array.from('NUMPY', (letter) => letter.charCodeAt(0)), 1, 0];
/** Typed arrays have the order of the machine, and the header says which it is. */
const ORDER = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1 ? '<' : '>';

/** What stands before the numbers: a multiple of 64 bytes, so that they can be mapped into memory where they lie. */
export function npyHeader({ type, shape }: NumpyArray): Uint8Array {
  // one byte has no order
  const descr = (type === 'u1' ? '|' : ORDER) + type;
  const tuple = shape.length === 1 ? `(${shape[0]},)` : `(${shape.join(', ')})`;
  const text = `{'descr': '${descr}', 'fortran_order': False, 'shape': ${tuple}, }`;
  const before = MAGIC.length + 2;
  const length = Math.ceil((before + text.length + 1) / ALIGNMENT) * ALIGNMENT;
  const header = new Uint8Array(length).fill(' '.charCodeAt(0));
  header.set(MAGIC);
  new DataView(header.buffer).setUint16(MAGIC.length, length - before, true);
  header.set(
    Array.from(text, (letter) => letter.charCodeAt(0)),
    before,
  );
  header[length - 1] = '\n'.charCodeAt(0);
  return header;
}

/**
 * The bytes of an `.npy` file, in pieces that are views of those of `array`.
 * @throws RangeError where the pieces are not as many numbers as the shape says
 */
export function* npyPieces(array: NumpyArray): Generator<Uint8Array, void, void> {
  const { type, shape, pieces } = array;
  const expected = shape.reduce((product, size) => product * size, type.startsWith('U') ? +type.slice(1) : 1);
  const found = pieces.reduce((sum, piece) => sum + piece.length, 0);
  if (found !== expected) throw new RangeError(`shape (${shape}) holds ${expected} numbers, not ${found}`);
  yield npyHeader(array);
  for (const { buffer, byteOffset, byteLength } of pieces) {
    yield new Uint8Array(buffer, byteOffset, byteLength);
  }
}
