import { describe, expect, it } from 'vitest';
import type { PlotKind } from '../../../../src/app/lab/plot/plotView.ts';
import { drawPlot, plotView } from '../../../../src/app/lab/plot/plotView.ts';
import type { PlotRequest } from '../../../../src/app/lab/plot/request.ts';
import type { SweepAxis } from '../../../../src/experiment/sweep/spec.ts';
import { chance, madeRequest, madeResults, madeSpec } from '../../../support/madeSweep.ts';
import { contactSheet, type Proof } from '../../../support/svg/contactSheet.ts';
import { SvgContext } from '../../../support/svg/svgContext.ts';
import { type Theme, themePalette, themeProperties } from '../../../support/themes.ts';

/**
 * What the laboratory draws, as SVG files that a reviewer opens: narrow on paper, wide in the dark; the numbers are made up. A change shows as changed files: look at
 * them before they are accepted with `npx vitest run test/app/lab/plot/drawn.test.ts -u`.
 */

const SCALES: SweepAxis = { over: ['scale'], values: Array.from({ length: 16 }, (_, k) => 4 ** (2 - k)) };
const DIMENSIONS: SweepAxis = { over: ['d', 'n'], values: [4, 16, 64] };
const ANGLES: SweepAxis = { over: ['angle'], values: Array.from({ length: 8 }, (_, k) => 5 + 10 * k) };
const SCHEMES: SweepAxis = { over: ['scheme'], values: ['centred', 'uncentred'] };
const ONE: SweepAxis = { over: ['scale'], values: [1e-3] };
const FINE = (over: 'scale' | 'angle', count: number): SweepAxis => ({
  over: [over],
  values: Array.from({ length: count }, (_, k) => (over === 'scale' ? 10 ** (-k / 8) : 1 + (80 * k) / count)),
});

/** As angles fall with lambda, with trials about a middle. */
const falling = (at: readonly number[], trial: number) => {
  const [x = 0, second = 0] = at;
  const fallen = 160 / (1 + 4 ** (x - 4 - second));
  return [fallen * (0.7 + 0.6 * chance(97 * x + 7 * second + trial))];
};

interface Drawn {
  readonly kind: PlotKind;
  readonly request: () => PlotRequest;
}

const curves = (request: () => PlotRequest): Drawn => ({ kind: 'curves', request });
const map = (request: () => PlotRequest): Drawn => ({ kind: 'map', request });

