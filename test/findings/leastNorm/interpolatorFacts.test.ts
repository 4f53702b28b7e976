import { describe, expect, it } from 'vitest';
import {
  coefficientsOf,
  interpolatorFacts,
  verdictOf,
} from '../../../src/findings/leastNorm/interpolatorFacts.ts';
import { Searches } from '../../../src/findings/leastNorm/searches.ts';
import type { Dataset } from '../../../src/model/problem.ts';
import { type DataRecipe, makeDataset } from '../../../src/model/schemes/scheme.ts';
import { dualRays } from '../../../src/model/theory/dualRays.ts';
import { solvedRun } from '../../support/solvedRun.ts';
import { leastNorm } from '../../support/theoryAtOnce.ts';

const make = (scheme: DataRecipe['scheme'], dimension: number, seed = 1, angle = 40) =>
  makeDataset({ scheme, base: 'centred', dimension, samples: dimension, angle, seed });

const dot = (a: ArrayLike<number>, b: ArrayLike<number>) => {
  let sum = 0;
  for (let k = 0; k < a.length; k++) sum += a[k]! * b[k]!;
  return sum;
};

const unit = (v: readonly number[]) => v.map((x) => x / Math.sqrt(dot(v, v)));

/**
 * M in three dimensions by brute force, from nothing but its definition: for every K one of p and q is a ray (the cone
 * of one) and the other runs over the arc of two rays, on a dense grid. The rays come from cross products.
 */
function bruteForce({ inputs, teacher }: Dataset): number {
  const x = [0, 1, 2].map((i) => [...inputs.subarray(3 * i, 3 * i + 3)]);
  const cross = ([a, b, c]: number[], [d, e, f]: number[]) => [
    b! * f! - c! * e!,
    c! * d! - a! * f!,
    a! * e! - b! * d!,
  ];
  const rays = [0, 1, 2].map((k) => {
    const normal = cross(x[(k + 1) % 3]!, x[(k + 2) % 3]!);
    return unit(dot(normal, x[k]!) > 0 ? normal : normal.map((c) => -c));
  });
  const direction = unit([...teacher!]);
  const value = (p: number[], q: number[]) => dot(p, q) - Math.sqrt(Math.max(0, 1 - dot(p, direction) ** 2));
  let best = Number.NEGATIVE_INFINITY;
  const points = 100_000;
  for (let k = 0; k < 3; k++) {
    const [a, b] = [rays[(k + 1) % 3]!, rays[(k + 2) % 3]!];
    for (let index = 0; index <= points; index++) {
      const share = index / points;
      const between = unit(a.map((c, l) => (1 - share) * c + share * b[l]!));
      best = Math.max(best, value(rays[k]!, between), value(between, rays[k]!));
    }
  }
  return best;
}

/** Loss by a forward pass written out here. */
function lossOf({ dimension, samples, inputs, labels }: Dataset, output: Float64Array, hidden: Float64Array) {
  let sum = 0;
  for (let i = 0; i < samples; i++) {
    const x = inputs.subarray(i * dimension, (i + 1) * dimension);
    let prediction = 0;
    for (let j = 0; j < output.length; j++) {
      prediction += output[j]! * Math.max(0, dot(hidden.subarray(j * dimension, (j + 1) * dimension), x));
    }
    sum += (labels[i]! - prediction) ** 2;
  }
  return sum / (2 * samples);
}

describe('M as the panel shows it', () => {
  it('is that of brute force over a dense grid in three dimensions', () => {
    const all = [
      make('z-matrix', 3),
      make('z-matrix', 3, 1, 10),
      make('counterexample', 3),
      ...[1, 2, 3, 4].map((seed) => make('cone', 3, seed)),
      ...[12, 13, 32].map((seed) => make('centred', 3, seed, 80)),
      make('uncentred', 3, 5, 60),
    ];
    // on a clock that stands still the search is never handed to a worker
    const client = { search: () => expect.fail('no worker is needed') };
    const searches = new Searches(() => 0);
    for (const dataset of all) {
      searches.ask(dataset, client);
      const state = searches.of(dataset);
      if (state.kind !== 'done') throw new Error(`expected an end, found ${state.kind}`);
      const brute = bruteForce(dataset);
      expect(state.result.M).toBeGreaterThan(brute - 1e-9);
      expect(state.result.M).toBeLessThan(brute + 1e-6);
    }
  });

  it('decides what it can: a lower bound above 0 does, one below 0 does not', () => {
    const searched = { provedNegative: false };
    expect(verdictOf({ M: 0.1, exhaustive: true, ...searched })).toBe('rankTwo');
    expect(verdictOf({ M: 0.1, exhaustive: false, ...searched })).toBe('rankTwo');
    expect(verdictOf({ M: -0.1, exhaustive: true, ...searched })).toBe('rankOneSearched');
    expect(verdictOf({ M: -0.1, exhaustive: false, ...searched })).toBe('open');
    expect(verdictOf({ M: 5e-7, exhaustive: true, ...searched })).toBe('tie');
    // what is proved needs no search
    expect(verdictOf({ M: -0.1, exhaustive: false, provedNegative: true })).toBe('rankOne');
  });
});

