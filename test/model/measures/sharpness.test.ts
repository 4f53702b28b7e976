import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import { describe, expect, it } from 'vitest';
import { largestEigenvalueInPieces } from '../../../src/model/measures/largestEigenvalue.ts';
import { Sharpness } from '../../../src/model/measures/sharpness.ts';
import { finished } from '../../../src/model/pieces.ts';
import type { Dataset } from '../../../src/model/problem.ts';
import { Purpose, RandomStream } from '../../../src/model/random.ts';

const random = (item: number) => new RandomStream(71, Purpose.TestInput, item);

function normals(count: number, item: number): Float64Array {
  const stream = random(item);
  return Float64Array.from({ length: count }, () => stream.normal());
}

function dataOf(inputs: Float64Array, dimension: number): Dataset {
  const samples = inputs.length / dimension;
  return { dimension, samples, inputs, labels: new Float64Array(samples), teacher: null };
}

/** By the definition: all derivatives written out, the largest eigenvalue of J J^T/n or, where that is smaller, of J^T J/n. */
function byDefinition(
  { inputs, samples: n, dimension: d }: Dataset,
  output: Float64Array,
  hidden: Float64Array,
) {
  const m = output.length;
  const rows = Array.from({ length: n }, (_, i) => {
    const x = inputs.subarray(i * d, (i + 1) * d);
    return Array.from({ length: m }, (_, j) => {
      const p = x.reduce((sum, value, k) => sum + value * hidden[j * d + k]!, 0);
      const on = p > 0;
      return [on ? p : 0, ...Array.from(x, (value) => (on ? output[j]! * value : 0))];
    }).flat();
  });
  const J = new Matrix(rows);
  const side = n <= m * (d + 1) ? J.mmul(J.transpose()) : J.transpose().mmul(J);
  return Math.max(...new EigenvalueDecomposition(side.div(n), { assumeSymmetric: true }).realEigenvalues);
}

interface Case {
  readonly name: string;
  readonly d: number;
  readonly n: number;
  readonly m: number;
  readonly change?: (inputs: Float64Array, output: Float64Array, hidden: Float64Array) => void;
}

const CASES: readonly Case[] = [
  { name: 'the plane', d: 2, n: 12, m: 20 },
  { name: 'one neuron', d: 3, n: 5, m: 1 },
  { name: 'one input', d: 4, n: 1, m: 9 },
  { name: 'many inputs in few dimensions', d: 3, n: 70, m: 15 },
  { name: 'few inputs in many dimensions', d: 40, n: 30, m: 12 },
  {
    name: 'repeated and opposite inputs, and one that is 0',
    d: 2,
    n: 30,
    m: 8,
    change: (x) => {
      for (let i = 0; i < 10; i++) x.set(x.subarray(0, 2), 2 * i);
      for (let i = 10; i < 20; i++) x.set([-x[0]!, -x[1]!], 2 * i);
      x.fill(0, 58);
    },
  },
  {
    name: 'inputs on a line',
    d: 3,
    n: 26,
    m: 6,
    change: (x) => {
      for (let i = 1; i < 26; i++) for (let k = 0; k < 3; k++) x[3 * i + k] = x[k]! * (i % 5);
    },
  },
  {
    name: 'all neurons alike',
    d: 2,
    n: 28,
    m: 7,
    change: (_, a, w) => {
      a.fill(a[0]!);
      for (let j = 1; j < 7; j++) w.set(w.subarray(0, 2), 2 * j);
    },
  },
  {
    name: 'all neurons off',
    d: 2,
    n: 3,
    m: 4,
    change: (x, _, w) => {
      for (let at = 0; at < x.length; at++) x[at] = Math.abs(x[at]!);
      for (let at = 0; at < w.length; at++) w[at] = -Math.abs(w[at]!);
    },
  },
  {
    name: 'a neuron of weights 0',
    d: 2,
    n: 6,
    m: 3,
    change: (_, a, w) => {
      a[0] = 0;
      w.fill(0, 0, 2);
    },
  },
  {
    name: 'huge and tiny neurons side by side',
    d: 3,
    n: 27,
    m: 6,
    change: (_, a, w) => {
      for (let j = 0; j < 6; j++) {
        a[j]! *= 10 ** (4 * j - 12);
        for (let k = 0; k < 3; k++) w[3 * j + k]! *= 10 ** (4 * j - 12);
      }
    },
  },
];

