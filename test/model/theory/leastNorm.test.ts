import { describe, expect, it } from 'vitest';
import { RANGES } from '../../../src/experiment/parameters.ts';
import type { Dataset } from '../../../src/model/problem.ts';
import { Purpose, RandomStream } from '../../../src/model/random.ts';
import { type DataRecipe, makeDataset } from '../../../src/model/schemes/scheme.ts';
import { ConeProjector } from '../../../src/model/theory/coneProjection.ts';
import { dualRays } from '../../../src/model/theory/dualRays.ts';
import { searchLeastNorm } from '../../../src/model/theory/leastNorm.ts';
import { rankTwoInterpolator } from '../../../src/model/theory/rankTwoInterpolator.ts';
import { leastNorm } from '../../support/theoryAtOnce.ts';

const make = (scheme: DataRecipe['scheme'], dimension: number, seed = 1, angle = 40) =>
  makeDataset({ scheme, base: 'centred', dimension, samples: dimension, angle, seed });

const COUNTEREXAMPLE = { scheme: 'counterexample', base: 'centred', angle: 40, seed: 1 } as const;

const dot = (a: ArrayLike<number>, b: ArrayLike<number>) => {
  let sum = 0;
  for (let k = 0; k < a.length; k++) sum += a[k]! * b[k]!;
  return sum;
};

/** The points of a grid on the unit vectors of the cone of one, two or three rays, its border included. */
function* coneGrid(rays: readonly Float64Array[], count: number): Generator<Float64Array> {
  const [first, second, third] = rays;
  const fine = third === undefined ? count * count : count;
  for (let a = 0; a <= (second === undefined ? 0 : fine); a++) {
    for (let b = 0; b <= (third === undefined ? 0 : fine); b++) {
      const along = second === undefined ? 0 : a / fine;
      const beyond = third === undefined ? 0 : b / fine;
      const point = first!.map(
        (x, k) =>
          x * (1 - along) * (1 - beyond) +
          (second?.[k] ?? 0) * along * (1 - beyond) +
          (third?.[k] ?? 0) * beyond,
      );
      const length = Math.sqrt(dot(point, point));
      if (length > 0) yield point.map((x) => x / length);
    }
  }
}

/** M by looking at all p and q on grids; too small by the square of their spacing. */
function bruteForce(dataset: Dataset, count: number): number {
  const rays = dualRays(dataset)!;
  let best = Number.NEGATIVE_INFINITY;
  for (let bits = 1; bits < 2 ** rays.length - 1; bits++) {
    const others = [
      ...coneGrid(
        rays.filter((_, k) => ((bits >> k) & 1) === 0),
        count,
      ),
    ];
    for (const p of coneGrid(
      rays.filter((_, k) => ((bits >> k) & 1) === 1),
      count,
    )) {
      const sine = Math.sqrt(Math.max(0, 1 - dot(p, dataset.teacher!) ** 2));
      for (const q of others) best = Math.max(best, dot(p, q) - sine);
    }
  }
  return best;
}

/** Loss by the network's own forward pass. */
function lossOf(dataset: Dataset, output: Float64Array, hidden: Float64Array): number {
  const { dimension, samples } = dataset;
  let sum = 0;
  for (let i = 0; i < samples; i++) {
    const x = dataset.inputs.subarray(i * dimension, (i + 1) * dimension);
    let prediction = 0;
    output.forEach((a, j) => {
      prediction += a * Math.max(0, dot(hidden.subarray(j * dimension, (j + 1) * dimension), x));
    });
    sum += (dataset.labels[i]! - prediction) ** 2;
  }
  return sum / (2 * samples);
}