describe('the coefficients of p and q', () => {
  it('put the two together from the rows of the inverse', () => {
    for (const dataset of [make('counterexample', 3), make('cone', 8), make('centred', 3, 13, 80)]) {
      const result = leastNorm(dataset)!;
      const d = dataset.dimension;
      // unit rays, put back to the length at which ray_k . x_k = 1
      const rays = dualRays(dataset)!.map((ray, k) => {
        const length = dot(ray, dataset.inputs.subarray(k * d, (k + 1) * d));
        return ray.map((c) => c / length);
      });
      const sums = { p: new Float64Array(d), q: new Float64Array(d) };
      for (const { k, inK, value } of coefficientsOf(dataset, result)) {
        expect(value).toBeGreaterThanOrEqual(0);
        expect(inK).toBe(result.K.includes(k));
        const sum = inK ? sums.p : sums.q;
        rays[k]!.forEach((c, l) => {
          sum[l]! += value * c;
        });
      }
      for (let l = 0; l < d; l++) {
        expect(sums.p[l]).toBeCloseTo(result.p[l]!, 7);
        expect(sums.q[l]).toBeCloseTo(result.q[l]!, 7);
      }
    }
  });
});

describe('the interpolator of rank 2 on the panel', () => {
  it('has loss 0 by forward pass, for the data of the run itself, and less norm than 2 and than where training ends', async () => {
    const run = await solvedRun({ scheme: 'counterexample', dimension: 3, initScale: 1e-4 });
    const { dataset } = run.start;
    const { network, loss, explicit, balanced, bound } = interpolatorFacts(dataset, leastNorm(dataset)!)!;
    expect(loss).toBeLessThan(1e-28);
    expect(lossOf(dataset, network.output, network.hidden)).toBeLessThan(1e-28);
    expect(explicit).toBeCloseTo(1.841, 3);
    expect(balanced).toBeCloseTo(1.8106, 4);
    expect(explicit).toBeLessThanOrEqual(bound + 1e-12);
    const end = run.measures.squaredNorm[run.frameCount - 1]!;
    expect(end).toBeGreaterThan(1.99);
    expect(end).toBeLessThan(2.02);
  });

  it('has loss 0 for other data with M > 0, also where its second neuron subtracts', () => {
    const all = [
      make('counterexample', 8),
      make('cone', 8),
      make('cone', 8, 1, 89),
      make('centred', 3, 13, 80),
    ];
    for (const dataset of all) {
      const { network, loss, explicit, balanced, bound } = interpolatorFacts(dataset, leastNorm(dataset)!)!;
      expect(loss).toBeLessThan(1e-28);
      expect(lossOf(dataset, network.output, network.hidden)).toBeLessThan(1e-28);
      expect(explicit).toBeLessThanOrEqual(bound + 1e-12);
      expect(balanced).toBeLessThanOrEqual(explicit);
      expect(bound).toBeLessThan(2);
      // balancing is what it says: the same function, of the norm that is shown
      const d = dataset.dimension;
      let squared = 0;
      const output = network.output.slice();
      const hidden = network.hidden.slice();
      for (let j = 0; j < 2; j++) {
        const w = hidden.subarray(j * d, (j + 1) * d);
        const length = Math.sqrt(dot(w, w));
        const factor = Math.sqrt(length / Math.abs(output[j]!));
        output[j]! *= factor;
        w.forEach((c, k) => {
          w[k] = c / factor;
        });
        squared += output[j]! ** 2 + dot(w, w);
      }
      expect(squared).toBeCloseTo(balanced, 12);
      expect(lossOf(dataset, output, hidden)).toBeLessThan(1e-28);
    }
  });

  it('is not there where M is below 0', () => {
    const dataset = make('z-matrix', 3);
    expect(interpolatorFacts(dataset, leastNorm(dataset)!)).toBeNull();
  });
});
