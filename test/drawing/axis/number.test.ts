import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  estimateText,
  flatText,
  numberText,
  numberTextOfLog,
  plainEstimate,
  plainNumber,
  plainNumberOfLog,
  type RichText,
  tickText,
  wantsPowers,
} from '../../../src/drawing/axis/number.ts';
import { spoken } from '../../../src/drawing/axis/spoken.ts';
import { readNumber } from '../../../src/experiment/writtenNumber.ts';

/** of any size, down to where a double has all its digits */
const anyNumber = fc
  .double({ noNaN: true, noDefaultInfinity: true })
  .filter((value) => value === 0 || (Math.abs(value) > 1e-300 && Math.abs(value) < 1e300));
const significant = fc.integer({ min: 1, max: 6 });

/** An exponent is marked by ^. */
function flat(text: RichText): string {
  return text.map((span) => (span.style === 'raised' ? `^${span.text}` : span.text)).join('');
}

describe('numberText', () => {
  it('gives three significant digits', () => {
    expect(flat(numberText(8.3142))).toBe('8.31');
    expect(flat(numberText(0.012345))).toBe('0.0123');
    expect(flat(numberText(0.5))).toBe('0.500');
  });
  it('sets small and large numbers as powers with a raised exponent and a proper minus', () => {
    expect(flat(numberText(1.234e-7))).toBe('1.23\u202f\u00d7\u202f10^\u22127');
    expect(flat(numberText(-1e-101))).toBe('\u221210^\u2212101');
    expect(flat(numberText(2.5e6))).toBe('2.50\u202f\u00d7\u202f10^6');
  });
  it('has a text for what is no number', () => {
    expect(flat(numberText(Number.NaN))).toBe('\u2013');
    expect(flat(numberText(0))).toBe('0');
    expect(flat(numberText(Number.NEGATIVE_INFINITY))).toBe('\u2212\u221e');
  });
});

describe('tickText', () => {
  it('writes powers as powers, 1 as 1, and what lies between decades as a multiple', () => {
    expect(flat(tickText(1e-3, true))).toBe('10^\u22123');
    expect(flat(tickText(-1e-3, true))).toBe('\u221210^\u22123');
    expect(flat(tickText(1, true))).toBe('1');
    expect(flat(tickText(1e-100, true))).toBe('10^\u2212100');
    expect(flat(tickText(5e-4, true))).toBe('5\u202f\u00d7\u202f10^\u22124');
  });
  it('writes round numbers without digits they do not need', () => {
    expect(flat(tickText(0.1 + 0.2, false))).toBe('0.3');
    expect(flat(tickText(10, false))).toBe('10');
    expect(flat(tickText(0, false))).toBe('0');
    expect(flat(tickText(2e6, false))).toBe('2\u202f\u00d7\u202f10^6');
  });
});

describe('wantsPowers', () => {
  it('keeps an axis to one notation', () => {
    expect(wantsPowers([1e-4, 1e-2, 1])).toBe(true);
    expect(wantsPowers([0.1, 0.2, 0.5])).toBe(false);
    expect(wantsPowers([5e-4, 1e-3, 2e-3])).toBe(true);
  });
});

describe('plainNumber', () => {
  it('writes what a picture writes, without zeros at the end and with raised characters', () => {
    expect(plainNumber(4.4e-13)).toBe('4.4\u202f×\u202f10⁻¹³');
    expect(plainNumber(-1.234e-7)).toBe('−1.23\u202f×\u202f10⁻⁷');
    expect(plainNumber(1e-100)).toBe('10⁻¹⁰⁰');
    expect(plainNumber(0.5)).toBe('0.5');
    expect(plainNumber(0)).toBe('0');
    expect(plainNumber(Number.NEGATIVE_INFINITY)).toBe('−∞');
    expect(plainNumber(Number.NaN)).toBe('none');
    fc.assert(
      fc.property(anyNumber, significant, (value, digits) => {
        const both = [plainNumber(value, digits), flatText(numberText(value, digits))];
        expect(readNumber(both[0]!)).toBe(readNumber(both[1]!));
        expect(both[0]!.length).toBeLessThanOrEqual(both[1]!.length);
      }),
    );
  });

  it('is right to the digits asked for, and writes no others but of whole numbers of four digits', () => {
    expect(plainNumber(23298)).toBe('2.33\u202f×\u202f10⁴');
    expect(plainNumber(326_025, 3)).toBe('3.26\u202f×\u202f10⁵');
    expect(plainNumber(23298, 5)).toBe('23298');
    expect(plainNumber(1234)).toBe('1234');
    expect(plainNumber(9999.7)).toBe('10⁴');
    expect(plainNumber(0.000_999_7)).toBe('0.001');
    fc.assert(
      fc.property(anyNumber, significant, (value, digits) => {
        const text = plainNumber(value, digits);
        const read = readNumber(text);
        // half a unit of the last digit, and a little for the rounding of the decimal itself
        expect(Math.abs(read - value)).toBeLessThanOrEqual(0.5001 * 10 ** (1 - digits) * Math.abs(value));
        const shown = text
          .replace(/\u202f.*|^10\D.*/u, '')
          .replace(/\D/gu, '')
          .replace(/^0+/u, '');
        expect(shown.length).toBeLessThanOrEqual(Math.max(digits, 4));
      }),
    );
  });
});