const SHEETS: Readonly<Record<string, Drawn>> = {
  'curves-paper': curves(() => {
    const spec = madeSpec([SCALES, DIMENSIONS]);
    const request = madeRequest(spec, madeResults(spec, falling));
    const points = Array.from({ length: 48 }, (_, point) => point);
    const middle = (point: number) => 160 / (1 + 4 ** (Math.floor(point / 3) - 4 - (point % 3)));
    return {
      ...request,
      paper: new Map(
        points.map((point) => [point, { median: 1.1 * middle(point), deviation: 0.2 * middle(point) }]),
      ),
      // one point of the last curve has none
      limit: new Map(
        points
          .filter((point) => point !== 35)
          .map((point) => [point, 160 * 4 ** (4 + (point % 3) - Math.floor(point / 3))]),
      ),
    };
  }),
  'curves-coming': curves(() => {
    const spec = madeSpec([SCALES, DIMENSIONS]);
    const coming = (at: readonly number[], trial: number) => {
      if (at[1] === 2 && trial > 1) return null;
      if (at[1] === 1 && (at[0]! % 3 !== 0 || trial > 0)) return null;
      if (at[1] === 0 && at[0] === 7) return 'failed' as const;
      if (at[1] === 0 && at[0] === 9 && trial < 2) return 'diverged' as const;
      return falling(at, trial);
    };
    return madeRequest(spec, madeResults(spec, coming), { trials: true });
  }),
  'curves-zeros': curves(() => {
    const spec = madeSpec([SCALES]);
    const zero = (at: readonly number[], trial: number) => (at[0]! > 11 ? [0] : falling(at, trial));
    return madeRequest(spec, madeResults(spec, zero), { trials: true });
  }),
  'curves-one-point': curves(() => {
    const spec = madeSpec([ONE]);
    return madeRequest(spec, madeResults(spec, falling));
  }),
  'curves-equal': curves(() => {
    const spec = madeSpec([ANGLES, SCHEMES], { trials: 1 });
    return madeRequest(
      spec,
      madeResults(spec, () => [2]),
    );
  }),
  'curves-nothing': curves(() => {
    const spec = madeSpec([SCALES, DIMENSIONS]);
    return madeRequest(spec, new Map());
  }),
  'curves-eight': curves(() => {
    const spec = madeSpec([ANGLES, FINE('scale', 20)], { measures: ['time'] });
    const rising = ([x = 0, second = 0]: readonly number[], trial: number) => [
      20 + 3 * x + 2 * second + 4 * chance(31 * x + second + 7 * trial),
    ];
    return madeRequest(spec, madeResults(spec, rising));
  }),
  'map-16-5': map(() => {
    const spec = madeSpec([SCALES, { over: ['width'], values: [8, 16, 32, 64, 128] }]);
    const coming = (at: readonly number[], trial: number) => {
      if (at[0] === 3 && at[1] === 2) return 'failed' as const;
      if (at[0]! > 12) return null;
      if (at[0]! > 9 && trial > 2) return null;
      if (at[0] === 5 && trial === 0) return 'diverged' as const;
      return falling(at, trial);
    };
    return madeRequest(spec, madeResults(spec, coming));
  }),
  'map-50-50': map(() => {
    const spec = madeSpec([FINE('scale', 50), FINE('angle', 50)], { trials: 1 });
    const wave = ([x = 0, y = 0]: readonly number[]) =>
      (x * 7 + y * 3) % 11 === 0 && x > 25 ? null : [10 ** (3 * Math.sin(x / 9) * Math.cos(y / 11))];
    return madeRequest(spec, madeResults(spec, wave));
  }),
  'map-outcomes': map(() => {
    const spec = madeSpec([ANGLES, { over: ['n'], values: [2, 4, 8, 16, 32] }]);
    const ends = ['rest', 'time', 'diverged', 'failed'] as const;
    const ended = ([x = 0, y = 0]: readonly number[], trial: number) => {
      if (x === 7 && y === 4) return null;
      return x + 2 * y + trial < 9 ? [1] : ends[(x + y) % 4]!;
    };
    return madeRequest(spec, madeResults(spec, ended), { measure: null });
  }),
};

const SIZES = [
  { pxWidth: 336, pxHeight: 300, theme: 'light' },
  { pxWidth: 720, pxHeight: 420, theme: 'dark' },
] as const;

function proof({ kind, request }: Drawn, theme: Theme, size: (typeof SIZES)[number]): Proof {
  const context = new SvgContext();
  const palette = themePalette(theme);
  const measuring = { context, palette };
  const view = plotView(kind, request(), { ...size, fontSize: 12, title: null }, measuring);
  drawPlot({ context, palette, ...size }, view);
  return {
    label: `${theme}, ${size.pxWidth} px`,
    ground: themeProperties(theme).get('--ground')!,
    layers: [context.drawn],
  };
}

describe('the plot of a sweep', () => {
  it.each(Object.entries(SHEETS))('draws %s as it was reviewed', async (name, drawn) => {
    for (const size of SIZES) {
      // the fine map would be half a megabyte of the same on the wide one
      if (name === 'map-50-50' && size.pxWidth > 400) continue;
      const sheet = contactSheet([[proof(drawn, size.theme, size)]], {
        ...size,
        font: themeProperties('light').get('--font')!,
      });
      expect(sheet).not.toMatch(/NaN|Infinity|undefined/);
      const file = `./snapshots/${name}-${size.pxWidth < 400 ? 'narrow' : 'wide'}.svg`;
      await expect(sheet).toMatchFileSnapshot(file);
    }
  });
});
