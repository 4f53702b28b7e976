import { describe, expect, it } from 'vitest';
import { drawPlot, PLOT_KINDS, type PlotView, plotView } from '../../../../src/app/lab/plot/plotView.ts';
import { placedIn, pointNear } from '../../../../src/app/lab/plot/walk.ts';
import { SvgContext as FileContext } from '../../../../src/drawing/svg/svgContext.ts';
import type { SweepAxis } from '../../../../src/experiment/sweep/spec.ts';
import { chance, madeRequest, madeResults, madeSpec } from '../../../support/madeSweep.ts';
import { SvgContext } from '../../../support/svg/svgContext.ts';
import { themePalette } from '../../../support/themes.ts';

/** Values that a measure may come to: all sizes, signs, none, and ends without any. */
const EXTREMES = [0, -0, 1, -1, 1e-300, 5e-324, 1e300, -1e300, 180, 1 + 2 ** -52, null] as const;
/** Of one sweep: all of them, those that a log axis has places for, and the same again. */
const SORTS = [EXTREMES, EXTREMES.filter((value) => value === null || value >= 0), [2]] as const;
const ENDS = ['failed', 'diverged', 'rest', 'time', 'steps'] as const;
const AXES: readonly SweepAxis[] = [
  { over: ['scale'], values: [1e-100, 64, 1e-3] },
  { over: ['scale'], values: [1] },
  { over: ['scale'], values: [1, 1] },
  { over: ['angle'], values: [40, 10, 89] },
  { over: ['dataSeed'], values: [0, 4294967295] },
  { over: ['lossTarget'], values: [0, 1e-9] },
  { over: ['scheme'], values: ['cone', 'centred', 'z-matrix'] },
  { over: ['method'], values: ['flow'] },
  { over: ['width'], values: Array.from({ length: 40 }, (_, k) => k + 1) },
];
const CASES = 120;

/** A sweep that hangs on nothing but `seed`. */
function anyRequest(seed: number) {
  let draws = 0;
  const draw = (count: number) => Math.floor(chance(1000 * seed + draws++) * count);
  const one = <T>(of: readonly T[]) => of[draw(of.length)]!;
  const axes: SweepAxis[] = [];
  for (let count = 1 + draw(3); axes.length < count; ) {
    const axis = one(AXES);
    if (!axes.some(({ over }) => over[0] === axis.over[0])) axes.push(axis);
  }
  const spec = madeSpec(axes, { trials: 1 + draw(4) });
  const [values, coming] = [one(SORTS), draw(4)];
  const results = madeResults(spec, () => {
    if (draw(8) < coming) return null;
    if (draw(8) === 0) return one(ENDS);
    return [one<number | null>(values)];
  });
  const spacing = () => one([null, 'log', 'linear'] as const);
  const asked = {
    measure: draw(4) === 0 ? null : 0,
    third: draw(axes[2]?.values.length ?? 1),
    xSpacing: spacing(),
    ySpacing: spacing(),
    trials: draw(2) === 0,
    paper: new Map([[0, { median: one([1, 1e-7, 0]), deviation: one([0, 1, 1e9]) }]]),
    limit: new Map([[0, one([1e-300, 1, 179])]]),
  };
  return madeRequest(spec, results, asked);
}

function within(view: PlotView, pxWidth: number, pxHeight: number): void {
  const { left, right, top, bottom } = view.box;
  expect(left).toBeLessThan(right);
  expect(top).toBeLessThan(bottom);
  for (const { px } of view.xTicks) {
    expect(px).toBeGreaterThanOrEqual(left - 0.01);
    expect(px).toBeLessThanOrEqual(right + 0.01);
  }
  for (const { py } of view.yTicks) {
    expect(py).toBeGreaterThanOrEqual(top - 0.01);
    expect(py).toBeLessThanOrEqual(bottom + 0.01);
  }
  for (const { px, py } of placedIn(view)) {
    expect(px).toBeGreaterThanOrEqual(0);
    expect(px).toBeLessThanOrEqual(pxWidth);
    expect(py).toBeGreaterThanOrEqual(top - 0.01);
    expect(py).toBeLessThanOrEqual(pxHeight);
  }
}

describe('the plot of any sweep', () => {
  it.each(PLOT_KINDS)('has all that it shows at places within it, and can be drawn (%s)', (kind) => {
    for (let seed = 1; seed <= CASES; seed++) {
      const request = anyRequest(seed);
      const palette = themePalette(seed % 2 === 0 ? 'light' : 'dark');
      const size = { pxWidth: seed % 3 === 0 ? 320 : 700, pxHeight: 320 };
      const measuring = { context: new SvgContext(), palette };
      const view = plotView(kind, request, { ...size, fontSize: 12, title: null }, measuring);
      within(view, size.pxWidth, size.pxHeight);
      // neither knows a place that is no number
      drawPlot({ context: new SvgContext(), palette, ...size }, view);
      const file = new FileContext((_, text) => ({ width: 6 * text.length }) as TextMetrics);
      drawPlot({ context: file, palette, ...size }, view);
      for (const point of placedIn(view)) expect(pointNear(view, point, 'pointer')).not.toBeNull();
      if (view.kind === 'map')
        expect(new Set(view.cells.map(({ point }) => point)).size).toBe(view.cells.length);
    }
  });
});
