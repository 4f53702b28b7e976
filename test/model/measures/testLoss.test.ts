import { describe, expect, it } from 'vitest';
import { balancedInitialisation } from '../../../src/model/initialisation.ts';
import { createMeasurer, SCALAR_MEASURES } from '../../../src/model/measures/measures.ts';
import { SampledTestLoss } from '../../../src/model/measures/sampledTestLoss.ts';
import { createTestLoss } from '../../../src/model/measures/testLoss.ts';
import type { Network } from '../../../src/model/problem.ts';
import { Purpose, RandomStream } from '../../../src/model/random.ts';
import { makeDataset, teacherNetwork } from '../../../src/model/schemes/scheme.ts';

/** One output weight and the hidden weights of every neuron. */
function network(...neurons: readonly (readonly [number, readonly number[]])[]): Network {
  return {
    dimension: neurons[0]![1].length,
    width: neurons.length,
    output: Float64Array.from(neurons, ([a]) => a),
    hidden: Float64Array.from(neurons.flatMap(([, w]) => [...w])),
  };
}

function exact(teacher: Network, { output, hidden }: Network): number {
  return createTestLoss(teacher, output.length)!.measure(output, hidden);
}

function forward({ output, hidden, dimension }: Network, x: ArrayLike<number>): number {
  let sum = 0;
  output.forEach((a, j) => {
    let product = 0;
    for (let k = 0; k < dimension; k++) product += x[k]! * hidden[j * dimension + k]!;
    sum += a * Math.max(0, product);
  });
  return sum;
}

/** Mean and standard error of (y - h)^2 / 2 over many inputs. */
function monteCarlo(teacher: Network, student: Network, inputs: number): { mean: number; error: number } {
  const stream = new RandomStream(77, Purpose.TestInput, 0);
  let [sum, squares] = [0, 0];
  for (let i = 0; i < inputs; i++) {
    const x = Array.from({ length: teacher.dimension }, () => stream.normal());
    const value = (forward(teacher, x) - forward(student, x)) ** 2 / 2;
    sum += value;
    squares += value * value;
  }
  const mean = sum / inputs;
  return { mean, error: Math.sqrt((squares / inputs - mean * mean) / inputs) };
}

const PLANE: readonly (readonly number[])[] = [
  [1, 0],
  [0, 1],
  [-1, 0],
];
const SPACE = PLANE.map((vector) => [...vector, 0]);

describe.each([
  ['in the plane', PLANE],
  ['in space', SPACE],
])('the test loss of one neuron, %s', (_, [first, second, opposite]) => {
  const teacher = network([1, first!]);

  it('is nothing where the network is the teacher, however the layers share its norm', () => {
    expect(exact(teacher, network([1, first!]))).toBe(0);
    expect(exact(teacher, network([2, first!.map((x) => x / 2)]))).toBe(0);
    const shares = [0.1, 0.2, 0.3, 0.4].map((share) => [share, first!] as const);
    expect(exact(teacher, network(...shares))).toBeLessThan(1e-31);
  });

  it('is 1/4 of a network that says nothing', () => {
    expect(exact(teacher, network([0, first!]))).toBeCloseTo(1 / 4, 15);
    expect(exact(teacher, network([1, first!.map(() => 0)]))).toBeCloseTo(1 / 4, 15);
  });

  it('is (1 - 1/pi)/2 where the neuron is orthogonal to the teacher, and 1/2 where it is opposite', () => {
    expect(exact(teacher, network([1, second!]))).toBeCloseTo((1 - 1 / Math.PI) / 2, 14);
    expect(exact(teacher, network([1, opposite!]))).toBeCloseTo(1 / 2, 14);
    // relu(p) - relu(-p) = p
    expect(exact(teacher, network([1, first!], [1, opposite!]))).toBeCloseTo(1 / 4, 14);
    expect(exact(network([1, first!], [-1, opposite!]), network([0, first!]))).toBeCloseTo(1 / 2, 14);
  });

  it('keeps its digits at the smallest angles: t^2/4 - t^3/(6 pi) + O(t^4)', () => {
    for (const t of [1e-3, 1e-6, 1e-9]) {
      const turned = first!.map((x, k) => x * Math.cos(t) + second![k]! * Math.sin(t));
      const expected = (t * t) / 4 - t ** 3 / (6 * Math.PI);
      expect(exact(teacher, network([1, turned])) / expected).toBeCloseTo(1, 6);
    }
  });

  it('grows with the square of both networks', () => {
    const student = network([0.7, second!]);
    const large = exact(network([1e50, first!]), network([7e49, second!]));
    expect(large / 1e100).toBeCloseTo(exact(teacher, student), 13);
  });
});

