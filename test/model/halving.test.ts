import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstBetween, firstFrom } from '../../src/model/halving.ts';

describe('the first whole number between two that holds', () => {
  it('is what a search from the start finds, whatever the two are', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -3, max: 50 }),
        fc.integer({ min: 0, max: 40 }),
        fc.integer({ min: -5, max: 100 }),
        (low, length, edge) => {
          let plain = low + 1;
          while (plain < low + length && plain < edge) plain++;
          const found = firstBetween(low, low + length, (index) => index >= edge);
          expect(found).toBe(length === 0 ? low : plain);
        },
      ),
    );
  });

  it('asks at neither end: one is known not to hold, the other counts as held', () => {
    const asked: number[] = [];
    firstBetween(3, 40, (index) => {
      asked.push(index);
      return index > 17;
    });
    expect(Math.min(...asked)).toBeGreaterThan(3);
    expect(Math.max(...asked)).toBeLessThan(40);
    expect(asked.length).toBeLessThanOrEqual(6);
  });
});

describe('a search from a place on', () => {
  it('finds what a walk from there would, and looks at few on a short way', () => {
    fc.assert(
      fc.property(fc.nat(3000), fc.nat(3000), fc.nat(3000), (end, start, way) => {
        const from = Math.min(start, end);
        let looks = 0;
        const found = firstFrom(from, end, (index) => {
          looks++;
          return index >= from + way;
        });
        expect(found).toBe(Math.min(end, from + way));
        expect(looks).toBeLessThanOrEqual(2 * Math.log2(2 + Math.min(way, end - from)) + 3);
      }),
    );
  });
});
