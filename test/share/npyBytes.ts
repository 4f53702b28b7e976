interface Layout {
  readonly type?: 'f4' | 'f8';
  readonly order?: '<' | '>';
  readonly fortran?: boolean;
  /** of the format */
  readonly version?: 1 | 2 | 3;
}

/** An `.npy` file of two-dimensional rows, or of one row where they are numbers, byte by byte from the description of the format. */
export function npyBytes(
  rows: readonly number[] | readonly (readonly number[])[],
  { type = 'f8', order = '<', fortran = false, version = 1 }: Layout = {},
): Uint8Array {
  const table = rows.map((row) => (typeof row === 'number' ? [row] : row)) as number[][];
  const shape = typeof rows[0] === 'number' ? `(${rows.length},)` : `(${rows.length}, ${table[0]!.length})`;
  const values = fortran ? table[0]!.flatMap((_, k) => table.map((row) => row[k]!)) : table.flat();
  const header = `{'descr': '${order}${type}', 'fortran_order': ${fortran ? 'True' : 'False'}, 'shape': ${shape}, }\n`;
  return npyFile(
    header,
    (view, from) => {
      values.forEach((value, at) => {
        if (type === 'f8') view.setFloat64(from + 8 * at, value, order === '<');
        else view.setFloat32(from + 4 * at, value, order === '<');
      });
      return (type === 'f8' ? 8 : 4) * values.length;
    },
    version,
  );
}

/** The same with a header as it stands. @param write gives the number of bytes that it wrote */
export function npyFile(
  header: string,
  write: (view: DataView, from: number) => number = () => 0,
  version: 1 | 2 | 3 = 1,
): Uint8Array {
  const bytes = new Uint8Array(header.length + 5000);
  const view = new DataView(bytes.buffer);
  bytes.set([0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, version, 0]);
  if (version === 1) view.setUint16(8, header.length, true);
  else view.setUint32(8, header.length, true);
  const from = version === 1 ? 10 : 12;
  bytes.set(new TextEncoder().encode(header), from);
  return bytes.slice(0, from + header.length + write(view, from + header.length));
}
