import { Matrix, SingularValueDecomposition } from 'ml-matrix';

/**
 * Singular values of the m x d weight matrix W. The rows (the columns, if m < d) are rotated one by one into a
 * triangular factor R of size p = min(m, d), which has the same singular values: W itself is neither copied nor
 * squared, and singular values down to rounding of the largest survive. R goes to ml-matrix.
 */
export class SingularValues {
  /** p, largest first */
  readonly values: Float64Array;
  /** floating point operations of one `update`, roughly */
  readonly flops: number;
  private readonly width: number;
  private readonly dimension: number;
  private readonly factor: Float64Array;
  private readonly row: Float64Array;
  private readonly matrix: Matrix;

  constructor(width: number, dimension: number) {
    const size = Math.min(width, dimension);
    this.width = width;
    this.dimension = dimension;
    this.values = new Float64Array(size);
    this.factor = new Float64Array(size * size);
    this.row = new Float64Array(size);
    this.matrix = new Matrix(size, size);
    this.flops = 3 * width * dimension * size + 30 * size ** 3 + 2000;
  }

  /** Measures `hidden` (m x d) into `values`. */
  update(hidden: Float64Array): void {
    const { factor, row, matrix, values, width, dimension } = this;
    const size = values.length;
    // scaled to 1, so that no square underflows at the smallest initialisation scales
    let scale = 0;
    for (let index = 0; index < hidden.length; index++) scale = Math.max(scale, Math.abs(hidden[index]!));
    if (scale === 0 || !Number.isFinite(scale)) {
      values.fill(scale);
      return;
    }
    factor.fill(0);
    const tall = width >= dimension;
    const count = tall ? width : dimension;
    const stride = tall ? 1 : dimension;
    for (let line = 0; line < count; line++) {
      const start = tall ? line * dimension : line;
      for (let k = 0; k < size; k++) row[k] = hidden[start + k * stride]! / scale;
      rotateInto(factor, row, size);
    }
    for (let k = 0; k < size; k++) {
      for (let l = k; l < size; l++) matrix.set(k, l, factor[k * size + l]!);
    }
    const { diagonal } = new SingularValueDecomposition(matrix, {
      computeLeftSingularVectors: false,
      computeRightSingularVectors: false,
    });
    for (let k = 0; k < size; k++) values[k] = scale * diagonal[k]!;
  }
}

/** Givens rotations that take `row` into the upper triangular `factor`; `row` is used up. */
function rotateInto(factor: Float64Array, row: Float64Array, size: number): void {
  for (let k = 0; k < size; k++) {
    const entry = row[k]!;
    if (entry === 0) continue;
    const pivot = factor[k * size + k]!;
    const length = Math.sqrt(pivot * pivot + entry * entry);
    // an entry whose square vanishes is below the rounding of everything measured here
    if (length === 0) continue;
    const cos = pivot / length;
    const sin = entry / length;
    factor[k * size + k] = length;
    for (let l = k + 1; l < size; l++) {
      const above = factor[k * size + l]!;
      const below = row[l]!;
      factor[k * size + l] = cos * above + sin * below;
      row[l] = cos * below - sin * above;
    }
  }
}
