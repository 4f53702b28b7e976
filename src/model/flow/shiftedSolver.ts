import { LowRankUpdate } from './lowRankUpdate.ts';
import { ReflectionUpdate } from './reflectionUpdate.ts';

/** Columns this small against the trace count as zero. */
const ROUNDING = 1e-13;

/**
 * Solves (N + s I) x = b for one symmetric positive semidefinite N and many shifts s, real or complex with positive
 * real and imaginary part. N is reduced to tridiagonal form T = Q^T N Q once, by Householder reflections
 * (G. Golub, C. Van Loan, Matrix Computations, 8.3.1); each solve then costs two products with Q, 2 n^2, and O(n).
 * That is Hairer and Wanner's option of the Hessenberg form, which a change of step does not touch.
 * Elimination without pivoting is stable for these matrices (N. Higham, 1998, for the complex ones).
 */
export class ShiftedSolver {
  private readonly size: number;
  /** the reflectors' vectors, row k acting on the coordinates after k; above them nothing */
  private readonly reflectors: Float64Array;
  private readonly factors: Float64Array;
  private readonly diagonal: Float64Array;
  /** beside the diagonal: T_(k, k+1) */
  private readonly off: Float64Array;
  private readonly update: ReflectionUpdate;
  private readonly realPivots: Float64Array;
  private readonly pairReal: Float64Array;
  private readonly pairImaginary: Float64Array;
  /** Q^T V and what it does to the solutions, where there is one */
  private added = new Float64Array(0);
  private addedCount = 0;
  private readonly addedReal: LowRankUpdate;
  private readonly addedPair: LowRankUpdate;
  /** N = 0: no reflections */
  private zero = true;

  constructor(size: number) {
    this.size = size;
    this.reflectors = new Float64Array(size * size);
    this.factors = new Float64Array(size);
    this.diagonal = new Float64Array(size);
    this.off = new Float64Array(size);
    this.update = new ReflectionUpdate(size);
    this.realPivots = new Float64Array(size);
    this.pairReal = new Float64Array(size);
    this.pairImaginary = new Float64Array(size);
    this.addedReal = new LowRankUpdate(size);
    this.addedPair = new LowRankUpdate(size);
  }

  reduceZero(): void {
    this.zero = true;
    this.addedCount = 0;
    this.diagonal.fill(0);
    this.off.fill(0);
  }

  /**
   * A kernel of few patterns has a rank of a few d, but for rounding and for neurons that are still tiny; its reduction
   * is then over after as many steps: n^2 times the rank in place of n^3.
   * @param matrix N, n x n, symmetric; overwritten
   * @param negligible norm of a column that counts as zero, because it is nothing beside the shifts to come
   */
  reduce(matrix: Float64Array, negligible = 0): void {
    const { size: n, reflectors, factors, diagonal, off, update } = this;
    this.zero = false;
    this.addedCount = 0;
    let trace = 0;
    for (let k = 0; k < n; k++) trace += matrix[k * n + k]!;
    const zero = (ROUNDING * trace + negligible) ** 2;
    update.clear();
    for (let k = 0; k + 1 < n; k++) {
      update.applyToColumn(matrix, k);
      diagonal[k] = matrix[k * n + k]!;
      // the reflection that takes column k below the diagonal to a multiple of the first unit vector
      let square = 0;
      for (let i = k + 2; i < n; i++) square += matrix[i * n + k]! * matrix[i * n + k]!;
      const head = matrix[(k + 1) * n + k]!;
      if (square <= zero) {
        factors[k] = 0;
        off[k] = head;
        update.apply(matrix, k + 1);
        continue;
      }
      const norm = Math.sqrt(head * head + square);
      const alpha = head > 0 ? -norm : norm;
      off[k] = alpha;
      const row = k * n;
      reflectors[row + k + 1] = head - alpha;
      for (let i = k + 2; i < n; i++) reflectors[row + i] = matrix[i * n + k]!;
      const factor = 1 / (norm * (norm + Math.abs(head)));
      factors[k] = factor;
      update.follow(matrix, reflectors, row, k + 1, factor);
    }
    diagonal[n - 1] = matrix[n * n - 1]!;
  }

  /**
   * From here on N + V V^T is meant in place of the N last reduced; `shift` must follow.
   * @param vectors V, `count` columns of n numbers one after another
   */
  add(vectors: Float64Array, count: number): void {
    const { size: n } = this;
    if (this.added.length < count * n) this.added = new Float64Array(2 * count * n);
    this.added.set(vectors.subarray(0, count * n));
    this.addedCount = count;
    for (let k = 0; k < count; k++) this.reflect(this.added, k * n);
  }

