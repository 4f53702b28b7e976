/**
 * What a matrix of low rank adds to the solution of a system that is easy without it, (A + V V^T) x = b with A symmetric
 * positive definite, but for an imaginary part that is a positive multiple of I, and V of r columns:
 *
 *   x = y - Z K^-1 V^T y   with   y = A^-1 b, Z = A^-1 V, K = I + V^T Z
 *
 * (Sherman, Morrison and Woodbury; G. Golub, C. Van Loan, Matrix Computations, 2.1.4). K has a positive definite real part
 * and an imaginary part that is 0 or negative definite: elimination without pivoting is stable (N. Higham, 1998).
 */
export class LowRankUpdate {
  private readonly size: number;
  private count = 0;
  /** V, by its columns */
  private vectors: Float64Array = new Float64Array(0);
  /** Z, alike: real and imaginary parts */
  private imagesReal = new Float64Array(0);
  private imagesImaginary = new Float64Array(0);
  /** K = L D L^T: L below the diagonal, 1 / D on it */
  private factorReal = new Float64Array(0);
  private factorImaginary = new Float64Array(0);
  /** K^-1 V^T y */
  private sharesReal = new Float64Array(0);
  private sharesImaginary = new Float64Array(0);

  constructor(size: number) {
    this.size = size;
  }

  /**
   * @param vectors V, `count` columns one after another; kept, not copied
   * @param solve A^-1 in place, of `size` complex numbers from `at` on
   */
  form(
    vectors: Float64Array,
    count: number,
    solve: (real: Float64Array, imaginary: Float64Array, at: number) => void,
  ): void {
    const { size: n } = this;
    this.vectors = vectors;
    this.count = count;
    if (this.sharesReal.length < count) this.reserve(2 * count);
    this.imagesReal.set(vectors.subarray(0, count * n));
    this.imagesImaginary.fill(0, 0, count * n);
    for (let k = 0; k < count; k++) solve(this.imagesReal, this.imagesImaginary, k * n);
    this.factorise();
  }

  /** Takes y to x, in place: real parts from `re` on, imaginary parts from `im` on; null for a real system. */
  apply(vector: Float64Array, re: number, im: number | null): void {
    const { size: n, count: r, vectors, imagesReal, imagesImaginary, sharesReal, sharesImaginary } = this;
    for (let k = 0; k < r; k++) {
      sharesReal[k] = product(vectors, k * n, vector, re, n);
      sharesImaginary[k] = im === null ? 0 : product(vectors, k * n, vector, im, n);
    }
    this.solveSmall();
    for (let k = 0; k < r; k++) {
      const x = sharesReal[k]!;
      const y = sharesImaginary[k]!;
      if (im === null) {
        for (let i = 0, at = k * n; i < n; i++, at++) vector[re + i]! -= imagesReal[at]! * x;
        continue;
      }
      for (let i = 0, at = k * n; i < n; i++, at++) {
        vector[re + i]! -= imagesReal[at]! * x - imagesImaginary[at]! * y;
        vector[im + i]! -= imagesReal[at]! * y + imagesImaginary[at]! * x;
      }
    }
  }

  private reserve(count: number): void {
    const { size: n } = this;
    this.imagesReal = new Float64Array(count * n);
    this.imagesImaginary = new Float64Array(count * n);
    this.factorReal = new Float64Array(count * count);
    this.factorImaginary = new Float64Array(count * count);
    this.sharesReal = new Float64Array(count);
    this.sharesImaginary = new Float64Array(count);
  }

  private factorise(): void {
    const { size: n, count: r, vectors, imagesReal, imagesImaginary, factorReal, factorImaginary } = this;
    for (let k = 0; k < r; k++) {
      // to the left of the diagonal a row holds L D first, then L
      for (let l = 0; l <= k; l++) {
        let x = (k === l ? 1 : 0) + product(vectors, k * n, imagesReal, l * n, n);
        let y = product(vectors, k * n, imagesImaginary, l * n, n);
        for (let s = 0; s < l; s++) {
          const u = factorReal[k * r + s]!;
          const v = factorImaginary[k * r + s]!;
          // on the diagonal L D is turned into L as it is met
          if (l === k) this.divide(k, s);
          const p = factorReal[l * r + s]!;
          const q = factorImaginary[l * r + s]!;
          x -= u * p - v * q;
          y -= u * q + v * p;
        }
        factorReal[k * r + l] = x;
        factorImaginary[k * r + l] = y;
      }
      const x = factorReal[k * r + k]!;
      const y = factorImaginary[k * r + k]!;
      const square = x * x + y * y;
      factorReal[k * r + k] = x / square;
      factorImaginary[k * r + k] = -y / square;
    }
  }

  /** Entry s of row k over D_s. */
  private divide(k: number, s: number): void {
    const { count: r, factorReal, factorImaginary } = this;
    const u = factorReal[k * r + s]!;
    const v = factorImaginary[k * r + s]!;
    const p = factorReal[s * r + s]!;
    const q = factorImaginary[s * r + s]!;
    factorReal[k * r + s] = u * p - v * q;
    factorImaginary[k * r + s] = u * q + v * p;
  }

  /** K^-1 of the shares, in place. */
  private solveSmall(): void {
    const { count: r, factorReal, factorImaginary, sharesReal, sharesImaginary } = this;
    for (let k = 0; k < r; k++) {
      let x = sharesReal[k]!;
      let y = sharesImaginary[k]!;
      for (let s = 0; s < k; s++) {
        const p = factorReal[k * r + s]!;
        const q = factorImaginary[k * r + s]!;
        x -= p * sharesReal[s]! - q * sharesImaginary[s]!;
        y -= p * sharesImaginary[s]! + q * sharesReal[s]!;
      }
      sharesReal[k] = x;
      sharesImaginary[k] = y;
    }
    for (let k = r - 1; k >= 0; k--) {
      const p = factorReal[k * r + k]!;
      const q = factorImaginary[k * r + k]!;
      let x = sharesReal[k]! * p - sharesImaginary[k]! * q;
      let y = sharesReal[k]! * q + sharesImaginary[k]! * p;
      for (let s = k + 1; s < r; s++) {
        const u = factorReal[s * r + k]!;
        const v = factorImaginary[s * r + k]!;
        x -= u * sharesReal[s]! - v * sharesImaginary[s]!;
        y -= u * sharesImaginary[s]! + v * sharesReal[s]!;
      }
      sharesReal[k] = x;
      sharesImaginary[k] = y;
    }
  }
}

function product(one: Float64Array, at: number, other: Float64Array, otherAt: number, size: number): number {
  let sum = 0;
  for (let i = 0; i < size; i++) sum += one[at + i]! * other[otherAt + i]!;
  return sum;
}
