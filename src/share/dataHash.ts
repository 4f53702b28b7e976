import { sha256 } from '../experiment/sha256.ts';

/**
 * What tells data apart: SHA-256 of the inputs, row by row, and then the labels, as float64 with the lowest byte first. In NumPy
 * `hashlib.sha256(inputs.tobytes() + labels.tobytes())` of the arrays of an `.npz`.
 */
export function dataHash({
  inputs,
  labels,
}: {
  readonly inputs: Float64Array;
  readonly labels: Float64Array;
}): string {
  const bytes = new Uint8Array(8 * (inputs.length + labels.length));
  const view = new DataView(bytes.buffer);
  for (const [index, value] of [...inputs, ...labels].entries()) view.setFloat64(8 * index, value, true);
  return sha256(bytes);
}
