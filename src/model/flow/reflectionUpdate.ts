/**
 * What a Householder reflection H = I - f v v^T does to a symmetric matrix, N <- H N H = N - v w^T - w v^T with
 * w = f N v - (f^2/2 v.N v) v. It is put off until the next reflection is known: the pass over the matrix that applies
 * the one also forms the product N v of the other. A large matrix does not stay in the caches from one pass to the
 * next, and reading it is what a pass costs. Only the lower triangle is kept.
 */
export class ReflectionUpdate {
  private readonly size: number;
  /** v and w of the reflection put off; zeros where there is none */
  private readonly vector: Float64Array;
  private readonly partner: Float64Array;
  private pending = false;
  /** N v of the reflection that follows */
  private readonly image: Float64Array;

  constructor(size: number) {
    this.size = size;
    this.vector = new Float64Array(size);
    this.partner = new Float64Array(size);
    this.image = new Float64Array(size);
  }

  /** Before the first reflection of a matrix. */
  clear(): void {
    this.vector.fill(0);
    this.partner.fill(0);
    this.pending = false;
  }

  /** Brings column k up to date, from the diagonal down. */
  applyToColumn(matrix: Float64Array, k: number): void {
    if (!this.pending) return;
    const { size: n, vector, partner } = this;
    const v = vector[k]!;
    const w = partner[k]!;
    for (let i = k; i < n; i++) matrix[i * n + k]! -= vector[i]! * w + partner[i]! * v;
  }

  /** Brings rows and columns from `first` on up to date, and puts nothing off. */
  apply(matrix: Float64Array, first: number): void {
    if (!this.pending) return;
    const { size: n, vector, partner } = this;
    for (let i = first; i < n; i++) {
      const at = i * n;
      const v = vector[i]!;
      const w = partner[i]!;
      for (let l = first; l <= i; l++) matrix[at + l]! -= v * partner[l]! + w * vector[l]!;
    }
    this.clear();
  }

  /**
   * Brings rows and columns from `first` on up to date and puts off the next reflection, which acts on them.
   * @param vectors its v at `row` + first to `row` + n - 1 @param factor f
   */
  follow(matrix: Float64Array, vectors: Float64Array, row: number, first: number, factor: number): void {
    const { size: n, vector, partner, image } = this;
    this.applyAndMultiply(matrix, vectors, row, first);
    let product = 0;
    for (let i = first; i < n; i++) product += image[i]! * vectors[row + i]!;
    const half = (factor * factor * product) / 2;
    for (let i = first; i < n; i++) {
      const v = vectors[row + i]!;
      vector[i] = v;
      partner[i] = factor * image[i]! - half * v;
    }
    this.pending = true;
  }

  /** The pass itself, two rows at a time: what belongs to a column is read once for both. */
  private applyAndMultiply(matrix: Float64Array, vectors: Float64Array, row: number, first: number): void {
    const { size: n, vector, partner, image } = this;
    let i = first;
    for (; i + 1 < n; i += 2) {
      const v = vector[i]!;
      const w = partner[i]!;
      const next = vectors[row + i]!;
      const v1 = vector[i + 1]!;
      const w1 = partner[i + 1]!;
      const next1 = vectors[row + i + 1]!;
      const diagonal = i * n + i;
      const corner = matrix[diagonal]! - (v * w + w * v);
      const corner1 = matrix[diagonal + n + 1]! - (v1 * w1 + w1 * v1);
      let sum = corner * next;
      let sum1 = corner1 * next1;
      for (let l = first, at = i * n + first, at1 = at + n, x = row + first; l < i; l++, at++, at1++, x++) {
        const vl = vector[l]!;
        const wl = partner[l]!;
        const nextl = vectors[x]!;
        const entry = matrix[at]! - (v * wl + w * vl);
        const entry1 = matrix[at1]! - (v1 * wl + w1 * vl);
        matrix[at] = entry;
        matrix[at1] = entry1;
        sum += entry * nextl;
        sum1 += entry1 * nextl;
        image[l] = image[l]! + entry * next + entry1 * next1;
      }
      const beside = matrix[diagonal + n]! - (v1 * w + w1 * v);
      matrix[diagonal] = corner;
      matrix[diagonal + n] = beside;
      matrix[diagonal + n + 1] = corner1;
      image[i] = sum + beside * next1;
      image[i + 1] = sum1 + beside * next;
    }
    if (i < n) {
      const v = vector[i]!;
      const w = partner[i]!;
      const next = vectors[row + i]!;
      const diagonal = i * n + i;
      const corner = matrix[diagonal]! - (v * w + w * v);
      let sum = corner * next;
      for (let l = first, at = i * n + first; l < i; l++, at++) {
        const entry = matrix[at]! - (v * partner[l]! + w * vector[l]!);
        matrix[at] = entry;
        sum += entry * vectors[row + l]!;
        image[l] = image[l]! + entry * next;
      }
      matrix[diagonal] = corner;
      image[i] = sum;
    }
  }
}