describe('plainEstimate', () => {
  it('writes the digits that are right and no others, none where the first is not', () => {
    expect(plainEstimate(12345, 400)).toBe('1.2\u202f×\u202f10⁴');
    expect(plainEstimate(1234, 40)).toBe('1.2\u202f×\u202f10³');
    expect(plainEstimate(1234, 0)).toBe('1234');
    expect(plainEstimate(-0.012345, 1e-6)).toBe('−0.0123');
    expect(plainEstimate(7, 0.4)).toBe('7');
    expect(plainEstimate(7, 0.6)).toBeNull();
    expect(plainEstimate(7, Number.POSITIVE_INFINITY)).toBeNull();
    expect(plainEstimate(0, 0)).toBe('0');
    expect(plainEstimate(0, 1e-9)).toBeNull();
    expect(plainEstimate(Number.NaN, 0)).toBeNull();
    expect(flat(estimateText(1.5, 0.004)!)).toBe('1.50');
    expect(flat(estimateText(1.5, 0.04)!)).toBe('1.5');
    fc.assert(
      fc.property(anyNumber, fc.double({ min: 1e-9, max: 2, noNaN: true }), (value, share) => {
        const error = share * Math.abs(value);
        const text = plainEstimate(value, error);
        if (text === null) return;
        // rounding leaves open half a unit of the last digit, which is no less than the error
        const digits = flatText(estimateText(value, error)!)
          .replace(/\u202f.*/u, '')
          .replace(/\D/gu, '')
          .replace(/^0+/u, '');
        const unit = 10 ** (Math.floor(Math.log10(Math.abs(readNumber(text)))) - digits.length + 1);
        if (!/^.?10[^.\d]/u.test(text)) expect(unit / 2).toBeGreaterThanOrEqual(0.999 * error);
        expect(digits.length).toBeLessThanOrEqual(4);
      }),
    );
  });
});

describe('what is known by its logarithm', () => {
  it('is written as any number, and as a power where it is none any more', () => {
    expect(plainNumberOfLog(Math.log(4.4e-13))).toBe('4.4\u202f×\u202f10⁻¹³');
    expect(plainNumberOfLog(-460 * Math.LN10 + Math.log(4))).toBe('4\u202f×\u202f10⁻⁴⁶⁰');
    expect(flat(numberTextOfLog(-460 * Math.LN10 + Math.log(4), 5))).toBe('4.0000\u202f×\u202f10^−460');
    expect(plainNumberOfLog(-459 * Math.LN10 - 1e-9)).toBe('10⁻⁴⁵⁹');
    expect(plainNumberOfLog(Number.NEGATIVE_INFINITY)).toBe('0');
    expect(flat(numberTextOfLog(Number.NaN))).toBe('–');
  });
});

describe('spoken', () => {
  it('says powers and signs in words, and leaves the rest as it is', () => {
    expect(spoken('loss 4.4\u202f×\u202f10⁻¹³ at t = 10⁵')).toBe(
      'loss 4.4 times 10 to the power minus 13 at t = 10 to the power 5',
    );
    expect(spoken('a = −2.5, −∞')).toBe('a = minus 2.5, minus ∞');
    expect(spoken('10^−4.21 and |w|² of v₁')).toBe('10 to the power minus 4.21 and |w|² of v₁');
    expect(spoken('7 of 12, to 0.02°')).toBe('7 of 12, to 0.02°');
  });
});