describe('the sharpness', () => {
  for (const [index, { name, d, n, m, change }] of CASES.entries()) {
    it(`is the largest eigenvalue of the tangent kernel: ${name}`, () => {
      const [inputs, output, hidden] = [
        normals(n * d, 3 * index),
        normals(m, 3 * index + 1),
        normals(m * d, 3 * index + 2),
      ];
      change?.(inputs, output, hidden);
      const dataset = dataOf(inputs, d);
      const found = new Sharpness(dataset, m).of(output, hidden);
      const exact = byDefinition(dataset, output, hidden);
      expect(Math.abs(found - exact)).toBeLessThanOrEqual(1e-10 * exact);
    });
  }

  it('grows with the square of all weights, from the tiniest to the largest scale', () => {
    const [inputs, output, hidden] = [normals(36, 90), normals(10, 91), normals(30, 92)];
    const sharpness = new Sharpness(dataOf(inputs, 3), 10);
    const one = sharpness.of(output, hidden);
    for (const scale of [1e-140, 1e-30, 1e-3, 1e30, 1e140]) {
      const by = (values: Float64Array) => values.map((value) => value * scale);
      expect(sharpness.of(by(output), by(hidden)) / (one * scale * scale)).toBeCloseTo(1, 9);
    }
    expect(sharpness.of(new Float64Array(10), new Float64Array(30))).toBe(0);
    expect(sharpness.of(output.fill(Number.NaN), hidden)).toBeNaN();
  });

  it('does not flicker where a neuron is on a boundary but for rounding', () => {
    const dataset = dataOf(Float64Array.of(1, 0, 0, 1), 2);
    const sharpness = new Sharpness(dataset, 1);
    const on = (w: number) => sharpness.of(Float64Array.of(1), Float64Array.of(1, w));
    expect(on(1e-16)).toBe(on(0));
    expect(on(-1e-16)).toBe(on(0));
    expect(on(1e-9)).toBeGreaterThanOrEqual(on(0));
  });

  it('is what a small step multiplies the largest residual by, as a difference shows', () => {
    // one neuron, one input: dr/dt = -(p^2 + a^2 x.x) r
    const dataset = { ...dataOf(Float64Array.of(0.6, 0.8), 2), labels: Float64Array.of(1) };
    const [a, w] = [0.7, [0.5, 0.3]];
    const p = 0.6 * 0.5 + 0.8 * 0.3;
    expect(new Sharpness(dataset, 1).of(Float64Array.of(a), Float64Array.from(w))).toBeCloseTo(
      p * p + a * a,
      14,
    );
  });
});

