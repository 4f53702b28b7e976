// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { lab } from 'd3-color';
import { afterEach, describe, expect, it } from 'vitest';
import { flatText } from '../../../src/drawing/axis/number.ts';
import { keptStyle } from '../../../src/drawing/beside/keptStyle.ts';
import { drawPicture } from '../../../src/drawing/drawPicture.ts';
import { PX_CAPTION } from '../../../src/drawing/frame/PlotFrame.tsx';
import { markAt } from '../../../src/drawing/note/markNotes.ts';
import { PictureView } from '../../../src/drawing/react/PictureView.tsx';
import type { MapClient, MapMessage, MapRow } from '../../../src/experiment/parameterMap.ts';
import type { Parameters } from '../../../src/experiment/parameters.ts';
import { connectMaps } from '../../../src/findings/map/mapSource.ts';
import type { MapState } from '../../../src/findings/map/mapWork.ts';
import { AppStoreContext } from '../../../src/state/react.ts';
import { BY, LOG_TIME, OVER, overOf, withOne } from '../../../src/views/scales/choices.ts';
import { keptLabelPlaces, keptLines } from '../../../src/views/scales/keptLines.ts';
import { progressText } from '../../../src/views/scales/MapAndHandle.tsx';
import { marksOfScales } from '../../../src/views/scales/marks.ts';
import { ScalesModel } from '../../../src/views/scales/model.ts';
import { readingAt } from '../../../src/views/scales/readings.ts';
import { SCALES } from '../../../src/views/scales/scales.ts';
import { acceptsScales } from '../../../src/views/scales/settings.ts';
import { STEPS, shadesOf, stepOfLog } from '../../../src/views/scales/shades.ts';
import { EYES, seenBy } from '../../support/colourVision.ts';
import { drawnByHand } from '../../support/drawnByHand.ts';
import { sampleStore } from '../../support/sampleStore.ts';
import { solvedRun } from '../../support/solvedRun.ts';
import { contactSheet } from '../../support/svg/contactSheet.ts';
import { SvgContext } from '../../support/svg/svgContext.ts';
import { THEMES, themePalette, themeProperties } from '../../support/themes.ts';
import { solvedMap } from './solvedMap.ts';

const run = await solvedRun({ width: 12, networkSeed: 3 });
const coarse = await solvedMap(run);
const overAngle = await solvedMap(run, 'angle');
const drawn = drawnByHand();

const SIZES = {
  small: { pxWidth: 360, pxHeight: 202, stage: false },
  stage: { pxWidth: 680, pxHeight: 582, stage: true },
} as const;

const REVIEWED = { small: [['by-norm'], ['angle']], stage: [[], ['by-angle', 'log-time']] } as const;

const stateAt = (time: number) =>
  sampleStore(run, {
    player: { time, playing: false, speed: 1, timeAxis: 'log', pace: 'even' },
  }).getState();

function viewOf(
  shown: MapState | null,
  settings: readonly string[] = [],
  size: keyof typeof SIZES = 'stage',
) {
  const local = { shown, pointer: null };
  return new ScalesModel().update({ ...SIZES[size], settings, local }, stateAt(9))!;
}

/** What is drawn, and on which layer. */
function drawnOf(
  shown: MapState | null,
  settings: readonly string[] = [],
  theme: 'light' | 'dark' = 'light',
  size: keyof typeof SIZES = 'stage',
) {
  const context = new SvgContext();
  const palette = themePalette(theme);
  const sheet = { context, palette, ...SIZES[size], state: stateAt(9) };
  expect(drawPicture(SCALES, sheet as never, { ...SIZES[size], settings, own: { shown } })).toBe(true);
  return context.drawn;
}

