/** Squares below have lost digits to underflow. */
const NOTHING = 1e-280;

/**
 * Householder reflections from the left and from the right in turn, which leave of a matrix its diagonal and what stands above
 * it (G. Golub, C. Van Loan, Matrix Computations, 5.4.8), with the same singular values.
 * @param matrix rows x columns, rows >= columns; overwritten
 * @param entries 2 x columns: d_1, e_1, d_2, e_2 .. of the bidiagonal matrix are written into it, the last e being 0
 */
export function bidiagonalise(
  matrix: Float64Array,
  rows: number,
  columns: number,
  entries: Float64Array,
): void {
  const left = new Float64Array(rows);
  const right = new Float64Array(columns);
  const image = new Float64Array(columns);
  for (let k = 0; k < columns; k++) {
    for (let i = k; i < rows; i++) left[i] = matrix[i * columns + k]!;
    const leftFactor = reflector(left, k, rows, entries, 2 * k);
    image.fill(0, k + 1);
    if (leftFactor > 0) {
      for (let i = k; i < rows; i++) {
        const share = leftFactor * left[i]!;
        for (let l = k + 1, at = i * columns + l; l < columns; l++, at++) image[l]! += share * matrix[at]!;
      }
    }
    // the row of the diagonal first, which says how the others are reflected from the right
    for (let l = k + 1; l < columns; l++) right[l] = matrix[k * columns + l]! - left[k]! * image[l]!;
    const rightFactor = reflector(right, k + 1, columns, entries, 2 * k + 1);
    for (let i = k + 1; i < rows; i++) {
      const share = left[i]!;
      let product = 0;
      for (let l = k + 1, at = i * columns + l; l < columns; l++, at++) {
        const entry = matrix[at]! - share * image[l]!;
        matrix[at] = entry;
        product += entry * right[l]!;
      }
      product *= rightFactor;
      for (let l = k + 1, at = i * columns + l; l < columns; l++, at++) matrix[at]! -= product * right[l]!;
    }
  }
}

/**
 * Makes of a vector, its entries from `from` on, that of the reflection I - f v v^T that takes it to a multiple of the first
 * unit vector. The multiple is written into `entries[at]`.
 * @returns f, 0 where the vector is 0, but for what is nothing beside a matrix of size 1, and stays
 */
function reflector(
  vector: Float64Array,
  from: number,
  to: number,
  entries: Float64Array,
  at: number,
): number {
  let square = 0;
  for (let i = from; i < to; i++) square += vector[i]! * vector[i]!;
  entries[at] = 0;
  if (square < NOTHING) return 0;
  const norm = Math.sqrt(square);
  const head = vector[from]!;
  entries[at] = head > 0 ? -norm : norm;
  vector[from] = head - entries[at]!;
  return 1 / (norm * (norm + Math.abs(head)));
}
