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
      const { rate, error } = measuredRate(times, values, 5, time)!;
      expect(rate).toBeCloseTo(0.7, 12);
      expect(error).toBeLessThan(1e-13);
    }
    expect(measuredRate(times, values, 2, 0.1)!.rate).toBeCloseTo(0.7, 12);
    expect(measuredRate(times, values, 2, 0.1)!.error).toBe(Number.POSITIVE_INFINITY);
  });

  it('follows a rate that changes, to second order in the gap between frames', () => {
    // q = exp(-t - sin t): the rate is 1 + cos t
    const worst = (step: number) => {
      const times = Array.from({ length: Math.round(6 / step) + 1 }, (_, f) => f * step);
      const values = times.map((time) => Math.exp(-time - Math.sin(time)));
      const asked = Array.from({ length: 200 }, (_, index) => step + (index / 200) * (6 - 2 * step));
      const errors = asked.map((time) =>
        Math.abs(measuredRate(times, values, times.length, time)!.rate - 1 - Math.cos(time)),
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
        expect(measuredRate(times, losses, frameCount, (from + to) / 2)!.rate).toBeCloseTo(mean, 9);
        const { output, hidden } = run.frame(f);
        const exact = presentRate(run.start.dataset, output, hidden)!;
        // below that the loss stands still to its last digits; on the plateau frames are far apart
        if (exact * (to - from) < 1e-6) continue;
        const { rate, error } = measuredRate(times, losses, frameCount, from)!;
        const gap = Math.abs(rate - exact);
        expect(gap, `t = ${from}`).toBeLessThan(error + 3e-4 * exact);
        expect(gap / exact, `t = ${from}`).toBeLessThan(losses[f]! < 0.995 * losses[0]! ? 5e-3 : 3e-2);
      }
    }
  });

  it('says how far it may be off, on a bend, at a jump and past the last frame', () => {
    const times = Array.from({ length: 41 }, (_, f) => 0.2 * f);
    const worst = (rateAt: (time: number) => number, log: (time: number) => number) => {
      const values = times.map((time) => Math.exp(-log(time)));
      let share = 0;
      for (let t = 0; t <= 8; t += 0.013) {
        const { rate, error } = measuredRate(times, values, times.length, t)!;
        share = Math.max(share, Math.abs(rate - rateAt(t)) / error);
      }
      return share;
    };
    expect(
      worst(
        (t) => 2 + Math.cos(t),
        (t) => 2 * t + Math.sin(t),
      ),
    ).toBeLessThan(1.3);
    expect(
      worst(
        (t) => (2 * t + 1) / 10,
        (t) => (t * t + t) / 10,
      ),
    ).toBeLessThan(1);
    // it doubles at 3.1, inside a gap
    expect(
      worst(
        (t) => (t < 3.1 ? 1 : 2),
        (t) => t + Math.max(0, t - 3.1),
      ),
    ).toBeLessThan(1.3);
  });

  it('is not known where the frames do not tell it, and does not turn over beyond them', () => {
    expect(measuredRate([0], [1], 1, 0)).toBeNull();
    expect(measuredRate([0, 1, 2], [1, 0, 0], 3, 1.4)).toBeNull();
    expect(measuredRate([0, 1, 2], [1, 1, Number.POSITIVE_INFINITY], 3, 1.8)).toBeNull();
    expect(measuredRate([0, 1, 2], [1, Math.exp(-5), Math.exp(-5.1)], 3, 2)!.rate).toBe(0);
    expect(measuredRate([0, 1, 2], [1, 2, 4], 3, 1)!.rate).toBeCloseTo(-Math.LN2, 12);
  });
});