/** Left, top, right, bottom of a rectangle that was filled. */
function sidesOf(path: string): [number, number, number, number] {
  const numbers = path.match(/-?[\d.]+/g)!.map(Number);
  const xs = numbers.filter((_, at) => at % 2 === 0);
  const ys = numbers.filter((_, at) => at % 2 === 1);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

describe('the settings', () => {
  it('that a link may name are those that the picture offers', () => {
    const offered = [...Object.values(OVER), ...Object.values(BY), LOG_TIME].filter((word) => word !== '');
    for (const word of [...offered, '', 'loss', 'by-loss', 'angle2', 'scale']) {
      expect(acceptsScales(word), word).toBe(offered.includes(word));
    }
    expect(overOf(withOne(['by-norm', 'angle'], OVER, 'width'))).toBe('width');
    expect(withOne(['width', 'by-norm'], BY, '')).toEqual(['width']);
  });
});

describe('the cells of the map', () => {
  it.each(['loss', 'angle', 'norm'] as const)('have the colours of what was measured: %s', (by) => {
    const settings = by === 'loss' ? [] : [`by-${by}`];
    const view = viewOf(coarse, settings);
    const shades = shadesOf(themePalette('light'), by);
    const cells = drawnOf(coarse, settings).filter(
      ({ attributes, content }) => shades.includes(attributes.fill!) && content.length < 60,
    );
    const { layout, range } = view;
    const rows = coarse.map.rows;
    let looked = 0;
    for (const { row, from, to } of rows) {
      const middle = layout.yScale((from + to) / 2);
      for (let px = layout.box.left + 3; px < layout.box.right; px += 17) {
        const log = coarse.map.logAt(row!, by, layout.timeAtPx(px + 0.5));
        const there = cells.findLast(({ content }) => {
          const [left, top, right, bottom] = sidesOf(content);
          return px >= left && px + 0.9 < right && middle > top && middle < bottom;
        });
        if (Number.isNaN(log)) expect(there).toBeUndefined();
        else if (there !== undefined) {
          const step = shades.indexOf(there.attributes.fill!);
          expect(Math.abs(step - stepOfLog(log, range)!)).toBeLessThanOrEqual(1);
          looked++;
        }
      }
    }
    expect(looked).toBeGreaterThan(120);
  });

  it.each(THEMES)('grow stronger evenly, for every eye, in the %s theme', (theme) => {
    const palette = themePalette(theme);
    for (const by of ['loss', 'angle', 'norm'] as const) {
      const shades = shadesOf(palette, by);
      expect(shades).toHaveLength(STEPS);
      const lightness = (colour: string) => Math.abs(lab(colour).l - lab(palette.ground).l);
      for (const eyes of EYES) {
        const seen = shades.map((shade) => lightness(lab(seenBy(eyes, shade)).formatRgb()));
        expect(seen).toEqual([...seen].sort((one, other) => one - other));
      }
      const steps = shades.slice(1).map((shade, k) => lightness(shade) - lightness(shades[k]!));
      const mean = steps.reduce((sum, step) => sum + step, 0) / steps.length;
      for (const step of steps) expect(Math.abs(step / mean - 1)).toBeLessThan(0.5);
    }
  });

  it('are hatched where a row could not be solved, and faint where they are of the last parameters', async () => {
    const gappy = await solvedMap(run);
    const value = gappy.map.rows[4]!.value;
    const strokes = (shown: MapState) => drawnOf(shown).filter(({ clips }) => clips.length > 0).length;
    const before = strokes(gappy);
    const failed: MapMessage = { kind: 'failed', value: value * 1.5, grain: 'draft', why: 'slow', ms: 1 };
    gappy.map.take(failed);
    expect(strokes({ ...gappy })).toBe(before + 1);
    expect(progressText(gappy)).toMatch(/1 row could not be solved/);
    const faint = drawnOf({ ...coarse, past: true }).filter(
      ({ attributes }) => 'opacity' in attributes || 'fill-opacity' in attributes,
    );
    expect(faint.length).toBeGreaterThan(20);
  });

  it('is as it was reviewed', async () => {
    const font = themeProperties('light').get('--font')!;
    for (const size of Object.keys(SIZES) as (keyof typeof SIZES)[]) {
      const sheet = THEMES.map((theme) =>
        REVIEWED[size].map((settings) => ({
          label: `${theme}, ${settings.join(' ') || 'loss'}`,
          ground: themeProperties(theme).get('--ground')!,
          layers: [drawnOf(settings[0] === 'angle' ? overAngle : coarse, settings, theme, size)],
        })),
      );
      const svg = contactSheet(sheet, { ...SIZES[size], font });
      expect(svg).not.toMatch(/NaN|Infinity|undefined/);
      await expect(svg).toMatchFileSnapshot(`./snapshots/scales-${size}.svg`);
    }
  });
});

describe('kept runs', () => {
  const keptState = (...changes: Partial<Parameters>[]) => {
    const kept = changes.map((change, place) => ({
      id: place + 1,
      place,
      parameters: { ...run.parameters, ...change },
      run: null,
      solve: { kind: 'idle' } as const,
    }));
    return { ...stateAt(9), kept };
  };

  it('are lines of the map where they differ in what goes up it, and only in that', () => {
    const state = keptState(
      { initScale: 1e-5 },
      { initScale: 1e-9, networkSeed: 77 },
      { angle: 20 },
      { initScale: 1e-60 },
      { initScale: 1e-12 },
      {},
    );
    const view = viewOf(coarse);
    const lines = keptLines(view, state);
    expect(lines.map(({ label }) => flatText(label))).toEqual(['λ = 10⁻¹²', 'λ = 10⁻⁵']);
    expect(lines.map(({ style }) => style)).toEqual([keptStyle(4), keptStyle(0)]);
    for (const { value, py } of lines) {
      expect(Math.abs(py - view.layout.yScale(view.axis.position(value)))).toBeLessThanOrEqual(1);
    }
    const overAngles = viewOf(overAngle, ['angle']);
    expect(keptLines(overAngles, state).map(({ value }) => value)).toEqual([20]);
  });

  it('have their colours and dashes, their labels inside the map and beside each other, and are named', () => {
    // two that nearly lie on each other, one at the top and one at the foot
    const state = keptState(
      { initScale: 1e-5 },
      { initScale: 2e-5 },
      { initScale: 64 },
      { initScale: 1e-20 },
    );
    const view = viewOf(coarse);
    const context = new SvgContext();
    const palette = themePalette('dark');
    const sheet = { context, palette, ...SIZES.stage, state };
    expect(
      drawPicture(SCALES, sheet as never, { ...SIZES.stage, settings: [], own: { shown: coarse } }),
    ).toBe(true);
    for (const { style } of keptLines(view, state)) {
      const strokes = context.drawn.filter(({ attributes }) => attributes.stroke === palette[style.colour]);
      expect(strokes.map(({ attributes }) => attributes['stroke-dasharray'])).toContain(style.dash.join(' '));
    }
    const lines = keptLines(view, state);
    const lengths = lines.map(() => 60);
    const places = keptLabelPlaces(lines, lengths, view);
    const { box, fontSize } = view.layout;
    for (const [k, { px, py }] of places.entries()) {
      expect(py).toBeGreaterThan(box.top);
      expect(py).toBeLessThan(box.bottom);
      for (const other of places.slice(0, k)) {
        const apart = Math.abs(py - other.py) >= fontSize || Math.abs(px - other.px) >= 60;
        expect(apart).toBe(true);
      }
    }
    const marks = marksOfScales(view, state).filter(({ id }) => id.startsWith('kept'));
    expect(marks).toHaveLength(4);
    for (const mark of marks) expect(markAt([mark], mark.at)).toBe(mark);
  });
});

describe('what is kept for the next drawing', () => {
  it('never shows: after rows, another axis, colours, log time or another box a model gives what a new one gives', () => {
    const model = new ScalesModel();
    const shown = [null, coarse, { ...coarse, past: true }, overAngle];
    const settings = [[], ['by-angle'], ['log-time'], ['angle', 'by-norm']];
    for (const one of shown) {
      for (const own of settings) {
        for (const size of ['stage', 'small'] as const) {
          const request = { ...SIZES[size], settings: own, local: { shown: one, pointer: null } };
          const view = model.update(request, stateAt(9))!;
          const fresh = viewOf(one, own, size);
          expect([view.over, view.by, view.shown, view.range]).toEqual([
            fresh.over,
            fresh.by,
            fresh.shown,
            fresh.range,
          ]);
          expect(view.layout.box).toEqual(fresh.layout.box);
          expect(view.layout.timeTicks).toEqual(fresh.layout.timeTicks);
          expect(view.layout.valueTicks).toEqual(fresh.layout.valueTicks);
        }
      }
    }
  });
});

describe('what the pointer reads on the map', () => {
  it('is the scale of the row, the time and the value there', () => {
    const view = viewOf(coarse);
    const { layout } = view;
    const known = coarse.map.rows[3]!;
    const px = layout.xScale(20);
    const lines = readingAt(view, { px, py: layout.yScale(view.axis.position(known.value)) }).map(flatText);
    expect(lines[0]).toMatch(/^λ = \d/);
    expect(lines[1]).toBe('t = 20.00');
    const loss = 10 ** coarse.map.logAt(known.row!, 'loss', 20);
    expect(lines[2]).toBe(`L = ${loss.toPrecision(3)}`);
    expect(readingAt(view, { px: 3, py: 3 })).toEqual([]);
    const over = { px: layout.box.right - 1, py: layout.yScale(view.axis.position(1e-3)) };
    expect(readingAt(view, over).map(flatText).at(-1)).toBe('this run has met its loss target');
    expect(readingAt(viewOf(null), over).map(flatText).at(-1)).toBe('not solved yet');
  });
});

describe('the marks of the map', () => {
  it.each([
    ['scale', coarse, []],
    ['scale on log time', coarse, ['log-time']],
    ['angle', overAngle, ['angle']],
    ['nothing yet', null, []],
  ] as const)('have names and are found where their notes point: %s', (_, shown, settings) => {
    const view = viewOf(shown, settings);
    const marks = marksOfScales(view, stateAt(9));
    expect(new Set(marks.map(({ id }) => id)).size).toBe(marks.length);
    for (const mark of marks) {
      expect(mark.name).toMatch(/\S/);
      expect(`${mark.name} ${mark.value}`).not.toMatch(/NaN|undefined|Infinity/);
      expect(markAt([mark], mark.at), mark.id).toBe(mark);
    }
    expect(marks.map(({ id }) => id)).toEqual(expect.arrayContaining(['run', 'playhead', 'key']));
  });

  it('are T1, T2 and the plateau, which lies where the rows leave it', () => {
    const view = viewOf(coarse);
    const marks = marksOfScales(view, stateAt(9));
    const rate = Math.hypot(...gammaOf());
    expect(marks.find(({ id }) => id === 'plateau')!.value).toContain((Math.LN10 / rate).toPrecision(3));
    const { layout, axis } = view;
    for (const { value, row } of coarse.map.rows) {
      if (value > 1e-6) continue;
      // on the line of T2, and left of it by as much as the plateau is longer than ln(1/lambda)/|gamma|
      const at = { px: layout.xScale(row!.t2), py: layout.yScale(axis.position(value)) };
      expect(marks.find(({ id }) => id === 't2')!.hit(at)).toBeLessThan(1);
      const px = layout.xScale(Math.log(1 / value) / rate);
      expect(marks.find(({ id }) => id === 'plateau')!.hit({ ...at, px })).toBeLessThan(1);
    }
  });
});

function gammaOf(): [number, number] {
  const { inputs, labels, samples } = run.start.dataset;
  const gamma: [number, number] = [0, 0];
  for (let i = 0; i < samples; i++) {
    gamma[0] += (labels[i]! * inputs[2 * i]!) / samples;
    gamma[1] += (labels[i]! * inputs[2 * i + 1]!) / samples;
  }
  return gamma;
}

describe('on the page', () => {
  afterEach(() => {
    cleanup();
    connectMaps(null);
  });

  function show(settings: readonly string[] = []) {
    const store = sampleStore(run);
    render(
      <AppStoreContext.Provider value={store}>
        <PictureView
          picture={SCALES as never}
          {...SIZES.stage}
          pxHeight={SIZES.stage.pxHeight + PX_CAPTION}
          settings={settings}
        />
      </AppStoreContext.Provider>,
    );
    const body = document.querySelector<HTMLElement>('.plot__body')!;
    for (const canvas of body.querySelectorAll('canvas')) canvas.setPointerCapture = () => {};
    const { layout, axis } = viewOf(null, settings);
    const at = (value: number) => ({
      button: 0,
      clientX: 300,
      clientY: layout.yScale(axis.position(value)),
    });
    return {
      store,
      canvas: body.querySelector('canvas')!,
      at,
      parameters: () => store.getState().parameters,
    };
  }

  it('a press sets the scale to the row that it is on, a drag goes on with it, held all the while', () => {
    const { store, canvas, at, parameters } = show();
    fireEvent.pointerDown(canvas, at(1e-8));
    expect(store.getState().gesture).toBe(true);
    expect(Math.log10(parameters().initScale)).toBeCloseTo(-8, 1);
    fireEvent.pointerMove(canvas, at(1e-15));
    expect(Math.log10(parameters().initScale)).toBeCloseTo(-15, 1);
    fireEvent.pointerUp(canvas, at(1e-15));
    expect(store.getState().gesture).toBe(false);
    fireEvent.pointerMove(canvas, at(1));
    expect(Math.log10(parameters().initScale)).toBeCloseTo(-15, 1);
    // two digits, as a hand means them
    expect(String(parameters().initScale)).toMatch(/^\d(\.\d)?e-1\d$/);
  });

  it('a finger sets it by a tap, and not while it scrolls', () => {
    const { canvas, at, parameters, store } = show();
    const touch = { pointerType: 'touch' };
    fireEvent.pointerDown(canvas, { ...at(1e-8), ...touch });
    fireEvent.pointerMove(canvas, { ...at(1e-14), ...touch });
    fireEvent.pointerCancel(canvas, { ...at(1e-14), ...touch });
    expect(parameters().initScale).toBe(1e-3);
    fireEvent.pointerDown(canvas, { ...at(1e-8), ...touch });
    fireEvent.pointerUp(canvas, { ...at(1e-8), ...touch });
    expect(Math.log10(parameters().initScale)).toBeCloseTo(-8, 1);
    expect(store.getState().gesture).toBe(false);
  });

  it.each([
    ['ArrowUp', {}, 1.3e-3],
    ['ArrowDown', {}, 7.9e-4],
    ['ArrowUp', { shiftKey: true }, 1e-2],
    ['PageDown', {}, 1e-4],
    ['Home', {}, 1e-20],
    ['End', {}, 64],
  ])('the handle takes the key %s %o', (key, shift, value) => {
    const { parameters } = show();
    const handle = screen.getByRole('slider', { name: 'Initial scale, on the map' });
    expect(handle.getAttribute('aria-valuetext')).toBe('10 to the power minus 3');
    fireEvent.keyDown(handle, { key, ...shift });
    expect(parameters().initScale).toBe(value);
  });

  it('goes over angle and width as well', () => {
    const angles = show(['angle']);
    fireEvent.keyDown(screen.getByRole('slider', { name: 'Correlation angle, on the map' }), {
      key: 'ArrowUp',
    });
    expect(angles.parameters().angle).toBe(41);
    cleanup();
    const widths = show(['width']);
    fireEvent.keyDown(screen.getByRole('slider', { name: 'Width, on the map' }), { key: 'ArrowDown' });
    expect(widths.parameters().width).toBe(10);
  });

  it('says that there is no angle to turn where the data have none', () => {
    const { store } = show(['angle']);
    act(() =>
      store.setState({
        parameters: { ...store.getState().parameters, scheme: 'counterexample', dimension: 3 },
      }),
    );
    expect(screen.getByText(/have no correlation angle/)).toBeTruthy();
    expect(screen.queryByRole('slider', { name: 'Correlation angle, on the map' })).toBeNull();
  });

  it('draws rows as they come, and nothing anew for the frames of a run, but says how far it is', async () => {
    let tell: (message: MapMessage) => void = () => {};
    let ended = false;
    const client: MapClient = {
      solveRows: (_, one, signal) => {
        tell = one;
        signal.addEventListener('abort', () => {
          ended = true;
        });
        return new Promise(() => {});
      },
    };
    connectMaps(client);
    const { store, canvas } = show();
    await act(() => new Promise((resolve) => setImmediate(resolve)));
    act(() => store.setState({ solve: { kind: 'idle' } }));
    const rows = coarse.map.rows.map(({ row }) => row as MapRow);
    act(() => {
      tell({ kind: 'times', times: coarse.map.times! });
      for (const row of rows) tell({ kind: 'row', row });
    });
    drawn.tick();
    expect(screen.getByText('9 of 129 rows')).toBeTruthy();
    const paints = drawn.canvas.paints.get(canvas)!;
    act(() => store.setState({ revision: 99 }));
    drawn.tick();
    expect(drawn.canvas.paints.get(canvas)).toBe(paints);
    cleanup();
    expect(ended, 'it is given up with the picture').toBe(true);
  });
});
