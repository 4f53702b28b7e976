import { hyperbolic } from './hyperbolic.ts';

/**
 * Neurons of one activation pattern move by the same boost, so the motion over part of a step is one linear map of
 * (a, D_0, D_1, D_2), with D_k = g_k . w, to (a', e_0, e_1, e_2), with w' = w + sum_k e_k g_k. A map is 16 numbers:
 * row 0 gives a', row 1 + k gives e_k.
 */
export const MAP_SIZE = 16;

const shape = new Float64Array(2);

/** Carries the four unit vectors (a, D_0, D_1, D_2) along together; the columns of the map. */
export class BoostChain {
  /** per unit vector: a, D_0, D_1, D_2, e_0, e_1, e_2 */
  private readonly columns = new Float64Array(28);

  /** Back to the start of the step: the identity. */
  reset(): void {
    this.columns.fill(0);
    for (let c = 0; c < 4; c++) this.columns[7 * c + c] = 1;
  }

  /**
   * Two boosts further, with the generators sum_k weights[at + 3 b + k] g_k for b = 0, 1.
   * @param gram the products g_0.g_0, g_0.g_1, g_0.g_2, g_1.g_1, g_1.g_2, g_2.g_2
   */
  extend(gram: Float64Array, weights: Float64Array, at: number): void {
    const { columns } = this;
    for (let b = at; b < at + 6; b += 3) {
      const x = weights[b]!;
      const y = weights[b + 1]!;
      const z = weights[b + 2]!;
      const mx = gram[0]! * x + gram[1]! * y + gram[2]! * z;
      const my = gram[1]! * x + gram[3]! * y + gram[4]! * z;
      const mz = gram[2]! * x + gram[4]! * y + gram[5]! * z;
      const square = Math.max(0, x * mx + y * my + z * mz);
      hyperbolic(square, shape);
      const sinh = shape[0]!;
      const cosh = shape[1]!;
      for (let c = 0; c < 28; c += 7) {
        const a = columns[c]!;
        const sigma = x * columns[c + 1]! + y * columns[c + 2]! + z * columns[c + 3]!;
        const coefficient = sigma * cosh + a * sinh;
        columns[c] = a * (1 + square * cosh) + sigma * sinh;
        columns[c + 1] = columns[c + 1]! + coefficient * mx;
        columns[c + 2] = columns[c + 2]! + coefficient * my;
        columns[c + 3] = columns[c + 3]! + coefficient * mz;
        columns[c + 4] = columns[c + 4]! + coefficient * x;
        columns[c + 5] = columns[c + 5]! + coefficient * y;
        columns[c + 6] = columns[c + 6]! + coefficient * z;
      }
    }
  }

  /** Writes the map so far into `map`, starting at `at`. */
  write(map: Float64Array, at: number): void {
    const { columns } = this;
    for (let c = 0; c < 4; c++) {
      map[at + c] = columns[7 * c]!;
      map[at + 4 + c] = columns[7 * c + 4]!;
      map[at + 8 + c] = columns[7 * c + 5]!;
      map[at + 12 + c] = columns[7 * c + 6]!;
    }
  }
}
