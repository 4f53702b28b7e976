/**
 * Boosts in closed form. With the generator b (a vector; rapidity rho = |b|) a neuron (a, w) goes to
 *
 *   sigma = b . w,   coefficient = sigma (cosh rho - 1)/rho^2 + a sinh(rho)/rho
 *   a' = a cosh rho + sigma sinh(rho)/rho,   w' = w + coefficient b
 *
 * A generator that is quadratic in time, g(tau) = g_0 + g_1 tau + g_2 tau^2, is followed over an interval by two
 * boosts, to fourth order: the Magnus expansion without commutators (S. Blanes, P. C. Moan 2006; A. Alvermann,
 * H. Fehske 2011, CF4:2). Everything is said in the products g_k . g_l (`gram`, six numbers: 00 01 02 11 12 22) and
 * D_k = g_k . w, so the cost does not depend on the dimension.
 */

/**
 * sinh(rho)/rho and (cosh rho - 1)/rho^2 from rho^2, written into shape[0] and shape[1]. Both are power series in
 * rho^2, used where the closed forms would cancel; the shorter one is exact to rounding below rho = 0.1.
 */
export function boostShape(square: number, shape: Float64Array): void {
  if (square < 0.01) {
    shape[0] = 1 + square * (1 / 6 + square * (1 / 120 + square * (1 / 5040 + square * (1 / 362880))));
    shape[1] = 0.5 + square * (1 / 24 + square * (1 / 720 + square * (1 / 40320 + square * (1 / 3628800))));
  } else if (square < 1) {
    shape[0] =
      1 +
      square *
        (1 / 6 +
          square *
            (1 / 120 +
              square *
                (1 / 5040 +
                  square *
                    (1 / 362880 +
                      square *
                        (1 / 39916800 +
                          square *
                            (1 / 6227020800 + square * (1 / 1307674368000 + square / 355687428096000)))))));
    shape[1] =
      0.5 +
      square *
        (1 / 24 +
          square *
            (1 / 720 +
              square *
                (1 / 40320 +
                  square *
                    (1 / 3628800 +
                      square *
                        (1 / 479001600 +
                          square *
                            (1 / 87178291200 +
                              square * (1 / 20922789888000 + square / 6402373705728000)))))));
  } else {
    const rho = Math.sqrt(square);
    const growth = Math.exp(rho);
    const excess = growth - 1;
    shape[0] = (excess + excess / growth) / (2 * rho);
    shape[1] = (excess * excess) / (2 * growth * square);
  }
}

/**
 * Weights of g_0, g_1, g_2 in the two boosts that carry a neuron from `from` to `to` (fractions of the step). With the
 * interval's length L and midpoint M they are half of (L, LM, L(M^2 + L^2/12)), minus and then plus
 * (0, L^2/6, M L^2/3). Writes six numbers into `weights` from `at` on.
 */
export function boostWeights(from: number, to: number, weights: Float64Array, at: number): void {
  const length = to - from;
  const middle = (from + to) / 2;
  const square = length * length;
  const half1 = (length * middle) / 2;
  const half2 = (length * (middle * middle + square / 12)) / 2;
  const odd1 = square / 6;
  const odd2 = (middle * square) / 3;
  weights[at] = length / 2;
  weights[at + 1] = half1 - odd1;
  weights[at + 2] = half2 - odd2;
  weights[at + 3] = length / 2;
  weights[at + 4] = half1 + odd1;
  weights[at + 5] = half2 + odd2;
}
