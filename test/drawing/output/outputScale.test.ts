import { describe, expect, it } from 'vitest';
import { outputScale } from '../../../src/drawing/output/outputScale.ts';

describe('how far out an output stands', () => {
  it('is in proportion while it is of the size of the labels', () => {
    const { coordinate, bent, linear } = outputScale({ low: 0, high: 1 }, { low: -0.2, high: 1.5 });
    expect(bent).toBe(false);
    expect(linear).toBe(1.5);
    expect(coordinate(0.75)).toBe(0.5);
    expect(coordinate(-0.15)).toBeCloseTo(-0.1, 12);
  });

  it('is by its logarithm far beyond them, without a corner, so that the labels keep their size', () => {
    const { coordinate, bent, linear, high } = outputScale({ low: 0, high: 1 }, { low: 0, high: 4096 });
    expect({ bent, linear }).toEqual({ bent: true, linear: 1 });
    expect(coordinate(1)).toBe(1);
    expect((coordinate(1 + 1e-6) - coordinate(1 - 1e-6)) / 2e-6).toBeCloseTo(1, 5);
    expect(coordinate(-4096)).toBe(-coordinate(4096));
    expect(coordinate(4096)).toBeLessThan(high);
    // of the way outwards the labels have a tenth: they are not lost beside the start
    expect(coordinate(1) / high).toBeGreaterThan(0.1);
  });

  it('rises with the output, for any labels and outputs', () => {
    for (const size of [1e-30, 1e-3, 1, 1e20]) {
      for (const most of [0, 1e-9, 1, 1e6]) {
        const { coordinate } = outputScale({ low: -size, high: size / 2 }, { low: -size * most, high: 0 });
        const values = [-1e9, -10, -2, -1, -0.3, 0, 0.4, 1, 7, 1e9].map((value) => coordinate(value * size));
        for (let k = 0; k + 1 < values.length; k++) expect(values[k]).toBeLessThan(values[k + 1]!);
      }
    }
  });

  it('has marks at 0, at round numbers, and at powers of ten beyond them, all of them shown', () => {
    const plain = outputScale({ low: 0, high: 1 }, { low: -1e-7, high: 1.01 });
    expect(plain.ticks).toEqual([0, 0.5, 1]);
    expect(plain.low, 'what is next to nothing opens no room').toBe(0);
    const wide = outputScale({ low: 0, high: 1 }, { low: -50, high: 4096 });
    expect(wide.ticks).toEqual([0, 0.5, 1, 10, 1000, -0.5, -1, -10]);
    for (const value of wide.ticks) {
      expect(wide.coordinate(value)).toBeGreaterThanOrEqual(wide.low);
      expect(wide.coordinate(value)).toBeLessThanOrEqual(wide.high);
    }
  });

  it('has an end and a beginning where there is nothing to show', () => {
    const none = outputScale({ low: 0, high: 0 }, { low: 0, high: 0 });
    expect([none.low, none.high, none.bent]).toEqual([0, 1, false]);
    expect(none.coordinate(0)).toBe(0);
  });
});
