import { describe, expect, it } from 'vitest';
import { frameCountOf, timeOfFrame, VIDEO_SIZES } from '../../../src/app/export/video/videoPlan.ts';
import { proofRun } from '../../support/proofs.ts';

const run = await proofRun('plane');

describe('the frames of a video', () => {
  it.each(['even', 'log', 'linear'] as const)(
    'go from the start to the end at the pace %s, and never back',
    (pace) => {
      const count = frameCountOf({ seconds: 4, rate: 24 });
      const times = Array.from({ length: count }, (_, k) => timeOfFrame({ pace }, run, k, count));
      expect(times[0]).toBe(0);
      expect(times.at(-1)).toBe(run.endTime);
      for (const [k, time] of times.entries()) expect(time).toBeGreaterThanOrEqual(times[k - 1] ?? 0);
      // a linear pace is even in time, the others dwell on the beginning
      const middle = times[count >> 1]! / run.endTime;
      if (pace === 'linear') expect(middle).toBeCloseTo(0.5, 1);
      else expect(middle).toBeLessThan(0.5);
    },
  );

  it('have even numbers of pixels, which encoders ask for', () => {
    for (const { width, height } of Object.values(VIDEO_SIZES))
      expect([width % 2, height % 2]).toEqual([0, 0]);
  });
});
