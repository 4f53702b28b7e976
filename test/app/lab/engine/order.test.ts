import { describe, expect, it } from 'vitest';
import { Costs } from '../../../../src/app/lab/engine/costs.ts';
import { cellOrder } from '../../../../src/app/lab/engine/order.ts';
import { cellCount, pointCount, valuesAt } from '../../../../src/experiment/sweep/cells.ts';
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
      return 3 * 1.3 ** i! * 2 ** -j!;
    };
    expect(costs.total(new Uint32Array(pointCount(spec)).fill(2))).toBeNull();
    const order = cellOrder(spec);
    for (const index of order.subarray(0, 40)) costs.note(Math.floor(index / 2), cost(Math.floor(index / 2)));
    const left = new Uint32Array(pointCount(spec)).fill(2);
    const exact = left.reduce((sum, count, point) => sum + count * cost(point), 0);
    expect(costs.total(left)! / exact).toBeCloseTo(1, 1);
    // of a measured point alone it is what was measured
    const first = Math.floor(order[0]! / 2);
    left.fill(0)[first] = 3;
    expect(costs.total(left)).toBeCloseTo(3 * cost(first), 9);
    expect(costs.total(left.fill(0))).toBe(0);
  });

  it('is a number, however few or odd the measurements are', () => {
    const spec = sweepOf(5, 1, 1);
    const costs = new Costs(spec);
    costs.note(2, 0);
    expect(costs.total([1, 1, 1, 1, 1])).toBeNull();
    costs.note(2, 0);
    costs.note(4, 1e6);
    expect(costs.total([1, 1, 1, 1, 1])).toBeGreaterThan(1e6);
    const single = new Costs(sweepOf(1, 1, 3));
    expect(single.total([3])).toBeNull();
    single.note(0, 7);
    expect(single.total([2])).toBe(14);
  });
});
