/**
 * The two functions a boost of rapidity rho needs, from rho^2, both smooth through 0:
 * out[0] = sinh(rho) / rho, out[1] = (cosh(rho) - 1) / rho^2. Series below rho = 1/2, where the closed forms cancel.
 */
export function hyperbolic(square: number, out: Float64Array): void {
  if (square < 0.25) {
    out[0] =
      1 +
      (square / 6) *
        (1 +
          (square / 20) *
            (1 + (square / 42) * (1 + (square / 72) * (1 + (square / 110) * (1 + square / 156)))));
    out[1] =
      0.5 *
      (1 +
        (square / 12) *
          (1 +
            (square / 30) *
              (1 + (square / 56) * (1 + (square / 90) * (1 + (square / 132) * (1 + square / 182))))));
    return;
  }
  const rho = Math.sqrt(square);
  const half = Math.exp(rho / 2);
  const inverse = 1 / half;
  const sinhHalf = (half - inverse) / 2;
  const coshHalf = (half + inverse) / 2;
  out[0] = (2 * sinhHalf * coshHalf) / rho;
  out[1] = (2 * sinhHalf * sinhHalf) / square;
}