describe('the test loss of many neurons', () => {
  it.each([2, 3, 8])('is what a hundred thousand fresh inputs give, d = %d', (dimension) => {
    for (const seed of [1, 2]) {
      const teacher = balancedInitialisation(seed, dimension, 1, 100 + seed);
      const student = balancedInitialisation(12, dimension, 2, seed);
      const { mean, error } = monteCarlo(teacher, student, 100_000);
      expect(Math.abs(exact(teacher, student) - mean)).toBeLessThan(4 * error);
    }
  });

  it('is the same by boundaries round the circle and by pairs, for ties, opposites, zeros and tiny neurons too', () => {
    const stream = new RandomStream(5, Purpose.TestInput, 1);
    for (let trial = 0; trial < 40; trial++) {
      const neurons = Array.from({ length: 12 }, () => [
        stream.normal(),
        [stream.normal(), stream.normal()],
      ]) as [number, number[]][];
      neurons.push([...neurons[0]!], [stream.normal(), neurons[1]![1].map((x) => -2 * x)]);
      neurons.push([0, [1, 1]], [1, [0, 0]], [1e-80, [1e-80, 0]], [1e-6, [1e-6, 1e-6]], [1, [0, -1]]);
      const teacher: [number, number[]] = [1, trial % 2 === 0 ? [-1, 0] : [0.6, 0.8]];
      const plane = exact(network(teacher), network(...neurons));
      const inSpace = ([a, w]: [number, number[]]) => [a, [...w, 0]] as const;
      const space = exact(network(inSpace(teacher)), network(...neurons.map(inSpace)));
      expect(plane / space).toBeCloseTo(1, 11);
    }
  });

  it('is of the order of rounding squared, and never below 0, for a bundle that is the teacher', () => {
    const shares = balancedInitialisation(200, 3, 1, 4).output.map(Math.abs);
    const total = shares.reduce((sum, share) => sum + share * share, 0);
    const teacher = [0.48, 0.6, 0.64];
    const bundle = Array.from(shares, (share) => {
      const root = share / Math.sqrt(total);
      return [root, teacher.map((x) => root * x)] as const;
    });
    for (const dimension of [2, 3]) {
      const unit = dimension === 2 ? [0.6, 0.8] : teacher;
      const own = bundle.map(([a]) => [a, unit.map((x) => a * x)] as const);
      const loss = exact(network([1, unit]), network(...own));
      expect(loss).toBeGreaterThanOrEqual(0);
      expect(loss).toBeLessThan(1e-28);
    }
  });

  it('takes labels from both teachers of opposed data', () => {
    const recipe = {
      scheme: 'opposed',
      base: 'centred',
      dimension: 3,
      samples: 8,
      angle: 40,
      seed: 5,
    } as const;
    const teachers = teacherNetwork(recipe, makeDataset(recipe))!;
    expect(exact(teachers, teachers)).toBe(0);
    // relu(v1 . x) - relu(v2 . x) with v2 = -3 v1: 1/2 and 9/2 of the mean square, and nothing together
    expect(exact(teachers, { ...teachers, output: new Float64Array(2) })).toBeCloseTo(
      (1 / 2 + 9 / 2) / 2,
      12,
    );
  });

  it('is not a number where the weights are not', () => {
    for (const w of [
      [1, Number.POSITIVE_INFINITY],
      [Number.NaN, 0],
    ]) {
      expect(exact(network([1, [1, 0]]), network([1, w]))).toBeNaN();
      expect(exact(network([1, [1, 0, 0]]), network([1, [...w, 0]]))).toBeNaN();
    }
  });
});

