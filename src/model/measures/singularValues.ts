import { bidiagonalise } from './bidiagonal.ts';
import { tridiagonalEigenvalues } from './symmetricEigen.ts';

/** A matrix longer than so many times its width is rotated into a square one first. */
const MOST_LENGTH = 2;

/**
 * Singular values of the m x d weight matrix W. It is brought to bidiagonal form B, and they are the eigenvalues +-sigma of
 * [[0, B], [B^T, 0]], which is tridiagonal in another order (G. Golub, W. Kahan, 1965). The rows of a long one (the columns, if
 * m < d) are rotated one by one into a triangular factor R of size p = min(m, d) before that. W is not squared: singular values
 * down to rounding of the largest survive.
 */
export class SingularValues {
  /** p, largest first */
  readonly values: Float64Array;
  /** floating point operations of one `update`, roughly */
  readonly flops: number;
  private readonly long: boolean;
  private readonly width: number;
  private readonly dimension: number;
  private readonly factor: Float64Array;
  private readonly row: Float64Array;

  constructor(width: number, dimension: number) {
    const size = Math.min(width, dimension);
    this.width = width;
    this.dimension = dimension;
    this.values = new Float64Array(size);
    this.long = Math.max(width, dimension) > MOST_LENGTH * size;
    this.factor = new Float64Array(this.long ? size * size : 0);
    this.row = new Float64Array(this.long ? size : 0);
    this.flops = (this.long ? 3 : 4) * width * dimension * size + (this.long ? 30 * size ** 3 : 0) + 2000;
  }

  /** Measures `hidden` (m x d) into `values`. */
  update(hidden: Float64Array): void {
    const { factor, row, values, width, dimension } = this;
    const size = values.length;
    // scaled to 1, so that no square underflows at the smallest initialisation scales
    let scale = 0;
    for (let index = 0; index < hidden.length; index++) scale = Math.max(scale, Math.abs(hidden[index]!));
    if (scale === 0 || !Number.isFinite(scale)) {
      values.fill(scale);
      return;
    }
    if (!this.long) {
      this.measureWhole(hidden, scale);
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
    this.measure(factor.slice(), size, scale);
  }

  private measureWhole(hidden: Float64Array, scale: number): void {
    const { width, dimension } = this;
    const size = Math.min(width, dimension);
    const rows = Math.max(width, dimension);
    const matrix = new Float64Array(rows * size);
    for (let j = 0; j < width; j++) {
      for (let k = 0; k < dimension; k++) {
        const at = width >= dimension ? j * size + k : k * size + j;
        matrix[at] = hidden[j * dimension + k]! / scale;
      }
    }
    this.measure(matrix, rows, scale);
  }

  /** @param matrix rows x p, used up */
  private measure(matrix: Float64Array, rows: number, scale: number): void {
    const { values } = this;
    const size = values.length;
    const beside = new Float64Array(2 * size);
    bidiagonalise(matrix, rows, size, beside);
    const eigenvalues = new Float64Array(2 * size);
    tridiagonalEigenvalues(eigenvalues, beside);
    eigenvalues.sort();
    for (let k = 0; k < size; k++) values[k] = scale * Math.max(0, eigenvalues[2 * size - 1 - k]!);
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
