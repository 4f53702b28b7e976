import { describe, expect, it } from 'vitest';
import { cellCount, cellKey } from '../../../src/experiment/sweep/cells.ts';
import type { CellResult } from '../../../src/experiment/sweep/solveCell.ts';
import { readSweepSpec } from '../../../src/experiment/sweep/specFile.ts';
import { pointsOf, quantile, summaryOf } from '../../../src/experiment/sweep/statistics.ts';
import { tiny } from './specs.ts';

const NONE = {
  least: null,
  lowerQuartile: null,
  median: null,
  upperQuartile: null,
  largest: null,
  deviation: null,
};

/**
 * Values, their quartiles and their standard deviation by Python's `statistics`, which reckons in fractions:
 * `quantiles(values, n=4, method='inclusive')` and `stdev(values)`.
 */
const REFERENCE: readonly [number[], number[], number | null][] = [
  [[3.0], [3.0, 3.0, 3.0], null],
  [[2.0, 2.0, 2.0], [2.0, 2.0, 2.0], 0.0],
  [[1.0, 3.0], [1.5, 2, 2.5], Math.SQRT2],
  [[5.0, 1.0, 4.0, 1.0, 3.0], [1.0, 3.0, 4.0], 1.7888543819998317],
  [[1e-150, 1e150, 1.0, -1e150], [-2.5e149, 0.5, 2.5e149], 8.16496580927726e149],
  [[0.1, 0.2, 0.3, 0.4], [0.17500000000000002, 0.25, 0.32499999999999996], 0.12909944487358058],
  [[7.25, -3.5, 7.25, 0.0, 7.25, 1e-9], [2.5e-10, 3.6250000005, 7.25], 4.7838704691337535],
  [
    [
      -1.178842, -1.148161, 0.669469, -2.29391, -0.143384, -2.256077, 1.100972, 0.202898, 1.356316, -0.504183,
      0.398195, -0.285877, -0.738327, 0.145324, -1.257208, -0.354662, 0.696596, 0.057529, -0.410288, 2.18947,
    ],
    [-0.8407855, -0.2146305, 0.46601349999999997],
    1.1270495557966478,
  ],
  [
    [100000001.0, 100000002.0, 100000003.0, 100000004.0],
    [100000001.75, 100000002.5, 100000003.25],
    1.2909944487358056,
  ],
];

describe('the summary of some values', () => {
  it('has the quartiles and the deviation of exact arithmetic, with ties, one value, and huge beside tiny ones', () => {
    for (const [values, quartiles, deviation] of REFERENCE) {
      const summary = summaryOf(values);
      const found = [summary.lowerQuartile, summary.median, summary.upperQuartile];
      const scale = Math.max(...values.map(Math.abs));
      found.forEach((value, index) => {
        expect(Math.abs(value! - quartiles[index]!)).toBeLessThanOrEqual(2e-16 * scale);
      });
      if (deviation === null) expect(summary.deviation).toBe(null);
      else expect(summary.deviation! / deviation || 1).toBeCloseTo(1, 12);
      expect([summary.least, summary.largest]).toEqual([Math.min(...values), Math.max(...values)]);
      expect(summaryOf([...values].reverse())).toEqual(summary);
    }
  });

  it('is one of the values where there is one in the middle, bit for bit', () => {
    expect(summaryOf([0.3, 0.1, 0.1 + 0.2]).median).toBe(0.3);
    expect(quantile([0.1, 0.7, 0.2, 0.6, 0.3], 0.25)).toBe(0.2);
  });

  it('counts what is no number, and leaves it out', () => {
    expect(summaryOf([])).toEqual({ count: 0, without: 0, ...NONE });
    expect(summaryOf([null, Number.NaN])).toEqual({ count: 0, without: 2, ...NONE });
    expect(summaryOf([null, 2, null, 4])).toMatchObject({ count: 2, without: 2, median: 3, least: 2 });
    expect(summaryOf([5, null])).toEqual({
      count: 1,
      without: 1,
      least: 5,
      lowerQuartile: 5,
      median: 5,
      upperQuartile: 5,
      largest: 5,
      deviation: null,
    });
    expect(() => quantile([], 0.5)).toThrow(RangeError);
  });

  it('takes the infinite for what they are, and has no number half-way between the two', () => {
    const up = Number.POSITIVE_INFINITY;
    expect(summaryOf([1, 2, up])).toMatchObject({
      median: 2,
      upperQuartile: up,
      largest: up,
      deviation: null,
    });
    expect(summaryOf([up, up, up])).toMatchObject({ least: up, median: up, deviation: null });
    expect(summaryOf([-up, up])).toMatchObject({ least: -up, median: null, largest: up });
    expect(summaryOf([-up, 3, up]).median).toBe(3);
    expect(summaryOf([-1.5e308, 1.5e308])).toMatchObject({ median: 0, lowerQuartile: -0.75e308 });
  });
});

describe('the points of a sweep', () => {
  const spec = readSweepSpec(tiny);
  const solved = (index: number): CellResult => ({
    key: cellKey(spec, index),
    outcome: 'loss',
    time: 1,
    loss: 0,
    steps: 1,
    values: [index, null, 0, -index],
  });

  it('gather what there is of their trials, and know what is missing or failed', () => {
    const failure = { code: 'solve-failed', field: null, values: {}, message: 'no' } as const;
    const results = new Map<string, CellResult>();
    for (const index of [0, 1, 2]) results.set(cellKey(spec, index), solved(index));
    results.set(cellKey(spec, 3), { key: cellKey(spec, 3), failure });
    const points = pointsOf(spec, results);
    expect(points).toHaveLength(cellCount(spec) / 2);
    expect(points[0]).toMatchObject({ at: [0, 0], values: [2, 1 / 16], cells: [0, 1], done: 2, failed: 0 });
    expect(points[0]!.summaries[0]).toMatchObject({ count: 2, median: 0.5 });
    expect(points[0]!.summaries[1]).toMatchObject({ count: 0, without: 2 });
    expect(points[1]).toMatchObject({ at: [0, 1], done: 2, failed: 1 });
    expect(points[1]!.summaries[3]).toMatchObject({ count: 1, median: -2 });
    expect(points[5]).toMatchObject({ at: [1, 2], values: [4, 4 ** -6], done: 0 });
  });
});
