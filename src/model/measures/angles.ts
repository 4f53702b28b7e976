/**
 * Norms and angles without the two classical losses of digits: a square that underflows (lambda may be 1e-100), and
 * acos of a number near 1.
 */

const DEGREES = 180 / Math.PI;
/** Below it the square of a norm has lost digits to underflow; above its inverse it overflows. */
const SAFE = 1e-140;

/** Euclidean norm of vector[start .. start + length). */
export function norm(vector: Float64Array, start = 0, length = vector.length - start): number {
  let squared = 0;
  for (let k = start; k < start + length; k++) squared += vector[k]! * vector[k]!;
  const direct = Math.sqrt(squared);
  if (direct > SAFE && direct < 1 / SAFE) return direct;
  let largest = 0;
  for (let k = start; k < start + length; k++) largest = Math.max(largest, Math.abs(vector[k]!));
  if (largest === 0 || !Number.isFinite(largest)) return largest;
  squared = 0;
  for (let k = start; k < start + length; k++) squared += (vector[k]! / largest) ** 2;
  return largest * Math.sqrt(squared);
}

/**
 * Angle in degrees between two vectors of the same length, NaN where one is zero: 2 atan2(|u - v|, |u + v|) of the
 * unit vectors (Kahan), good to rounding at every angle. |u - v| alone carries 1e-16 / angle of relative rounding.
 */
export function degreesBetween(a: Float64Array, b: Float64Array): number {
  const normA = norm(a);
  const normB = norm(b);
  if (normA === 0 || normB === 0) return Number.NaN;
  let difference = 0;
  let sum = 0;
  for (let k = 0; k < a.length; k++) {
    const u = a[k]! / normA;
    const v = b[k]! / normB;
    difference += (u - v) * (u - v);
    sum += (u + v) * (u + v);
  }
  return 2 * Math.atan2(Math.sqrt(difference), Math.sqrt(sum)) * DEGREES;
}

/**
 * What float64 leaves open of an angle between two vectors, in degrees: their unit vectors are rounded in each coordinate, and
 * with them |u - v|, by some 1e-15. An angle below it says nothing but that it is below it.
 */
export const ANGLE_ROUNDING = 1e-13;

/** Radians to degrees. */
export function toDegrees(radians: number): number {
  return radians * DEGREES;
}

/** Between two directions of a plane, all in radians; 0 to pi. */
export function turnBetween(one: number, other: number): number {
  const turn = Math.abs(one - other) % (2 * Math.PI);
  return Math.min(turn, 2 * Math.PI - turn);
}
