import { EigenvalueDecomposition, Matrix, SingularValueDecomposition } from 'ml-matrix';
import { describe, expect, it } from 'vitest';
import { bidiagonalise } from '../../../src/model/measures/bidiagonal.ts';
import { eigenbasis, MAX_EIGEN_DIMENSION } from '../../../src/model/measures/eigenbasis.ts';
import { SingularValues } from '../../../src/model/measures/singularValues.ts';
import {
  symmetricEigenInPieces,
  tridiagonalEigenvalues,
} from '../../../src/model/measures/symmetricEigen.ts';
import { Purpose, RandomStream } from '../../../src/model/random.ts';
import { type DataRecipe, makeDataset } from '../../../src/model/schemes/scheme.ts';

const RECIPE: DataRecipe = {
  scheme: 'centred',
  base: 'centred',
  dimension: 6,
  samples: 9,
  angle: 40,
  seed: 2,
};

function randomMatrix(length: number, seed: number): Float64Array {
  const stream = new RandomStream(seed, Purpose.TestInput, 1);
  return Float64Array.from({ length }, () => stream.normal());
}

describe('the eigenbasis', () => {
  it('diagonalises X X^T / n with orthonormal vectors, largest eigenvalue first', () => {
    const dataset = makeDataset(RECIPE);
    const { values, vectors, distinct } = eigenbasis(dataset)!;
    for (let k = 0; k < 6; k++) {
      expect(distinct[k]).toBe(1);
      if (k > 0) expect(values[k]).toBeLessThan(values[k - 1]!);
      for (let l = 0; l <= k; l++) {
        let product = 0;
        let form = 0;
        for (let c = 0; c < 6; c++) product += vectors[6 * k + c]! * vectors[6 * l + c]!;
        for (let i = 0; i < 9; i++) {
          let first = 0;
          let second = 0;
          for (let c = 0; c < 6; c++) {
            first += dataset.inputs[6 * i + c]! * vectors[6 * k + c]!;
            second += dataset.inputs[6 * i + c]! * vectors[6 * l + c]!;
          }
          form += (first * second) / 9;
        }
        expect(product).toBeCloseTo(k === l ? 1 : 0, 13);
        expect(form).toBeCloseTo(k === l ? values[k]! : 0, 13);
      }
    }
  });

  it('turns every vector to the side of the teacher', () => {
    for (const seed of [1, 2, 3, 4]) {
      const dataset = makeDataset({ ...RECIPE, seed });
      const { vectors } = eigenbasis(dataset)!;
      for (let k = 0; k < 6; k++) {
        const row = vectors.subarray(6 * k, 6 * k + 6);
        expect(row.reduce((sum, value, c) => sum + value * dataset.teacher![c]!, 0)).toBeGreaterThan(0);
      }
    }
  });

  it('marks repeated eigenvalues, where no eigenvector is determined', () => {
    const zMatrix = eigenbasis(makeDataset({ ...RECIPE, scheme: 'z-matrix', dimension: 4, angle: 30 }))!;
    expect([...zMatrix.distinct]).toEqual([1, 0, 0, 0]);
    const fewerThanDimensions = eigenbasis(makeDataset({ ...RECIPE, samples: 3 }))!;
    expect([...fewerThanDimensions.distinct]).toEqual([1, 1, 1, 0, 0, 0]);
    const oneFewer = eigenbasis(makeDataset({ ...RECIPE, samples: 5 }))!;
    expect([...oneFewer.distinct]).toEqual([1, 1, 1, 1, 1, 1]);
  });

  it('is left out beyond the largest dimension', () => {
    expect(eigenbasis(makeDataset({ ...RECIPE, dimension: MAX_EIGEN_DIMENSION + 1, samples: 2 }))).toBeNull();
  });
});

describe('the eigen-decomposition in pieces', () => {
  /** V diag(c) V^T is what `make` gives, in random matrices of one size. */
  const cases: Record<string, (i: number, j: number, random: Float64Array) => number> = {
    'a full matrix': (_i, _j, random) => random[0]!,
    'one with rows of zeros, that are reduced already': (i, j, random) =>
      i % 3 === 0 || j % 3 === 0 ? 0 : random[0]!,
    'a diagonal one': (i, j, random) => (i === j ? random[0]! : 0),
    'one of rank 1': (i, j) => (i + 1) * (j + 1),
  };
  for (const [name, make] of Object.entries(cases)) {
    it(`is that of ml-matrix to the last bit: ${name}`, () => {
      for (const size of [1, 2, 3, 7, 40]) {
        const random = randomMatrix(size * size, size);
        const matrix = new Matrix(size, size);
        for (let i = 0; i < size; i++) {
          for (let j = 0; j <= i; j++) {
            const value = make(i, j, random.subarray(i * size + j));
            matrix.set(i, j, value);
            matrix.set(j, i, value);
          }
        }
        const work = { size, rows: Float64Array.from(matrix.to1DArray()), values: new Float64Array(size) };
        let pieces = 0;
        for (const _ of symmetricEigenInPieces(work)) pieces++;
        const reference = new EigenvalueDecomposition(matrix, { assumeSymmetric: true });
        expect([...work.values]).toEqual(reference.realEigenvalues);
        expect([...work.rows]).toEqual(reference.eigenvectorMatrix.transpose().to1DArray());
        expect(pieces).toBeGreaterThanOrEqual(size - 1);
      }
    });
  }
});

