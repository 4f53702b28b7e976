import { hypotenuse } from './symmetricEigen.ts';

/**
 * The singular values of a square matrix: Householder reflections to bidiagonal form, then the implicit QR algorithm with
 * shifts (Golub, Kahan and Reinsch, as in LINPACK and JAMA). Operation for operation that of ml-matrix, which computes much
 * more and of which the whole would come with the first load.
 */

/** What the values are found in: all is overwritten by each use, but for `values`, where they are at the end. */
export interface SingularWork {
  /** rows and columns, p */
  readonly size: number;
  /** p x p, the matrix by columns: element (i, j) is `columns[j * p + i]`; used up */
  readonly columns: Float64Array;
  /** p, largest first at the end */
  readonly values: Float64Array;
  /** p, what stands beside the diagonal */
  readonly beside: Float64Array;
  /** p */
  readonly scratch: Float64Array;
}

export function singularWork(size: number): SingularWork {
  return {
    size,
    columns: new Float64Array(size * size),
    values: new Float64Array(size),
    beside: new Float64Array(size),
    scratch: new Float64Array(size),
  };
}

/** Sets `work.values` from `work.columns`, in O(p^3). */
export function findSingularValues(work: SingularWork): void {
  const { size, columns, values, beside } = work;
  values.fill(0);
  beside.fill(0);
  for (let k = 0; k < size - 1; k++) {
    reflectColumn(work, k);
    if (k < size - 2) reflectRow(work, k);
  }
  values[size - 1] = columns[size * size - 1]!;
  if (size > 1) beside[size - 2] = columns[(size - 1) * size + size - 2]!;
  beside[size - 1] = 0;
  for (let left = size; left > 0; ) left = sweep(values, beside, left);
}

/** Reflects column `k` onto its diagonal element, and all to the right of it alike; row k of those goes to `beside`. */
function reflectColumn({ size: n, columns: at, values: s, beside: e }: SingularWork, k: number): void {
  const own = k * n;
  let length = 0;
  for (let i = k; i < n; i++) length = hypotenuse(length, at[own + i]!);
  if (length !== 0) {
    if (at[own + k]! < 0) length = -length;
    for (let i = k; i < n; i++) at[own + i]! /= length;
    at[own + k]! += 1;
  }
  s[k] = -length;
  for (let j = k + 1; j < n; j++) {
    const other = j * n;
    if (length !== 0) {
      let t = 0;
      for (let i = k; i < n; i++) t += at[own + i]! * at[other + i]!;
      t = -t / at[own + k]!;
      for (let i = k; i < n; i++) at[other + i]! += t * at[own + i]!;
    }
    e[j] = at[other + k]!;
  }
}

/** Reflects what stands right of the diagonal in row `k` onto its first element. */
function reflectRow({ size: n, columns: at, beside: e, scratch }: SingularWork, k: number): void {
  let length = 0;
  for (let i = k + 1; i < n; i++) length = hypotenuse(length, e[i]!);
  if (length !== 0) {
    if (e[k + 1]! < 0) length = -length;
    for (let i = k + 1; i < n; i++) e[i]! /= length;
    e[k + 1]! += 1;
  }
  e[k] = -length;
  if (length === 0) return;
  scratch.fill(0, k + 1);
  for (let j = k + 1; j < n; j++) {
    for (let i = k + 1; i < n; i++) scratch[i]! += e[j]! * at[j * n + i]!;
  }
  for (let j = k + 1; j < n; j++) {
    const t = -e[j]! / e[k + 1]!;
    for (let i = k + 1; i < n; i++) at[j * n + i]! += t * scratch[i]!;
  }
}

/**
 * One step of the QR iteration on the leading `p` values: what has become 0 is split off, what is left gets a shifted sweep.
 * @returns how many values are not settled after it
 */
