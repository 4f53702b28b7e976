import { describe, expect, it } from 'vitest';
import { ReadingPace } from '../../../src/drawing/canvas/readingPace.ts';

describe('the pace of reading', () => {
  it('is every change at rest, and ten times a second while the run plays at sixty ticks', () => {
    let now = 0;
    const pace = new ReadingPace(() => now);
    expect([pace.due(false), pace.due(false)]).toEqual([true, true]);
    let written = 0;
    for (let tick = 1; tick <= 120; tick++) {
      now = (tick * 1000) / 60;
      if (pace.due(true)) written++;
    }
    expect(written).toBeGreaterThanOrEqual(16);
    expect(written).toBeLessThanOrEqual(20);
  });

  it('waits for nothing when the playing ends, and writes the first tick of playing where nothing was written lately', () => {
    let now = 1000;
    const pace = new ReadingPace(() => now);
    expect(pace.due(true)).toBe(true);
    now += 1;
    expect(pace.due(true)).toBe(false);
    expect(pace.due(false), 'paused').toBe(true);
  });
});
