import { describe, expect, it } from 'vitest';
import { createMeasurer, SCALAR_MEASURES } from '../../../src/model/measures/measures.ts';
import type { Network } from '../../../src/model/problem.ts';
import {
  type DataRecipe,
  effectiveSamples,
  leastDimension,
  makeDataset,
  SCHEMES,
  type Scheme,
  schemeUses,
  teacherNetwork,
} from '../../../src/model/schemes/scheme.ts';
import { correlation } from '../../../src/model/theory/correlation.ts';

const GIVEN = {
  dimension: 2,
  inputs: Float64Array.of(1, 0.5, -0.5, 2, 3, -1),
  labels: null,
  teacher: Float64Array.of(0.6, 0.8),
};

/** With a bias in 5 dimensions, and the same without it in 4. */
function pair(scheme: Scheme, changes: Partial<DataRecipe> = {}) {
  const plain: DataRecipe = {
    scheme,
    base: 'centred',
    dimension: 4,
    samples: 9,
    angle: 40,
    seed: 3,
    given: GIVEN,
    ...changes,
  };
  return { plain, biased: { ...plain, dimension: 5, bias: true } };
}

const rows = (values: Float64Array, dimension: number) =>
  Array.from({ length: values.length / dimension }, (_, i) => [
    ...values.subarray(i * dimension, (i + 1) * dimension),
  ]);
const value = ({ output, hidden, width, dimension }: Network, x: readonly number[]) => {
  let sum = 0;
  for (let j = 0; j < width; j++) {
    let p = 0;
    for (let k = 0; k < dimension; k++) p += hidden[j * dimension + k]! * x[k]!;
    sum += output[j]! * Math.max(0, p);
  }
  return sum;
};

describe('a bias', () => {
  it('is the coordinate 1 after those that the inputs have without it, in every scheme', () => {
    for (const scheme of SCHEMES) {
      const { plain, biased } = pair(scheme);
      const without = makeDataset(plain);
      const dataset = makeDataset(biased);
      expect(dataset.dimension, scheme).toBe(without.dimension + 1);
      expect(rows(dataset.inputs, dataset.dimension)).toEqual(
        rows(without.inputs, without.dimension).map((x) => [...x, 1]),
      );
      expect(dataset.samples).toBe(effectiveSamples(biased));
      expect(dataset.samples).toBe(without.samples);
    }
  });

  it('is left out of data that do not ask for it, bit for bit', () => {
    for (const scheme of SCHEMES) {
      const { plain } = pair(scheme);
      expect(makeDataset({ ...plain, bias: false })).toEqual(makeDataset(plain));
      expect(makeDataset(plain)).not.toHaveProperty('bias');
    }
  });

  it('leaves the labels those of one teacher neuron of norm 1, which has a bias too', () => {
    for (const scheme of ['cone', 'centred', 'uncentred', 'z-matrix', 'counterexample'] as const) {
      const { plain, biased } = pair(scheme);
      const without = makeDataset(plain);
      const dataset = makeDataset(biased);
      const teacher = [...dataset.teacher!];
      expect(Math.hypot(...teacher)).toBeCloseTo(1, 14);
      expect(teacher.at(-1)).toBeCloseTo(Math.SQRT1_2, 14);
      [...without.teacher!].forEach((v, k) => {
        expect(teacher[k]).toBeCloseTo(v / Math.SQRT2, 14);
      });
      const network = teacherNetwork(biased, dataset)!;
      rows(dataset.inputs, 5).forEach((x, i) => {
        expect(dataset.labels[i]).toBeCloseTo(value(network, x), 12);
        expect(dataset.labels[i]).toBeGreaterThan(0);
      });
    }
  });

  it('brings unit inputs nearer to the teacher: cos of the new angle is (1 + cos)/2, so that the theory still covers them', () => {
    for (const angle of [20, 44, 60]) {
      const { plain, biased } = pair('cone', { angle, samples: 40 });
      const radians = (degrees: number) => (degrees * Math.PI) / 180;
      const before = Math.cos(radians(correlation(makeDataset(plain))!.largest));
      const after = Math.cos(radians(correlation(makeDataset(biased))!.largest));
      expect(after).toBeCloseTo((1 + before) / 2, 12);
    }
  });

  it('leaves the teachers of opposed groups, and the teacher and labels of given points, as they are', () => {
    for (const scheme of ['opposed', 'given'] as const) {
      const { plain, biased } = pair(scheme);
      const without = makeDataset(plain);
      const dataset = makeDataset(biased);
      expect(dataset.labels).toEqual(without.labels);
      const network = teacherNetwork(biased, dataset)!;
      const before = teacherNetwork(plain, without)!;
      expect(rows(network.hidden, dataset.dimension)).toEqual(
        rows(before.hidden, without.dimension).map((v) => [...v, 0]),
      );
      rows(dataset.inputs, dataset.dimension).forEach((x, i) => {
        expect(value(network, x)).toBeCloseTo(dataset.labels[i]!, 12);
      });
    }
  });

  it('counts as a dimension: each scheme needs one more with it, and says so', () => {
    for (const scheme of SCHEMES.filter((one) => schemeUses(one, 'dimension'))) {
      const least = leastDimension(scheme, true);
      expect(least).toBe(leastDimension(scheme, false) + 1);
      const { biased } = pair(scheme);
      expect(makeDataset({ ...biased, dimension: least }).dimension).toBe(least);
      expect(() => makeDataset({ ...biased, dimension: least - 1 })).toThrow(
        `${scheme} needs at least ${least} dimensions`,
      );
    }
  });

  it('makes points of one coordinate data of the plane', () => {
    const line = {
      dimension: 1,
      inputs: Float64Array.of(1, -2),
      labels: Float64Array.of(1, 0),
      teacher: null,
    };
    const dataset = makeDataset({ ...pair('given').biased, given: line });
    expect(dataset).toMatchObject({ dimension: 2, samples: 2, teacher: null });
    expect([...dataset.inputs]).toEqual([1, 1, -2, 1]);
  });

  it('stands in fresh inputs too: a network that sees nothing but the constant has a test loss without chance in it', () => {
    const dataset = makeDataset(pair('cone').biased);
    const constant = (a: number): Network => ({
      dimension: 5,
      width: 1,
      output: Float64Array.of(a),
      hidden: Float64Array.of(0, 0, 0, 0, 1),
    });
    const measurer = createMeasurer(dataset, constant(1), { seed: 1, teacher: constant(3) });
    measurer.measure(constant(1).output, constant(1).hidden, 'all');
    // half of (3 - 1)^2 at every input
    expect(measurer.scalars[SCALAR_MEASURES.indexOf('sampledTestLoss')]).toBe(2);
    // the formula is one of inputs about 0 in every direction
    expect(measurer.scalars[SCALAR_MEASURES.indexOf('testLoss')]).toBeNaN();
  });
});
