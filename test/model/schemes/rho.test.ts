import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BASES } from '../../../src/model/schemes/recipe.ts';
import { angleOfRho } from '../../../src/model/schemes/rho.ts';
import { SCHEMES, spreadOf } from '../../../src/model/schemes/scheme.ts';

const spread = (base: (typeof BASES)[number]) => spreadOf('opposed', base)!;

describe('rho', () => {
  it('is what the Gaussian schemes have, opposed that of its base', () => {
    const withRho = SCHEMES.filter((scheme) => spreadOf(scheme, 'centred') !== null);
    expect(withRho).toEqual(['centred', 'uncentred', 'opposed']);
    for (const base of BASES) {
      for (const other of BASES) expect(spreadOf(base, other)!(33)).toBe(spread(base)(33));
    }
  });

  it('is tan^2 of the angle about a centred teacher, 1/cos - 1 about an uncentred one', () => {
    for (const angle of [1, 20, 45, 60, 89]) {
      const radians = (angle * Math.PI) / 180;
      expect(spread('centred')(angle) / Math.tan(radians) ** 2).toBeCloseTo(1, 12);
      expect(spread('uncentred')(angle) / (1 / Math.cos(radians) - 1)).toBeCloseTo(1, 11);
    }
  });

  it('of the paper’s experiments is an angle of 45 degrees', () => {
    expect(angleOfRho(spread('centred'), 1, 1, 89)).toBe(45);
    expect(angleOfRho(spread('uncentred'), Math.SQRT2 - 1, 1, 89)).toBe(45);
  });

  it('and its angle give each other back to rounding, and grow together', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...BASES),
        fc.double({ min: 1, max: 89, noNaN: true }),
        fc.double({ min: 1, max: 89, noNaN: true }),
        (base, one, other) => {
          const rho = spread(base);
          // 1/cos - 1 of one degree has lost four digits to the subtraction
          expect(Math.abs(angleOfRho(rho, rho(one), 1, 89) / one - 1)).toBeLessThan(1e-12);
          const [less, more] = [Math.min(one, other), Math.max(one, other)];
          expect(angleOfRho(rho, rho(less), 1, 89)).toBeLessThanOrEqual(angleOfRho(rho, rho(more), 1, 89));
        },
      ),
    );
  });

  it('of an angle of few digits gives back that very angle', () => {
    for (const base of BASES) {
      for (let tenths = 10; tenths <= 890; tenths++) {
        expect(angleOfRho(spread(base), spread(base)(tenths / 10), 1, 89)).toBeCloseTo(tenths / 10, 11);
      }
    }
    expect(angleOfRho(spread('centred'), spread('centred')(40), 1, 89)).toBe(40);
  });

  it('beyond the angles there may be gives the nearest of them', () => {
    for (const base of BASES) {
      expect(angleOfRho(spread(base), 0, 1, 89)).toBe(1);
      expect(angleOfRho(spread(base), 1e300, 1, 89)).toBe(89);
    }
  });
});
