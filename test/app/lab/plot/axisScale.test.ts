import { describe, expect, it } from 'vitest';
import { axisScale, spacingOf, strided } from '../../../../src/app/lab/plot/axisScale.ts';
import { axisTitle, pointAt, valueWritten } from '../../../../src/app/lab/plot/axisText.ts';
import { Extent } from '../../../../src/app/lab/plot/extent.ts';
import { flatText } from '../../../../src/drawing/axis/number.ts';
import { LINEAR_AXIS, LOG_AXIS } from '../../../../src/drawing/axis/valueAxis.ts';
import type { AxisParameter, SweepAxis } from '../../../../src/experiment/sweep/spec.ts';

const axis = (over: AxisParameter, ...values: readonly (number | string)[]): SweepAxis => ({
  over: [over],
  values,
});
const powers = axis('scale', ...Array.from({ length: 16 }, (_, k) => 4 ** (2 - k)));
const said = (of: SweepAxis, most = 8) =>
  axisScale(of)
    .ticks(most)
    .map(({ text }) => flatText(text));

describe('an axis of a sweep', () => {
  it('is logarithmic where positive values lie far apart, and linear else', () => {
    expect(spacingOf(powers)).toBe('log');
    expect(spacingOf(axis('angle', 5, 85))).toBe('log');
    expect(spacingOf(axis('angle', 10, 80))).toBe('linear');
    expect(spacingOf(axis('dataSeed', 0, 1000))).toBe('linear');
    expect(spacingOf(axis('lossTarget', 0))).toBe('linear');
  });

  it('lays values out from the least to the largest, in whichever order they are given', () => {
    const { places, order } = axisScale(axis('scale', 1e-2, 1, 1e-4));
    expect([...places]).toEqual([0.5, 1, 0]);
    expect(order).toEqual([2, 0, 1]);
  });

  it('marks powers of four as such, a few values themselves, and round numbers among many', () => {
    expect(said(powers)).toEqual(['4⁻¹³', '4⁻¹¹', '4⁻⁹', '4⁻⁷', '4⁻⁵', '4⁻³', '0.25', '4']);
    expect(said(axis('d', 4, 16, 64, 256))).toEqual(['4', '16', '64', '256']);
    const many = axis('angle', ...Array.from({ length: 40 }, (_, k) => 10 + 2 * k));
    expect(said(many, 6)).toEqual(['20°', '40°', '60°', '80°']);
    const decades = axis('scale', ...Array.from({ length: 33 }, (_, k) => 10 ** (-k / 4)));
    expect(said(decades, 6)).toEqual(['10⁻⁸', '10⁻⁶', '10⁻⁴', '10⁻²', '1']);
  });

  it('has at most as many marks as there is room for, each within it', () => {
    for (const most of [1, 2, 3, 5, 9]) {
      for (const one of [powers, axis('scale', 1e-3), axis('width', 8, 9), axis('rho', 0.5, 0.7, 0.70001)]) {
        const ticks = axisScale(one).ticks(most);
        expect(ticks.length).toBeLessThanOrEqual(Math.max(1, most));
        for (const { place } of ticks) expect(place).toBeGreaterThanOrEqual(-1e-9);
        for (const { place } of ticks) expect(place).toBeLessThanOrEqual(1 + 1e-9);
      }
    }
  });

  it('puts one value in the middle, and names beside each other', () => {
    expect([...axisScale(axis('scale', 1e-3)).places]).toEqual([0.5]);
    expect([...axisScale(axis('scheme', 'cone', 'centred')).places]).toEqual([0.25, 0.75]);
    expect(said(axis('scheme', 'cone', 'centred'))).toEqual(['Cone about the teacher', 'Centred Gaussian']);
  });

  it('says values with their symbol, and dimension and samples together', () => {
    const together: SweepAxis = { over: ['d', 'n'], values: [4, 16] };
    expect(flatText(axisTitle(together))).toBe('Dimension, samples d = n');
    expect(flatText(pointAt([powers, together], [9, 1]))).toBe('λ = 4⁻⁷, d = n = 16');
    expect(valueWritten(powers, 1.23456e-5)).toBe('1.235\u202f×\u202f10⁻⁵');
  });

  it('counts in even steps, never more than asked', () => {
    expect(strided(16, 8)).toEqual([0, 2, 4, 6, 8, 10, 12, 14]);
    expect(strided(3, 1)).toEqual([0]);
    expect(strided(0, 4)).toEqual([]);
  });
});

describe('the value axis of a sweep', () => {
  const extentOf = (...values: readonly (number | null)[]) => {
    const extent = new Extent();
    extent.add(...values);
    return extent;
  };

  it('is logarithmic over decades of positive values, with a row of its own for 0', () => {
    const extent = extentOf(0, 1e-6, 1, null);
    expect(extent).toMatchObject({ spacing: 'log', canBeLog: true, hasZero: true });
    expect(extent.coordinates(LOG_AXIS)).toEqual([-6, 0]);
  });

  it('is linear where a value is negative, all are 0, or none is there', () => {
    expect(extentOf(-1, 1000)).toMatchObject({ spacing: 'linear', canBeLog: false });
    expect(extentOf(0, 0)).toMatchObject({ spacing: 'linear', canBeLog: false });
    expect(extentOf(null, Number.NaN)).toMatchObject({ isEmpty: true, canBeLog: false });
    expect(LINEAR_AXIS.domain(...extentOf().coordinates(LINEAR_AXIS))).toEqual({ low: 0, high: 1 });
  });
});
