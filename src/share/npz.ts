import { Zip, ZipPassThrough } from 'fflate';
import { type NumpyArray, npyPieces } from './npy.ts';

export type NumpyArrays = Readonly<Record<string, NumpyArray>>;

/** A zip archive counts its bytes in 32 bits; what it needs beside the numbers is far less than a megabyte. */
const LARGEST = 2 ** 32 - 2 ** 20;

/** Whether an archive can hold them. */
export function fitsNpz(arrays: NumpyArrays): boolean {
  const pieces = Object.values(arrays).flatMap((array) => array.pieces);
  return pieces.reduce((bytes, piece) => bytes + piece.byteLength, 0) < LARGEST;
}

/**
 * The bytes of an `.npz` file, as `numpy.savez` writes it (stored, not compressed: the digits of a solution have no
 * pattern), in pieces. The same arrays give the same bytes.
 * @throws RangeError where an array is not as long as its shape says
 */
export function* npzPieces(arrays: NumpyArrays): Generator<Uint8Array, void, void> {
  let ready: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    ready.push(piece);
  });
  function* take(): Generator<Uint8Array, void, void> {
    const pieces = ready;
    ready = [];
    yield* pieces;
  }
  for (const [name, array] of Object.entries(arrays)) {
    const file = new ZipPassThrough(`${name}.npy`);
    // the earliest that an archive can say: when the file was made is no part of what is in it
    file.mtime = new Date(1980, 0, 1);
    zip.add(file);
    for (const piece of npyPieces(array)) {
      file.push(piece);
      yield* take();
    }
    file.push(new Uint8Array(0), true);
    yield* take();
  }
  zip.end();
  yield* take();
}
