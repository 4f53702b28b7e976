import { describe, expect, it, vi } from 'vitest';
import { largestGap, predictionOf } from '../../src/findings/anglePrediction.ts';
import { Group } from '../../src/model/initialisation.ts';
import { angleLines } from '../../src/views/anglesInGroup/anglesInGroup.ts';
import { solvedRun } from '../support/solvedRun.ts';

/** What float64 states can tell of an angle: 1e-9 of it, and 1e-14 radians for each radian's smallness. */
const bound = (degrees: number) => 1e-9 + 1e-14 / ((degrees * Math.PI) / 180);

describe('the angles that the norms predict', () => {
  it.each([
    ['in the plane', { initScale: 1e-3 }],
    ['in the plane at a tiny scale', { initScale: 1e-7 }],
    ['in space', { dimension: 3, initScale: 1e-4 }],
    ['in eight dimensions', { dimension: 8, samples: 16, width: 120, initScale: 1e-3 }],
  ])('are those of the positive group %s, in every frame they were measured in', async (_, change) => {
    const run = await solvedRun(change);
    // of a large group it comes in the background
    vi.useFakeTimers();
    predictionOf(run, Group.Positive);
    vi.runAllTimers();
    vi.useRealTimers();
    const { frames, reference } = predictionOf(run, Group.Positive)!;
    expect(frames.size).toBeGreaterThan(40);
    let compared = 0;
    for (const [f, predicted] of frames) {
      expect(f).toBeGreaterThanOrEqual(reference);
      const largest = run.measures.positiveMaxAngle[f]!;
      const mean = run.measures.positiveMeanAngle[f]!;
      if (Number.isNaN(largest)) continue;
      compared++;
      expect(Math.abs(predicted.largest / largest - 1)).toBeLessThan(bound(largest));
      expect(Math.abs(predicted.mean / mean - 1)).toBeLessThan(bound(mean));
    }
    expect(compared).toBeGreaterThan(40);
  });

  it('are the dotted lines of the picture, on those that were measured', async () => {
    const run = await solvedRun({ initScale: 1e-5 });
    for (const group of [Group.Positive, Group.Negative] as const) {
      const lines = angleLines(run, group);
      for (const [measured, predicted] of [lines.slice(0, 2), lines.slice(2)]) {
        expect(predicted!.reference).toBe(true);
        const gaps = Array.from(run.times.subarray(0, run.frameCount), (_, f) => {
          const angle = measured!.value(f);
          return Math.abs(predicted!.value(f) / angle - 1) / bound(angle);
        }).filter((gap) => !Number.isNaN(gap));
        expect(gaps.length).toBeGreaterThan(20);
        expect(Math.max(...gaps)).toBeLessThan(1);
        // the readout tells the gap
        expect(measured!.beside!(run.endTime)).not.toBeNull();
        expect(measured!.beside!(0)).toBeNull();
      }
    }
    expect(largestGap(run, Group.Positive)).toBeLessThan(1e-7);
  });

  it('wait for the run to be complete', async () => {
    const run = await solvedRun();
    run.complete = false;
    expect(predictionOf(run, Group.Positive)).toBeNull();
    run.complete = true;
    expect(predictionOf(run, Group.Positive)).not.toBeNull();
  });
});
