/**
 * The eigen-decomposition of a symmetric matrix in pieces, for who has other work to do in between: Householder's
 * reduction to tridiagonal form, then the implicit QL algorithm (Bowdler, Martin, Reinsch and Wilkinson's tred2 and
 * tql2, as in JAMA). Operation for operation that of ml-matrix, which has no way to stop.
 */

/** What the pieces work on: the matrix is taken over, and ends as the eigenvectors. */
export interface EigenWork {
  /** rows and columns */
  readonly size: number;
  /** n x n; at the end row k is the eigenvector of values[k] */
  readonly rows: Float64Array;
  /** n, increasing at the end */
  readonly values: Float64Array;
}

/**
 * The eigenvalues of a symmetric tridiagonal matrix alone, in O(n^2), in no order.
 * @param diagonal n, overwritten by them @param off what stands beside it, n, the last of no account; overwritten
 */
export function tridiagonalEigenvalues(diagonal: Float64Array, off: Float64Array): void {
  off[off.length - 1] = 0;
  const work = { size: diagonal.length, rows: new Float64Array(0), values: diagonal };
  for (const _ of diagonalise(work, off));
}

/** Decomposes `rows`, in place; every piece is O(n^2), O(n^3) in all. */
export function* symmetricEigenInPieces(work: EigenWork): Generator<void, void> {
  const offDiagonal = new Float64Array(work.size);
  yield* reduce(work, offDiagonal);
  yield* gatherReflections(work, offDiagonal);
  yield* diagonalise(work, offDiagonal);
  sort(work);
}

/** Householder reflections from the last row up: `values` becomes the diagonal, `e` what stands beside it. */
function* reduce({ size: n, rows: V, values: d }: EigenWork, e: Float64Array): Generator<void, void> {
  for (let j = 0; j < n; j++) d[j] = V[j * n + n - 1]!;
  for (let i = n - 1; i > 0; i--) {
    let scale = 0;
    for (let k = 0; k < i; k++) scale += Math.abs(d[k]!);
    if (scale === 0) {
      e[i] = d[i - 1]!;
      for (let j = 0; j < i; j++) {
        d[j] = V[j * n + i - 1]!;
        V[j * n + i] = 0;
        V[i * n + j] = 0;
      }
      d[i] = 0;
      continue;
    }
    let h = 0;
    for (let k = 0; k < i; k++) {
      d[k]! /= scale;
      h += d[k]! * d[k]!;
    }
    const last = d[i - 1]!;
    const root = last > 0 ? -Math.sqrt(h) : Math.sqrt(h);
    e[i] = scale * root;
    h -= last * root;
    d[i - 1] = last - root;
    e.fill(0, 0, i);
    reflect(V, d, e, n, i, h);
    d[i] = h;
    yield;
  }
}

/** Applies the reflection of row `i` to what is above it. */
function reflect(V: Float64Array, d: Float64Array, e: Float64Array, n: number, i: number, h: number): void {
  for (let j = 0; j < i; j++) {
    const f = d[j]!;
    V[i * n + j] = f;
    let g = e[j]! + V[j * n + j]! * f;
    for (let k = j + 1; k < i; k++) {
      g += V[j * n + k]! * d[k]!;
      e[k]! += V[j * n + k]! * f;
    }
    e[j] = g;
  }
  let sum = 0;
  for (let j = 0; j < i; j++) {
    e[j]! /= h;
    sum += e[j]! * d[j]!;
  }
  const half = sum / (h + h);
  for (let j = 0; j < i; j++) e[j]! -= half * d[j]!;
  for (let j = 0; j < i; j++) {
    const [f, g] = [d[j]!, e[j]!];
    for (let k = j; k < i; k++) V[j * n + k]! -= f * e[k]! + g * d[k]!;
    d[j] = V[j * n + i - 1]!;
    V[j * n + i] = 0;
  }
}

