import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spreadLabels } from '../../../src/drawing/timePlot/spreadLabels.ts';

describe('spreadLabels', () => {
  it('leaves labels that have room where they want to be', () => {
    expect(spreadLabels([80, 20, 50], 10, 0, 100)).toEqual([80, 20, 50]);
  });
  it('moves two that overlap apart by the same distance', () => {
    expect(spreadLabels([50, 52], 10, 0, 100)).toEqual([46, 56]);
  });
  it('keeps labels apart and inside wherever they fit, in their order', () => {
    const heights = fc.array(fc.double({ min: -50, max: 150, noNaN: true }), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(heights, (wanted) => {
        const placed = spreadLabels(wanted, 10, 0, 100);
        const sorted = [...placed].sort((a, b) => a - b);
        expect(sorted[0]).toBeGreaterThanOrEqual(-1e-9);
        expect(sorted.at(-1)).toBeLessThanOrEqual(100 + 1e-9);
        for (let k = 1; k < sorted.length; k++)
          expect(sorted[k]! - sorted[k - 1]!).toBeGreaterThan(10 - 1e-9);
        const rank = (values: readonly number[]) =>
          [...values.keys()].sort((a, b) => values[a]! - values[b]! || a - b);
        expect(rank(placed)).toEqual(rank(wanted));
      }),
    );
  });
});
