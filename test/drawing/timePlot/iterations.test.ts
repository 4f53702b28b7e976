import { describe, expect, it } from 'vitest';
import { TimeAxisLayout } from '../../../src/drawing/timePlot/timeLayout.ts';
import { timeReading } from '../../../src/drawing/timePlot/timeReading.ts';
import type { TimeAxis } from '../../../src/share/presentation.ts';
import { sampleRun } from '../../support/sampleRun.ts';

const BOX = { left: 50, right: 450, top: 10, bottom: 200 };
const descent = sampleRun({ method: 'descent', learningRate: 0.02, maxTime: 20 });

function layout(timeAxis: TimeAxis, run = descent) {
  const player = { time: 0, playing: false, speed: 1, timeAxis, pace: 'even' as const };
  return new TimeAxisLayout().layout(BOX, false, run, { gesture: false, player });
}

const textOf = (time: number, step: number | null) =>
  timeReading(time, step)
    .map(({ text }) => text)
    .join('');

describe('a plot over iterations', () => {
  it('has its ticks at whole iterations, over the whole run', () => {
    const { timeTicks, step, xScale } = layout('iterations');
    expect(step).toBe(0.02);
    expect(timeTicks.length).toBeGreaterThan(2);
    for (const time of timeTicks) expect(time / 0.02).toBeCloseTo(Math.round(time / 0.02), 9);
    expect(xScale(0)).toBe(BOX.left);
    expect(xScale(descent.endTime)).toBe(BOX.right);
  });

  it('gives the pointer the flow time that it stands at', () => {
    const { xScale, timeAtPx } = layout('iterations');
    for (const time of [0, 0.02, 1, 20]) expect(timeAtPx(xScale(time))).toBeCloseTo(time, 9);
  });

  it('counts nothing on the other axes, nor in a flow, which is shown on log time', () => {
    expect(layout('log').step).toBeNull();
    expect(layout('linear').step).toBeNull();
    const flow = sampleRun({ maxTime: 20 });
    const asked = layout('iterations', flow);
    expect(asked.step).toBeNull();
    expect(asked.timeTicks).toEqual(layout('log', flow).timeTicks);
  });

  it('reads both the time and the iteration', () => {
    expect(textOf(2, 0.02)).toBe('t = 2.000,  k = 100');
    expect(textOf(2, null)).toBe('t = 2.000');
  });
});
