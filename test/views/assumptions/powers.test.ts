import { describe, expect, it } from 'vitest';
import { flatText } from '../../../src/drawing/axis/number.ts';
import { countText, powerOfTen } from '../../../src/views/assumptions/powers.ts';
import { scaleLine } from '../../../src/views/assumptions/scaleLine.ts';

describe('a power of ten', () => {
  it('is written by its exponent, to hundredths where that is short, with its thousands set off', () => {
    expect(flatText(powerOfTen(-3))).toBe('10⁻³');
    expect(flatText(powerOfTen(Math.log10(4 ** -7)))).toBe('10^−4.21');
    expect(flatText(powerOfTen(-84_311_204.3))).toBe('10^−84,311,204');
    expect(flatText(powerOfTen(-1234.5))).toBe('10^−1,235');
    expect(flatText(powerOfTen(0.6))).toBe('10^0.6');
    expect(flatText(powerOfTen(Number.NEGATIVE_INFINITY))).toBe('0');
  });

  it('has a power as exponent where that is past reading', () => {
    expect(countText(8.4311e21)).toBe('8.43\u202f\u00d7\u202f10\u00b2\u00b9');
    expect(countText(-1e12)).toBe('\u221210\u00b9\u00b2');
    expect(countText(999_999_999_999)).toBe('999,999,999,999');
  });
});

describe('the line of the two scales', () => {
  it('is to scale, from the sufficient scale to 1', () => {
    const line = scaleLine(-1000, -250);
    expect(line.sufficient).toBe(0);
    expect(line.yours).toBe(0.75);
    expect(line.numbers).toBeCloseTo(0.308, 12);
  });

  it('reaches to a scale above 1, and to one below the bound', () => {
    expect(scaleLine(-2, 1)).toMatchObject({ sufficient: 0, yours: 1 });
    expect(scaleLine(-2, -4)).toEqual({ sufficient: 0.5, yours: 0, numbers: 1 });
    expect(scaleLine(0, 0)).toMatchObject({ sufficient: 1, yours: 1 });
  });
});
