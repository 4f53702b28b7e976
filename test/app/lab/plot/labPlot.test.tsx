// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { firstChoice, LabPlot } from '../../../../src/app/lab/plot/LabPlot.tsx';
import type { LabSeen } from '../../../../src/app/lab/plot/labStore.ts';
import { LAYERS, type PlotKind, type PlotView, plotView } from '../../../../src/app/lab/plot/plotView.ts';
import { plotCaption } from '../../../../src/app/lab/plot/pointText.ts';
import { placedIn } from '../../../../src/app/lab/plot/walk.ts';
import { spoken } from '../../../../src/drawing/axis/spoken.ts';
import { readPalette } from '../../../../src/drawing/canvas/readPalette.ts';
import type { CellResult } from '../../../../src/experiment/sweep/solveCell.ts';
import type { SweepAxis, SweepSpec } from '../../../../src/experiment/sweep/spec.ts';
import { parseLink } from '../../../../src/share/link.ts';
import { AppStoreContext } from '../../../../src/state/react.ts';
import { madeRequest, madeResults, madeSpec } from '../../../support/madeSweep.ts';
import { sampleStore } from '../../../support/sampleStore.ts';
import { drawAsSvg } from '../../../support/svg/drawAsSvg.ts';
import { SvgContext } from '../../../support/svg/svgContext.ts';
import { themeProperties } from '../../../support/themes.ts';

// the line for small lambda is another test's: here the page is never idle
vi.mock('../../../../src/app/idle.ts', () => ({ idle: () => new Promise(() => {}) }));

const SCALES: SweepAxis = { over: ['scale'], values: [1, 1 / 4, 1 / 16] };
const WIDTHS: SweepAxis = { over: ['width'], values: [8, 16] };
const SPEC = madeSpec([SCALES, WIDTHS], { trials: 3, measures: ['largestAngle', 'nuclearNorm'] });
/** The median is the third trial's of the one measure, the second's of the other. */
const RESULTS = madeResults(SPEC, ([x = 0, y = 0], trial) => {
  if (x === 2 && y === 1 && trial === 0) return 'failed';
  if (x === 0 && y === 1 && trial === 0) return [null, 5];
  return [(y + 1) * 10 ** -x * [3, 1, 2][trial]!, 1 + x + 10 * y + trial / 10];
});
const PX_WIDTH = 640;
const PX_HEIGHT = 371;

let canvases: ReturnType<typeof drawAsSvg>;
beforeEach(() => {
  for (const [name, value] of themeProperties('light'))
    document.documentElement.style.setProperty(name, value);
  canvases = drawAsSvg();
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(PX_WIDTH);
});
afterEach(() => {
  cleanup();
  canvases.restore();
  document.documentElement.removeAttribute('style');
  vi.restoreAllMocks();
});

function drawAll(): void {
  act(() => {
    while (canvases.tick());
  });
}

/** The plot on a page; `bring` has more results come in. */
function shown(spec: SweepSpec, first: ReadonlyMap<string, CellResult>) {
  const results = new Map(first);
  const seen = { spec, state: 'running', done: 0, total: 0, results, version: 0 } as const;
  const store = createStore<LabSeen>(() => seen);
  const { container } = render(
    <AppStoreContext value={sampleStore(null)}>
      <LabPlot laboratory={{ store }} />
    </AppStoreContext>,
  );
  drawAll();
  const bring = (more: Iterable<readonly [string, CellResult]>) => {
    for (const [key, result] of more) results.set(key, result);
    act(() => store.setState({ version: store.getState().version + 1 }));
    drawAll();
  };
  const layers = () =>
    [...container.querySelectorAll('canvas')].map(
      (canvas) => (canvas.getContext('2d') as unknown as SvgContext).drawn,
    );
  return { bring, layers };
}

const link = () => within(screen.getByRole('figure')).getByRole('link') as HTMLAnchorElement;
const choose = (label: string, option: string) => {
  const select = screen.getByLabelText(label) as HTMLSelectElement;
  const { value } = [...select.options].find(({ text }) => text === option)!;
  fireEvent.change(select, { target: { value } });
  drawAll();
};
const parametersOf = ({ href }: HTMLAnchorElement) =>
  parseLink(href.slice(href.indexOf('#')), { has: () => true } as never).state.parameters;
