import { describe, expect, test } from 'vitest';
import type { Parameters } from '../../../src/experiment/parameters.ts';
import { stateAt } from '../../../src/findings/now/stateAt.ts';
import { growingRun, solvedRun } from '../../support/solvedRun.ts';
import { statesAsked, timesBetweenFrames, weightError } from '../../support/statesAsked.ts';

const RUNS: readonly [string, Partial<Parameters>][] = [
  ['the default', {}],
  ['a cone in three dimensions', { dimension: 3, samples: 20 }],
  ['a large scale, where neurons slide', { initScale: 4 }],
  ['two teachers', { scheme: 'opposed', dimension: 3, samples: 10 }],
  ['a tiny scale', { initScale: 1e-20 }],
  ['inputs as in the experiments of the paper', { scheme: 'centred', dimension: 16, width: 100 }],
];

describe('the state at the playhead', () => {
  test.each(RUNS)('of %s is that of a solver asked for this very time', async (_, change) => {
    const run = await solvedRun(change);
    const times = timesBetweenFrames(run, 41);
    for (const wanted of statesAsked(change, times)) {
      const state = stateAt(run, wanted.time);
      expect(state.time).toBe(wanted.time);
      expect(weightError(state, wanted)).toBeLessThan(1e-6);
      // what frames themselves are off by: the solver answers for weights, and a small loss is their small difference
      const accuracy = wanted.loss > 1e-4 * run.losses[0]! ? 2e-6 : 1e-4;
      expect(Math.abs(state.loss / wanted.loss - 1)).toBeLessThan(accuracy);
    }
  });

  test('has the residuals and the loss of its own weights', async () => {
    const run = await solvedRun({ dimension: 3 });
    const { inputs, labels, samples, dimension: d } = run.start.dataset;
    for (const time of timesBetweenFrames(run, 23)) {
      const { output, hidden, residuals, loss } = stateAt(run, time);
      let sum = 0;
      for (let i = 0; i < samples; i++) {
        let residual = labels[i]!;
        for (let j = 0; j < output.length; j++) {
          let p = 0;
          for (let k = 0; k < d; k++) p += hidden[j * d + k]! * inputs[i * d + k]!;
          if (p > 0) residual -= output[j]! * p;
        }
        expect(residuals[i]).toBeCloseTo(residual, 7);
        sum += residuals[i]! ** 2;
      }
      expect(loss).toBeCloseTo(sum / (2 * samples), 15);
    }
  });

  test('is the frame where there is one', async () => {
    const run = await solvedRun({ width: 10 });
    for (const f of [0, 1, 77, run.frameCount - 1]) {
      const state = stateAt(run, run.times[f]!);
      expect(state).toEqual({ ...run.frame(f), residuals: run.residuals(f) });
    }
    expect(stateAt(run, 2 * run.endTime).time).toBe(run.endTime);
  });

  test('goes into the next frame without a jump', async () => {
    const run = await solvedRun({ initScale: 0.1 });
    for (let f = 1; f < run.frameCount; f += 13) {
      const gap = run.times[f]! - run.times[f - 1]!;
      expect(weightError(stateAt(run, run.times[f]! - 1e-9 * gap), run.frame(f))).toBeLessThan(1e-6);
    }
  });

  test('is the same object for all who ask', async () => {
    const run = await solvedRun({ width: 10 });
    const [time] = timesBetweenFrames(run, 1);
    expect(stateAt(run, time!)).toBe(stateAt(run, time!));
  });

  test('of descent is that after the nearest step, to the last bit, and says the time of the step', async () => {
    const change = { method: 'descent', width: 12, learningRate: 0.05 } as const;
    const run = await solvedRun(change);
    const times = timesBetweenFrames(run, 37);
    // there and back: steps are taken anew
    for (const wanted of [...statesAsked(change, times), ...statesAsked(change, times).reverse()]) {
      const state = stateAt(run, wanted.time);
      const step = Math.round(wanted.time / 0.05);
      expect(Math.round(state.time / 0.05)).toBe(step);
      expect(Math.abs(state.time - wanted.time)).toBeLessThanOrEqual(0.025 + 1e-9);
      expect(state.output).toEqual(wanted.output);
      expect(state.hidden).toEqual(wanted.hidden);
      expect(state.loss).toBe(wanted.loss);
    }
  });

  test('of a run that is being solved is as good', async () => {
    const change = { dimension: 3 };
    const growing = await growingRun(change);
    for (const share of [0.3, 0.7]) {
      growing.receive(share);
      const times = timesBetweenFrames(growing.run, 9);
      for (const wanted of statesAsked(change, times)) {
        expect(weightError(stateAt(growing.run, wanted.time), wanted)).toBeLessThan(1e-6);
      }
    }
  });

  test('of a network too large for that is the frame before, and says its time', async () => {
    const run = await solvedRun({ dimension: 150, samples: 150, width: 60, lossTarget: 0.1 });
    // every neuron has a pattern of its own there
    const state = stateAt(run, (run.times[2]! + run.times[3]!) / 2);
    expect(state.time).toBe(run.times[2]);
    expect(state.output).toBe(run.frame(2).output);
  });
});
