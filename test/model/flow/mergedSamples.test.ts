import { describe, expect, it } from 'vitest';
import { type MergedSamples, mergeSamples } from '../../../src/model/flow/mergedSamples.ts';
import { randomStream } from './randomNumbers.ts';

type Point = readonly number[];

function datasetOf(points: readonly Point[], labels: readonly number[] = points.map((_, i) => i + 1)) {
  return {
    dimension: points[0]!.length,
    samples: points.length,
    inputs: Float64Array.from(points.flat()),
    labels: Float64Array.from(labels),
    teacher: null,
  };
}

const merge = (points: readonly Point[], labels?: readonly number[]) =>
  mergeSamples(datasetOf(points, labels));
const membersOf = ({ starts, members }: MergedSamples, sample: number) =>
  Array.from(members.subarray(starts[sample], starts[sample + 1]));
const groupsOf = (merged: MergedSamples) =>
  Array.from({ length: merged.count }, (_, sample) => membersOf(merged, sample));
const inputOf = ({ inputs, dimension: d }: MergedSamples, sample: number) =>
  Array.from(inputs.subarray(sample * d, (sample + 1) * d));

function expectEachOnce(merged: MergedSamples, points: readonly Point[]) {
  const nonzero = points.flatMap((point, i) => (point.some((x) => x !== 0) ? [i] : []));
  expect(merged.starts[0]).toBe(0);
  expect(merged.starts[merged.count]).toBe(merged.members.length);
  expect(Array.from(merged.members).sort((i, l) => i - l)).toEqual(nonzero);
}

