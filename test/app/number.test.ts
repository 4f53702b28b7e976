import { describe, expect, it } from 'vitest';
import { plainNumber, powerOfFour, writeNumber } from '../../src/app/number.ts';

describe('numbers on the page', () => {
  it('have three significant digits, with a proper minus and raised powers of ten', () => {
    expect(writeNumber(8.3149)).toEqual({ digits: '8.31', exponent: '' });
    expect(writeNumber(61.78)).toEqual({ digits: '61.8', exponent: '' });
    expect(writeNumber(1234.5)).toEqual({ digits: '1235', exponent: '' });
    expect(writeNumber(-0.01234)).toEqual({ digits: '\u22120.0123', exponent: '' });
    expect(writeNumber(1.234e-7)).toEqual({ digits: '1.23 \u00d7 10', exponent: '\u22127' });
    expect(writeNumber(1e-9)).toEqual({ digits: '10', exponent: '\u22129' });
    expect(writeNumber(2.5e6)).toEqual({ digits: '2.50 \u00d7 10', exponent: '6' });
    expect(writeNumber(0)).toEqual({ digits: '0', exponent: '' });
  });

  it('that are not applicable read as a dash', () => {
    expect(writeNumber(Number.NaN).digits).toBe('\u2013');
  });

  it('are plain text for assistive technology', () => {
    expect(plainNumber(8.3149)).toBe('8.31');
    expect(plainNumber(1.234e-7)).toBe('1.23e-7');
    expect(plainNumber(12345.6)).toBe('12346');
    expect(plainNumber(0)).toBe('0');
  });

  it('are known as powers of four where they are, and nowhere near', () => {
    expect(powerOfFour(4 ** -7)).toBe(-7);
    expect(powerOfFour(4 ** -50)).toBe(-50);
    expect(powerOfFour(16)).toBe(2);
    expect(powerOfFour(1)).toBe(0);
    expect(powerOfFour(2)).toBeNull();
    expect(powerOfFour(6.1e-5)).toBeNull();
  });
});
