import { describe, expect, it } from 'vitest';
import type { Sheet } from '../../../src/drawing/canvas/sheet.ts';
import { STRAIGHT } from '../../../src/drawing/sphere/camera.ts';
import type { Scored } from '../../../src/state/appState.ts';
import { DIRECTIONS } from '../../../src/views/directions/directions.ts';
import { drawGuesses } from '../../../src/views/directions/drawGuesses.ts';
import { sampleStore } from '../../support/sampleStore.ts';
import { solvedRun } from '../../support/solvedRun.ts';

const run = await solvedRun({ width: 20 });

/** The lines from the middle, as directions in degrees, and what is written. */
function drawn(scored: Scored | null) {
  const state = sampleStore(run, { scored }).getState();
  const box = { pxWidth: 690, pxHeight: 620 };
  const local = { camera: STRAIGHT, pointer: null };
  const view = DIRECTIONS.createModel().update({ ...box, stage: true, settings: [], local }, state)!;
  const { pxCentre, pyCentre } = view.placement;
  const directions: number[] = [];
  const texts: string[] = [];
  let from = [0, 0];
  const context = new Proxy({} as Record<string, unknown>, {
    get: (own, name: string) =>
      own[name] ??
      ((...values: number[]) => {
        if (name === 'measureText') return { width: 6 * String(values[0]).length };
        if (name === 'moveTo') from = values;
        if (name === 'lineTo' && from[0] === pxCentre && from[1] === pyCentre)
          directions.push((Math.atan2(pyCentre - values[1]!, values[0]! - pxCentre) * 180) / Math.PI);
        if (name === 'fillText') texts.push(String(values[0]));
        return undefined;
      }),
    set: (own, name: string, value) => {
      own[name] = value;
      return true;
    },
  });
  const sheet = { ...box, context, palette: {}, state } as unknown as Sheet;
  drawGuesses(sheet, view);
  return { directions, texts: texts.join(' ') };
}

describe('guesses over the run', () => {
  it('are arrows where they were pointed, each with how far it is off, whichever way', () => {
    const { directions, texts } = drawn({ run, ask: 'where', guesses: [30, -170], off: [31, -169] });
    expect(directions).toHaveLength(2);
    expect(directions[0]).toBeCloseTo(30, 9);
    expect(directions[1]).toBeCloseTo(-170, 9);
    expect(texts).toContain('1: 31° off');
    expect(texts).toContain('2: 169° off');
  });

  it('of a whole class are arrows alone', () => {
    const many = Array.from({ length: 30 }, (_, guess) => 12 * guess - 179);
    const { directions, texts } = drawn({ run, ask: 'where', guesses: many, off: many });
    expect(directions).toHaveLength(30);
    expect(texts).toBe('');
  });

  it('are not there of another run, of inputs, and before there are any', async () => {
    const other = await solvedRun({ width: 20, dataSeed: 3 });
    for (const scored of [
      null,
      { run: other, ask: 'where', guesses: [30], off: [1] },
      { run, ask: 'first', guesses: [3], off: [] },
    ] as const)
      expect(drawn(scored)).toEqual({ directions: [], texts: '' });
  });
});