/** What the page is to show, worked out at one go. */
function whole(
  kind: PlotKind,
  spec: SweepSpec,
  results: ReadonlyMap<string, CellResult>,
  measure = 0,
): PlotView {
  const measuring = { context: new SvgContext(), palette: readPalette(document.documentElement) };
  const box = { pxWidth: PX_WIDTH, pxHeight: PX_HEIGHT, fontSize: 12, title: null };
  return plotView(kind, madeRequest(spec, results, { measure }), box, measuring);
}
function drawnOf(view: PlotView, layer: 0 | 1) {
  const context = new SvgContext();
  const palette = readPalette(document.documentElement);
  LAYERS[layer]({ context, palette, pxWidth: PX_WIDTH, pxHeight: PX_HEIGHT }, view);
  return context.drawn;
}

describe('a plot of the laboratory on the page', () => {
  it('has its link on the point that the keys have come to, which opens the trial nearest to the median', () => {
    shown(SPEC, RESULTS);
    const points = placedIn(whole('curves', SPEC, RESULTS));
    // from the least scale of the narrow networks to the next, and up to the wide ones
    for (const [key, name, width, initScale] of [
      ['Home', 'λ = 4⁻², m = 8: median 0.02°', 8, 1 / 16],
      ['ArrowRight', 'λ = 0.25, m = 8: median 0.2°', 8, 1 / 4],
      ['ArrowUp', 'λ = 0.25, m = 16: median 0.4°', 16, 1 / 4],
    ] as const) {
      fireEvent.keyDown(link(), { key });
      expect(link().textContent).toBe(spoken(name));
      expect(parametersOf(link())).toMatchObject({ width, initScale, dataSeed: 3, networkSeed: 3 });
      const index = 2 * SCALES.values.indexOf(initScale) + WIDTHS.values.indexOf(width);
      const { px, py } = points.find(({ point }) => point === index)!;
      expect(link().style.transform).toBe(`translate(${px - 12}px, ${py - 12}px)`);
      const line = screen.getByText(name.split(':')[0]!, { selector: 'strong' }).parentElement!;
      expect(line.textContent).toContain('opens the run of trial 3, nearest to the median');
      expect(parametersOf(within(line).getByRole('link'))).toEqual(parametersOf(link()));
    }
  });

  it('draws and reads the measure that is chosen, in its unit', () => {
    const { layers } = shown(SPEC, RESULTS);
    choose('Measure', 'Nuclear norm of the weights');
    expect(screen.getByRole('figure', { name: /^Nuclear norm of the weights$/ })).not.toBeNull();
    fireEvent.keyDown(link(), { key: 'Home' });
    expect(link().textContent).toBe(spoken('λ = 4⁻², m = 8: median 3.1'));
    expect(parametersOf(link())).toMatchObject({ dataSeed: 2 });
    const view = whole('curves', SPEC, RESULTS, 1);
    expect(layers()).toEqual([drawnOf(view, 0), drawnOf(view, 1)]);
    choose('Plot as', 'Heat map');
    const map = whole('map', SPEC, RESULTS, 1);
    expect(layers()).toEqual([drawnOf(map, 0), drawnOf(map, 1)]);
  });

  it('has its numbers as a table, a point a row, with the run of each', () => {
    shown(SPEC, RESULTS);
    fireEvent.click(screen.getByRole('button', { name: 'Table' }));
    const dialog = screen.getByRole('dialog', {
      name: 'Largest angle between positive neurons (°) as a table',
    });
    const [head, ...rows] = within(dialog).getAllByRole('row');
    expect([...head!.children].map((cell) => cell.textContent)).toEqual([
      'Initial scale',
      'Width',
      'Median of the trials',
      'Lower quartile',
      'Upper quartile',
      'Standard deviation',
      'Trials',
      'Not solved or without a value',
      'Run',
    ]);
    expect(rows.map((row) => [...row.children].map((cell) => cell.textContent))).toEqual([
      ['1', '8', '2', '1.5', '2.5', '1', '3/3', '', 'open (3)'],
      ['1', '16', '3', '2.5', '3.5', '1.414', '3/3', '1', 'open (2)'],
      ['0.25', '8', '0.2', '0.15', '0.25', '0.1', '3/3', '', 'open (3)'],
      ['0.25', '16', '0.4', '0.3', '0.5', '0.2', '3/3', '', 'open (3)'],
      ['4⁻²', '8', '0.02', '0.015', '0.025', '0.01', '3/3', '', 'open (3)'],
      ['4⁻²', '16', '0.03', '0.025', '0.035', '0.01414', '3/3', '1', 'open (2)'],
    ]);
    for (const [point, row] of rows.entries()) {
      expect(parametersOf(within(row).getByRole('link') as HTMLAnchorElement)).toMatchObject({
        initScale: SCALES.values[Math.floor(point / 2)],
        width: WIDTHS.values[point % 2],
        dataSeed: point % 4 === 1 ? 2 : 3,
      });
    }
  });

  it('is the same however its results come in: frame, points, and every cell of a heat map', () => {
    // each brings values beyond those that were there
    const coming = [...RESULTS].reverse();
    const parts = [0, 1, 2, 3].map((part) => coming.filter((_, k) => k % 4 === part));
    const { bring, layers } = shown(SPEC, new Map(coming.slice(-1)));
    for (const part of parts) bring(part);
    const curves = whole('curves', SPEC, RESULTS);
    expect(layers()).toEqual([drawnOf(curves, 0), drawnOf(curves, 1)]);
    cleanup();

    const wide = madeSpec([SCALES, { over: ['width'], values: [8, 9, 10, 11, 12, 13, 14, 15, 16] }], {
      trials: 1,
    });
    const all = [...madeResults(wide, ([x = 0, y = 0]) => [10 ** (x - y)])];
    const map = shown(wide, new Map());
    for (let from = 0; from < all.length; from += 5) map.bring(all.slice(from, from + 5));
    const view = whole('map', wide, new Map(all));
    const [still, moving] = map.layers();
    expect(still).toEqual(drawnOf(view, 0));
    const fresh = drawnOf(view, 1);
    // what is painted over is no longer seen
    const seen = new Map(moving!.map(({ content, attributes }) => [content, attributes]));
    expect(fresh.filter(({ attributes }) => 'fill' in attributes).length).toBeGreaterThanOrEqual(27);
    for (const { content, attributes } of fresh) expect(seen.get(content)).toEqual(attributes);
  });

  it('says in words what a mark is, what the runs stand beside, and what is still to come', () => {
    const caption = (kind: PlotKind, spec: SweepSpec, results: ReadonlyMap<string, CellResult>, asked = {}) =>
      plotCaption(kind, madeRequest(spec, results, asked));
    const paper = new Map([[0, { at: [0, 0], median: 1, deviation: 1 }]]);
    const limit = new Map([[0, 1]]);
    expect(caption('curves', SPEC, RESULTS)).toMatch(/^A point is the median of 3 runs/);
    expect(caption('curves', SPEC, RESULTS)).not.toContain('Compared');
    expect(caption('curves', SPEC, RESULTS, { paper })).toMatch(/runs \(diamonds\)\.$/);
    expect(caption('curves', SPEC, RESULTS, { paper, limit })).toMatch(/diamonds.*dotted/);
    const failing = madeResults(SPEC, ([x]) => (x === 0 ? 'failed' : [1, 1]));
    expect(caption('map', SPEC, failing)).toMatch(/colour of the median.*cross/);
    expect(caption('map', SPEC, failing)).not.toContain('corner');
    const coming = madeResults(SPEC, (_, trial) => (trial === 0 ? [1, 1] : null));
    expect(caption('map', SPEC, coming)).toMatch(/colour of the median.*corner/);
    expect(caption('map', SPEC, coming)).not.toContain('cross');
    const single = madeSpec([SCALES], { trials: 1 });
    expect(caption('curves', single, new Map())).toBe('A point is one run, at its end.');
  });

  it('is called by the value of a third axis too, which can be seen nowhere else on paper', () => {
    const third: SweepAxis = { over: ['scheme'], values: ['centred', 'uncentred'] };
    shown(madeSpec([SCALES, WIDTHS, third], { trials: 1 }), new Map());
    expect(screen.getByRole('figure', { name: /\(°\), Centred Gaussian$/ })).toBeTruthy();
    choose('Data', 'Uncentred Gaussian');
    expect(screen.getByRole('figure', { name: /\(°\), Uncentred Gaussian$/ })).toBeTruthy();
  });

  it('begins with how the runs ended where a sweep asks for their loss first', () => {
    expect(firstChoice(SPEC)).toMatchObject({ measure: 'largestAngle', kind: 'curves' });
    expect(firstChoice(madeSpec([SCALES, WIDTHS], { measures: ['loss', 'bundles'] }))).toMatchObject({
      measure: null,
      kind: 'map',
    });
    // of one axis there is no map
    expect(firstChoice(madeSpec([SCALES], { measures: ['loss'] }))).toMatchObject({ kind: 'curves' });
  });
});
