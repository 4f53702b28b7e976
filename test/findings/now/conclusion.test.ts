import { describe, expect, it } from 'vitest';
import type { Parameters } from '../../../src/experiment/parameters.ts';
import { conclusionOf } from '../../../src/findings/now/conclusion.ts';
import type { Run } from '../../../src/state/run.ts';
import { solvedRun } from '../../support/solvedRun.ts';

/** The largest |h(x) - relu(v* . x)| over a grid of directions x of the plane, by forward passes. */
function largestGap(run: Run): number {
  const { output, hidden } = run.frame(run.frameCount - 1);
  const teacher = run.start.dataset.teacher!;
  let largest = 0;
  for (let k = 0; k < 720; k++) {
    const x = [Math.cos((k * Math.PI) / 360), Math.sin((k * Math.PI) / 360)];
    let value = -Math.max(0, teacher[0]! * x[0]! + teacher[1]! * x[1]!);
    for (const [j, a] of output.entries())
      value += a * Math.max(0, hidden[2 * j]! * x[0]! + hidden[2 * j + 1]! * x[1]!);
    largest = Math.max(largest, Math.abs(value));
  }
  return largest;
}

describe('what a run has come to', () => {
  it('bounds how far the network is from the teacher on every input of length 1', async () => {
    const cases: [Partial<Parameters>, boolean][] = [
      [{}, true],
      [{ initScale: 1e-8 }, true],
      [{ initScale: 0.3 }, false],
      [{ initScale: 4 }, false],
      [{ angle: 75 }, true],
      [{ width: 1, networkSeed: 2 }, true],
      [{ lossTarget: 0.01 }, false],
    ];
    for (const [change, learned] of cases) {
      const run = await solvedRun(change);
      const { fromTeacher } = conclusionOf(run);
      const gap = largestGap(run);
      expect(gap, JSON.stringify(change)).toBeLessThanOrEqual(fromTeacher! + 1e-12);
      expect(fromTeacher! < 0.01, JSON.stringify(change)).toBe(learned);
      // it is no wild overestimate where it matters
      if (learned) expect(fromTeacher).toBeLessThan(30 * gap);
    }
  });

  it('has none of it without a teacher, and no second singular value of one neuron', async () => {
    const run = await solvedRun({ scheme: 'opposed', samples: 4, width: 20 });
    expect(conclusionOf(run).fromTeacher).toBeNull();
    expect(conclusionOf(await solvedRun({ width: 1 })).secondShare).toBe(0);
  });
});