describe('the projection on a cone', () => {
  it('meets the conditions of optimality, for nearly dependent rays too', () => {
    for (const dimension of [3, 8, 20]) {
      for (const angle of [1, 40]) {
        const rays = dualRays(make('cone', dimension, 2, angle))!;
        const projector = new ConeProjector(rays);
        const allowed = Uint8Array.from(rays, (_, k) => (k % 3 === 2 ? 0 : 1));
        for (let trial = 1; trial < 10; trial++) {
          const target = Float64Array.from({ length: dimension }, (_, k) => Math.sin(trial * (3 * k + 1)));
          projector.project(target, allowed);
          const { projection, coefficients } = projector;
          const rest = target.map((x, k) => x - projection[k]!);
          for (let k = 0; k < dimension; k++) {
            expect(coefficients[k]!).toBeGreaterThanOrEqual(0);
            if (allowed[k] === 0) expect(coefficients[k]).toBe(0);
            else if (coefficients[k]! > 0) expect(Math.abs(dot(rays[k]!, rest))).toBeLessThan(1e-10);
            else expect(dot(rays[k]!, rest)).toBeLessThan(1e-10);
          }
        }
      }
    }
  });
});

describe('one projection after another', () => {
  it('meets the conditions of optimality whatever targets and cones came before, with rays twice and opposite too', () => {
    const stream = new RandomStream(8, Purpose.Input, 0);
    const draw = (size: number) => Float64Array.from({ length: size }, () => stream.normal());
    const unit = (x: Float64Array) => x.map((value) => value / Math.sqrt(dot(x, x)));
    for (const dimension of [1, 2, 5, 24]) {
      // a common part makes the angles acute: many rays at once; the last ones repeat and oppose the first
      const common = draw(dimension);
      const rays = Array.from({ length: dimension }, () =>
        unit(draw(dimension).map((x, k) => x + common[k]!)),
      );
      if (dimension > 2) {
        rays[dimension - 1] = rays[0]!.slice();
        rays[dimension - 2] = rays[1]!.map((x) => -x);
      }
      const projector = new ConeProjector(rays);
      let target = draw(dimension);
      for (let trial = 0; trial < 200; trial++) {
        // small steps, leaps, targets in a cone, 0, and the tiny beside the huge
        const step = draw(dimension);
        if (trial % 20 === 19) target = step.map((x) => (trial % 40 === 39 ? 1e9 : 1e-9) * x);
        else if (trial % 20 === 9) target = rays[trial % dimension]!.map((x) => 3 * x);
        else if (trial % 20 === 4) target = new Float64Array(dimension);
        else if (trial % 20 === 0) target = step;
        else target = target.map((x, k) => x + 0.05 * step[k]!);
        const allowed = Uint8Array.from(rays, () => (stream.normal() < (trial % 3) - 0.5 ? 1 : 0));
        const length = projector.project(target, allowed);
        const { projection, coefficients } = projector;
        const rest = target.map((x, k) => x - projection[k]!);
        const rounding = 1e-12 * Math.sqrt(dot(target, target));
        expect(length).toBe(Math.sqrt(dot(projection, projection)));
        const made = new Float64Array(dimension);
        rays.forEach((ray, k) => {
          const c = coefficients[k]!;
          ray.forEach((x, l) => {
            made[l]! += c * x;
          });
          expect(c).toBeGreaterThanOrEqual(0);
          if (allowed[k] === 0) expect(c).toBe(0);
          else if (c > 0) expect(Math.abs(dot(ray, rest))).toBeLessThanOrEqual(rounding);
          else expect(dot(ray, rest)).toBeLessThanOrEqual(rounding);
        });
        made.forEach((x, l) => {
          expect(Math.abs(x - projection[l]!)).toBeLessThanOrEqual(rounding);
        });
      }
    }
  });
});

