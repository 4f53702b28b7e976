/**
 * What a matrix of low rank adds to the solution of a system that is easy without it, (A + sum_k v_k v_k^T) x = b with A
 * symmetric positive definite, but for an imaginary part that is a positive multiple of I: one column after another,
 *
 *   x <- x - z_k (v_k . x) / (1 + v_k . z_k),   z_k = (A + sum_{l<k} v_l v_l^T)^-1 v_k
 *
 * (Sherman and Morrison; G. Golub, C. Van Loan, Matrix Computations, 2.1.4). The real part of what is divided by is at least 1.
 */
export class LowRankUpdate {
  private readonly size: number;
  private count = 0;
  /** v_k, one after another */
  private vectors: Float64Array = new Float64Array(0);
  /** z_k and 1 / (1 + v_k . z_k), real and imaginary parts */
  private imagesReal = new Float64Array(0);
  private imagesImaginary = new Float64Array(0);
  private factorsReal = new Float64Array(0);
  private factorsImaginary = new Float64Array(0);

  constructor(size: number) {
    this.size = size;
  }

  /**
   * @param vectors v_k, `count` of them one after another; kept, not copied
   * @param solve A^-1 in place, of `size` complex numbers from `at` on
   */
  form(
    vectors: Float64Array,
    count: number,
    solve: (real: Float64Array, imaginary: Float64Array, at: number) => void,
  ): void {
    const { size: n } = this;
    this.vectors = vectors;
    if (this.factorsReal.length < count) {
      this.imagesReal = new Float64Array(2 * count * n);
      this.imagesImaginary = new Float64Array(2 * count * n);
      this.factorsReal = new Float64Array(2 * count);
      this.factorsImaginary = new Float64Array(2 * count);
    }
    const { imagesReal, imagesImaginary } = this;
    imagesReal.set(vectors.subarray(0, count * n));
    imagesImaginary.fill(0, 0, count * n);
    for (let k = 0, at = 0; k < count; k++, at += n) {
      solve(imagesReal, imagesImaginary, at);
      this.count = k;
      this.apply(imagesReal, at, imagesImaginary, at);
      const x = 1 + product(vectors, at, imagesReal, at, n);
      const y = product(vectors, at, imagesImaginary, at, n);
      this.factorsReal[k] = x / (x * x + y * y);
      this.factorsImaginary[k] = -y / (x * x + y * y);
    }
    this.count = count;
  }

  /** Takes A^-1 b to x, in place: real parts from `re` on, imaginary parts from `im` on. */
  apply(real: Float64Array, re: number, imaginary: Float64Array, im: number): void {
    const { size: n, vectors, imagesReal, imagesImaginary } = this;
    for (let k = 0, at = 0; k < this.count; k++, at += n) {
      const u = product(vectors, at, real, re, n);
      const v = product(vectors, at, imaginary, im, n);
      const x = u * this.factorsReal[k]! - v * this.factorsImaginary[k]!;
      const y = u * this.factorsImaginary[k]! + v * this.factorsReal[k]!;
      for (let i = 0; i < n; i++) {
        real[re + i]! -= imagesReal[at + i]! * x - imagesImaginary[at + i]! * y;
        imaginary[im + i]! -= imagesReal[at + i]! * y + imagesImaginary[at + i]! * x;
      }
    }
  }

  /** The same of a real system. */
  applyReal(vector: Float64Array, from: number): void {
    const { size: n, vectors, imagesReal } = this;
    for (let k = 0, at = 0; k < this.count; k++, at += n) {
      const share = product(vectors, at, vector, from, n) * this.factorsReal[k]!;
      for (let i = 0; i < n; i++) vector[from + i]! -= imagesReal[at + i]! * share;
    }
  }
}

function product(one: Float64Array, at: number, other: Float64Array, otherAt: number, size: number): number {
  let sum = 0;
  for (let i = 0; i < size; i++) sum += one[at + i]! * other[otherAt + i]!;
  return sum;
}
