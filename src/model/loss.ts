/** L = |r|^2 / 2n of residuals r, one an input. */
export function lossOf(residuals: Float64Array): number {
  return residuals.reduce((sum, r) => sum + r * r, 0) / (2 * residuals.length);
}