describe('the projection on rays that nearly coincide', () => {
  it('is right to rounding', () => {
    const near = (...x: number[]) => {
      const length = Math.hypot(1, ...x);
      return Float64Array.of(1 / length, ...x.map((value) => value / length));
    };
    const stream = new RandomStream(3, Purpose.Input, 0);
    const draw = (size: number) => Array.from({ length: 7 }, () => size * stream.normal());
    for (let trial = 0; trial < 50; trial++) {
      const rays = Array.from({ length: 5 }, () => near(...draw(1e-7)));
      // in the middle of the cone, and away from it at a right angle to its rays, but for their differences
      const middle = Array.from({ length: 8 }, (_, k) => rays.reduce((sum, ray) => sum + ray[k]!, 0) / 5);
      const target = Float64Array.of(middle[0]!, ...draw(1).map((x, k) => x + middle[k + 1]!));
      const projector = new ConeProjector(rays);
      projector.project(target, new Uint8Array(5).fill(1));
      const rest = target.map((x, k) => x - projector.projection[k]!);
      rays.forEach((ray, k) => {
        if (projector.coefficients[k]! > 0) expect(Math.abs(dot(ray, rest))).toBeLessThan(4e-15);
        else expect(dot(ray, rest)).toBeLessThan(1e-12);
      });
    }
  });
});

