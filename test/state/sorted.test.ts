import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstAbove, firstNotBelow } from '../../src/state/sorted.ts';

describe('a search in a sorted column', () => {
  it('finds what a walk along the filled part would, whatever stands after it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 9 })),
        fc.integer({ min: -1, max: 10 }),
        (drawn, value) => {
          const sorted = drawn.sort((a, b) => a - b);
          const column = Float64Array.of(...sorted, 0, 0);
          expect(firstNotBelow(column, sorted.length, value)).toBe(sorted.filter((v) => v < value).length);
          expect(firstAbove(column, sorted.length, value)).toBe(sorted.filter((v) => v <= value).length);
        },
      ),
    );
  });
});