function sweep(s: Float64Array, e: Float64Array, p: number): number {
  let k = p - 2;
  for (; k >= 0; k--) {
    const least = Number.MIN_VALUE + Number.EPSILON * Math.abs(s[k]! + Math.abs(s[k + 1]!));
    if (Math.abs(e[k]!) <= least || Number.isNaN(e[k])) {
      e[k] = 0;
      break;
    }
  }
  if (k === p - 2) {
    settle(s, p - 1);
    return p - 1;
  }
  let zero = p - 1;
  for (; zero > k; zero--) {
    const around = Math.abs(e[zero]!) + (zero === k + 1 ? 0 : Math.abs(e[zero - 1]!));
    if (Math.abs(s[zero]!) <= Number.EPSILON * around) {
      s[zero] = 0;
      break;
    }
  }
  if (zero === k) shiftedSweep(s, e, k + 1, p);
  else if (zero === p - 1) deflateLast(s, e, k + 1, p);
  else split(s, e, zero + 1, p);
  return p;
}

/** The last value is 0: what stands beside it is rotated away, upwards to `k`. */
function deflateLast(s: Float64Array, e: Float64Array, k: number, p: number): void {
  let f = e[p - 2]!;
  e[p - 2] = 0;
  for (let j = p - 2; j >= k; j--) {
    const t = hypotenuse(s[j]!, f);
    const cos = s[j]! / t;
    const sin = f / t;
    s[j] = t;
    if (j === k) break;
    f = -sin * e[j - 1]!;
    e[j - 1] = cos * e[j - 1]!;
  }
}

/** The value before `k` is 0: what stands beside it is rotated away, downwards. */
function split(s: Float64Array, e: Float64Array, k: number, p: number): void {
  let f = e[k - 1]!;
  e[k - 1] = 0;
  for (let j = k; j < p; j++) {
    const t = hypotenuse(s[j]!, f);
    const cos = s[j]! / t;
    const sin = f / t;
    s[j] = t;
    f = -sin * e[j]!;
    e[j] = cos * e[j]!;
  }
}

/** The bulge of a shift, chased from `k` to the end. */
function shiftedSweep(s: Float64Array, e: Float64Array, k: number, p: number): void {
  const scale = Math.max(
    Math.abs(s[p - 1]!),
    Math.abs(s[p - 2]!),
    Math.abs(e[p - 2]!),
    Math.abs(s[k]!),
    Math.abs(e[k]!),
  );
  const last = s[p - 1]! / scale;
  const before = s[p - 2]! / scale;
  const beside = e[p - 2]! / scale;
  const first = s[k]! / scale;
  const b = ((before + last) * (before - last) + beside * beside) / 2;
  const c = last * beside * (last * beside);
  let shift = 0;
  if (b !== 0 || c !== 0) {
    const root = Math.sqrt(b * b + c);
    shift = c / (b + (b < 0 ? -root : root));
  }
  let f = (first + last) * (first - last) + shift;
  let g = first * (e[k]! / scale);
  for (let j = k; j < p - 1; j++) {
    let t = notZero(hypotenuse(f, g));
    let cos = f / t;
    let sin = g / t;
    if (j !== k) e[j - 1] = t;
    f = cos * s[j]! + sin * e[j]!;
    e[j] = cos * e[j]! - sin * s[j]!;
    g = sin * s[j + 1]!;
    s[j + 1] = cos * s[j + 1]!;
    t = notZero(hypotenuse(f, g));
    cos = f / t;
    sin = g / t;
    s[j] = t;
    f = cos * e[j]! + sin * s[j + 1]!;
    s[j + 1] = -sin * e[j]! + cos * s[j + 1]!;
    g = sin * e[j + 1]!;
    e[j + 1] = cos * e[j + 1]!;
  }
  e[p - 2] = f;
}

function notZero(length: number): number {
  return length === 0 ? Number.MIN_VALUE : length;
}

/** Value `k` is found: without its sign, and in its place among those below it. */
function settle(s: Float64Array, k: number): void {
  if (s[k]! <= 0) s[k] = s[k]! < 0 ? -s[k]! : 0;
  for (let at = k; at < s.length - 1 && !(s[at]! >= s[at + 1]!); at++) {
    [s[at], s[at + 1]] = [s[at + 1]!, s[at]!];
  }
}