describe('singular values', () => {
  it('agree with a decomposition of the whole matrix, tall, square or wide', () => {
    for (const [width, dimension] of [
      [20, 3],
      [5, 5],
      [2, 9],
      [1, 4],
      [30, 1],
    ] as const) {
      const hidden = randomMatrix(width * dimension, width);
      const singular = new SingularValues(width, dimension);
      singular.update(hidden);
      const rows = Array.from({ length: width }, (_, j) => [
        ...hidden.subarray(j * dimension, (j + 1) * dimension),
      ]);
      const whole = new SingularValueDecomposition(new Matrix(rows), { autoTranspose: true }).diagonal;
      expect(singular.values.length).toBe(Math.min(width, dimension));
      singular.values.forEach((value, k) => {
        expect(value).toBeCloseTo(whole[k]!, 12);
      });
    }
  });

  it('finds values that the square W^T W would lose', () => {
    // columns (1, 1, 1, 1)/2 and (1, -1, 1, -1)/2 times 1 and 1e-12, turned by 30 degrees
    const [cos, sin] = [Math.sqrt(3) / 2, 0.5];
    const hidden = new Float64Array(8);
    for (let j = 0; j < 4; j++) {
      const second = j % 2 === 0 ? 0.5e-12 : -0.5e-12;
      hidden[2 * j] = cos * 0.5 - sin * second;
      hidden[2 * j + 1] = sin * 0.5 + cos * second;
    }
    const singular = new SingularValues(4, 2);
    singular.update(hidden);
    expect(singular.values[0]).toBeCloseTo(1, 14);
    expect(Math.abs(singular.values[1]! - 1e-12)).toBeLessThan(1e-15);
  });

  it('scales with W down to the smallest initialisation and gives zeros for a zero matrix', () => {
    const hidden = randomMatrix(30, 3);
    const singular = new SingularValues(10, 3);
    singular.update(hidden);
    const atOne = singular.values.slice();
    singular.update(hidden.map((w) => w * 1e-200));
    singular.values.forEach((value, k) => {
      expect(value / 1e-200).toBeCloseTo(atOne[k]!, 11);
    });
    singular.update(new Float64Array(30));
    expect([...singular.values]).toEqual([0, 0, 0]);
  });
});

/** Matrices that reflections may stumble over, row by row. */
const MATRICES: Record<string, (i: number, j: number, random: number) => number> = {
  'a full one': (_i, _j, random) => random,
  'one of nothing': () => 0,
  'one of rank 1': (i, j) => (i + 1) * (j - 2),
  'one with rows and columns of zeros, and some twice': (i, j) =>
    i % 3 === 0 || j % 4 === 1 ? 0 : Math.sin(Math.floor(i / 2) + 3 * Math.floor(j / 2)),
  'the identity': (i, j) => (i === j ? 1 : 0),
  'one with huge and tiny entries side by side': (i, j, random) => random * 10 ** (-8 * ((i + j) % 3)),
  'one that is all but nothing beside its first entry': (i, j, random) => (i + j === 0 ? 1 : 1e-170 * random),
};

describe('the bidiagonal form', () => {
  it.each(Object.keys(MATRICES))(
    'has the singular values of the matrix, to rounding of the largest: %s',
    (name) => {
      for (const [rows, columns] of [
        [1, 1],
        [2, 2],
        [7, 3],
        [6, 6],
        [40, 31],
      ] as const) {
        const random = randomMatrix(rows * columns, 9);
        const matrix = random.map((value, at) =>
          MATRICES[name]!(Math.floor(at / columns), at % columns, value),
        );
        const reference = new SingularValueDecomposition(
          Matrix.from1DArray(rows, columns, Array.from(matrix)),
        );
        const entries = new Float64Array(2 * columns);
        bidiagonalise(matrix, rows, columns, entries);
        const found = new Float64Array(2 * columns);
        tridiagonalEigenvalues(found, entries);
        found.sort().reverse();
        const largest = Math.max(1e-300, reference.diagonal[0]!);
        reference.diagonal.forEach((value, k) => {
          expect(Math.abs(found[k]! - value) / largest).toBeLessThan(1e-14 * columns);
          expect(Math.abs(found[2 * columns - 1 - k]! + value) / largest).toBeLessThan(1e-14 * columns);
        });
      }
    },
  );

  it('gives a large matrix the singular values that it was made with', () => {
    const size = 512;
    const length = 520;
    // (I - 2 u u^T) [diag(sigma); 0] (I - 2 v v^T)
    const unit = (n: number, seed: number) => {
      const vector = randomMatrix(n, seed);
      const norm = Math.hypot(...vector);
      return vector.map((value) => value / norm);
    };
    const [u, v] = [unit(length, 1), unit(size, 2)];
    const sigma = Float64Array.from({ length: size }, (_, k) => (k === 0 ? 3 : 1e-3 / k ** 2));
    let middle = 0;
    for (let k = 0; k < size; k++) middle += u[k]! * sigma[k]! * v[k]!;
    const matrix = (i: number, j: number) =>
      (i === j ? sigma[i]! : 0) -
      2 * u[i]! * u[j]! * sigma[j]! -
      2 * (i < size ? sigma[i]! * v[i]! : 0) * v[j]! +
      4 * u[i]! * middle * v[j]!;
    for (const wide of [false, true]) {
      const hidden = new Float64Array(length * size);
      for (let i = 0; i < length; i++) {
        for (let j = 0; j < size; j++) hidden[wide ? j * length + i : i * size + j] = 1e-150 * matrix(i, j);
      }
      const singular = wide ? new SingularValues(size, length) : new SingularValues(length, size);
      singular.update(hidden);
      singular.values.forEach((value, k) => {
        expect(Math.abs(value / 1e-150 - sigma[k]!)).toBeLessThan(1e-13);
      });
    }
  });
});
