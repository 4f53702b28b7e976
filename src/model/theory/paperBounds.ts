import { EPSILON } from './times.ts';

/**
 * The paper's bounds in numbers, for its epsilon = 1/4. They are proved for lambda within Assumption 2's bound; at a larger
 * one they are what is proved of small enough lambda, and need not hold.
 */

/** Delta and delta of the paper's section 3. */
export interface DataScale {
  readonly Delta: number;
  readonly delta: number;
}

/**
 * Theorem 6: T2 is less than ln(1/lambda) (4 + eps) d Delta^2/delta^6.
 * @returns flow time; Infinity where it is past every floating-point number; null for lambda >= 1 or delta <= 0, where there
 *   is no bound
 */
export function halfwayBound(
  initScale: number,
  dimension: number,
  { Delta, delta }: DataScale,
): number | null {
  if (!(initScale < 1 && delta > 0)) return null;
  // by logarithms: delta^6 underflows long before the quotient overflows
  const log =
    Math.log(-Math.log(initScale) * (4 + EPSILON) * dimension) + 2 * Math.log(Delta) - 6 * Math.log(delta);
  return Math.exp(log);
}

/** Theorem 6: the rate 0.4 delta^4/Delta^2 at which its bound on the loss falls after T2; 0 where it is below all numbers. */
export function theoremRate({ Delta, delta }: DataScale): number {
  return 0.4 * Math.exp(4 * Math.log(delta) - 2 * Math.log(Delta));
}

/** Theorem 6: at T2 + `after` the loss is less than Delta^2/2 exp(-after 0.4 delta^4/Delta^2). */
export function theoremLossBound(after: number, scale: DataScale): number {
  return (scale.Delta ** 2 / 2) * Math.exp(-after * theoremRate(scale));
}

/**
 * Lemma 3 (iii): how far in flow time a neuron's crossing is at most from its yardstick's, lambda^(1 - (1 + (3l - 1)/(3 n_j)) eps).
 * @param place l, from 1: which of the yardstick's crossings it is
 * @param crossings n_j: how many the yardstick makes
 */
export function crossingBound(initScale: number, place: number, crossings: number): number {
  return initScale ** (1 - (1 + (3 * place - 1) / (3 * crossings)) * EPSILON);
}

/** Lemma 5: at T1 a positive neuron is less than so many times as long as at the start, 2 lambda^-eps. */
export function growthBound(initScale: number): number {
  return 2 * initScale ** -EPSILON;
}

/** Lemma 5: at T1 ln |w_j/lambda| and ln of the yardstick's length differ by at most lambda^(1 - 3 eps). */
export function logLengthBound(initScale: number): number {
  return initScale ** (1 - 3 * EPSILON);
}

/**
 * Lemma 5: at T1 a positive neuron's cosine to gamma is at least 1 - lambda^eps, as the largest angle.
 * @returns degrees; null where that allows every angle
 */
export function alignmentBound(initScale: number): number | null {
  return angleOfGap(initScale ** EPSILON);
}

/**
 * Lemma 28 (i): from T1 on the cosine between two positive neurons stays above 1 - 4 lambda^eps, as an angle that they stay
 * below.
 * @returns degrees; null where that allows every angle, from lambda = 1/16 up
 */
export function bundleAngleBound(initScale: number): number | null {
  return angleOfGap(4 * initScale ** EPSILON);
}

/** The angle whose cosine is 1 - gap, in degrees: from its half's sine, as 1 - gap loses a small one. */
function angleOfGap(gap: number): number | null {
  return gap < 2 ? (360 / Math.PI) * Math.asin(Math.sqrt(gap / 2)) : null;
}
