import { describe, expect, it } from 'vitest';
import { type RichText, upright } from '../../../src/drawing/axis/number.ts';
import { LOG_AXIS } from '../../../src/drawing/axis/valueAxis.ts';
import type { Sheet } from '../../../src/drawing/canvas/sheet.ts';
import { CurveColumns } from '../../../src/drawing/timePlot/columns.ts';
import type { Line } from '../../../src/drawing/timePlot/curves.ts';
import type { Panel } from '../../../src/drawing/timePlot/definition.ts';
import { drawHeading, drawNames } from '../../../src/drawing/timePlot/drawNames.ts';
import { PlotAxes, type PlotLayout } from '../../../src/drawing/timePlot/layout.ts';
import type { Run } from '../../../src/state/run.ts';
import { sampleRun } from '../../support/sampleRun.ts';

const PX_LETTER = 6;
const player = { time: 0, playing: false, speed: 1, timeAxis: 'linear' as const, pace: 'even' as const };

interface Written {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly py: number;
}

/** A sheet that notes where names are written. */
function recordingSheet(): { sheet: Sheet; written: Written[] } {
  const written: Written[] = [];
  const context = new Proxy({} as Record<string, unknown>, {
    get: (target, name: string) => {
      if (name in target) return target[name];
      if (name === 'measureText') return (text: string) => ({ width: PX_LETTER * text.length });
      if (name !== 'fillText') return () => undefined;
      return (text: string, left: number, py: number) =>
        written.push({ text, left, right: left + PX_LETTER * text.length, py });
    },
  });
  const palette = new Proxy({}, { get: () => '#000' });
  return { sheet: { context, palette } as unknown as Sheet, written };
}

function plotOf(panel: Panel, run: Run, pxHeight: number): { layout: PlotLayout; columns: CurveColumns } {
  const columns = new CurveColumns(panel, run);
  columns.update();
  const request = { pxWidth: 400, pxHeight, stage: false, foot: true, head: panel.heading !== undefined };
  return {
    layout: new PlotAxes().layout(request, columns, {
      gesture: false,
      player,
      kept: [],
      alongside: [],
      logged: null,
    }),
    columns,
  };
}

/** A panel of lines of these values over a share of the run's time. */
function panelOf(run: Run, curves: readonly ((share: number) => number)[], heading?: RichText): Panel {
  const lines = curves.map(
    (curve, l): Line => ({
      name: [upright(`line ${l}`)],
      named: ({ loss }) => loss,
      colour: 'ink',
      value: (f) => curve(run.times[f]! / run.endTime),
    }),
  );
  return {
    valueAxis: LOG_AXIS,
    symbol: [],
    unit: '',
    lines: () => lines,
    ...(heading === undefined ? {} : { heading: () => heading }),
  };
}

const run = sampleRun();

describe('the names of lines', () => {
  it('do not touch each other, and stay in the plot', () => {
    const panel = panelOf(
      run,
      Array.from({ length: 6 }, (_, l) => () => 1 + l / 1000),
    );
    const { layout, columns } = plotOf(panel, run, 240);
    const { sheet, written } = recordingSheet();
    drawNames(sheet, layout, columns, panel);
    const heights = written.map(({ py }) => py).sort((a, b) => a - b);
    expect(heights).toHaveLength(6);
    for (let l = 1; l < heights.length; l++) expect(heights[l]! - heights[l - 1]!).toBeGreaterThanOrEqual(12);
    expect(heights[0]).toBeGreaterThan(layout.box.top);
    expect(heights.at(-1)).toBeLessThan(layout.box.bottom);
    expect(Math.max(...written.map(({ right }) => right))).toBeLessThan(layout.box.right);
  });

  it.each([
    ['flat', () => 1],
    ['steeply falling', (share: number) => 10 ** (-40 * share ** 8)],
    ['steeply rising', (share: number) => 10 ** (40 * share ** 8)],
    ['gently falling', (share: number) => 10 ** (-0.5 * share)],
  ])('do not cover their own curve where it is %s', (_, curve) => {
    const panel = panelOf(run, [curve, () => 1e-20]);
    const { layout, columns } = plotOf(panel, run, 240);
    const { sheet, written } = recordingSheet();
    drawNames(sheet, layout, columns, panel);
    const name = written.find(({ text }) => text === 'line 0')!;
    const top = name.py - 10;
    const bottom = name.py + 1;
    for (let px = name.left; px <= name.right; px += 0.5) {
      const share = (px - layout.box.left) / (layout.box.right - layout.box.left);
      const py = layout.yScale(Math.log10(curve(share)));
      expect(py > top && py < bottom, `${px}: ${py} in ${top} to ${bottom}`).toBe(false);
    }
  });

  it('keep the order of their curves, also where the first has room only below it', () => {
    const panel = { ...panelOf(run, [() => 1, () => 0.24, () => 1e-3]), namesAt: 'start' as const };
    const { layout, columns } = plotOf(panel, run, 120);
    const { sheet, written } = recordingSheet();
    drawNames(sheet, layout, columns, panel);
    const byHeight = [...written].sort((first, second) => first.py - second.py);
    expect(byHeight.map(({ text }) => text)).toEqual(['line 0', 'line 1', 'line 2']);
  });

  it('are left out for a line without a value', () => {
    const panel = panelOf(run, [() => 1, () => Number.NaN]);
    const { layout, columns } = plotOf(panel, run, 240);
    const { sheet, written } = recordingSheet();
    drawNames(sheet, layout, columns, panel);
    expect(written.map(({ text }) => text)).toEqual(['line 0']);
  });

  it('stand beside the heading of a panel too shallow for them', () => {
    const panel = panelOf(run, [() => 1, () => 2], [upright('norms')]);
    const { layout, columns } = plotOf(panel, run, 80);
    const { sheet, written } = recordingSheet();
    drawNames(sheet, layout, columns, panel);
    expect(written).toEqual([]);
    drawHeading(sheet, layout, columns, panel);
    expect(written.map(({ text }) => text)).toEqual(['norms', 'line 1', 'line 0']);
    expect(Math.max(...written.map(({ py }) => py))).toBeLessThan(layout.box.top);
    const [heading, last, first] = written;
    expect(first!.left).toBeGreaterThan(heading!.right);
    expect(last!.left).toBeGreaterThan(first!.right);
  });
});

describe('values that settle', () => {
  it('are read again when the run is complete', () => {
    const growing = sampleRun();
    growing.complete = false;
    const late: Line = {
      name: [upright('late')],
      named: ({ loss }) => loss,
      colour: 'ink',
      settles: true,
      value: () => (growing.complete ? 2 : Number.NaN),
    };
    const columns = new CurveColumns({ ...panelOf(growing, []), lines: () => [late] }, growing);
    columns.update();
    expect(columns.column(0)[5]).toBeNaN();
    growing.complete = true;
    columns.update();
    expect(columns.column(0)[5]).toBe(Math.log10(2));
    expect(columns.high).toBe(Math.log10(2));
  });
});
