import { expect, it } from 'vitest';
import { lossAt } from '../../src/findings/lossAt.ts';
import { sampleRun } from '../support/sampleRun.ts';

it('is that of a frame there, and between two frames their geometric mean in the middle', () => {
  const run = sampleRun({ frames: 20 });
  const f = run.losses.findIndex((loss) => loss < 0.1 * run.losses[0]!);
  expect(lossAt(run, run.times[f]!)).toBe(run.losses[f]);
  const middle = (run.times[f]! + run.times[f + 1]!) / 2;
  expect(lossAt(run, middle)).toBeCloseTo(Math.sqrt(run.losses[f]! * run.losses[f + 1]!), 12);
  expect(lossAt(run, run.endTime)).toBe(run.losses.at(-1));
});

it('goes evenly to a loss of 0, which has no logarithm', () => {
  const run = sampleRun({ frames: 20 });
  run.losses[1] = 0;
  const middle = (run.times[0]! + run.times[1]!) / 2;
  expect(lossAt(run, middle)).toBeCloseTo(run.losses[0]! / 2, 12);
});
