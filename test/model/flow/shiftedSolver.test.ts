import { describe, expect, it } from 'vitest';
import { ShiftedSolver } from '../../../src/model/flow/shiftedSolver.ts';
import { randomStream } from './randomNumbers.ts';

/** A symmetric positive semidefinite matrix of the given rank. */
function matrixOf(size: number, rank: number, seed: number): Float64Array {
  const random = randomStream(seed);
  const factor = Float64Array.from({ length: size * rank }, random);
  const matrix = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let l = 0; l < size; l++) {
      for (let k = 0; k < rank; k++) matrix[i * size + l]! += factor[i * rank + k]! * factor[l * rank + k]!;
    }
  }
  return matrix;
}

/** Matrices that a reduction may stumble over, by size. */
const DEGENERATE: Record<string, (size: number) => Float64Array> = {
  zero: (size) => new Float64Array(size * size),
  'the identity': (size) => diagonalOf(size, () => 1),
  'of rank one': (size) => matrixOf(size, 1, 3),
  'of rank one, of tiny entries': (size) => matrixOf(size, 1, 3).map((value) => 1e-200 * value),
  'diagonal, huge and tiny side by side': (size) => diagonalOf(size, (i) => 10 ** ((i % 5) * 4 - 8)),
  'of few eigenvalues, each many times': (size) => {
    // the identity plus what two orthogonal blocks of ones have
    const matrix = diagonalOf(size, () => 1);
    for (let i = 0; i < size; i++)
      for (let l = 0; l < size; l++) if (i % 2 === l % 2) matrix[i * size + l]! += 0.5;
    return matrix;
  },
  'huge and tiny side by side': (size) => {
    const scale = (i: number) => 10 ** ((i % 4) * 3 - 6);
    return matrixOf(size, size, 7).map((v, at) => v * scale(Math.floor(at / size)) * scale(at % size));
  },
  'tridiagonal already': (size) => {
    const matrix = diagonalOf(size, () => 2);
    for (let i = 0; i + 1 < size; i++) matrix[i * size + i + 1] = matrix[(i + 1) * size + i] = -1;
    return matrix;
  },
  'empty but for its last rows': (size) => {
    const matrix = matrixOf(size, 2, 4);
    return matrix.map((v, at) => (Math.min(Math.floor(at / size), at % size) >= size - 3 ? v : 0));
  },
};

function diagonalOf(size: number, value: (i: number) => number): Float64Array {
  const matrix = new Float64Array(size * size);
  for (let i = 0; i < size; i++) matrix[i * size + i] = value(i);
  return matrix;
}

/** Largest entry of (N + shift I) x - b, complex. */
function defect(
  matrix: Float64Array,
  shift: readonly [number, number],
  x: readonly [Float64Array, Float64Array],
  b: readonly [Float64Array, Float64Array],
): number {
  const size = b[0].length;
  let worst = 0;
  for (let i = 0; i < size; i++) {
    let re = shift[0] * x[0][i]! - shift[1] * x[1][i]! - b[0][i]!;
    let im = shift[0] * x[1][i]! + shift[1] * x[0][i]! - b[1][i]!;
    for (let l = 0; l < size; l++) {
      re += matrix[i * size + l]! * x[0][l]!;
      im += matrix[i * size + l]! * x[1][l]!;
    }
    worst = Math.max(worst, Math.abs(re), Math.abs(im));
  }
  return worst;
}

