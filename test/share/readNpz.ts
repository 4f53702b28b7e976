/** A small reader of `.npz` files, written from the descriptions of zip and npy alone. */
interface ReadArray {
  readonly descr: string;
  readonly fortranOrder: boolean;
  readonly shape: readonly number[];
  readonly values: number[];
  /** bytes before the numbers */
  readonly headerLength: number;
}

/** The stored files of a zip archive, as its central directory lists them. */
function unzipped(bytes: Buffer): Map<string, Buffer> {
  const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  const files = new Map<string, Buffer>();
  let entry = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    const method = bytes.readUInt16LE(entry + 10);
    if (method !== 0) throw new Error(`compressed by method ${method}`);
    const size = bytes.readUInt32LE(entry + 20);
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((at) => bytes.readUInt16LE(entry + at));
    const name = bytes.toString('utf8', entry + 46, entry + 46 + nameLength!);
    const local = bytes.readUInt32LE(entry + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    files.set(name, bytes.subarray(start, start + size));
    entry += 46 + nameLength! + extraLength! + commentLength!;
  }
  return files;
}

const READERS: Readonly<Record<string, (data: Buffer, index: number) => number>> = {
  '<f8': (data, index) => data.readDoubleLE(8 * index),
  '<i4': (data, index) => data.readInt32LE(4 * index),
  '|u1': (data, index) => data.readUInt8(index),
  // characters of a text
  U: (data, index) => data.readUInt32LE(4 * index),
};

export function readNpy(bytes: Buffer): ReadArray {
  if (bytes.toString('latin1', 0, 8) !== '\x93NUMPY\x01\x00') throw new Error('not an npy file');
  const headerLength = 10 + bytes.readUInt16LE(8);
  const header = bytes.toString('latin1', 10, headerLength);
  const [, descr, order, tuple] =
    /^\{'descr': '([^']+)', 'fortran_order': (True|False), 'shape': \(([\d, ]*)\), \} *\n$/.exec(header) ??
    [];
  if (descr === undefined) throw new Error(`cannot read ${header}`);
  const shape = tuple!.match(/\d+/g)?.map(Number) ?? [];
  const read = READERS[descr.startsWith('<U') ? 'U' : descr]!;
  const characters = descr.startsWith('<U') ? Number(descr.slice(2)) : 1;
  const count = shape.reduce((product, size) => product * size, characters);
  const data = bytes.subarray(headerLength);
  const values = Array.from({ length: count }, (_, index) => read(data, index));
  return { descr, fortranOrder: order === 'True', shape, values, headerLength };
}

/** Its arrays, under their names. */
export function readNpz(bytes: Uint8Array): Record<string, ReadArray> {
  const files = [...unzipped(Buffer.from(bytes))];
  return Object.fromEntries(files.map(([name, file]) => [name.replace(/\.npy$/, ''), readNpy(file)]));
}
