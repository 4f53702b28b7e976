import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linearScale, logScale } from '../../src/app/controls/knobScale.ts';

const scales = {
  width: logScale(1, 10_000, true),
  initScale: logScale(1e-12, 64, false),
  angle: linearScale(1, 89, 1),
};

describe.each(Object.entries(scales))('the track of %s', (_, scale) => {
  it('puts its ends at its ends', () => {
    expect(scale.position(scale.min)).toBe(0);
    expect(scale.position(scale.max)).toBeCloseTo(1, 12);
    expect(scale.value(0)).toBe(scale.min);
    expect(scale.value(1)).toBe(scale.max);
  });

  it('finds a value again where it put it', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (position) => {
        const value = scale.value(position);
        expect(scale.value(scale.position(value))).toBe(value);
      }),
    );
  });

  it('steps strictly up to its end and strictly down to its beginning', () => {
    for (const direction of [1, -1] as const) {
      let value = direction > 0 ? scale.min : scale.max;
      const end = direction > 0 ? scale.max : scale.min;
      for (let count = 0; value !== end; count++) {
        const next = scale.next(value, direction);
        expect((next - value) * direction).toBeGreaterThan(0);
        expect(count).toBeLessThan(1000);
        value = next;
      }
      expect(scale.next(value, direction)).toBe(end);
    }
  });

  it('comes back from values beyond its ends, which a number field may hold', () => {
    expect(scale.position(scale.max * 100)).toBeCloseTo(1, 12);
    expect(scale.next(scale.max * 100, -1)).toBeLessThan(scale.max);
    expect(scale.position(scale.min / 100)).toBe(0);
    expect(scale.next(scale.min / 100, 1)).toBeGreaterThan(scale.min);
  });
});

describe('a logarithmic track', () => {
  it('steps whole numbers by one in their second digit, there and back', () => {
    for (const [from, to] of [
      [2, 3],
      [9, 10],
      [60, 61],
      [99, 100],
      [100, 110],
      [990, 1000],
    ] as const) {
      expect(scales.width.next(from, 1)).toBe(to);
      expect(scales.width.next(to, -1)).toBe(from);
    }
    expect(scales.width.next(137, 1)).toBe(140);
    expect(scales.width.next(137, -1)).toBe(130);
  });

  it('strides by decades', () => {
    expect(scales.initScale.stride(1e-3, -1)).toBe(1e-4);
    expect(scales.initScale.stride(60, 1)).toBe(64);
    expect(scales.width.stride(60, 1)).toBe(600);
  });
});
