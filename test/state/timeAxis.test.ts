import { describe, expect, it } from 'vitest';
import { DEFAULTS, type Parameters } from '../../src/experiment/parameters.ts';
import type { TimeAxis } from '../../src/share/presentation.ts';
import { axisOf, iterationAt, linearPiece, stepOf, timeScaleOf } from '../../src/state/timeAxis.ts';

const run = (change: Partial<Parameters>) => ({
  parameters: { ...DEFAULTS, ...change },
  firstKinkTime: 0.7,
  endTime: 200,
});
const descent = run({ method: 'descent', learningRate: 0.05 });
const flow = run({ method: 'flow' });

describe('an axis of iterations', () => {
  it('is one of gradient descent: a flow, which takes no steps, is shown on log time instead', () => {
    expect(axisOf('iterations', 'descent')).toBe('iterations');
    expect(axisOf('iterations', 'flow')).toBe('log');
    expect(stepOf('iterations', descent)).toBe(0.05);
    for (const axis of ['log', 'linear'] as const) expect(stepOf(axis, descent)).toBeNull();
    expect(stepOf('iterations', flow)).toBeNull();
    for (const time of [0, 0.3, 5, 200]) {
      expect(timeScaleOf('iterations', flow).toFraction(time)).toBe(
        timeScaleOf('log', flow).toFraction(time),
      );
    }
  });

  it('is logarithmic from the first step on, whatever the first kink, and 0 has a place on it', () => {
    expect(linearPiece('iterations', descent)).toBe(0.05);
    expect(linearPiece('log', descent)).toBe(0.7);
    const { toFraction } = timeScaleOf('iterations', descent);
    expect(toFraction(0)).toBe(0);
    expect(toFraction(200)).toBe(1);
    // far from the start tenfold is everywhere as far
    expect(toFraction(200) - toFraction(20)).toBeCloseTo(toFraction(20) - toFraction(2), 1);
    for (const fraction of [0, 0.2, 0.9, 1]) {
      expect(toFraction(timeScaleOf('iterations', descent).toTime(fraction))).toBeCloseTo(fraction, 12);
    }
  });

  it('leaves the other axes as they were', () => {
    for (const axis of ['log', 'linear'] satisfies TimeAxis[]) {
      for (const time of [0, 0.3, 5, 200]) {
        expect(timeScaleOf(axis, descent).toFraction(time)).toBe(timeScaleOf(axis, flow).toFraction(time));
      }
    }
  });
});

describe('the iteration at a time', () => {
  it('is the number of steps taken by then, exact at the time of every step', () => {
    for (const rate of [0.02, 1e-5, 0.3, 10]) {
      for (const k of [0, 1, 2, 3, 7, 49, 1000, 123_457, 20_000_000]) {
        expect(iterationAt(k * rate, rate), `${k} steps of ${rate}`).toBe(k);
        expect(iterationAt((k + 0.5) * rate, rate)).toBe(k);
      }
    }
    // as descent adds its steps up
    let time = 0;
    for (let k = 1; k <= 10_000; k++) {
      time += 0.1;
      expect(iterationAt(time, 0.1)).toBe(k);
    }
  });
});