describe('the solver of shifted systems', () => {
  it.each([
    [1, 1],
    [2, 2],
    [5, 5],
    [12, 12],
    [12, 2],
    [30, 1],
    [30, 7],
  ])('solves with a %i x %i matrix of rank %i for several shifts', (size, rank) => {
    const matrix = matrixOf(size, rank, size + rank);
    const random = randomStream(99);
    const solver = new ShiftedSolver(size);
    solver.reduce(matrix.slice());
    for (const scale of [1e-2, 1, 1e3]) {
      solver.shift(3.6 * scale, 2.7 * scale, 3 * scale);
      const b = Float64Array.from({ length: 3 * size }, random);
      const x = b.slice();
      solver.solveAll(x);
      const part = (v: Float64Array, index: number) => v.subarray(index * size, (index + 1) * size);
      const zero = new Float64Array(size);
      const real = defect(matrix, [3.6 * scale, 0], [part(x, 0), zero], [part(b, 0), zero]);
      const pair = defect(
        matrix,
        [2.7 * scale, 3 * scale],
        [part(x, 1), part(x, 2)],
        [part(b, 1), part(b, 2)],
      );
      expect(real).toBeLessThan(1e-11);
      expect(pair).toBeLessThan(1e-11);
    }
  });

  it.each(Object.keys(DEGENERATE))('solves to rounding with a matrix that is %s', (kind) => {
    for (const size of [1, 2, 3, 8, 33, 70]) {
      const matrix = DEGENERATE[kind]!(size);
      const random = randomStream(size);
      const solver = new ShiftedSolver(size);
      solver.reduce(matrix.slice());
      solver.shift(3.6, 2.7, 3);
      const b = Float64Array.from({ length: 3 * size }, random);
      const x = b.slice();
      solver.solveAll(x);
      const [real, re, im] = [0, 1, 2].map((index) => x.subarray(index * size, (index + 1) * size));
      const [c, u, v] = [0, 1, 2].map((index) => b.subarray(index * size, (index + 1) * size));
      const zero = new Float64Array(size);
      // stable backwards: the defect is rounding of |N| |x| + |b|
      const norm = matrix.reduce((sum, value) => Math.max(sum, Math.abs(value)), 1) * size;
      const largest = x.reduce((most, value) => Math.max(most, Math.abs(value)), 1);
      const bound = 4e-15 * size * norm * largest;
      expect(defect(matrix, [3.6, 0], [real!, zero], [c!, zero])).toBeLessThan(bound);
      expect(defect(matrix, [2.7, 3], [re!, im!], [u!, v!])).toBeLessThan(bound);
    }
  });

  it.each([
    ['of full rank', 30, 30, 5, 1],
    ['of low rank', 70, 9, 3, 1],
    ['zero', 33, 0, 4, 1],
    ['small beside what is added', 33, 33, 4, 1e4],
    ['large beside it', 33, 33, 4, 1e-4],
    ['of two, and what is added is of more than that', 2, 2, 4, 1],
  ])('takes what is added to a matrix that is %s for part of it', (_, size, rank, count, scale) => {
    const matrix = matrixOf(size, rank, 8);
    const random = randomStream(9);
    const vectors = Float64Array.from({ length: count * size }, () => scale * random());
    // a column twice, and one of nothing
    vectors.copyWithin(size, 0, size);
    vectors.fill(0, (count - 1) * size);
    const solver = new ShiftedSolver(size);
    solver.reduce(matrix.slice());
    // another sum before: it leaves nothing behind
    solver.add(
      vectors.map((v) => 3 * v),
      count,
    );
    solver.add(vectors, count);
    const sum = matrix.map((value, at) => {
      const [i, l] = [Math.floor(at / size), at % size];
      for (let k = 0; k < count; k++) value += vectors[k * size + i]! * vectors[k * size + l]!;
      return value;
    });
    for (const shift of [1e-1, 1, 1e3]) {
      solver.shift(3.6 * shift, 2.7 * shift, 3 * shift);
      const b = Float64Array.from({ length: 3 * size }, random);
      const x = b.slice();
      solver.solveAll(x);
      const alone = b.slice(0, size);
      solver.solveReal(alone, 0);
      expect(alone).toEqual(x.slice(0, size));
      const part = (v: Float64Array, index: number) => v.subarray(index * size, (index + 1) * size);
      const zero = new Float64Array(size);
      // what the formula loses is as large as the sum is beside the shift
      const norm = sum.reduce((most, value) => Math.max(most, Math.abs(value)), 1) * size;
      const bound = 1e-14 * norm * (1 + norm / shift);
      expect(defect(sum, [3.6 * shift, 0], [part(x, 0), zero], [part(b, 0), zero])).toBeLessThan(bound);
      const pair = [part(x, 1), part(x, 2)] as const;
      expect(defect(sum, [2.7 * shift, 3 * shift], pair, [part(b, 1), part(b, 2)])).toBeLessThan(bound);
    }
    // and a new matrix has none of it
    solver.reduce(matrix.slice());
    solver.shift(1, 1, 1);
    const b = Float64Array.from({ length: 3 * size }, random);
    const x = b.slice();
    solver.solveAll(x);
    const zero = new Float64Array(size);
    expect(defect(matrix, [1, 0], [x.subarray(0, size), zero], [b.subarray(0, size), zero])).toBeLessThan(
      1e-10 * size * size,
    );
  });

  it('divides by the shift where there is no matrix', () => {
    const solver = new ShiftedSolver(3);
    solver.reduce(matrixOf(3, 3, 1));
    solver.reduceZero();
    solver.shift(2, 3, 4);
    const x = Float64Array.of(2, 4, 6, 1, 0, 0, 0, 1, 0);
    solver.solveAll(x);
    // 1 / (3 + 4i) = (3 - 4i) / 25 and i / (3 + 4i) = (4 + 3i) / 25
    const expected = [1, 2, 3, 0.12, 0.16, 0, -0.16, 0.12, 0];
    expected.forEach((value, at) => {
      expect(x[at]).toBeCloseTo(value, 15);
    });
  });

  it('leaves out what counts as nothing beside the shifts', () => {
    const size = 8;
    const matrix = matrixOf(size, 2, 5);
    const noisy = matrix.map((value, at) => value + (at % (size + 1) === 0 ? 1e-9 : 0));
    const b = Float64Array.from({ length: size }, (_, i) => i + 1);
    const solve = (negligible: number) => {
      const solver = new ShiftedSolver(size);
      solver.reduce(noisy.slice(), negligible);
      solver.shift(1, 1, 1);
      const x = b.slice();
      solver.solveReal(x, 0);
      return x;
    };
    const exact = solve(0);
    solve(1e-8).forEach((value, i) => {
      expect(Math.abs(value - exact[i]!)).toBeLessThan(1e-6);
    });
  });
});
