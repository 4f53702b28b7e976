import { describe, expect, it } from 'vitest';
import { balancedInitialisation } from '../../../src/model/initialisation.ts';
import { degreesBetween } from '../../../src/model/measures/angles.ts';
import { Activity, type Dataset, type Network } from '../../../src/model/problem.ts';
import { makeDataset } from '../../../src/model/schemes/scheme.ts';
import { traceYardsticks } from '../../support/theoryAtOnce.ts';

const cone = (dimension: number, samples: number, angle = 40) =>
  makeDataset({ scheme: 'cone', base: 'centred', dimension, samples, angle, seed: 3 });

/** d alpha/dt = s |alpha| gamma_{I_+(alpha)} by the classical Runge-Kutta method, kinks and all. */
function integrate(dataset: Dataset, start: Float64Array, sign: number, time: number, steps: number) {
  const { dimension, samples, inputs, labels } = dataset;
  const velocity = (alpha: Float64Array) => {
    const result = new Float64Array(dimension);
    const length = Math.hypot(...alpha);
    for (let i = 0; i < samples; i++) {
      let product = 0;
      for (let k = 0; k < dimension; k++) product += alpha[k]! * inputs[i * dimension + k]!;
      if (product <= 0) continue;
      for (let k = 0; k < dimension; k++) {
        result[k]! += (sign * length * labels[i]! * inputs[i * dimension + k]!) / samples;
      }
    }
    return result;
  };
  const plus = (a: Float64Array, factor: number, b: Float64Array) => a.map((x, k) => x + factor * b[k]!);
  const h = time / steps;
  let alpha = start.slice();
  for (let step = 0; step < steps; step++) {
    const k1 = velocity(alpha);
    const k2 = velocity(plus(alpha, h / 2, k1));
    const k3 = velocity(plus(alpha, h / 2, k2));
    const k4 = velocity(plus(alpha, h, k3));
    alpha = alpha.map((x, k) => x + (h / 6) * (k1[k]! + 2 * k2[k]! + 2 * k3[k]! + k4[k]!));
  }
  return alpha;
}

function row(network: Network, j: number): Float64Array {
  return network.hidden.slice(j * network.dimension, (j + 1) * network.dimension);
}

function preActivation(dataset: Dataset, i: number, direction: Float64Array): number {
  return direction.reduce((sum, u, k) => sum + u * dataset.inputs[i * dataset.dimension + k]!, 0);
}

