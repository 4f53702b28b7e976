/**
 * Radau IIA of order 5 (Hairer and Wanner, Solving Ordinary Differential Equations II, IV.5 and IV.8), and the
 * fourth-order Magnus weights without commutators (Blanes and Moan 2006; Alvermann and Fehske 2011) for a generator
 * that is a quadratic polynomial in time.
 */

const SQRT6 = Math.sqrt(6);

/** Nodes c_k of a step, as fractions of it. */
export const NODES: readonly [number, number, number] = [(4 - SQRT6) / 10, (4 + SQRT6) / 10, 1];

type Matrix3 = readonly [
  readonly [number, number, number],
  readonly [number, number, number],
  readonly [number, number, number],
];

/** Coefficients A of the method. */
export const RADAU: Matrix3 = [
  [(88 - 7 * SQRT6) / 360, (296 - 169 * SQRT6) / 1800, (-2 + 3 * SQRT6) / 225],
  [(296 + 169 * SQRT6) / 1800, (88 + 7 * SQRT6) / 360, (-2 - 3 * SQRT6) / 225],
  [(16 - SQRT6) / 36, (16 + SQRT6) / 36, 1 / 9],
];

/** Weights of the stages in the embedded error estimate. */
export const ERROR_WEIGHTS: readonly [number, number, number] = [
  -(13 + 7 * SQRT6) / 3,
  (-13 + 7 * SQRT6) / 3,
  -1 / 3,
];

/** T and its inverse: T^-1 A^-1 T is one real number and one complex pair (Hairer and Wanner, IV.8). */
export const TRANSFORM: Matrix3 = [
  [9.123239487089295e-2, -0.1412552950209542, -3.0029194105147424e-2],
  [0.241717932707107, 0.20412935229379994, 0.3829421127572619],
  [0.966048182615093, 1, 0],
];

function inverse(matrix: Matrix3): Matrix3 {
  const [[a, b, c], [d, e, f], [g, h, i]] = matrix;
  const determinant = a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g);
  const s = 1 / determinant;
  return [
    [(e * i - f * h) * s, (c * h - b * i) * s, (b * f - c * e) * s],
    [(f * g - d * i) * s, (a * i - c * g) * s, (c * d - a * f) * s],
    [(d * h - e * g) * s, (b * g - a * h) * s, (a * e - b * d) * s],
  ];
}

export const TRANSFORM_INVERSE = inverse(TRANSFORM);
export const RADAU_INVERSE = inverse(RADAU);

/** Row p holds the weights of the node values in the coefficient of tau^p of the quadratic through them. */
export const MONOMIALS: Matrix3 = inverse([
  [1, NODES[0], NODES[0] ** 2],
  [1, NODES[1], NODES[1] ** 2],
  [1, 1, 1],
]);

const cube9 = Math.cbrt(9);
const cube81 = Math.cbrt(81);
const pairReal = (12 - cube81 + cube9) / 60;
const pairImaginary = ((cube81 + cube9) * Math.sqrt(3)) / 60;
const pairNorm = pairReal ** 2 + pairImaginary ** 2;

/** Eigenvalues of A^-1: one real, one complex pair. */
export const GAMMA = 30 / (6 + cube81 - cube9);
export const ALPHA = pairReal / pairNorm;
export const BETA = pairImaginary / pairNorm;

/**
 * Weights of the polynomial coefficients g_0, g_1, g_2 in the two boosts that carry a state from `from` to `to`
 * (fractions of the step), to fourth order: B0/2 - 2 B1 first, then B0/2 + 2 B1.
 * Writes six numbers into `weights`, starting at `at`.
 */
export function boostWeights(from: number, to: number, weights: Float64Array, at: number): void {
  const length = to - from;
  const middle = (from + to) / 2;
  const square = length * length;
  const half0 = length / 2;
  const half1 = (length * middle) / 2;
  const half2 = (length * (middle * middle + square / 12)) / 2;
  const odd1 = square / 6;
  const odd2 = (middle * square) / 3;
  weights[at] = half0;
  weights[at + 1] = half1 - odd1;
  weights[at + 2] = half2 - odd2;
  weights[at + 3] = half0;
  weights[at + 4] = half1 + odd1;
  weights[at + 5] = half2 + odd2;
}
