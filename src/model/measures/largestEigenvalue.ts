import type { Pieces } from '../pieces.ts';
import { symmetricEigenInPieces } from './symmetricEigen.ts';

/** Up to this size a matrix is decomposed outright; a larger one shows its largest eigenvalue to a few dozen products. */
const DECOMPOSED = 24;
/** Products between two looks at what has converged. */
const LOOK_EVERY = 6;
/** Residual, relative to the eigenvalue, at which it is taken: the eigenvalue itself is then off by far less. */
const RESIDUAL = 1e-9;
/** A new direction this small beside the matrix is rounding: the directions so far span all that the start reaches. */
const SPENT = 1e-14;

/**
 * The largest eigenvalue of a symmetric matrix without negative eigenvalues, in pieces of about one product with it: Lanczos'
 * method with every direction made orthogonal to all before, twice, so that no eigenvalue comes back as a ghost (Parlett, The
 * symmetric eigenvalue problem, 13.3). Relative error about 1e-12. Pure arithmetic: the same bits everywhere.
 * @param rows n x n, row by row; used up
 * @returns 0 for the matrix 0; what is not finite where an entry is not
 */
export function* largestEigenvalueInPieces(rows: Float64Array, size: number): Pieces<number> {
  let scale = 0;
  for (const entry of rows) {
    if (!Number.isFinite(entry)) return Number.isNaN(entry) ? Number.NaN : Number.POSITIVE_INFINITY;
    scale = Math.max(scale, Math.abs(entry));
  }
  if (scale === 0) return 0;
  for (let index = 0; index < rows.length; index++) rows[index]! /= scale;
  if (size > DECOMPOSED) return scale * (yield* lanczos(rows, size));
  const values = new Float64Array(size);
  yield* symmetricEigenInPieces({ size, rows, values });
  return scale * Math.max(0, values[size - 1]!);
}

function* lanczos(rows: Float64Array, size: number): Pieces<number> {
  const basis: Float64Array[] = [];
  const diagonal: number[] = [];
  const beside: number[] = [];
  let direction = startOf(size);
  for (;;) {
    basis.push(direction);
    const next = product(rows, direction);
    diagonal.push(dot(next, direction));
    for (let pass = 0; pass < 2; pass++) for (const other of basis) subtract(next, other, dot(next, other));
    const length = Math.sqrt(dot(next, next));
    const spent = basis.length === size || length <= SPENT;
    if (spent || basis.length % LOOK_EVERY === 0) {
      const { value, last } = topOfTridiagonal(diagonal, beside);
      if (spent || length * Math.abs(last) <= RESIDUAL * value) return Math.max(0, value);
    }
    beside.push(length);
    direction = next.map((entry) => entry / length);
    yield;
  }
}

/** No direction of the data's making, so that no eigenvector is missed: entries of a linear congruence, length 1. */
function startOf(size: number): Float64Array {
  let state = 1;
  const start = Float64Array.from({ length: size }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32 - 0.5;
  });
  const length = Math.sqrt(dot(start, start));
  return start.map((entry) => entry / length);
}

/** The largest eigenvalue of the tridiagonal matrix, and the last entry of its eigenvector. */
function topOfTridiagonal(diagonal: readonly number[], beside: readonly number[]) {
  const size = diagonal.length;
  const rows = new Float64Array(size * size);
  const values = new Float64Array(size);
  for (let k = 0; k < size; k++) {
    rows[k * size + k] = diagonal[k]!;
    if (k + 1 < size) rows[k * size + k + 1] = rows[(k + 1) * size + k] = beside[k]!;
  }
  const pieces = symmetricEigenInPieces({ size, rows, values });
  while (!pieces.next().done);
  return { value: values[size - 1]!, last: rows[size * size - 1]! };
}

function product(rows: Float64Array, vector: Float64Array): Float64Array {
  const size = vector.length;
  const result = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    let sum = 0;
    for (let l = 0, at = i * size; l < size; l++, at++) sum += rows[at]! * vector[l]!;
    result[i] = sum;
  }
  return result;
}

function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < one.length; i++) sum += one[i]! * other[i]!;
  return sum;
}

function subtract(from: Float64Array, direction: Float64Array, share: number): void {
  for (let i = 0; i < from.length; i++) from[i]! -= share * direction[i]!;
}
