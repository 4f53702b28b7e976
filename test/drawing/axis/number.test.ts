import { describe, expect, it } from 'vitest';
import {
  numberText,
  plainNumber,
  type RichText,
  tickText,
  wantsPowers,
} from '../../../src/drawing/axis/number.ts';

/** An exponent is marked by ^. */
function flat(text: RichText): string {
  return text.map((span) => (span.style === 'raised' ? `^${span.text}` : span.text)).join('');
}

describe('numberText', () => {
  it('gives three significant digits', () => {
    expect(flat(numberText(8.3142))).toBe('8.31');
    expect(flat(numberText(0.012345))).toBe('0.0123');
    expect(flat(numberText(12345.6))).toBe('12346');
  });
  it('sets small and large numbers as powers with a raised exponent and a proper minus', () => {
    expect(flat(numberText(1.234e-7))).toBe('1.23\u2009\u00d7\u200910^\u22127');
    expect(flat(numberText(-1e-101))).toBe('\u221210^\u2212101');
    expect(flat(numberText(2.5e6))).toBe('2.50\u2009\u00d7\u200910^6');
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
    expect(flat(tickText(5e-4, true))).toBe('5\u00b710^\u22124');
  });
  it('writes round numbers without digits they do not need', () => {
    expect(flat(tickText(0.1 + 0.2, false))).toBe('0.3');
    expect(flat(tickText(10, false))).toBe('10');
    expect(flat(tickText(0, false))).toBe('0');
    expect(flat(tickText(2e6, false))).toBe('2\u00b710^6');
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
  it('can be read by a machine', () => {
    for (const value of [0.0123, 8.31, 1.2e-7, -4e-101, 12345]) {
      expect(Number(plainNumber(value)) / value).toBeCloseTo(1, 2);
    }
  });
});
