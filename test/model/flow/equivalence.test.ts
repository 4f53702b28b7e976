import { describe, expect, it } from 'vitest';
import type { Dataset, Network } from '../../../src/model/problem.ts';
import { KINDS, type Kind, type SmallProblem, smallProblem } from './degenerate.ts';
import { solve } from './oracle.ts';

/**
 * Problems that are the same flow in other clothes: what is one boundary, one scale or one direction is decided by the
 * data alone, so both have to come out alike, weight for weight.
 */

/** Tight enough for two runs with steps of their own to agree to 1e-7 after all of them. */
const TOLERANCE = 1e-9;
const SEEDS = Array.from({ length: 12 }, (_, seed) => seed);
const rows = (values: Float64Array, d: number): number[][] =>
  Array.from({ length: values.length / d }, (_, i) => Array.from(values.subarray(i * d, (i + 1) * d)));

function datasetOf(points: readonly (readonly number[])[], labels: readonly number[]): Dataset {
  return {
    dimension: points[0]!.length,
    samples: points.length,
    inputs: Float64Array.from(points.flat()),
    labels: Float64Array.from(labels),
    teacher: null,
  };
}

/** Times at which the fastest of the flow has moved, and has come to rest. */
function timesOf({ dimension: d, samples: n, inputs, labels }: Dataset, { output }: Network): number[] {
  const sizes = rows(inputs, d).map((point) => Math.hypot(...point));
  const weights = output.reduce((sum, a) => sum + 2 * a * a, 0);
  const rate = sizes.reduce((sum, size, i) => sum + size * Math.abs(labels[i]!) + weights * size ** 2, 0) / n;
  return rate > 0 ? [3, 12, 50].map((t) => t / rate) : [1];
}

/** States at `times`, the last one for times after the run came to rest. */
function statesAt(dataset: Dataset, network: Network, times: readonly number[]) {
  const { states } = solve(dataset, network, { times, tolerance: TOLERANCE });
  return times.map((time) => states.findLast((state) => state.time <= time)!);
}

interface Image {
  readonly dataset: Dataset;
  readonly network: Network;
  /** a time of the image for each unit of time of the original */
  readonly timeScale?: number;
  /** what a weight of the original is in the image */
  readonly weightScale?: number;
  /** the image's weights in the place and frame of the original's */
  readonly back?: (state: { output: Float64Array; hidden: Float64Array }) => {
    output: Float64Array;
    hidden: Float64Array;
  };
  readonly lossOf?: (loss: number) => number;
}

/** Largest difference of a weight between the flow and its image, relative to the largest weight. */
function expectSame({ dataset, network, description }: SmallProblem, image: Image, bound = 1e-7): void {
  const times = timesOf(dataset, network);
  const { timeScale = 1, weightScale = 1, back = (state) => state, lossOf = (loss) => loss } = image;
  const states = statesAt(dataset, network, times);
  const images = statesAt(
    image.dataset,
    image.network,
    times.map((time) => time * timeScale),
  );
  states.forEach((state, index) => {
    const other = back(images[index]!);
    const largest = Math.max(...state.output.map(Math.abs), ...network.output.map(Math.abs));
    for (const part of ['output', 'hidden'] as const) {
      const away = state[part].map((value, at) => Math.abs(value - other[part][at]! / weightScale));
      expect(Math.max(...away) / largest, `${part} at t = ${times[index]} of ${description}`).toBeLessThan(
        bound,
      );
    }
    const scale = Math.max(1e-3 * lossOf(states[0]!.loss), lossOf(state.loss), Number.MIN_VALUE);
    expect(Math.abs(images[index]!.loss - lossOf(state.loss)) / scale, description).toBeLessThan(100 * bound);
  });
}

/** Inputs in the same direction become one: sqrt(sum c_i^2) u with the label sum c_i y_i / sqrt(sum c_i^2). */
function mergeRays({ dimension: d, samples, inputs, labels }: Dataset): Dataset {
  const rays: { unit: number[]; square: number; pull: number }[] = [];
  rows(inputs, d).forEach((point, i) => {
    const size = Math.hypot(...point);
    if (size === 0) return;
    const unit = point.map((value) => value / size);
    let ray = rays.find((other) => other.unit.every((value, k) => Math.abs(value - unit[k]!) < 1e-12));
    if (ray === undefined) {
      ray = { unit, square: 0, pull: 0 };
      rays.push(ray);
    }
    ray.square += size * size;
    ray.pull += size * labels[i]!;
  });
  expect(rays.length).toBeLessThanOrEqual(samples);
  return datasetOf(
    rays.map(({ unit, square }) => unit.map((value) => value * Math.sqrt(square))),
    rays.map(({ square, pull }) => pull / Math.sqrt(square)),
  );
}

