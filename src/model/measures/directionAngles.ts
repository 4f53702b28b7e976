import { norm } from './angles.ts';

const DEGREES = 180 / Math.PI;

/**
 * Angle in degrees between row `row` (length d) of `rows` and the unit vector `direction`, NaN for a zero row:
 * 2 atan2(|u - v|, |u + v|) of the unit vectors, good to rounding at every angle.
 */
export function degreesToDirection(rows: Float64Array, row: number, direction: Float64Array): number {
  const d = direction.length;
  const start = row * d;
  const length = norm(rows, start, d);
  if (length === 0) return Number.NaN;
  let difference = 0;
  let sum = 0;
  for (let k = 0; k < d; k++) {
    const u = rows[start + k]! / length;
    const v = direction[k]!;
    difference += (u - v) * (u - v);
    sum += (u + v) * (u + v);
  }
  return 2 * Math.atan2(Math.sqrt(difference), Math.sqrt(sum)) * DEGREES;
}

/** `vector` divided by its norm, as a copy; null for the zero vector. */
export function unitVector(vector: Float64Array): Float64Array | null {
  const length = norm(vector);
  return length === 0 ? null : vector.map((value) => value / length);
}
