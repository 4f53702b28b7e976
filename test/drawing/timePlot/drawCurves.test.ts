import { scaleLinear } from 'd3-scale';
import { describe, expect, it } from 'vitest';
import { addCurve } from '../../../src/drawing/timePlot/drawCurves.ts';
import type { PlotLayout } from '../../../src/drawing/timePlot/layout.ts';
import { SvgContext } from '../../support/svg/svgContext.ts';

/** A curve through the coordinates, 10 px apart, upwards from the foot at 100 px. */
function pathOf(coordinates: readonly number[], sparse = false): string | undefined {
  const context = new SvgContext();
  const layout = {
    pxTimes: Float64Array.from(coordinates, (_, f) => 10 * f),
    yScale: scaleLinear([0, 10], [100, 0]),
  } as unknown as PlotLayout;
  context.beginPath();
  addCurve(context, layout, Float64Array.from(coordinates), coordinates.length, sparse);
  context.stroke();
  return context.drawn[0]?.content;
}

describe('a curve', () => {
  it('goes through its values, larger ones higher', () => {
    expect(pathOf([0, 5, 10])).toBe('M0 100L10 50L20 0');
  });

  it('breaks where there is no value, and where the axis has no place for it', () => {
    expect(pathOf([1, 2, Number.NaN, 3, 4])).toBe('M0 90L10 80M30 70L40 60');
    expect(pathOf([1, 2, Number.NEGATIVE_INFINITY, 3, 4], true)).toBe('M0 90L10 80M30 70L40 60');
  });

  it('joins what is measured now and then', () => {
    expect(pathOf([1, Number.NaN, Number.NaN, 3, 4], true)).toBe('M0 90L30 70L40 60');
  });
});