  /** Prepares for a real shift and a complex one (elimination, L D L^T). */
  shift(real: number, pairReal: number, pairImaginary: number): void {
    const { size: n, diagonal, off, realPivots, pairReal: re, pairImaginary: im } = this;
    for (let k = 0; k < n; k++) {
      let pivot = diagonal[k]! + real;
      let x = diagonal[k]! + pairReal;
      let y = pairImaginary;
      if (k > 0) {
        const square = off[k - 1]! * off[k - 1]!;
        pivot -= square / realPivots[k - 1]!;
        const scale = square / (re[k - 1]! * re[k - 1]! + im[k - 1]! * im[k - 1]!);
        x -= re[k - 1]! * scale;
        y += im[k - 1]! * scale;
      }
      realPivots[k] = pivot;
      re[k] = x;
      im[k] = y;
    }
    this.addedReal.form(this.added, this.addedCount, (real, _, at) => this.eliminateReal(real, at));
    this.addedPair.form(this.added, this.addedCount, (real, imaginary, at) =>
      this.eliminateComplex(real, at, imaginary, at),
    );
  }

  /** Solves with the real shift, in place in n numbers from `at` on. */
  solveReal(vector: Float64Array, at: number): void {
    this.reflect(vector, at);
    this.eliminateReal(vector, at);
    this.addedReal.applyReal(vector, at);
    if (!this.zero) for (let k = this.size - 3; k >= 0; k--) this.applyReflector(k, vector, at);
  }

  /**
   * Solves with the real shift and with the complex one, in place in 3 x n numbers: the real system, the real parts and
   * the imaginary parts of the complex one. The reflections, which are most of the work, are read once for all three.
   */
  solveAll(vectors: Float64Array): void {
    const { size: n, zero } = this;
    if (!zero) for (let k = 0; k + 2 < n; k++) this.applyReflectorToAll(k, vectors);
    this.eliminateReal(vectors, 0);
    this.eliminateComplex(vectors, n, vectors, 2 * n);
    this.addedReal.applyReal(vectors, 0);
    this.addedPair.apply(vectors, n, vectors, 2 * n);
    if (!zero) for (let k = n - 3; k >= 0; k--) this.applyReflectorToAll(k, vectors);
  }

  /** Q^T of n numbers from `at` on, in place. */
  private reflect(vector: Float64Array, at: number): void {
    if (!this.zero) for (let k = 0; k + 2 < this.size; k++) this.applyReflector(k, vector, at);
  }

  private eliminateReal(vector: Float64Array, at: number): void {
    const { size: n, off, realPivots } = this;
    for (let k = 1; k < n; k++) vector[at + k]! -= (off[k - 1]! / realPivots[k - 1]!) * vector[at + k - 1]!;
    vector[at + n - 1]! /= realPivots[n - 1]!;
    for (let k = n - 2; k >= 0; k--) {
      vector[at + k] = (vector[at + k]! - off[k]! * vector[at + k + 1]!) / realPivots[k]!;
    }
  }

  private eliminateComplex(real: Float64Array, re: number, imaginary: Float64Array, im: number): void {
    const { size: n, off, pairReal, pairImaginary } = this;
    for (let k = 1; k < n; k++) {
      const x = pairReal[k - 1]!;
      const y = pairImaginary[k - 1]!;
      const scale = off[k - 1]! / (x * x + y * y);
      const u = real[re + k - 1]!;
      const v = imaginary[im + k - 1]!;
      real[re + k]! -= scale * (u * x + v * y);
      imaginary[im + k]! -= scale * (v * x - u * y);
    }
    for (let k = n - 1; k >= 0; k--) {
      let u = real[re + k]!;
      let v = imaginary[im + k]!;
      if (k < n - 1) {
        u -= off[k]! * real[re + k + 1]!;
        v -= off[k]! * imaginary[im + k + 1]!;
      }
      const x = pairReal[k]!;
      const y = pairImaginary[k]!;
      const scale = 1 / (x * x + y * y);
      real[re + k] = scale * (u * x + v * y);
      imaginary[im + k] = scale * (v * x - u * y);
    }
  }

  private applyReflector(k: number, vector: Float64Array, at: number): void {
    const { size: n, reflectors } = this;
    const factor = this.factors[k]!;
    if (factor === 0) return;
    const row = k * n;
    let product = 0;
    for (let i = k + 1; i < n; i++) product += reflectors[row + i]! * vector[at + i]!;
    product *= factor;
    for (let i = k + 1; i < n; i++) vector[at + i]! -= product * reflectors[row + i]!;
  }

  private applyReflectorToAll(k: number, vectors: Float64Array): void {
    const { size: n, reflectors } = this;
    const factor = this.factors[k]!;
    if (factor === 0) return;
    const row = k * n;
    let product = 0;
    let product1 = 0;
    let product2 = 0;
    for (let i = k + 1; i < n; i++) {
      const v = reflectors[row + i]!;
      product += v * vectors[i]!;
      product1 += v * vectors[n + i]!;
      product2 += v * vectors[2 * n + i]!;
    }
    product *= factor;
    product1 *= factor;
    product2 *= factor;
    for (let i = k + 1; i < n; i++) {
      const v = reflectors[row + i]!;
      vectors[i]! -= product * v;
      vectors[n + i]! -= product1 * v;
      vectors[2 * n + i]! -= product2 * v;
    }
  }
}
