import { describe, expect, it } from 'vitest';
import { phasesOfRun } from '../../../src/findings/theory/runPhases.ts';
import { isBoundBroken, lossesAndBound } from '../../../src/views/generalisation/generalisation.ts';
import { solvedRun } from '../../support/solvedRun.ts';

describe('the bound on the training loss', () => {
  it.each([
    ['in the plane', {}],
    ['in the plane at a tiny scale', { initScale: 1e-8 }],
    ['in eight dimensions', { dimension: 8, samples: 20 }],
  ])('begins at T2 with the loss and is kept from there on, %s', async (_, change) => {
    const run = await solvedRun(change);
    const { training, bound } = lossesAndBound(run);
    const { t2 } = phasesOfRun(run);
    const first = run.frameIndexAt(t2!) + 1;
    expect(bound.value(first - 2)).toBeNaN();
    expect(bound.value(first) / training.value(first)).toBeCloseTo(1, 0);
    for (let f = first; f < run.frameCount; f++) {
      expect(training.value(f), `frame ${f}`).toBeLessThanOrEqual(bound.value(f));
    }
    expect(bound.value(run.frameCount - 1)).toBeLessThan(bound.value(first));
  });

  it('waits for the run to be complete', async () => {
    const run = await solvedRun();
    run.complete = false;
    expect(lossesAndBound(run).bound.value(run.frameCount - 1)).toBeNaN();
  });
});

describe('the test loss', () => {
  it('falls with the training loss where the data span the space', async () => {
    const run = await solvedRun({ initScale: 1e-6 });
    const { test } = lossesAndBound(run);
    expect(test.value(run.frameCount - 1)).toBeLessThan(1e-6 * test.value(0));
  });
});

describe('a run outside the theory', () => {
  it('is said to break the bound, which does not take the axis with it', async () => {
    const run = await solvedRun({ initScale: 2 });
    expect(isBoundBroken(run)).toBe(true);
    const { bound } = lossesAndBound(run);
    const drawn = Array.from({ length: run.frameCount }, (_, f) => bound.value(f)).filter(Number.isFinite);
    expect(Math.min(...drawn)).toBeGreaterThan(1e-3 * run.losses[run.frameCount - 1]!);
    expect(isBoundBroken(await solvedRun())).toBe(false);
  });
});
