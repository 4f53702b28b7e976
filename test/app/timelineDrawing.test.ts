import { describe, expect, it } from 'vitest';
import { drawTimeline } from '../../src/app/player/timelineDrawing.ts';
import { LOSS_AXIS } from '../../src/drawing/axis/valueAxis.ts';
import type { AppState } from '../../src/state/appState.ts';
import type { Run } from '../../src/state/run.ts';
import { createTimeScale } from '../../src/state/timeAxis.ts';
import { proofRun } from '../support/proofs.ts';
import { sampleRun } from '../support/sampleRun.ts';
import { contactSheet } from '../support/svg/contactSheet.ts';
import { SvgContext } from '../support/svg/svgContext.ts';
import { THEMES, themePalette } from '../support/themes.ts';

const SIZE = { pxWidth: 700, pxHeight: 76 };

it('draws loss, phases, kinks and times as they were reviewed', async () => {
  const run = await proofRun('plane');
  const rows = THEMES.map((theme) =>
    (['log', 'linear'] as const).map((timeAxis) => {
      const context = new SvgContext();
      const palette = themePalette(theme);
      const axis = createTimeScale(timeAxis, run.firstKinkTime, run.endTime);
      const pxAt = (time: number) => axis.toFraction(time) * SIZE.pxWidth;
      drawTimeline({ context, ...SIZE, palette, state: {} as AppState }, { run, timeAxis, pxAt });
      return { label: `${theme}, ${timeAxis} time`, ground: palette.ground, layers: [context.drawn] };
    }),
  );
  const sheet = contactSheet(rows, { ...SIZE, font: themePalette('light').font });
  await expect(sheet).toMatchFileSnapshot('./snapshots/timeline.svg');
});

/** Heights of the loss curve, in CSS pixels from the top. */
function heights(run: Run): number[] {
  const pys: number[] = [];
  let closed = false;
  const point = (_px: number, py: number) => {
    if (!closed) pys.push(py);
  };
  const context = new Proxy(new SvgContext(), {
    get(target, name, receiver) {
      if (name === 'moveTo' || name === 'lineTo') return point;
      if (name === 'stroke') closed = true;
      const value = Reflect.get(target, name, receiver);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
  const pxAt = (time: number) => (time / run.endTime) * SIZE.pxWidth;
  const sheet = { context, ...SIZE, palette: themePalette('light'), state: {} as AppState };
  drawTimeline(sheet, { run, timeAxis: 'linear', pxAt });
  return pys;
}

describe('the loss on the timeline', () => {
  const withLosses = (loss: (f: number) => number) => {
    const run = sampleRun({ frames: 20, maxTime: 10 });
    for (let f = 0; f < run.frameCount; f++) run.losses[f] = loss(f);
    return run;
  };
  const spread = (values: readonly number[]) => Math.max(...values) - Math.min(...values);

  it('is a flat line in the middle where it stays, to rounding and beyond', () => {
    const room = spread(heights(withLosses((f) => 10 ** -f)));
    for (const jitter of [0, 1e-16, 1e-6]) {
      const pys = heights(withLosses((f) => 0.5 * (1 + jitter * Math.sin(f))));
      expect(pys.length).toBeGreaterThan(10);
      expect(spread(pys)).toBeLessThan(1e-3);
      expect(pys[0]).toBeLessThan(20 + 0.7 * room);
      expect(pys[0]).toBeGreaterThan(20 + 0.3 * room);
    }
  });

  it('is as high as in its own picture', () => {
    for (const last of [0.4, 0.1, 1e-3, 1e-9]) {
      const run = withLosses((f) => (f === 0 ? 0.5 : last));
      const { low, high } = LOSS_AXIS.domain(Math.log10(last), Math.log10(0.5));
      const pys = heights(run);
      const whole = spread(heights(withLosses((f) => 10 ** -f)));
      expect(spread(pys) / whole).toBeCloseTo(Math.log10(0.5 / last) / (high - low), 6);
    }
  });

  it('goes to the foot where every label is met', () => {
    const pys = heights(withLosses((f) => (f < 10 ? 10 ** -f : 0)));
    expect(pys.at(-1)).toBe(Math.max(...pys));
    expect(heights(withLosses(() => 0))).toEqual([]);
  });
});
