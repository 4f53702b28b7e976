import { describe, expect, it } from 'vitest';
import { phasesOfRun } from '../../../src/findings/theory/runPhases.ts';
import type { AppState } from '../../../src/state/appState.ts';
import type { Run } from '../../../src/state/run.ts';
import { figureWords } from '../../../src/text/figureWords.ts';
import {
  GENERALISATION,
  isBoundBroken,
  lossesAndBound,
} from '../../../src/views/generalisation/generalisation.ts';
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

describe('the test loss on 64 inputs, as in the paper', () => {
  const captionOf = (run: Run, settings: readonly string[]) =>
    GENERALISATION.caption({ run } as AppState, { pxWidth: 400, pxHeight: 300, stage: false, settings });
  const text = figureWords().generalisation;

  it('takes the place of the exact one by a setting, in curve, caption and words', async () => {
    const run = await solvedRun({ dimension: 3 });
    const f = run.frameCount - 1;
    const sampled = run.measures.sampledTestLoss[f]!;
    expect(lossesAndBound(run).test.value(f)).toBe(run.measures.testLoss[f]);
    expect(lossesAndBound(run, ['64-inputs']).test.value(f)).toBe(sampled);
    expect(sampled / run.measures.testLoss[f]!).toBeGreaterThan(0.3);
    expect(sampled / run.measures.testLoss[f]!).toBeLessThan(3);
    expect(captionOf(run, [])).toBe(text.captions.exact);
    expect(captionOf(run, ['64-inputs'])).toBe(text.captions.sampled);
    expect(GENERALISATION.describe(run, run.endTime, [])).toContain('the expected test loss');
    expect(GENERALISATION.describe(run, run.endTime, ['64-inputs'])).toContain('the test loss on 64 inputs');
  });

  it('stands in with a bias, which has no formula, and there is none without a teacher', async () => {
    const biased = await solvedRun({ bias: true, dimension: 3 });
    const f = biased.frameCount - 1;
    expect(lossesAndBound(biased).test.value(f)).toBe(biased.measures.sampledTestLoss[f]);
    expect(captionOf(biased, [])).toBe(text.captions.bias);
    const given = {
      inputs: [
        [1, 0.2],
        [1, -0.3],
      ],
      labels: [1, 1.2],
      teacher: null,
    };
    const none = await solvedRun({ scheme: 'given', given, lossTarget: 1e-3 });
    expect(captionOf(none, ['64-inputs'])).toBe(text.captions.none);
    expect(GENERALISATION.describe(none, 1, [])).not.toContain('test loss');
  });
});