/** Multiplies the reflections out. */
function* gatherReflections(
  { size: n, rows: V, values: d }: EigenWork,
  e: Float64Array,
): Generator<void, void> {
  for (let i = 0; i < n - 1; i++) {
    V[i * n + n - 1] = V[i * n + i]!;
    V[i * n + i] = 1;
    const h = d[i + 1]!;
    const next = (i + 1) * n;
    if (h !== 0) {
      for (let k = 0; k <= i; k++) d[k] = V[next + k]! / h;
      for (let j = 0; j <= i; j++) {
        let g = 0;
        for (let k = 0; k <= i; k++) g += V[next + k]! * V[j * n + k]!;
        for (let k = 0; k <= i; k++) V[j * n + k]! -= g * d[k]!;
      }
    }
    for (let k = 0; k <= i; k++) V[next + k] = 0;
    yield;
  }
  for (let j = 0; j < n; j++) {
    d[j] = V[j * n + n - 1]!;
    V[j * n + n - 1] = 0;
  }
  V[n * n - 1] = 1;
  e.copyWithin(0, 1);
  e[n - 1] = 0;
}

/** The QL iteration, one eigenvalue after another. */
function* diagonalise(work: EigenWork, e: Float64Array): Generator<void, void> {
  const { size: n, values: d } = work;
  let shift = 0;
  let largest = 0;
  for (let l = 0; l < n; l++) {
    largest = Math.max(largest, Math.abs(d[l]!) + Math.abs(e[l]!));
    let m = l;
    while (m < n && Math.abs(e[m]!) > Number.EPSILON * largest) m++;
    if (m > l) {
      do {
        shift += sweep(work, e, l, m);
        yield;
      } while (Math.abs(e[l]!) > Number.EPSILON * largest);
    }
    d[l]! += shift;
    e[l] = 0;
  }
}

/** One implicitly shifted QL sweep over the block from l to m. @returns the shift taken off the diagonal */
function sweep({ size: n, rows: V, values: d }: EigenWork, e: Float64Array, l: number, m: number): number {
  const first = d[l]!;
  let p = (d[l + 1]! - first) / (2 * e[l]!);
  const root = p < 0 ? -hypotenuse(p, 1) : hypotenuse(p, 1);
  d[l] = e[l]! / (p + root);
  d[l + 1] = e[l]! * (p + root);
  const dl1 = d[l + 1]!;
  const shift = first - d[l]!;
  for (let i = l + 2; i < n; i++) d[i]! -= shift;
  p = d[m]!;
  const el1 = e[l + 1]!;
  let [c, c2, c3, s, s2] = [1, 1, 1, 0, 0];
  for (let i = m - 1; i >= l; i--) {
    [c3, c2, s2] = [c2, c, s];
    const g = c * e[i]!;
    const h = c * p;
    const r = hypotenuse(p, e[i]!);
    e[i + 1] = s * r;
    s = e[i]! / r;
    c = p / r;
    p = c * d[i]! - s * g;
    d[i + 1] = h + s * (c * g + s * d[i]!);
    // only the eigenvalues are wanted where there are no rows
    if (V.length === 0) continue;
    const [here, next] = [i * n, (i + 1) * n];
    for (let k = 0; k < n; k++) {
      const v = V[next + k]!;
      V[next + k] = s * V[here + k]! + c * v;
      V[here + k] = c * V[here + k]! - s * v;
    }
  }
  p = (-s * s2 * c3 * el1 * e[l]!) / dl1;
  e[l] = s * p;
  d[l] = c * p;
  return shift;
}

/** By increasing eigenvalue. */
function sort({ size: n, rows: V, values: d }: EigenWork): void {
  for (let i = 0; i < n - 1; i++) {
    let least = i;
    for (let j = i + 1; j < n; j++) if (d[j]! < d[least]!) least = j;
    if (least === i) continue;
    [d[i], d[least]] = [d[least]!, d[i]!];
    const row = V.slice(i * n, (i + 1) * n);
    V.copyWithin(i * n, least * n, (least + 1) * n);
    V.set(row, least * n);
  }
}

/** sqrt(a^2 + b^2) without overflow; not Math.hypot, in which engines differ. */
function hypotenuse(a: number, b: number): number {
  const [large, small] = Math.abs(a) > Math.abs(b) ? [a, b] : [b, a];
  if (large === 0) return 0;
  const ratio = small / large;
  return Math.abs(large) * Math.sqrt(1 + ratio * ratio);
}
