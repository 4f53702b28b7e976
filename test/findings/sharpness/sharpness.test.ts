import { describe, expect, it } from 'vitest';
import {
  edgeOf,
  sharpnessAt,
  sharpnessFacts,
  sharpnessIn,
  sharpnessWait,
} from '../../../src/findings/sharpness/sharpness.ts';
import { Sharpness } from '../../../src/model/measures/sharpness.ts';
import { solvedRun } from '../../support/solvedRun.ts';

describe('the sharpness of a run', () => {
  it('is that of the network of every frame, with its maximum where it is largest', async () => {
    const run = await solvedRun({ width: 12, networkSeed: 3 });
    const sharpness = new Sharpness(run.start.dataset, 12);
    const values = Array.from({ length: run.frameCount }, (_, f) => {
      const { output, hidden } = run.frame(f);
      return sharpness.of(output, hidden);
    });
    expect(values.map((_, f) => sharpnessIn(run, f))).toEqual(values);
    const { largest, crossing } = sharpnessFacts(run)!;
    expect(largest.value).toBe(Math.max(...values));
    expect(values[run.frameIndexAt(largest.time)]).toBe(largest.value);
    expect(crossing).toBeNull();
    expect(edgeOf(run)).toBe(100);
  });

  it('comes over the edge between the frames where it does, in a run whose steps are too long', async () => {
    const run = await solvedRun({
      width: 12,
      networkSeed: 3,
      scheme: 'opposed',
      samples: 4,
      method: 'descent',
      learningRate: 0.9,
    });
    const crossing = sharpnessFacts(run)!.crossing!;
    const f = run.frameIndexAt(crossing);
    expect(sharpnessIn(run, f)).toBeLessThanOrEqual(edgeOf(run));
    expect(sharpnessIn(run, f + 1)).toBeGreaterThan(edgeOf(run));
    for (let before = 0; before <= f; before++)
      expect(sharpnessIn(run, before)).toBeLessThanOrEqual(edgeOf(run));
  });

  it('of a large network is worked out in the background, in some of its frames', async () => {
    const run = await solvedRun({ dimension: 3, samples: 30, width: 100, lossTarget: 1e-2 });
    expect(sharpnessIn(run, 0)).toBeNaN();
    expect(sharpnessFacts(run)).toBeNull();
    expect(sharpnessWait(run)).toMatchObject({ what: 'sharpness' });
    for (let turn = 0; turn < 2000 && sharpnessWait(run) !== null; turn++)
      await new Promise((resolve) => setTimeout(resolve, 10));
    const { output, hidden } = run.frame(0);
    expect(sharpnessIn(run, 0)).toBe(new Sharpness(run.start.dataset, 100).of(output, hidden));
    expect(sharpnessFacts(run)!.largest.value).toBeGreaterThan(0);
    const { time, value } = sharpnessAt(run, run.endTime / 2);
    expect(time).toBeLessThanOrEqual(run.endTime / 2);
    expect(value).toBeGreaterThan(0);
  }, 60_000);
});