describe('the samples that inputs merge into', () => {
  it('are, in general position, the inputs and labels themselves to the last bit', () => {
    const random = randomStream(1);
    const points = Array.from({ length: 7 }, () => [random(), 1e-3 * random(), 1e3 * random()]);
    const dataset = datasetOf(
      points,
      points.map(() => random()),
    );
    const merged = mergeSamples(dataset);
    expect(merged.inputs).toEqual(dataset.inputs);
    expect(merged.labels).toEqual(dataset.labels);
    expect(merged).toMatchObject({ dimension: 3, count: 7, lines: 7, divisor: 7, lossFloor: 0 });
    expect(Array.from(merged.twins)).toEqual(Array(7).fill(-1));
    expect(Array.from(merged.twinRatios)).toEqual(Array(7).fill(0));
    expect(groupsOf(merged)).toEqual([[0], [1], [2], [3], [4], [5], [6]]);
  });

  it('hold a repeated input once, sqrt 2 as long', () => {
    const merged = merge([
      [2, 1],
      [1, 1],
      [2, 1],
    ]);
    expect(merged).toMatchObject({ count: 2, lines: 2, divisor: 3 });
    expect(groupsOf(merged)).toEqual([[0, 2], [1]]);
    expect(Math.hypot(...inputOf(merged, 0))).toBeCloseTo(Math.sqrt(10), 14);
    expect(merged.labels[0]).toBeCloseTo((1 + 3) / Math.SQRT2, 14);
    expect(inputOf(merged, 1)).toEqual([1, 1]);
  });

  it.each([
    [
      'as typed',
      [
        [0.1, 0.3],
        [0.3, 0.9],
      ],
    ],
    [
      'a third',
      [
        [1, 7],
        [1 / 3, 7 / 3],
      ],
    ],
    [
      'sizes a million apart',
      [
        [3e6, -2e6],
        [3, -2],
      ],
    ],
  ])('take proportional inputs together (%s)', (_, points) => {
    const merged = merge(points);
    expect(merged).toMatchObject({ count: 1, lines: 1 });
    expect(groupsOf(merged)).toEqual([[0, 1]]);
    const sizes = points.map((point) => Math.hypot(...point));
    const size = Math.hypot(...sizes);
    expect(Math.hypot(...inputOf(merged, 0)) / size).toBeCloseTo(1, 14);
    expect(merged.labels[0]).toBeCloseTo((sizes[0]! * 1 + sizes[1]! * 2) / size, 12);
  });

  it('tell apart directions that differ by a billionth', () => {
    const merged = merge([
      [1, 1],
      [1, 1 + 1e-9],
    ]);
    expect(merged.lines).toBe(2);
  });

  it('make twins of opposite inputs, after all first ones', () => {
    const merged = merge([
      [1, 2],
      [-3, -6],
      [0, 1],
      [2, 4],
      [-1, -2],
    ]);
    expect(merged).toMatchObject({ count: 3, lines: 2 });
    expect(groupsOf(merged)).toEqual([[0, 3], [2], [1, 4]]);
    expect(Array.from(merged.twins)).toEqual([2, -1]);
    expect(merged.twinRatios[0]).toBeCloseTo(Math.sqrt(10 / 5), 14);
    expect(merged.twinRatios[1]).toBe(0);
    // the twin points the other way
    const [x, y] = inputOf(merged, 2);
    expect(x! / -3).toBeCloseTo(y! / -6, 14);
    expect(x).toBeLessThan(0);
  });

  it('know a line by its first input, whichever way that points', () => {
    const merged = merge([
      [0, 3],
      [-1, -1],
      [1, 1],
      [2, 2],
    ]);
    expect(groupsOf(merged)).toEqual([[0], [1], [2, 3]]);
    expect(Array.from(merged.twins)).toEqual([-1, 2]);
  });

  it('leave inputs 0 out, but for the loss', () => {
    const points = [
      [0, 0],
      [1, 2],
      [0, 0],
    ];
    const merged = merge(points, [3, 1, -1]);
    expect(merged).toMatchObject({ count: 1, lines: 1, divisor: 3 });
    expect(groupsOf(merged)).toEqual([[1]]);
    expect(merged.lossFloor).toBeCloseTo((9 + 1) / 6, 15);
  });

  it('have the sizes of the largest and the least numbers side by side', () => {
    const points = [
      [3e200, 4e200],
      [3e-200, 4e-200],
      [-3e-200, -4e-200],
      [3e200, -4e200],
      [1e-310, 0],
    ];
    const merged = merge(points);
    expect(groupsOf(merged)).toEqual([[0, 1], [3], [4], [2]]);
    expect(inputOf(merged, 0)).toEqual(points[0]);
    expect(inputOf(merged, 2)).toEqual(points[4]);
    // in a ratio of 1e-400, which is 0
    expect(Array.from(merged.twinRatios)).toEqual([0, 0, 0]);
    for (const value of [...merged.inputs, ...merged.labels, merged.lossFloor]) expect(value).not.toBeNaN();
  });

  it('of all corners of a cube are four lines with twins', () => {
    const corners = Array.from({ length: 8 }, (_, corner) =>
      [0, 1, 2].map((k) => ((corner >> k) & 1 ? 1 : -1)),
    );
    const merged = merge(corners);
    expect(merged).toMatchObject({ count: 8, lines: 4, lossFloor: 0 });
    for (let line = 0; line < 4; line++) {
      expect(merged.twinRatios[line]).toBe(1);
      const opposite = inputOf(merged, merged.twins[line]!);
      expect(opposite).toEqual(inputOf(merged, line).map((x) => -x));
    }
    expect(Array.from(merged.twins).sort()).toEqual([4, 5, 6, 7]);
    expectEachOnce(merged, corners);
  });

  it('leave as much loss as the best values on every direction do', () => {
    const random = randomStream(2);
    for (let problem = 0; problem < 50; problem++) {
      const directions = [0, 1, 2].map(() => [random(), random()]);
      const points = Array.from({ length: 6 }, () => {
        const factor = [0, 1, 1, 2, -1, 0.3][Math.floor(3 * (random() + 1))]!;
        return directions[Math.floor(1.5 * (random() + 1))]!.map((x) => factor * x);
      });
      const labels = points.map(() => random());
      const merged = merge(points, labels);
      expectEachOnce(merged, points);
      // what a network is worth on a direction, z per unit length, is any number to the labels there
      let least = 0;
      for (let i = 0; i < 6; i++) if (points[i]!.every((x) => x === 0)) least += labels[i]! ** 2 / 12;
      for (let sample = 0; sample < merged.count; sample++) {
        const loss = (z: number) =>
          membersOf(merged, sample).reduce(
            (sum, i) => sum + (labels[i]! - z * Math.hypot(...points[i]!)) ** 2 / 12,
            0,
          );
        // the lowest point of the parabola through three of its values
        const [before, middle, after] = [loss(-1), loss(0), loss(1)];
        least += middle - (after - before) ** 2 / (8 * (after + before - 2 * middle));
        // and any other value costs as much more as the merged sample says
        const z = random();
        const size = Math.hypot(...inputOf(merged, sample));
        const lowest = middle - (after - before) ** 2 / (8 * (after + before - 2 * middle));
        expect((merged.labels[sample]! - z * size) ** 2 / 12).toBeCloseTo(loss(z) - lowest, 12);
      }
      expect(merged.lossFloor).toBeCloseTo(least, 12);
    }
  });

  it('find every one of a thousand inputs that lies on the line of another, whatever their order', () => {
    const random = randomStream(3);
    const base = Array.from({ length: 700 }, () => [random(), random(), random()]);
    const planted = Array.from({ length: 300 }, (_, u) => {
      const of = Math.floor(350 * (random() + 1));
      const factor = [1, -1, 3, -0.1, 1 / 3, -1e5][u % 6]!;
      return { of, factor, point: base[of]!.map((x) => factor * x) };
    });
    // line and side of each, in an order of their own
    const all = [
      ...base.map((point, line) => ({ line, side: 1, point })),
      ...planted.map(({ of, factor, point }) => ({ line: of, side: Math.sign(factor), point })),
    ];
    for (let shuffle = 0; shuffle < 3; shuffle++) {
      const order = all.map((entry) => ({ entry, key: random() }));
      order.sort((u, v) => u.key - v.key);
      const shuffled = order.map(({ entry }) => entry);
      const points = shuffled.map(({ point }) => point);
      const merged = merge(points);
      expectEachOnce(merged, points);
      expect(merged.lines).toBe(700);
      const expected = new Map<string, number[]>();
      shuffled.forEach(({ line, side }, i) => {
        const key = `${line} ${side}`;
        expected.set(key, [...(expected.get(key) ?? []), i]);
      });
      const byFirst = (u: number[], v: number[]) => u[0]! - v[0]!;
      expect(groupsOf(merged).sort(byFirst)).toEqual([...expected.values()].sort(byFirst));
      merged.twins.forEach((twin, line) => {
        const first = shuffled[membersOf(merged, line)[0]!]!;
        const other = `${first.line} ${-first.side}`;
        expect(twin < 0 ? undefined : membersOf(merged, twin)).toEqual(expected.get(other));
      });
      // the lines in the order of the inputs
      const firsts = Array.from({ length: merged.lines }, (_, line) => membersOf(merged, line)[0]!);
      expect(firsts).toEqual([...firsts].sort((i, l) => i - l));
    }
  });
});
