import { describe, expect, it } from 'vitest';
import { bundleCount, COARSE_BUNDLE_RULE, FINE_BUNDLE_RULE } from '../../../src/model/measures/bundles.ts';
import { teacherSides } from '../../../src/model/measures/teacherSides.ts';
import { uncoveredInputs } from '../../../src/model/measures/uncoveredInputs.ts';
import type { Dataset, Network } from '../../../src/model/problem.ts';
import { RandomStream } from '../../../src/model/random.ts';

/** Balanced neurons in the plane: sign, angle in degrees, norm. */
function plane(...neurons: readonly (readonly [number, number, number])[]): Network {
  const hidden = neurons.flatMap(([, angle, norm]) => [
    norm * Math.cos((angle * Math.PI) / 180),
    norm * Math.sin((angle * Math.PI) / 180),
  ]);
  return {
    dimension: 2,
    width: neurons.length,
    output: Float64Array.from(neurons, ([sign, , norm]) => sign * norm),
    hidden: Float64Array.from(hidden),
  };
}

describe('the number of bundles', () => {
  it('counts directions that are farther apart than the rule allows, each sign by itself', () => {
    expect(bundleCount(plane([1, 0, 1], [1, 9, 1]))).toBe(1);
    expect(bundleCount(plane([1, 0, 1], [1, 11, 1]))).toBe(2);
    expect(bundleCount(plane([1, 0, 1], [-1, 0, 1]))).toBe(2);
    expect(bundleCount(plane([1, 179, 1], [1, -179, 1]))).toBe(1);
    expect(bundleCount(plane([1, 0, 1], [1, 180, 1]))).toBe(2);
  });

  it('links neurons over others between them', () => {
    expect(bundleCount(plane([1, 0, 1], [1, 18, 1], [1, 9, 1]))).toBe(1);
    expect(bundleCount(plane([1, 0, 1], [1, 18, 1], [-1, 9, 1]))).toBe(3);
  });

  it('passes over what carries hardly anything, so that stragglers neither count nor link', () => {
    const stragglers = Array.from({ length: 18 }, (_, k) => [1, 5 * k, 1e-3] as const);
    expect(bundleCount(plane([1, 0, 1], [1, 90, 1], ...stragglers))).toBe(2);
    expect(bundleCount(plane([1, 0, 1], [1, 90, 0.01]))).toBe(1);
  });

  it('is 0 of a network that is 0, 1 of a single neuron, and the same in every order and at every scale', () => {
    expect(bundleCount(plane([1, 0, 0], [-1, 3, 0]))).toBe(0);
    expect(bundleCount(plane([-1, 40, 1e-90], [1, 0, 0]))).toBe(1);
    const stream = new RandomStream(5, 1, 1);
    const neurons = Array.from(
      { length: 40 },
      (_, j) => [stream.sign(), 360 * stream.uniform(), j % 3 === 0 ? 1 : stream.uniform()] as const,
    );
    const count = bundleCount(plane(...neurons));
    expect(bundleCount(plane(...neurons.toReversed()))).toBe(count);
    expect(bundleCount(plane(...neurons.map(([s, angle, norm]) => [s, angle, 1e-60 * norm] as const)))).toBe(
      count,
    );
  });

  it('takes all that are as heavy as the last it needs, and grows with a finer rule', () => {
    expect(bundleCount(plane([1, 0, 1], [1, 30, 1], [1, 60, 1]), { carried: 0.3, degrees: 10 })).toBe(3);
    const spread = plane([1, 0, 1], [1, 8, 1], [1, 23, 1], [1, 90, 0.2]);
    expect(bundleCount(spread, COARSE_BUNDLE_RULE)).toBe(1);
    expect(bundleCount(spread)).toBe(3);
    expect(bundleCount(spread, FINE_BUNDLE_RULE)).toBe(4);
  });

  it('is not said of more neurons than can be compared', () => {
    const width = 20_000;
    const hidden = new Float64Array(2 * width).fill(1);
    expect(bundleCount({ dimension: 2, width, output: new Float64Array(width).fill(1), hidden })).toBeNull();
  });
});

it('neurons start on the side of the teacher or away from it, the dead and those on its hyperplane on neither', () => {
  const dataset: Dataset = {
    dimension: 2,
    samples: 2,
    inputs: Float64Array.of(1, 0.2, 0.2, 1),
    labels: Float64Array.of(1, 0.2),
    teacher: Float64Array.of(1, 0),
  };
  const network = plane([1, 10, 1], [-1, 20, 1], [1, 100, 1], [-1, 225, 1], [1, 90, 1]);
  network.hidden[8] = 0;
  const { toward, away } = teacherSides(dataset, network, dataset.teacher!);
  expect([...toward]).toEqual([0, 1]);
  expect([...away]).toEqual([2]);
});

it('an input is uncovered where no neuron of the sign of its label is active; one on the boundary covers nothing', () => {
  const dataset: Dataset = {
    dimension: 2,
    samples: 4,
    inputs: Float64Array.of(1, 0, -1, 0, 0, 1, 0, -1),
    labels: Float64Array.of(1, -2, 0, 1),
    teacher: null,
  };
  const covered = (network: Network) => uncoveredInputs(dataset, network.output, network.hidden);
  expect(covered(plane([1, 0, 1]))).toBe(2);
  expect(covered(plane([1, 0, 1], [-1, 170, 1], [1, 280, 1e-80]))).toBe(0);
  expect(covered(plane([-1, 0, 1], [1, 180, 1]))).toBe(3);
  expect(covered(plane([1, 90, 0]))).toBe(3);
});
