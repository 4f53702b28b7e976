import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fallingRoot } from '../../src/model/fallingRoot.ts';

function rootOf(value: (time: number) => number, low: number, high: number): number {
  return fallingRoot(value, low, high, value(low), value(high));
}

describe('the root of a falling value', () => {
  it('is found to rounding, and never a time before it', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-3, max: 1e3, noNaN: true }),
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        fc.double({ min: 0.2, max: 5, noNaN: true }),
        (high, share, power) => {
          const root = share * high;
          const value = (time: number) => 1 - (time / root) ** power;
          const found = rootOf(value, 0, high);
          expect(value(found)).toBeLessThanOrEqual(0);
          expect(found / root - 1).toBeLessThan(1e-11);
        },
      ),
    );
  });

  it('is found of a value that jumps, where no line between two of its values points to it', () => {
    const found = rootOf((time) => (time < 0.3 ? 3 : -1), 0, 1);
    expect(found).toBeGreaterThanOrEqual(0.3);
    expect(found).toBeLessThan(0.3 + 1e-12);
  });

  it('is the end where the value has only just come to 0 there', () => {
    expect(rootOf((time) => 1 - time, 0, 1)).toBe(1);
  });

  it('takes a few looks at a value that is nearly a straight line', () => {
    let looks = 0;
    rootOf(
      (time) => {
        looks++;
        return Math.exp(-time) - 0.5;
      },
      0,
      1,
    );
    expect(looks).toBeLessThan(12);
  });
});
