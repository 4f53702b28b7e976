import { describe, expect, it } from 'vitest';
import { Costs, expectedTime } from '../../../../src/app/lab/engine/costs.ts';
import { cellOrder } from '../../../../src/app/lab/engine/order.ts';
import { cellCount, pointCount, valuesAt } from '../../../../src/experiment/sweep/cells.ts';
import { type PresetId, presetOf } from '../../../../src/experiment/sweep/presets/presets.ts';
import { sweepOf } from './sweeps.ts';

describe('the order of cells', () => {
  it.each([
    [1, 1, 1],
    [1, 1, 4],
    [2, 1, 2],
    [9, 7, 3],
    [40, 25, 2],
  ])(
    'holds every cell once, the first trials of all points before the second, for %i by %i by %i',
    (...sizes) => {
      const spec = sweepOf(...sizes);
      const order = [...cellOrder(spec)];
      expect(order.toSorted((a, b) => a - b)).toEqual(Array.from({ length: cellCount(spec) }, (_, i) => i));
      const trials = order.map((index) => index % spec.trials.count);
      expect(trials).toEqual(trials.toSorted((a, b) => a - b));
    },
  );

  it('goes to the corners first, and leaves no gap much wider than another at any time', () => {
    const spec = sweepOf(33, 17, 1);
    const points = [...cellOrder(spec)].map((index) => valuesAt(spec, index));
    const corners = [0, 32].flatMap((i) => [0, 16].map((j) => `${i},${j}`));
    expect(points.slice(0, 4).map(String).sort()).toEqual(corners.sort());
    for (const share of [0.05, 0.1, 0.25, 0.5]) {
      const done = points.slice(0, Math.floor(share * points.length));
      // so far is the next solved point from any point, in units of the spacing that a regular grid of as many would have
      const spacing = Math.sqrt(1 / share);
      const farthest = Math.max(
        ...points.map(([x, y]) =>
          Math.min(...done.map(([u, v]) => Math.max(Math.abs(x! - u!), Math.abs(y! - v!)))),
        ),
      );
      expect(farthest / spacing).toBeLessThan(2);
    }
  });
});

describe('the cost of cells', () => {
  it('is that of products of a part of each axis, told from a few points of all', () => {
    const spec = sweepOf(17, 9, 2);
    const costs = new Costs(spec);
    const cost = (point: number) => {
      const [i, j] = valuesAt(spec, point);
      return 30 * 1.15 ** i! * 1.4 ** -j!;
    };
    const order = cellOrder(spec);
    const left = new Uint32Array(pointCount(spec)).fill(2);
    for (const index of order.subarray(0, 40)) costs.note(Math.floor(index / 2), cost(Math.floor(index / 2)));
    const exact = left.reduce((sum, count, point) => sum + count * cost(point), 0);
    const span = costs.timeLeft(left, 1);
    expect(span.low).toBeLessThan(exact);
    expect(span.high).toBeGreaterThan(exact);
    // seven octaves of costs, of which the guess knows nothing
    expect(span.high / span.low).toBeLessThan(2);
    expect(costs.timeLeft(left.fill(0), 1)).toEqual({ low: 0, high: 0 });
  });

  it('is shared by those who solve, but for the longest cell, which one of them has alone', () => {
    const costs = new Costs(sweepOf(3, 1, 1));
    for (const [point, ms] of [10, 10, 100].entries()) for (let k = 0; k < 1000; k++) costs.note(point, ms);
    const middle = (width: number) => {
      const { low, high } = costs.timeLeft([1, 1, 1], width);
      return Math.sqrt(low * high);
    };
    expect(middle(1)).toBeCloseTo(120, 0);
    expect(middle(2)).toBeCloseTo(100, 0);
  });

  it('is a number, however few or odd the measurements are', () => {
    const spec = sweepOf(5, 1, 1);
    const costs = new Costs(spec);
    const all = [1, 1, 1, 1, 1];
    for (const [point, ms] of [
      [2, 0],
      [2, 0],
      [4, 1e6],
    ] as const) {
      const { low, high } = costs.timeLeft(all, 2);
      expect(low).toBeGreaterThan(0);
      expect(high).toBeLessThan(1e9);
      costs.note(point, ms);
    }
    expect(costs.timeLeft(all, 2).high).toBeGreaterThan(1e6);
  });

  it('is less and less uncertain the more is measured', () => {
    const spec = sweepOf(17, 9, 2);
    const costs = new Costs(spec);
    const left = new Uint32Array(pointCount(spec)).fill(2);
    const width = () => {
      const { low, high } = costs.timeLeft(left, 2);
      return high / low;
    };
    const widths = [width()];
    for (const [place, index] of cellOrder(spec).subarray(0, pointCount(spec)).entries()) {
      costs.note(Math.floor(index / 2), 5);
      if (place % 40 === 30) widths.push(width());
    }
    expect(widths).toEqual(widths.toSorted((one, other) => other - one));
    expect(widths[0]).toBeGreaterThan(2);
    expect(widths.at(-1)).toBeLessThan(1.4);
  });

  it('is known roughly before anything is solved', () => {
    // the processor's time of the presets' runs one after another, seconds: on two processors half of it, and as much again for the page
    const TOOK = { 'figure-1-quick': 18.2, 'figure-10': 10, width: 10.9, time: 4.3, success: 22.3 };
    for (const [id, seconds] of Object.entries(TOOK)) {
      const { low, high } = expectedTime(presetOf(id as PresetId).spec, 2);
      expect(low).toBeLessThan(850 * seconds);
      expect(high).toBeGreaterThan(850 * seconds);
      expect(high / low).toBeLessThan(4);
    }
  });

  it('is told with more doubt of gradient descent, whose steps nobody knows before', () => {
    const flow = sweepOf(3, 1, 1);
    const { base } = flow;
    const descent = {
      ...flow,
      base: { ...base, training: { ...base.training, method: 'descent' as const } },
    };
    const doubt = (spec: typeof flow) => {
      const { low, high } = expectedTime(spec, 2);
      return high / low;
    };
    expect(doubt(descent)).toBeGreaterThan(4 * doubt(flow));
  });
});
