import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatNumber, formatPower } from '../../src/experiment/numberText.ts';
import { readNumber, writeExactly, writePower } from '../../src/experiment/writtenNumber.ts';

describe('what a field shows', () => {
  it('is a power where that is shorter, with raised characters and a proper minus', () => {
    expect(writeExactly(1e-3)).toBe('10⁻³');
    expect(writeExactly(4.4e-13)).toBe('4.4\u202f×\u202f10⁻¹³');
    expect(writeExactly(-2.5e-7)).toBe('−2.5\u202f×\u202f10⁻⁷');
    expect(writeExactly(0.02)).toBe('0.02');
    expect(writeExactly(40)).toBe('40');
    expect(writeExactly(1000)).toBe('1000');
    expect(writeExactly(1e5)).toBe('10⁵');
    expect(writePower(4 ** -7)).toBe('4⁻⁷');
    expect(writePower(2 ** -9)).toBe('2⁻⁹');
    expect(writePower(1e-100)).toBe('10⁻¹⁰⁰');
  });

  it('is read back bit for bit, as the link is', () => {
    const any = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.integer({ min: -166, max: 3 }).map((k) => 4 ** k),
      fc.integer({ min: -308, max: 308 }).map((k) => Number(`1e${k}`)),
    );
    fc.assert(
      fc.property(any, (value) => {
        expect(readNumber(writeExactly(value))).toBe(value);
        expect(readNumber(writePower(value))).toBe(value);
        expect(readNumber(formatNumber(value))).toBe(value);
        expect(readNumber(formatPower(value))).toBe(value);
      }),
    );
  });
});

describe('what is typed into a field', () => {
  it.each([
    ['1e-3', 1e-3],
    ['1E-3', 1e-3],
    ['0.001', 1e-3],
    ['0,001', 1e-3],
    ['10^-3', 1e-3],
    ['10^{-3}', 1e-3],
    ['10**-3', 1e-3],
    ['10⁻³', 1e-3],
    ['10^−3', 1e-3],
    ['10^–3', 1e-3],
    ['1 × 10⁻³', 1e-3],
    ['4^-7', 4 ** -7],
    ['4⁻⁷', 4 ** -7],
    ['4.4e-13', 4.4e-13],
    ['4,4e-13', 4.4e-13],
    ['4,4·10^-13', 4.4e-13],
    ['4.4 × 10⁻¹³', 4.4e-13],
    ['4.4×10⁻¹³', 4.4e-13],
    ['4.4 x 10^-13', 4.4e-13],
    ['4.4*10^-13', 4.4e-13],
    ['4.4 * 10 ^ -13', 4.4e-13],
    ['4.4 * 10**-13', 4.4e-13],
    ['−2.5\u2009×\u200910³', -2500],
    ['2^10', 1024],
    ['1,5', 1.5],
    ['12,25', 12.25],
    ['1,2345', 1.2345],
    [' 60 ', 60],
    [',5', 0.5],
  ])('reads %j', (text, value) => {
    expect(readNumber(text)).toBe(value);
  });

  // a thousand or one; an exponent that goes on in other characters; no number at all
  it.each([
    '1,000',
    '12,500',
    '1.000,5',
    '1,000,000',
    '10⁻³' + '4',
    '10⁻',
    '⁻³',
    '4.4 × 4^-3',
    '4.4 10^-3',
    '4.4 ×',
    '× 10^-3',
    '1 000',
    '1e-3²',
    '10^^3',
    '10^-3^2',
    '10^0.5',
    '0x10',
    'ten',
    '',
  ])('does not guess at %j', (text) => {
    expect(readNumber(text)).toBeNaN();
  });

  it('takes time in proportion to the text, however long', () => {
    for (const text of [
      '1'.repeat(1e6),
      ' '.repeat(1e6),
      '⁰'.repeat(1e6),
      '1,'.repeat(1e6),
      ' ×'.repeat(1e5),
    ]) {
      expect(readNumber(text)).toBeNaN();
    }
    // just short enough to be looked at: every pattern is tried
    for (const piece of ['1', ' ', '×', '⁰', ',', '^', '1,', '{']) {
      expect(readNumber(`1${piece.repeat(199)}x`)).toBeNaN();
    }
  });
});