describe('minimum norm against minimum rank', () => {
  it('finds M as brute force does in three and four dimensions', () => {
    for (const [dimension, count, error] of [
      [3, 60, 1e-6],
      [4, 24, 3e-3],
    ] as const) {
      for (const dataset of [
        make('z-matrix', dimension),
        make('counterexample', dimension),
        make('cone', dimension, 3),
        make('centred', dimension, 5, 60),
        make('uncentred', dimension, 7, 70),
      ]) {
        const { M, exhaustive } = leastNorm(dataset)!;
        const brute = bruteForce(dataset, count);
        expect(exhaustive).toBe(true);
        expect(M).toBeGreaterThan(brute - 1e-9);
        expect(M).toBeLessThan(brute + error);
      }
    }
  });

  it('attains M at its p and q, in the cones of disjoint rays', () => {
    for (const dataset of [make('counterexample', 5), make('cone', 8), make('centred', 6, 2, 60)]) {
      const { M, p, q, K } = leastNorm(dataset)!;
      const { dimension, inputs, teacher } = dataset;
      expect(dot(p, p)).toBeCloseTo(1, 12);
      expect(dot(q, q)).toBeCloseTo(1, 12);
      expect(dot(p, q) - Math.sqrt(1 - dot(p, teacher!) ** 2)).toBeCloseTo(M, 10);
      expect(K.length).toBeGreaterThan(0);
      expect(K.length).toBeLessThan(dimension);
      for (let i = 0; i < dimension; i++) {
        const x = inputs.subarray(i * dimension, (i + 1) * dimension);
        const [inside, outside] = K.includes(i) ? [p, q] : [q, p];
        expect(dot(inside, x)).toBeGreaterThan(-1e-9 * Math.sqrt(dot(x, x)));
        expect(Math.abs(dot(outside, x))).toBeLessThan(1e-9 * Math.sqrt(dot(x, x)));
      }
    }
  });

  it('tells the two families of the paper apart: M < 0 for the z-matrix, M = 0.178 for the counterexample', () => {
    for (let dimension = 2; dimension <= 8; dimension++) {
      for (const angle of [5, 40])
        expect(leastNorm(make('z-matrix', dimension, 1, angle))!.M).toBeLessThan(0);
    }
    for (let dimension = 3; dimension <= 8; dimension++) {
      expect(leastNorm(make('counterexample', dimension))!.M).toBeCloseTo(0.178, 3);
    }
  });

  it('finds M as large as Example 37 says for every b that may be asked for, and M > 0 with an interpolator to show it', () => {
    const { min, max } = RANGES.stretch;
    for (const dimension of [3, 5]) {
      for (const b of [min, 20, 100, 1000, max]) {
        const dataset = makeDataset({ ...COUNTEREXAMPLE, dimension, samples: dimension, stretch: b });
        expect([...dataset.inputs, ...dataset.labels].every(Number.isFinite)).toBe(true);
        const result = leastNorm(dataset)!;
        const shown = (b - 1) / (b + 1) - Math.sqrt(1 - ((9 / 25) * b) / (b + 1));
        expect(shown).toBeGreaterThan(0.014);
        expect(result.M, `b = ${b}`).toBeGreaterThan(shown - 1e-6);
        const { network, squaredNorm } = rankTwoInterpolator(dataset, result)!;
        expect(squaredNorm).toBeLessThan(2);
        const loss = lossOf(dataset, network.output, network.hidden);
        expect(loss).toBeLessThan(1e-20 * dot(dataset.labels, dataset.labels));
      }
    }
  });

  it('builds an interpolator of rank 2 with |theta|^2 below 2 where M > 0, and none elsewhere', () => {
    for (const dataset of [make('counterexample', 3), make('counterexample', 7), make('cone', 8)]) {
      const result = leastNorm(dataset)!;
      const { network, squaredNorm, balancedSquaredNorm, xi } = rankTwoInterpolator(dataset, result)!;
      const { output, hidden } = network;
      expect(lossOf(dataset, output, hidden)).toBeLessThan(1e-24 * dot(dataset.labels, dataset.labels));
      expect(squaredNorm).toBe(dot(output, output) + dot(hidden, hidden));
      expect(squaredNorm).toBeLessThanOrEqual(2 - xi * xi + 1e-12);
      expect(squaredNorm).toBeLessThan(2 - 1e-3);
      expect(balancedSquaredNorm).toBeLessThanOrEqual(squaredNorm);
    }
    const counterexample = make('counterexample', 3);
    expect(rankTwoInterpolator(counterexample, leastNorm(counterexample)!)!.squaredNorm).toBeCloseTo(
      1.841,
      3,
    );
    const zMatrix = make('z-matrix', 4);
    expect(rankTwoInterpolator(zMatrix, leastNorm(zMatrix)!)).toBeNull();
  });

  it('builds it with a neuron that subtracts where p is at an obtuse angle to the teacher', () => {
    for (const seed of [12, 13, 32]) {
      const dataset = make('centred', 3, seed, 80);
      const result = leastNorm(dataset)!;
      expect(result.M).toBeGreaterThan(0.01);
      expect(dot(result.p, dataset.teacher!)).toBeLessThan(-0.2);
      const { network, squaredNorm, xi } = rankTwoInterpolator(dataset, result)!;
      expect(network.output[1]).toBeLessThan(0);
      expect(lossOf(dataset, network.output, network.hidden)).toBeLessThan(1e-24);
      expect(squaredNorm).toBeLessThanOrEqual(2 - xi * xi + 1e-12);
    }
  });

  it('scales it with the norm of the teacher, on which M does not depend', () => {
    const dataset = make('counterexample', 3);
    const teacher = dataset.teacher!.map((v) => 2.5 * v);
    const longer: Dataset = { ...dataset, teacher, labels: dataset.labels.map((y) => 2.5 * y) };
    const result = leastNorm(longer)!;
    const { network, squaredNorm } = rankTwoInterpolator(longer, result)!;
    expect(result.M).toBeCloseTo(leastNorm(dataset)!.M, 12);
    expect(lossOf(longer, network.output, network.hidden)).toBeLessThan(1e-20);
    expect(squaredNorm / 2.5).toBeCloseTo(1.841, 3);
  });

  it('gives a lower bound, and says so, in more dimensions than it searches whole', () => {
    const search = searchLeastNorm(make('counterexample', 12));
    let last: ReturnType<typeof search.next>;
    let best = Number.NEGATIVE_INFINITY;
    do {
      last = search.next();
      if (last.value === null) throw new Error('expected a result');
      expect(last.value.M).toBeGreaterThanOrEqual(best);
      expect(last.value.exhaustive).toBe(false);
      best = last.value.M;
    } while (!last.done);
    expect(best).toBeGreaterThan(0.17);
  });

  it('has no meaning without a teacher, for n other than d, and for dependent inputs', () => {
    expect(leastNorm({ ...make('cone', 3), teacher: null })).toBeNull();
    expect(
      leastNorm(
        makeDataset({ scheme: 'cone', base: 'centred', dimension: 3, samples: 4, angle: 40, seed: 1 }),
      ),
    ).toBeNull();
    const dependent = make('cone', 3);
    dependent.inputs.set(dependent.inputs.slice(0, 3), 3);
    expect(leastNorm(dependent)).toBeNull();
  });
});
