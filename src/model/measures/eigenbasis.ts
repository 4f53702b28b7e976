import { finished } from '../pieces.ts';
import type { Dataset } from '../problem.ts';
import { symmetricEigenInPieces } from './symmetricEigen.ts';

/** Eigenvalues and eigenvectors of X X^T / n. */
export interface Eigenbasis {
  /** d, largest first: eta_1 >= .. >= eta_d */
  readonly values: Float64Array;
  /** d x d, row k the unit eigenvector of values[k], with v* . vector >= 0 where there is a teacher */
  readonly vectors: Float64Array;
  /** d, 1 where the eigenvalue is distinct from all others: only there is the eigenvector determined */
  readonly distinct: Uint8Array;
}

/** The decomposition is O(d^3): 0.13 s at 256, 7 s at 1024, and no picture shows a thousand coordinates. */
export const MAX_EIGEN_DIMENSION = 256;

/** Nearer than this share of the largest eigenvalue two eigenvalues are one: rounding tells them no more apart. */
const DISTINCT = 1e-12;

/** The eigenbasis of the data; null beyond MAX_EIGEN_DIMENSION. */
export function eigenbasis(dataset: Dataset): Eigenbasis | null {
  return finished(eigenbasisInPieces(dataset));
}

/** The same in pieces, each O(d (n + d)). */
export function* eigenbasisInPieces(dataset: Dataset): Generator<void, Eigenbasis | null> {
  const { dimension, samples, inputs, teacher } = dataset;
  if (dimension > MAX_EIGEN_DIMENSION) return null;
  const rows = new Float64Array(dimension * dimension);
  const eigenvalues = new Float64Array(dimension);
  for (let k = 0; k < dimension; k++) {
    for (let l = 0; l <= k; l++) {
      let sum = 0;
      for (let i = 0; i < samples; i++) sum += inputs[i * dimension + k]! * inputs[i * dimension + l]!;
      rows[k * dimension + l] = sum / samples;
      rows[l * dimension + k] = sum / samples;
    }
    yield;
  }
  yield* symmetricEigenInPieces({ size: dimension, rows, values: eigenvalues });
  const order = Array.from(eigenvalues.keys()).sort((one, other) => eigenvalues[other]! - eigenvalues[one]!);
  // X X^T / n has no negative eigenvalue, its rounded decomposition may
  const values = Float64Array.from(order, (place) => Math.max(0, eigenvalues[place]!));
  const vectors = new Float64Array(dimension * dimension);
  for (let k = 0; k < dimension; k++) {
    const row = vectors.subarray(k * dimension, (k + 1) * dimension);
    row.set(rows.subarray(order[k]! * dimension, (order[k]! + 1) * dimension));
    orient(row, teacher);
  }
  const gap = DISTINCT * values[0]!;
  const distinct = new Uint8Array(dimension);
  for (let k = 0; k < dimension; k++) {
    const above = k === 0 || values[k - 1]! - values[k]! > gap;
    const below = k === dimension - 1 || values[k]! - values[k + 1]! > gap;
    distinct[k] = above && below ? 1 : 0;
  }
  return { values, vectors, distinct };
}

/** Turns a vector to the teacher's side; without a teacher, so that its largest coordinate is positive. */
function orient(vector: Float64Array, teacher: Float64Array | null): void {
  let side = 0;
  if (teacher === null) {
    for (const value of vector) if (Math.abs(value) > Math.abs(side)) side = value;
  } else {
    for (let k = 0; k < vector.length; k++) side += vector[k]! * teacher[k]!;
  }
  if (side < 0) for (let k = 0; k < vector.length; k++) vector[k] = -vector[k]!;
}