describe('what the test loss costs', () => {
  it('is next to nothing in the plane, and in space it is not taken where it would take seconds', () => {
    expect(createTestLoss(network([1, [1, 0]]), 100_000)!.flops).toBeLessThan(2e8);
    expect(createTestLoss(network([1, [1, 0, 0]]), 1000)!.flops).toBeLessThan(4e7);
    expect(createTestLoss(network([1, [1, 0, 0]]), 100_000)).toBeNull();
  });

  it('leaves a wide network with the sampled one', () => {
    const recipe = { scheme: 'cone', base: 'centred', dimension: 3, samples: 8, angle: 40, seed: 5 } as const;
    const dataset = makeDataset(recipe);
    const initial = balancedInitialisation(20_000, 3, 0.1, 8);
    const measurer = createMeasurer(dataset, initial, { seed: 5, teacher: teacherNetwork(recipe, dataset) });
    measurer.measure(initial.output, initial.hidden, 'all');
    expect(measurer.scalars[SCALAR_MEASURES.indexOf('testLoss')]).toBeNaN();
    expect(measurer.scalars[SCALAR_MEASURES.indexOf('sampledTestLoss')]).toBeGreaterThan(0);
  });
});

describe('with a bias', () => {
  it('there is no formula, and the sampled inputs carry the constant coordinate', () => {
    const recipe = { scheme: 'cone', base: 'centred', dimension: 3, samples: 8, angle: 40, seed: 5 } as const;
    const dataset = { ...makeDataset(recipe), bias: true as const };
    const student = network([0.7, [0.1, -0.3, 0.8]]);
    const teacher = teacherNetwork(recipe, dataset)!;
    const measurer = createMeasurer(dataset, student, { seed: 5, teacher });
    measurer.measure(student.output, student.hidden, 'all');
    let expected = 0;
    for (let i = 0; i < 64; i++) {
      const stream = new RandomStream(5, Purpose.TestInput, i);
      const x = [stream.normal(), stream.normal(), 1];
      expected += (forward(teacher, x) - forward(student, x)) ** 2 / 128;
    }
    expect(measurer.scalars[SCALAR_MEASURES.indexOf('testLoss')]).toBeNaN();
    expect(measurer.scalars[SCALAR_MEASURES.indexOf('sampledTestLoss')]).toBeCloseTo(expected, 12);
  });
});

describe('the test loss on 64 inputs', () => {
  const teacher = network([1, [0.6, 0, 0.8]]);

  it('is (1/2T) sum (y - h(x))^2 over N(0, I) inputs of their own streams', () => {
    const student = balancedInitialisation(5, 3, 2, 3);
    let expected = 0;
    for (let i = 0; i < 64; i++) {
      const stream = new RandomStream(9, Purpose.TestInput, i);
      const x = [stream.normal(), stream.normal(), stream.normal()];
      expected += (forward(teacher, x) - forward(student, x)) ** 2 / 128;
    }
    const sampled = new SampledTestLoss(teacher, 9, 5);
    expect(sampled.measure(student.output, student.hidden)).toBeCloseTo(expected, 12);
  });

  it('is about the exact one on average over seeds, and a fifth off as a rule', () => {
    const student = balancedInitialisation(5, 3, 2, 3);
    const truth = exact(teacher, student);
    const ratios = Array.from({ length: 400 }, (_, seed) => {
      return new SampledTestLoss(teacher, seed, 5).measure(student.output, student.hidden) / truth;
    });
    const mean = ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length;
    const deviation = Math.sqrt(ratios.reduce((sum, ratio) => sum + (ratio - 1) ** 2, 0) / ratios.length);
    expect(Math.abs(mean - 1)).toBeLessThan((4 * deviation) / Math.sqrt(ratios.length));
    expect(deviation).toBeGreaterThan(0.1);
    expect(deviation).toBeLessThan(0.5);
  });
});