describe('yardsticks', () => {
  it('solve their equation', () => {
    for (const dimension of [2, 3, 5]) {
      const dataset = cone(dimension, 7);
      const network = balancedInitialisation(12, dimension, 0.3, 5);
      const yardsticks = traceYardsticks(dataset, network);
      const direction = new Float64Array(dimension);
      for (let j = 0; j < network.width; j++) {
        const logNorm = yardsticks.state(j, 3, direction);
        const expected = integrate(dataset, row(network, j), Math.sign(network.output[j]!), 3, 30_000);
        // the reference steps over kinks: there it is of first order, in steps of 1e-4
        expect(degreesBetween(direction, expected)).toBeLessThan(5e-4);
        expect(Math.abs(logNorm - Math.log(Math.hypot(...expected)))).toBeLessThan(1e-5);
      }
    }
  });

  it('stand on the boundary of the input at each of its crossings, and on no other side before', () => {
    const dataset = cone(4, 10);
    const network = balancedInitialisation(40, 4, 1e-3, 1);
    const { first, crossings, replay, state } = bound(traceYardsticks(dataset, network));
    const direction = new Float64Array(4);
    expect(crossings.count).toBeGreaterThan(50);
    for (let j = 0; j < network.width; j++) {
      const active = new Set<number>();
      for (let i = 0; i < 10; i++) if (preActivation(dataset, i, row(network, j)) > 0) active.add(i);
      let last = 0;
      for (let index = first[j]!; index < first[j + 1]!; index++) {
        const time = crossings.times[index]!;
        const i = crossings.samples[index]!;
        expect(time).toBeGreaterThan(last);
        state(j, (last + time) / 2, direction);
        for (let l = 0; l < 10; l++) expect(preActivation(dataset, l, direction) > 0).toBe(active.has(l));
        state(j, time, direction);
        expect(Math.abs(preActivation(dataset, i, direction))).toBeLessThan(1e-14);
        expect(crossings.activities[index]).toBe(active.has(i) ? Activity.Off : Activity.On);
        if (!active.delete(i)) active.add(i);
        last = time;
      }
      expect(replay(j, last + 1).activities.reduce((sum, on) => sum + on, 0)).toBe(active.size);
    }
  });

  it('gain every input when positive and lose every input when negative, for inputs correlated with the teacher', () => {
    const dataset = cone(3, 9);
    const network = balancedInitialisation(60, 3, 1, 2);
    const yardsticks = traceYardsticks(dataset, network);
    for (let j = 0; j < 60; j++) {
      const starting = countActive(dataset, row(network, j));
      const crossed = yardsticks.first[j + 1]! - yardsticks.first[j]!;
      if (starting === 0) expect(crossed).toBe(0);
      else expect(crossed).toBe(network.output[j]! > 0 ? 9 - starting : starting);
    }
    expect(yardsticks.lastCrossing).toBe(
      Math.max(...yardsticks.crossings.times.slice(0, yardsticks.crossings.count)),
    );
  });

  it('do not depend on the initialisation scale but for the log-norm', () => {
    const dataset = cone(3, 6);
    const [one, tiny] = [1, 1e-100].map((scale) =>
      traceYardsticks(dataset, balancedInitialisation(20, 3, scale, 4)),
    );
    expect(tiny!.crossings.count).toBe(one!.crossings.count);
    const [first, second] = [new Float64Array(3), new Float64Array(3)];
    for (let j = 0; j < 20; j++) {
      // long after any norm would have overflowed
      for (const time of [0.5, 5, 1e6]) {
        const gap = one!.state(j, time, first) - tiny!.state(j, time, second);
        expect(gap / Math.log(1e100)).toBeCloseTo(1, 9);
        expect(degreesBetween(first, second)).toBeLessThan(1e-9);
      }
    }
  });

  it('slide along a boundary that both sides push them to', () => {
    // a negative neuron that x_1 alone would turn off, while x_0, at 120 degrees from it, holds it there
    const inputs = Float64Array.of(1, 0, -0.5, Math.sqrt(3) / 2);
    const dataset: Dataset = {
      dimension: 2,
      samples: 2,
      inputs,
      labels: Float64Array.of(1, 0.8),
      teacher: null,
    };
    const network: Network = {
      dimension: 2,
      width: 1,
      output: Float64Array.of(-Math.hypot(1, 0.7)),
      hidden: Float64Array.of(1, 0.7),
    };
    const yardsticks = traceYardsticks(dataset, network);
    const { crossings } = yardsticks;
    const slide = crossings.activities.indexOf(Activity.Slide);
    expect(slide).toBeGreaterThanOrEqual(0);
    const direction = new Float64Array(2);
    const sample = crossings.samples[slide]!;
    const until = slide + 1 < crossings.count ? crossings.times[slide + 1]! : crossings.times[slide]! + 5;
    for (const share of [0.1, 0.5, 0.9]) {
      const from = crossings.times[slide]!;
      yardsticks.state(0, from + share * (until - from), direction);
      expect(Math.abs(preActivation(dataset, sample, direction))).toBeLessThan(1e-12);
    }
    const expected = integrate(dataset, network.hidden, -1, 2, 200_000);
    const logNorm = yardsticks.state(0, 2, direction);
    expect(degreesBetween(direction, expected)).toBeLessThan(5e-3);
    expect(Math.abs(logNorm - Math.log(Math.hypot(...expected)))).toBeLessThan(1e-5);
  });

  it('stay on a boundary while their norm falls by many powers of ten', () => {
    // as above, with a third coordinate that is all that is left in the end
    const dataset: Dataset = {
      dimension: 3,
      samples: 2,
      inputs: Float64Array.of(1, 0, 0, -0.5, Math.sqrt(3) / 2, 0),
      labels: Float64Array.of(1, 0.8),
      teacher: null,
    };
    const network: Network = {
      dimension: 3,
      width: 1,
      output: Float64Array.of(-1),
      hidden: Float64Array.of(1, 0.7, 1e-8),
    };
    const yardsticks = traceYardsticks(dataset, network);
    const slide = yardsticks.crossings.activities.indexOf(Activity.Slide);
    const sample = yardsticks.crossings.samples[slide]!;
    const direction = new Float64Array(3);
    let least = Infinity;
    for (let time = yardsticks.crossings.times[slide]!; time < 400; time += 5) {
      least = Math.min(least, yardsticks.state(0, time, direction));
      expect(Math.abs(preActivation(dataset, sample, direction))).toBeLessThan(1e-14);
    }
    expect(least).toBeLessThan(Math.log(1e-7));
  });

  it('are let go from a boundary at once when another crossing changes what pushes them there', () => {
    const dataset = makeDataset({
      scheme: 'centred',
      base: 'centred',
      dimension: 3,
      samples: 12,
      angle: 75,
      seed: 4,
    });
    const network = balancedInitialisation(30, 3, 1, 4);
    const yardsticks = traceYardsticks(dataset, network);
    const { crossings, first } = yardsticks;
    const own = Array.from({ length: first[3]! - first[2]! }, (_, place) => first[2]! + place);
    const slide = own.findIndex((index) => crossings.activities[index] === Activity.Slide);
    const [found, released] = [own[slide + 1]!, own[slide + 2]!];
    expect(crossings.times[released]).toBe(crossings.times[found]);
    expect(crossings.samples[released]).toBe(crossings.samples[own[slide]!]);
    expect(crossings.samples[found]).not.toBe(crossings.samples[released]);
    const direction = new Float64Array(3);
    yardsticks.state(2, 1, direction);
    expect(degreesBetween(direction, integrate(dataset, row(network, 2), -1, 1, 60_000))).toBeLessThan(3e-3);
  });

  it('end their chains for labels of both signs, wide data and duplicate inputs, sliding on boundaries for good', () => {
    let slid = 0;
    for (let seed = 1; seed <= 20; seed++) {
      const dataset = makeDataset({
        scheme: 'opposed',
        base: 'uncentred',
        dimension: 3,
        samples: 8,
        angle: 70,
        seed,
      });
      const doubled: Dataset = {
        ...dataset,
        samples: 2 * dataset.samples,
        inputs: Float64Array.of(...dataset.inputs, ...dataset.inputs),
        labels: Float64Array.of(...dataset.labels, ...dataset.labels),
      };
      for (const data of [dataset, doubled]) {
        const network = balancedInitialisation(30, 3, 1, seed);
        const yardsticks = traceYardsticks(data, network);
        const direction = new Float64Array(3);
        for (let j = 0; j < 30; j++) {
          const count = yardsticks.first[j + 1]! - yardsticks.first[j]!;
          expect(count).toBeLessThan(3 * data.samples);
          expect(Number.isFinite(yardsticks.state(j, 100, direction))).toBe(true);
          expect(Math.hypot(...direction)).toBeCloseTo(1, 12);
          yardsticks.replay(j, 100).activities.forEach((activity, i) => {
            if (activity !== Activity.Slide) return;
            slid++;
            expect(Math.abs(preActivation(data, i, direction))).toBeLessThan(1e-12);
          });
        }
      }
    }
    expect(slid).toBeGreaterThan(50);
  });
});

function countActive(dataset: Dataset, direction: Float64Array): number {
  let count = 0;
  for (let i = 0; i < dataset.samples; i++) if (preActivation(dataset, i, direction) > 0) count++;
  return count;
}

/** The methods of an object, free to be taken off it. */
function bound(yardsticks: ReturnType<typeof traceYardsticks>) {
  return {
    first: yardsticks.first,
    crossings: yardsticks.crossings,
    replay: yardsticks.replay.bind(yardsticks),
    state: yardsticks.state.bind(yardsticks),
  };
}
