import { describe, expect, it } from 'vitest';
import type { AppState } from '../../../src/state/appState.ts';
import type { Run } from '../../../src/state/run.ts';
import { figureWords } from '../../../src/text/figureWords.ts';
import { COMPLEXITY, normLines } from '../../../src/views/complexity/complexity.ts';
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

  it('are held against the limits in the span of the inputs, where that is not the space', async () => {
    // 0.986 and 1.946, where 1 and 2 would be wrong
    const run = await solvedRun({ dimension: 3, samples: 2, width: 40, initScale: 1e-8 });
    const end = run.frameCount - 1;
    const values = normLines(run).map((line) => line.value(end));
    expect(values[0]).toBeCloseTo(1.946, 3);
    expect(values[1]).toBeCloseTo(0.986, 3);
    expect(Math.abs(values[2]! - values[0]!)).toBeLessThan(1e-4);
    expect(Math.abs(values[3]! - values[1]!)).toBeLessThan(1e-4);
    const text = figureWords().complexity;
    expect(COMPLEXITY.describe(run, 1e9, [])).toContain(text.limits.span('0.986', '1.95'));
    expect(captionOf(run)).toBe(text.captions.span);
  });

  it.each([
    ['two teachers', { scheme: 'opposed', samples: 4, lossTarget: 1e-2 }],
    ['an angle beyond 45 degrees', { angle: 75 }],
    ['an angle beyond 45 degrees even inside the span', { dimension: 3, samples: 2, angle: 80, dataSeed: 3 }],
    ['equal eigenvalues', { scheme: 'z-matrix', dimension: 3, angle: 30 }],
    ['descent', { method: 'descent', lossTarget: 1e-3, initScale: 0.1 }],
    [
      'labels that are not the teacher’s',
      {
        scheme: 'given',
        dimension: 2,
        given: {
          inputs: [
            [1, 0.2],
            [1, -0.3],
          ],
          labels: [1, 1.2],
          teacher: [1, 0],
        },
        lossTarget: 1e-3,
      },
    ],
  ] as const)('have no limits to be held against with %s', async (_, change) => {
    const run = await solvedRun(change);
    const lines = normLines(run).filter((line) => line.reference);
    for (const line of lines) {
      expect(line.value(run.frameCount - 1)).toBeNaN();
      expect(line.name).toEqual([]);
    }
    expect(captionOf(run)).toBe(figureWords().complexity.captions.none);
    expect(COMPLEXITY.describe(run, 1, [])).toContain(figureWords().complexity.none);
  });
});

const captionOf = (run: Run) =>
  COMPLEXITY.caption({ run } as AppState, { pxWidth: 400, pxHeight: 300, stage: false, settings: [] });
