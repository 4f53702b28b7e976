/**
 * Radau IIA of order 5 with three stages.
 * Source: E. Hairer, G. Wanner, Solving Ordinary Differential Equations II, sections IV.5 and IV.8.
 */

type Triple = readonly [number, number, number];
type Matrix3 = readonly [Triple, Triple, Triple];

const SQRT6 = Math.sqrt(6);

/** Nodes c_k, fractions of a step; the last one is its end. */
export const NODES: Triple = [(4 - SQRT6) / 10, (4 + SQRT6) / 10, 1];

/** The method's coefficients A. */
export const STAGE_WEIGHTS: Matrix3 = [
  [(88 - 7 * SQRT6) / 360, (296 - 169 * SQRT6) / 1800, (-2 + 3 * SQRT6) / 225],
  [(296 + 169 * SQRT6) / 1800, (88 + 7 * SQRT6) / 360, (-2 - 3 * SQRT6) / 225],
  [(16 - SQRT6) / 36, (16 + SQRT6) / 36, 1 / 9],
];

/** Weights of the stage increments z_k in the embedded error estimate (IV.8.19, without its factor gamma_0). */
export const ERROR_WEIGHTS: Triple = [-(13 + 7 * SQRT6) / 3, (-13 + 7 * SQRT6) / 3, -1 / 3];

/** T of IV.8: T^-1 A^-1 T is one real number and one complex pair. */
export const TRANSFORM: Matrix3 = [
  [9.123239487089295e-2, -0.1412552950209542, -3.0029194105147424e-2],
  [0.241717932707107, 0.20412935229379994, 0.3829421127572619],
  [0.966048182615093, 1, 0],
];

const CBRT9 = Math.cbrt(9);
const CBRT81 = Math.cbrt(81);
const pairReal = (12 - CBRT81 + CBRT9) / 60;
const pairImaginary = ((CBRT81 + CBRT9) * Math.sqrt(3)) / 60;
const pairNorm = pairReal ** 2 + pairImaginary ** 2;

/** Eigenvalues of A^-1: the real one, and the pair REAL +- i IMAGINARY. */
export const REAL_EIGENVALUE = 30 / (6 + CBRT81 - CBRT9);
export const PAIR_REAL = pairReal / pairNorm;
export const PAIR_IMAGINARY = pairImaginary / pairNorm;

/** (T^-1 A^-1): takes the residual of the stage equations to the transformed unknowns. */
export const TRANSFORM_INVERSE_TIMES_A_INVERSE: Matrix3 = product(inverse(TRANSFORM), inverse(STAGE_WEIGHTS));

/** Row p holds the weights of the values at the nodes in the coefficient of tau^p of the quadratic through them. */
export const MONOMIALS: Matrix3 = inverse([
  [1, NODES[0], NODES[0] ** 2],
  [1, NODES[1], NODES[1] ** 2],
  [1, NODES[2], NODES[2] ** 2],
]);

/**
 * Weights of the values at tau = 0, c_1, c_2, 1 in the cubic through them, at `tau`.
 * Writes four numbers into `weights`.
 */
export function cubicWeights(tau: number, weights: Float64Array): void {
  const [c1, c2] = NODES;
  weights[0] = ((tau - c1) * (tau - c2) * (tau - 1)) / (-c1 * c2);
  weights[1] = (tau * (tau - c2) * (tau - 1)) / (c1 * (c1 - c2) * (c1 - 1));
  weights[2] = (tau * (tau - c1) * (tau - 1)) / (c2 * (c2 - c1) * (c2 - 1));
  weights[3] = (tau * (tau - c1) * (tau - c2)) / ((1 - c1) * (1 - c2));
}

/** The cubic that is 0 at the nodes and 1 at tau = 0. */
export function gapCubic(tau: number): number {
  const [c1, c2] = NODES;
  return ((tau - c1) * (tau - c2) * (1 - tau)) / (c1 * c2);
}

/** Its integral from 0 to `tau`; 0 at the end of the step. */
export function gapIntegral(tau: number): number {
  const [c1, c2] = NODES;
  const constant = c1 * c2;
  const linear = -(c1 + c2 + c1 * c2);
  const square = 1 + c1 + c2;
  return (tau * (constant + tau * (linear / 2 + tau * (square / 3 - tau / 4)))) / constant;
}

/**
 * What the method's quadrature misses of a function whose slope jumps by 1 at `tau` in (0, 1): the integral of
 * max(0, t - tau) less its weighted values at the nodes (the Peano kernel of order 1).
 */
export function missedAfterJump(tau: number): number {
  const weights = STAGE_WEIGHTS[2];
  let missed = (1 - tau) ** 2 / 2;
  for (let k = 0; k < 3; k++) {
    const after = NODES[k as 0 | 1 | 2] - tau;
    if (after > 0) missed -= weights[k as 0 | 1 | 2] * after;
  }
  return missed;
}

/** sum_k DD_k A_kl: the weights of the values at the nodes in the embedded error estimate. */
export const ESTIMATE_WEIGHTS: Triple = row(ERROR_WEIGHTS, STAGE_WEIGHTS);

/** What the embedded error estimate makes of a function whose slope jumps by 1 at `tau` in (0, 1). */
export function mistakenAfterJump(tau: number): number {
  let mistaken = 0;
  for (let k = 0; k < 3; k++) {
    const after = NODES[k as 0 | 1 | 2] - tau;
    if (after > 0) mistaken += ESTIMATE_WEIGHTS[k as 0 | 1 | 2] * after;
  }
  return mistaken;
}

function inverse([[a, b, c], [d, e, f], [g, h, i]]: Matrix3): Matrix3 {
  const s = 1 / (a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g));
  return [
    [(e * i - f * h) * s, (c * h - b * i) * s, (b * f - c * e) * s],
    [(f * g - d * i) * s, (a * i - c * g) * s, (c * d - a * f) * s],
    [(d * h - e * g) * s, (b * g - a * h) * s, (a * e - b * d) * s],
  ];
}

function product(left: Matrix3, right: Matrix3): Matrix3 {
  return [row(left[0], right), row(left[1], right), row(left[2], right)];
}

function row([a, b, c]: Triple, right: Matrix3): Triple {
  return [
    a * right[0][0] + b * right[1][0] + c * right[2][0],
    a * right[0][1] + b * right[1][1] + c * right[2][1],
    a * right[0][2] + b * right[1][2] + c * right[2][2],
  ];
}
