import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatNumber, formatPower, parseNumber, quotable } from '../../src/experiment/numberText.ts';

describe('numbers as text', () => {
  it('are read as decimals and as powers', () => {
    expect(parseNumber(' 1e-3 ')).toBe(1e-3);
    expect(parseNumber('.5')).toBe(0.5);
    expect(parseNumber('5.')).toBe(5);
    expect(parseNumber('4^-7')).toBe(1 / 16384);
    expect(parseNumber('2^10')).toBe(1024);
    expect(parseNumber('10^-20')).toBe(1e-20);
    expect(parseNumber('\u22122')).toBe(-2);
    expect(parseNumber('1e999')).toBe(Number.POSITIVE_INFINITY);
  });

  it.each([
    '',
    ' ',
    'NaN',
    'Infinity',
    '12abc',
    '0x10',
    '1,5',
    '4^',
    '^2',
    '4^-7^2',
    '4^0.5',
    '1e',
    '--1',
    '1_000',
  ])('are not read from %j', (text) => {
    expect(parseNumber(text)).toBeNaN();
  });

  it('are written as short as they read back, bit for bit', () => {
    expect(formatNumber(0.02)).toBe('0.02');
    expect(formatNumber(0.001)).toBe('1e-3');
    expect(formatNumber(1e21)).toBe('1e21');
    expect(formatNumber(60)).toBe('60');
    for (const value of [0.01, 0.011, 0.1, 0.123, 1, 10, 100, 900, 999.5, 1000, 12.75, 0.25, 1 / 3]) {
      const [plain, scientific] = [String(value), value.toExponential().replace('e+', 'e')];
      expect(formatNumber(value)).toBe(scientific.length < plain.length ? scientific : plain);
    }
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(parseNumber(formatNumber(value))).toBe(value);
        expect(parseNumber(formatPower(value))).toBe(value);
        if (value !== 0) expect(formatNumber(value).length).toBeLessThanOrEqual(String(value).length);
      }),
    );
  });

  it('are written as powers where they are exactly that, and shorter so', () => {
    expect(formatPower(4 ** -7)).toBe('4^-7');
    expect(formatPower(2 ** -9)).toBe('2^-9');
    expect(formatPower(0.25)).toBe('0.25');
    expect(formatPower(16)).toBe('16');
    expect(formatPower(4 ** -7 * (1 + Number.EPSILON))).not.toContain('^');
    for (let k = 0; k <= 166; k++) expect(parseNumber(`4^-${k}`)).toBe(2 ** (-2 * k));
  });

  it('take time in proportion to the text, however long', () => {
    for (const text of ['1'.repeat(1e6), `${'1'.repeat(1e6)}x`, '9^'.repeat(1e6)]) {
      expect(parseNumber(text)).toBeNaN();
      expect(quotable(text).length).toBe(40);
    }
  });
});