describe('inputs in one direction', () => {
  it('that repeat equal one input with the mean label, the loss higher by the spread of the labels', () => {
    for (const seed of SEEDS) {
      const single = smallProblem(seed % 2 === 0 ? 'general' : 'grid', 100 + seed);
      const { dimension, inputs, labels } = single.dataset;
      const copies = 2 + (seed % 2);
      // labels that conflict, their mean the label there was
      const shift = (copy: number) => (2 * copy - copies + 1) * (1 + seed / 4);
      const points = rows(inputs, dimension);
      const all = Array.from({ length: copies }, (_, copy) => copy);
      const dataset = datasetOf(
        all.flatMap(() => points),
        all.flatMap((copy) => Array.from(labels, (label) => label + shift(copy))),
      );
      const spread = all.reduce((sum, copy) => sum + shift(copy) ** 2, 0) / (2 * copies);
      expectSame(single, { dataset, network: single.network, lossOf: (loss) => loss + spread });
    }
  });

  it.each(['repeated', 'proportional', 'mixed', 'zeroInput'] as const)(
    'equal one input of their joint weight (%s)',
    (kind: Kind) => {
      for (const seed of SEEDS) {
        const problem = smallProblem(kind, 200 + seed);
        const { dataset, network } = problem;
        const merged = mergeRays(dataset);
        if (merged.samples === 0) continue;
        const constant =
          dataset.labels.reduce((sum, y) => sum + y * y, 0) -
          merged.labels.reduce((sum, y) => sum + y * y, 0);
        // the loss is a mean over the inputs there are, and so is the speed
        const share = merged.samples / dataset.samples;
        expectSame(problem, {
          dataset: merged,
          network,
          timeScale: share,
          lossOf: (loss) => loss / share - constant / (2 * merged.samples),
        });
      }
    },
  );
});

describe('gradient flow on data in no general position', () => {
  it.each(KINDS)('turns with its inputs and weights (%s)', (kind) => {
    for (const seed of SEEDS.slice(0, 4)) {
      const problem = smallProblem(kind, 300 + seed);
      const { dataset, network } = problem;
      const d = dataset.dimension;
      // a turn by an angle with exact cosine and sine, in the plane of the first two coordinates
      const turned = (values: Float64Array, sine: number) =>
        Float64Array.from(
          rows(values, d).flatMap(([x, y, ...rest]) => [0.6 * x! - sine * y!, sine * x! + 0.6 * y!, ...rest]),
        );
      expectSame(problem, {
        dataset: { ...dataset, inputs: turned(dataset.inputs, 0.8) },
        network: { ...network, hidden: turned(network.hidden, 0.8) },
        back: ({ output, hidden }) => ({ output, hidden: turned(hidden, -0.8) }),
      });
    }
  });

  it.each(KINDS)('does not depend on the order of inputs and neurons (%s)', (kind) => {
    for (const seed of SEEDS.slice(0, 4)) {
      const problem = smallProblem(kind, 400 + seed);
      const { dataset, network } = problem;
      const d = dataset.dimension;
      const reversed = (values: Float64Array, size: number) =>
        Float64Array.from(rows(values, size).reverse().flat());
      const flip = ({ output, hidden }: { output: Float64Array; hidden: Float64Array }) => ({
        output: reversed(output, 1),
        hidden: reversed(hidden, d),
      });
      expectSame(problem, {
        dataset: { ...dataset, inputs: reversed(dataset.inputs, d), labels: reversed(dataset.labels, 1) },
        network: { ...network, ...flip(network) },
        back: flip,
      });
    }
  });

  // x -> c x, y -> b y: with all weights times sqrt(b/c) and times divided by b c it is the same flow, the loss times b^2
  it.each([
    [1e6, 1],
    [1e-6, 1],
    [1, 1e6],
    [1, 1e-6],
    [1e6, 1e6],
    [1e-6, 1e-6],
    [1e6, 1e-6],
    [1e-6, 1e6],
    [1e3, 1e-3],
    [0.3, 7],
  ])('is the same with inputs times %d and labels times %d', (c, b) => {
    const weightScale = Math.sqrt(b / c);
    for (const kind of KINDS) {
      const problem = smallProblem(kind, 500);
      const { dataset, network } = problem;
      expectSame(problem, {
        dataset: {
          ...dataset,
          inputs: dataset.inputs.map((x) => c * x),
          labels: dataset.labels.map((y) => b * y),
        },
        network: {
          ...network,
          output: network.output.map((a) => weightScale * a),
          hidden: network.hidden.map((w) => weightScale * w),
        },
        timeScale: 1 / (b * c),
        weightScale,
        lossOf: (loss) => b * b * loss,
      });
    }
  });
});
