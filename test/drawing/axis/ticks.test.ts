import { describe, expect, it } from 'vitest';
import {
  countedTicks,
  degreeTicks,
  linearTicks,
  logTicks,
  MAX_TICKS,
  timeTicks,
} from '../../../src/drawing/axis/ticks.ts';
import { createTimeScale } from '../../../src/state/timeAxis.ts';

describe('linearTicks', () => {
  it('never gives more than six, and at least two', () => {
    for (const high of [0.13, 1, 1.9, 7, 59.8, 180, 1e6]) {
      const chosen = linearTicks(0, high);
      expect(chosen.length).toBeLessThanOrEqual(MAX_TICKS);
      expect(chosen.length).toBeGreaterThanOrEqual(2);
    }
  });
});

describe('degreeTicks', () => {
  it('divides a half turn by 45', () => expect(degreeTicks(0, 180)).toEqual([0, 45, 90, 135, 180]));
  it('divides 45 degrees by 10 or 15', () => expect(degreeTicks(0, 45)).toEqual([0, 10, 20, 30, 40]));
  it('keeps to the number it is given', () => expect(degreeTicks(0, 180, 3)).toEqual([0, 90, 180]));
});

describe('logTicks', () => {
  it('gives whole decades, at most six of them, over any number of decades', () => {
    for (const low of [1e-2, 1e-5, 1e-9, 1e-30, 1e-101, 1e-210]) {
      const chosen = logTicks(low, 1);
      expect(chosen.length).toBeLessThanOrEqual(MAX_TICKS);
      expect(chosen.length).toBeGreaterThanOrEqual(2);
      for (const value of chosen) expect(Math.log10(value) % 1).toBeCloseTo(0, 9);
      expect(chosen.at(-1)).toBe(1);
    }
  });
  it('marks round numbers where there are no two decades', () => {
    expect(logTicks(0.15, 0.6)).toEqual([0.2, 0.5]);
  });
});

describe('timeTicks', () => {
  const ticksOf = (first: number, end: number, pxWidth: number) => {
    const { toFraction } = createTimeScale('log', first, end);
    const position = (time: number) => pxWidth * toFraction(time);
    return { chosen: timeTicks(first, end, position, 36), position };
  };

  it('are whole numbers where they count steps, each at the time of that step', () => {
    const position = (time: number) => 60 * Math.log1p(time / 0.02);
    const chosen = countedTicks(0.02, 0.02, 400, position, 40);
    expect(chosen.length).toBeGreaterThan(2);
    for (const time of chosen) expect(time / 0.02).toBeCloseTo(Math.round(time / 0.02), 9);
    expect(chosen.at(-1)! / 0.02).toBeGreaterThan(1000);
    expect(countedTicks(1, 0.02, 400, position, 40)).toEqual(timeTicks(0.02, 400, position, 40));
  });

  it('starts at 0, keeps within the run and keeps its distance', () => {
    for (const [first, end] of [
      [0.05, 60],
      [0.3, 8],
      [1e-4, 1e6],
      [2, 2.5],
      [1e-3, 500],
    ] as const) {
      for (const pxWidth of [150, 320, 900]) {
        const { chosen, position } = ticksOf(first, end, pxWidth);
        expect(chosen[0]).toBe(0);
        expect(chosen.length).toBeLessThanOrEqual(MAX_TICKS);
        expect(chosen.length, `${first} to ${end} in ${pxWidth}`).toBeGreaterThanOrEqual(2);
        expect(chosen.at(-1)).toBeLessThanOrEqual(end);
        for (let k = 1; k < chosen.length; k++) {
          expect(position(chosen[k]!) - position(chosen[k - 1]!)).toBeGreaterThanOrEqual(36);
        }
      }
    }
  });
});
