import { describe, expect, it } from 'vitest';
import { normLines } from '../../../src/views/complexity/complexity.ts';
import { solvedRun } from '../../support/solvedRun.ts';

describe('nuclear norm and squared norm', () => {
  it('reach their limits 1 and 2 at the end of a run from a small scale', async () => {
    const run = await solvedRun({ initScale: 1e-8 });
    const end = run.frameCount - 1;
    const lines = normLines(run);
    const [squaredLimit, nuclearLimit] = lines
      .filter((line) => line.reference)
      .map(({ value }) => value(end));
    expect([nuclearLimit, squaredLimit]).toEqual([1, 2]);
    const [squared, nuclear] = lines.filter((line) => !line.reference).map(({ value }) => value(end));
    // the loss target leaves |v* - v| of 1e-4
    expect(Math.abs(squared! - 2)).toBeLessThan(1e-4);
    expect(Math.abs(nuclear! - 1)).toBeLessThan(1e-4);
  });

  it('are those of the weights', async () => {
    const run = await solvedRun({ width: 7 });
    const [squared, nuclear] = normLines(run).filter((line) => !line.reference);
    const f = run.frameCount - 1;
    const { output, hidden } = run.frame(f);
    const squares = (values: Float64Array) => values.reduce((sum, value) => sum + value * value, 0);
    expect(squared!.value(f)).toBeCloseTo(squares(output) + squares(hidden), 12);
    // in the plane (s1 + s2)^2 = |W|^2 + 2 |det|, det^2 of W^T W
    let [xx, xy, yy] = [0, 0, 0];
    for (let j = 0; j < output.length; j++) {
      const [x, y] = [hidden[2 * j]!, hidden[2 * j + 1]!];
      xx += x * x;
      xy += x * y;
      yy += y * y;
    }
    expect(nuclear!.value(f)).toBeCloseTo(Math.sqrt(xx + yy + 2 * Math.sqrt(xx * yy - xy * xy)), 10);
  });

  it('have no limits to be held against without a single teacher', async () => {
    const run = await solvedRun({ scheme: 'opposed', samples: 4, lossTarget: 1e-2 });
    expect(normLines(run).some((line) => line.reference)).toBe(false);
  });
});
