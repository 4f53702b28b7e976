import { describe, expect, it } from 'vitest';
import { limitNormsOf } from '../../../src/findings/theory/limitNorms.ts';
import { smallScaleLimitOf } from '../../../src/findings/theory/smallScaleLimit.ts';
import { Group } from '../../../src/model/initialisation.ts';
import { en } from '../../../src/text/en.ts';
import { NORMS } from '../../../src/views/norms/norms.ts';
import { growingRun, solvedRun } from '../../support/solvedRun.ts';

describe('the limit of training as lambda goes to 0', () => {
  it('is known before the run is solved, and by which theorem', async () => {
    const { run } = await growingRun();
    expect(smallScaleLimitOf(run)).toEqual({ kind: 'limit', by: 'theorem7', length: 1 });
    expect(limitNormsOf(run)!.farthestLog).toBeNull();
  });

  it('is that of the span of the inputs where they do not span the space', async () => {
    const run = await solvedRun({ dimension: 3, samples: 2, width: 40, initScale: 1e-8 });
    const limit = smallScaleLimitOf(run);
    expect(limit).toMatchObject({ kind: 'limit', by: 'span' });
    const { norms, farthestLog } = limitNormsOf(run)!;
    const total = norms.reduce((sum, value) => sum + value * value, 0);
    expect(total).toBeCloseTo(limit.kind === 'limit' ? limit.length : Number.NaN, 12);
    expect(farthestLog!).toBeLessThan(1e-3);
    expect(NORMS.describe(run, 1, [])).toContain('within the span of the inputs');
  });

  it('is not known where Theorem 7 does not speak, and the reasons are', async () => {
    expect(smallScaleLimitOf(await solvedRun({ angle: 75 }))).toEqual({
      kind: 'none',
      obstacles: ['correlation'],
    });
    const descent = await solvedRun({ method: 'descent', lossTarget: 1e-3, initScale: 0.1 });
    expect(smallScaleLimitOf(descent)).toMatchObject({ kind: 'none', obstacles: ['descent'] });
    expect(limitNormsOf(descent)).toBeNull();
    expect(NORMS.describe(descent, 1, [])).not.toContain('Lemma 34');
  });
});

describe('the limits of the norms (Lemma 34)', () => {
  it('are of the positive group alone, and are met the better the smaller the scale', async () => {
    const runs = await Promise.all(
      [1e-2, 1e-5, 1e-10].map((initScale) => solvedRun({ initScale, lossTarget: 1e-14 })),
    );
    const off = runs.map((run) => {
      const { norms, farthestLog } = limitNormsOf(run)!;
      run.start.groups.forEach((group, j) => {
        if (group !== Group.Positive) expect(norms[j]).toBe(0);
      });
      return farthestLog!;
    });
    expect(off[1]!).toBeLessThan(off[0]! / 5);
    expect(off[2]!).toBeLessThan(1e-5);
    const said = NORMS.describe(runs[0]!, 1, []);
    const percent = 100 * Math.expm1(off[0]!);
    expect(said).toContain('(Lemma 34); this run ends within');
    expect(said).toContain(
      en.pictures.norms.limits.alternative.theorem7(String(Number(percent.toPrecision(2)))),
    );
  });
});