describe('the Hessian of the loss', () => {
  it('has a largest eigenvalue within the largest pull on a neuron of the sharpness', () => {
    const [d, n, m] = [2, 6, 5];
    for (let item = 0; item < 8; item++) {
      const [inputs, weights] = [normals(n * d, 300 + 2 * item), normals(m * (d + 1), 301 + 2 * item)];
      const labels = normals(n, 400 + item);
      const size = m * (d + 1);
      const gradient = new Matrix(n, size);
      const hessian = Matrix.zeros(size, size);
      let pull = 0;
      const residuals = Array.from({ length: n }, (_, i) => {
        const on = Array.from({ length: m }, (_, j) => {
          const p = inputs[2 * i]! * weights[3 * j + 1]! + inputs[2 * i + 1]! * weights[3 * j + 2]!;
          if (p > 0) {
            gradient.set(i, 3 * j, p);
            for (let k = 0; k < d; k++) gradient.set(i, 3 * j + 1 + k, weights[3 * j]! * inputs[2 * i + k]!);
          }
          return p > 0 ? weights[3 * j]! * p : 0;
        });
        return labels[i]! - on.reduce((sum, value) => sum + value, 0);
      });
      for (let j = 0; j < m; j++) {
        const g = [0, 0];
        for (let i = 0; i < n; i++)
          for (let k = 0; k < d; k++)
            if (gradient.get(i, 3 * j) > 0) g[k]! += (residuals[i]! * inputs[2 * i + k]!) / n;
        pull = Math.max(pull, Math.hypot(...g));
        for (let k = 0; k < d; k++) {
          hessian.set(3 * j, 3 * j + 1 + k, -g[k]!);
          hessian.set(3 * j + 1 + k, 3 * j, -g[k]!);
        }
      }
      hessian.add(gradient.transpose().mmul(gradient).div(n));
      const top = Math.max(
        ...new EigenvalueDecomposition(hessian, { assumeSymmetric: true }).realEigenvalues,
      );
      const split = (offset: number, count: number) =>
        Float64Array.from({ length: m * count }, (_, at) => {
          const [j, k] = [Math.floor(at / count), at % count];
          return weights[3 * j + offset + k]!;
        });
      const S = new Sharpness(dataOf(inputs, d), m).of(split(0, 1), split(1, d));
      expect(Math.abs(top - S)).toBeLessThanOrEqual(pull * (1 + 1e-9));
    }
  });
});

describe('the largest eigenvalue', () => {
  /** Q diag Q^T with a random rotation, so that its eigenvalues are known. */
  function withEigenvalues(values: readonly number[], item: number): Float64Array {
    const n = values.length;
    const basis = new EigenvalueDecomposition(
      (() => {
        const raw = new Matrix(n, n);
        const entries = normals(n * n, item);
        for (let i = 0; i < n; i++)
          for (let l = 0; l < n; l++) raw.set(i, l, entries[i * n + l]! + entries[l * n + i]!);
        return raw;
      })(),
      { assumeSymmetric: true },
    ).eigenvectorMatrix;
    return Float64Array.from(
      basis
        .mmul(Matrix.diag([...values]))
        .mmul(basis.transpose())
        .to1DArray(),
    );
  }

  it.each([
    ['well apart', Array.from({ length: 60 }, (_, k) => 2 ** -k)],
    ['close together', Array.from({ length: 60 }, (_, k) => 1 - 1e-6 * k)],
    ['the largest twice', [3, 3, ...Array.from({ length: 58 }, (_, k) => k / 60)]],
    ['one only', [5, ...new Array<number>(59).fill(0)]],
    ['all the same', new Array<number>(60).fill(2)],
    ['large and tiny', Array.from({ length: 60 }, (_, k) => (k === 7 ? 1e12 : 1e-12 * k))],
  ])('of eigenvalues %s is found', (_, values) => {
    const matrix = withEigenvalues(values, 200 + values.length);
    const found = finished(largestEigenvalueInPieces(matrix, values.length));
    expect(found / Math.max(...values)).toBeCloseTo(1, 10);
  });

  it('is found where the matrix falls into blocks', () => {
    const n = 50;
    const matrix = new Float64Array(n * n);
    for (let k = 0; k < n; k++) matrix[k * n + k] = k === 31 ? 4 : 1 / (1 + k);
    expect(finished(largestEigenvalueInPieces(matrix, n))).toBeCloseTo(4, 12);
  });

  it('of 0 is 0, and of what is not finite is not', () => {
    expect(finished(largestEigenvalueInPieces(new Float64Array(900), 30))).toBe(0);
    const matrix = new Float64Array(900);
    matrix[0] = Number.POSITIVE_INFINITY;
    expect(finished(largestEigenvalueInPieces(matrix, 30))).toBe(Number.POSITIVE_INFINITY);
  });
});
