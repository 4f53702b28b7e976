import { describe, expect, it } from 'vitest';
import { presentRate } from '../../../src/model/theory/convergenceRate.ts';
import { measuredRate } from '../../../src/model/theory/measuredRate.ts';
import { solvedRun } from '../../support/solvedRun.ts';
import { meanRate } from './meanRate.ts';

describe('the measured rate', () => {
  it('of an exponential is its rate, whatever the frames, between them and at the ends', () => {
    const times = [0, 0.3, 1, 1.1, 4];
    const values = times.map((time) => 5 * Math.exp(-0.7 * time));
    for (const time of [0, 0.01, 0.3, 0.6, 1.05, 2, 4]) {
      expect(measuredRate(times, values, 5, time)).toBeCloseTo(0.7, 12);
    }
    expect(measuredRate(times, values, 2, 0.1)).toBeCloseTo(0.7, 12);
  });

  it('follows a rate that changes, to second order in the gap between frames', () => {
    // q = exp(-t - sin t): the rate is 1 + cos t
    const worst = (step: number) => {
      const times = Array.from({ length: Math.round(6 / step) + 1 }, (_, f) => f * step);
      const values = times.map((time) => Math.exp(-time - Math.sin(time)));
      const asked = Array.from({ length: 200 }, (_, index) => step + (index / 200) * (6 - 2 * step));
      const errors = asked.map((time) =>
        Math.abs(measuredRate(times, values, times.length, time)! - 1 - Math.cos(time)),
      );
      return Math.max(...errors);
    };
    expect(Math.log2(worst(0.1) / worst(0.05))).toBeGreaterThan(1.8);
  });

  it('is the mean of the run over a frame gap in its middle, and the exact rate of the flow at a frame', async () => {
    for (const change of [{}, { initScale: 1e-8 }, { dimension: 3 }, { scheme: 'opposed' as const }]) {
      const run = await solvedRun(change);
      const { times, losses, frameCount } = run;
      for (let f = 1; f + 2 < frameCount; f += 7) {
        const [from, to] = [times[f]!, times[f + 1]!];
        const mean = meanRate(times, losses, frameCount, from, to)!;
        expect(measuredRate(times, losses, frameCount, (from + to) / 2)).toBeCloseTo(mean, 9);
        const { output, hidden } = run.frame(f);
        const exact = presentRate(run.start.dataset, output, hidden)!;
        // below that the loss stands still to its last digits; on the plateau frames are far apart
        if (exact * (to - from) < 1e-6) continue;
        const rate = measuredRate(times, losses, frameCount, from)!;
        expect(Math.abs(rate / exact - 1), `t = ${from}`).toBeLessThan(
          losses[f]! < 0.995 * losses[0]! ? 5e-3 : 3e-2,
        );
      }
    }
  });

  it('is not known where the frames do not tell it, and does not turn over beyond them', () => {
    expect(measuredRate([0], [1], 1, 0)).toBeNull();
    expect(measuredRate([0, 1, 2], [1, 0, 0], 3, 1.4)).toBeNull();
    expect(measuredRate([0, 1, 2], [1, 1, Number.POSITIVE_INFINITY], 3, 1.8)).toBeNull();
    expect(measuredRate([0, 1, 2], [1, Math.exp(-5), Math.exp(-5.1)], 3, 2)).toBe(0);
    expect(measuredRate([0, 1, 2], [1, 2, 4], 3, 1)).toBeCloseTo(-Math.LN2, 12);
  });
});
