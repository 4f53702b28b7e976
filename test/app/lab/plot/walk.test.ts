import { describe, expect, it } from 'vitest';
import { type PlotKind, plotView } from '../../../../src/app/lab/plot/plotView.ts';
import {
  plotAlternative,
  pointDetails,
  pointName,
  pointValue,
} from '../../../../src/app/lab/plot/pointText.ts';
import type { PlotPoint } from '../../../../src/app/lab/plot/request.ts';
import { placedIn, pointAfter, pointNear, walks } from '../../../../src/app/lab/plot/walk.ts';
import type { SweepAxis } from '../../../../src/experiment/sweep/spec.ts';
import { madeRequest, madeResults, madeSpec } from '../../../support/madeSweep.ts';
import { SvgContext } from '../../../support/svg/svgContext.ts';
import { themePalette } from '../../../support/themes.ts';

const SCALES: SweepAxis = { over: ['scale'], values: [1, 1 / 4, 1 / 16] };
const WIDTHS: SweepAxis = { over: ['width'], values: [8, 16] };
const SPEC = madeSpec([SCALES, WIDTHS], { trials: 3 });
/** Larger with the scale and with the width; one point is not there, one has failed in part. */
const RESULTS = madeResults(SPEC, ([x = 0, y = 0], trial) => {
  if (x === 1 && y === 1) return null;
  if (x === 2 && y === 0 && trial === 0) return 'failed';
  return [(y + 1) * 10 ** -x * (trial + 1)];
});

const SIZE = { pxWidth: 600, pxHeight: 360, fontSize: 12, title: null };
const WIDTH = /m = (\d+)/;

function viewOf(kind: PlotKind) {
  const request = madeRequest(SPEC, RESULTS);
  const measuring = { context: new SvgContext(), palette: themePalette('light') };
  return {
    request,
    view: plotView(kind, request, SIZE, measuring),
  };
}

describe('the points of a plot', () => {
  it('are walked along the first axis by left and right, to the curve above or below by up and down', () => {
    const { request, view } = viewOf('curves');
    const name = (point: { readonly point: number } | null) =>
      point && pointName(request.gathered, point.point);
    const first = pointAfter(view, null, 'ArrowRight');
    expect(name(first)).toBe('λ = 4⁻², m = 8');
    expect(name(pointAfter(view, first, 'ArrowRight'))).toBe('λ = 0.25, m = 8');
    expect(name(pointAfter(view, first, 'ArrowUp'))).toBe('λ = 4⁻², m = 16');
    expect(name(pointAfter(view, first, 'End'))).toBe('λ = 1, m = 8');
    expect(pointAfter(view, first, 'ArrowLeft')).toBe(first);
    expect(pointAfter(view, first, 'ArrowDown')).toBe(first);
    // over the one that has not come
    const above = pointAfter(view, first, 'ArrowUp');
    expect(name(pointAfter(view, above, 'ArrowRight'))).toBe('λ = 1, m = 16');
    expect(['ArrowUp', 'Home', 'Enter', 'a', 'Tab'].map(walks)).toEqual([true, true, false, false, false]);
  });

  it('of a heat map are all walked, the pending ones too', () => {
    const { request, view } = viewOf('map');
    const first = pointAfter(view, null, 'Home');
    expect(placedIn(view)).toHaveLength(6);
    const above = pointAfter(view, pointAfter(view, first, 'ArrowRight'), 'ArrowUp');
    expect(pointName(request.gathered, above!.point)).toBe('λ = 0.25, m = 16');
    expect(pointValue(request.gathered, above!.point, 0)).toBe('still to come');
  });

  it('are found where they are drawn, and nowhere else', () => {
    for (const kind of ['curves', 'map'] as const) {
      const { view } = viewOf(kind);
      for (const point of placedIn(view)) expect(pointNear(view, point, 'pointer')?.point).toBe(point.point);
      expect(pointNear(view, { px: 2, py: 2 }, 'touch')).toBeNull();
    }
  });

  it('of curves that cross are walked to the next one there', () => {
    const spec = madeSpec([SCALES, { over: ['width'], values: [8, 16, 32] }], { trials: 1 });
    // where lambda = 1 the second is above the third
    const heights = [
      [1, 3, 2],
      [1, 2, 3],
      [1, 2, 3],
    ];
    const request = madeRequest(
      spec,
      madeResults(spec, ([x = 0, y = 0]) => [heights[x]![y]!]),
    );
    const measuring = { context: new SvgContext(), palette: themePalette('light') };
    const view = plotView('curves', request, SIZE, measuring);
    const width = (point: PlotPoint | null) => WIDTH.exec(pointName(request.gathered, point!.point))![1];
    const last = pointAfter(view, pointAfter(view, null, 'Home'), 'End');
    const up = pointAfter(view, last, 'ArrowUp');
    expect([last, up, pointAfter(view, up, 'ArrowUp')].map(width)).toEqual(['8', '32', '16']);
    expect(width(pointAfter(view, pointAfter(view, up, 'ArrowUp'), 'ArrowDown'))).toBe('32');
  });

  it.each(['curves', 'map'] as const)('are those of the chosen value of a third axis (%s)', (kind) => {
    const spec = madeSpec([SCALES, WIDTHS, { over: ['angle'], values: [20, 40] }], { trials: 1 });
    const results = madeResults(spec, ([x = 0, y = 0, z = 0]) => [100 * z + 10 * y + x + 1]);
    for (const third of [0, 1]) {
      const request = madeRequest(spec, results, { third });
      const measuring = { context: new SvgContext(), palette: themePalette('light') };
      const points = placedIn(plotView(kind, request, SIZE, measuring));
      expect(points).toHaveLength(6);
      for (const { point, row, column } of points) {
        // the scales are given from the largest
        expect(pointValue(request.gathered, point, 0)).toBe(`${100 * third + 10 * row + (2 - column) + 1}°`);
      }
    }
  });

  it('are said with median, quartiles, trials and what failed', () => {
    const { gathered } = viewOf('curves').request;
    const known = { paper: new Map([[0, { median: 1.9, deviation: 0.25 }]]), limit: new Map([[0, 2.1]]) };
    expect(pointValue(gathered, 0, 0)).toBe('median 2°');
    expect(pointDetails(gathered, 0, 0, known)).toEqual([
      'middle half 1.5° to 2.5°',
      '3 of 3 trials',
      'the paper: median 1.9° (standard deviation 0.25°)',
      'line for small λ: 2.1°',
    ]);
    expect(pointDetails(gathered, 4, 0, known)).toContain('1 not solved');
    expect(pointValue(gathered, 4, null)).toBe('2 loss target met; 1 not solved');
  });

  it('are told as a whole to those who cannot see them', () => {
    const { request, view } = viewOf('curves');
    const said = plotAlternative(request.gathered, 0, view);
    expect(said).toContain('over Initial scale λ, from 4⁻² to 1. 15 of 18 runs are done.');
    expect(said).toContain('m = 16: 0.04° at 4⁻², 4° at 1.');
    expect(plotAlternative(request.gathered, 0, viewOf('map').view)).toContain('Medians from 0.025° to 4°.');
  });
});
