/**
 * Lorentz boosts of light-like vectors: a balanced neuron (a, w), |a| = |w|, under a constant g moves by
 *
 *   d(a, w)/dt = K(g) (a, w),   K(g) = [[0, g^T], [g, 0]],
 *
 * a boost along f = sign(a) g/|g| with rapidity rho = |g| t. With the angle theta between w and f:
 *
 *   tan(theta'/2) = exp(-rho) tan(theta/2)                            aberration
 *   |w'|/|w|      = cos^2(theta/2) exp(rho) + sin^2(theta/2) exp(-rho)      the Doppler factor
 *
 * Everything is written with cos^2(theta/2) = |u + f|^2/4 and sin^2(theta/2) = |u - f|^2/4 of the unit vectors, so
 * that neither a neuron near the boost nor one near its opposite loses digits.
 */

/**
 * Below this cos^2 the direction is opposite to the axis but for rounding, which must not grow by exp(rho) into an
 * escape from there: a neuron that slides on a boundary in the plane stays exactly opposite.
 */
const OPPOSITE = 1e-31;

/** cos^2 and sin^2 of half the angle between unit vectors of the same length. */
export function halfAngle(direction: Float64Array, axis: Float64Array): { cos2: number; sin2: number } {
  let sum = 0;
  let difference = 0;
  for (let k = 0; k < axis.length; k++) {
    const plus = direction[k]! + axis[k]!;
    const minus = direction[k]! - axis[k]!;
    sum += plus * plus;
    difference += minus * minus;
  }
  return { cos2: sum / 4 > OPPOSITE ? sum / 4 : 0, sin2: difference / 4 };
}

/** ln(|w'|/|w|) for a boost by `rapidity` (of either sign); no overflow at any rapidity. */
export function logDoppler(cos2: number, sin2: number, rapidity: number): number {
  if (cos2 === 0) return Math.log(sin2) - rapidity;
  return rapidity >= 0
    ? rapidity + Math.log(cos2 + sin2 * Math.exp(-2 * rapidity))
    : Math.log(cos2 * Math.exp(2 * rapidity) + sin2) - rapidity;
}

/**
 * Boosts a unit direction along the unit `axis` by `rapidity` >= 0, in place.
 * @returns ln(|w'|/|w|)
 */
export function boostDirection(direction: Float64Array, axis: Float64Array, rapidity: number): number {
  const { cos2, sin2 } = halfAngle(direction, axis);
  const growth = logDoppler(cos2, sin2, rapidity);
  if (cos2 === 0) return growth;
  // the part of w orthogonal to the axis stays as it is, |w| grows
  const orthogonal = Math.exp(-growth);
  const decay = sin2 * Math.exp(-2 * rapidity);
  const cosine = (cos2 - decay) / (cos2 + decay);
  // measured from the nearer end of the axis, where its digits are
  const side = cos2 > sin2 ? 1 : -1;
  let along = 0;
  for (let k = 0; k < axis.length; k++) along += (direction[k]! - side * axis[k]!) * axis[k]!;
  let squared = 0;
  for (let k = 0; k < axis.length; k++) {
    const across = direction[k]! - side * axis[k]! - along * axis[k]!;
    const value = cosine * axis[k]! + orthogonal * across;
    direction[k] = value;
    squared += value * value;
  }
  const length = Math.sqrt(squared);
  for (let k = 0; k < axis.length; k++) direction[k]! /= length;
  return growth;
}

/**
 * Rapidity at which the component of w along the axis, in units of the present |w|, has grown by `gain` > 0:
 * cos2 z - sin2/z = cos(theta) + gain for z = exp(rho), solved for z - 1. Infinity where that never comes.
 */
export function rapidityOfGain(cos2: number, gain: number): number {
  const rest = 1 - gain;
  const root = Math.sqrt(rest * rest + 4 * cos2 * gain);
  return Math.log1p(rest >= 0 ? (2 * gain) / (rest + root) : (root - rest) / (2 * cos2));
}
