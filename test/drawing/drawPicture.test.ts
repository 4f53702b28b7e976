import { describe, expect, it } from 'vitest';
import type { Context2D } from '../../src/drawing/canvas/context.ts';
import { drawPicture } from '../../src/drawing/drawPicture.ts';
import type { Palette } from '../../src/drawing/palette.ts';
import { type CanvasPicture, PICTURE_IDS } from '../../src/drawing/picture.ts';
import type { AppState } from '../../src/state/appState.ts';
import { fetchPicture } from '../../src/views/pictures.ts';
import { sampleRun } from '../support/sampleRun.ts';
import { sampleStore } from '../support/sampleStore.ts';

// There is no DOM in this file: what an export or a test draws needs none.

const all = await Promise.all(PICTURE_IDS.map(fetchPicture));
const PICTURES = all.filter((picture): picture is CanvasPicture => !('Component' in picture));
const palette = new Proxy({} as Palette, { get: () => '#345' });

/** A context of exactly the members that pictures may use; takes down the points and texts that are drawn. */
function contextOf(names: readonly string[]) {
  const points: (readonly [number, number])[] = [];
  let depth = 0;
  const methods: Record<string, (...values: never[]) => unknown> = {
    measureText: (text: string) => ({ width: 6 * text.length }),
    moveTo: (px: number, py: number) => points.push([px, py]),
    lineTo: (px: number, py: number) => points.push([px, py]),
    // a rim, which reaches farther than what stands in it
    arc: (px: number, py: number, pxRadius: number) =>
      pxRadius > 20 && points.push([px - pxRadius, py - pxRadius], [px + pxRadius, py + pxRadius]),
    save: () => ++depth,
    restore: () => --depth,
  };
  for (const name of names) methods[name] ??= () => undefined;
  return { context: methods as unknown as Context2D, points, depth: () => depth };
}

const METHODS = [
  ...['translate', 'rotate', 'beginPath', 'closePath', 'arc', 'rect', 'roundRect', 'clip', 'fill', 'stroke'],
  ...['fillRect', 'strokeRect', 'fillText', 'strokeText', 'setLineDash'],
];

function draw(picture: CanvasPicture, state: AppState, pxWidth: number, pxHeight: number) {
  const { context, points, depth } = contextOf(METHODS);
  const drew = drawPicture(picture, { context, pxWidth, pxHeight, palette, state });
  expect(depth(), 'every save is restored').toBe(0);
  return { drew, points };
}

describe.each(PICTURES.map((picture) => [picture.id, picture] as const))(
  '%s without a page',
  (id, picture) => {
    // data with two teachers where the picture is of those
    const options = id === 'two-teachers' ? ({ scheme: 'opposed', samples: 6, maxTime: 20 } as const) : {};
    const state = sampleStore(sampleRun(options), {
      player: { time: 3, playing: false, speed: 1, timeAxis: 'log', pace: 'even' },
    }).getState();

    it.each([
      [360, 200],
      [1200, 900],
    ])('fills a sheet of %i by %i', (pxWidth, pxHeight) => {
      const { drew, points } = draw(picture, state, pxWidth, pxHeight);
      expect(drew).toBe(true);
      const spread = (k: 0 | 1) =>
        Math.max(...points.map((p) => p[k])) - Math.min(...points.map((p) => p[k]));
      expect(Math.max(spread(0) / pxWidth, spread(1) / pxHeight)).toBeGreaterThan(0.5);
    });

    it('draws nothing where there is no run', () => {
      const { drew, points } = draw(picture, sampleStore(null).getState(), 360, 200);
      expect({ drew, points: points.length }).toEqual({ drew: false, points: 0 });
    });
  },
);
