import { describe, expect, it } from 'vitest';
import { DEFAULTS, type Parameters } from '../../src/experiment/parameters.ts';
import { setUp } from '../../src/experiment/setup.ts';
import { createSolver, type TrainingMethod } from '../../src/model/createSolver.ts';
import type { Dataset, Network } from '../../src/model/problem.ts';
import { train } from '../../src/model/train.ts';
import { solvedRun } from '../support/solvedRun.ts';
import { KINDS, smallProblem } from './flow/degenerate.ts';

const LIMITS = { lossTarget: 1e-12, maxTime: 60 };
const ATTEMPTED_STEPS = 400;

/** r_i = y_i - h(x_i) by the network's own forward pass over the given inputs, neuron by neuron. */
function forward({ dimension, inputs, labels }: Dataset, output: Float64Array, hidden: Float64Array) {
  return labels.map((label, i) => {
    let residual = label;
    for (let j = 0; j < output.length; j++) {
      let preActivation = 0;
      for (let k = 0; k < dimension; k++)
        preActivation += hidden[j * dimension + k]! * inputs[i * dimension + k]!;
      if (preActivation > 0) residual -= output[j]! * preActivation;
    }
    return residual;
  });
}

/** The largest gap between the residuals of any frame and those of its weights, against the largest label or residual at the start. */
function largestGap(dataset: Dataset, network: Network, training: TrainingMethod): number {
  const scale = [...dataset.labels, ...forward(dataset, network.output, network.hidden)].reduce(
    (most, value) => Math.max(most, Math.abs(value)),
    Number.MIN_VALUE,
  );
  let gap = 0;
  let frames = 0;
  const run = train(createSolver(dataset, network, training), LIMITS, {
    // at the ends of steps, and twice inside each
    nextFrame: (previous, { time, stepStart, timeStep }) =>
      timeStep > 0 ? previous + 1 : Math.max(previous + (time - stepStart) / 3, stepStart),
    frame: (_time, _loss, output, hidden, residuals) => {
      frames++;
      forward(dataset, output, hidden).forEach((expected, i) => {
        const apart = Math.abs(residuals[i]! - expected) / scale;
        if (!(apart <= gap)) gap = apart;
      });
    },
    kinks: () => {},
  });
  for (let step = 0; step < ATTEMPTED_STEPS && !run.next().done; step++);
  expect(frames).toBeGreaterThan(0);
  return gap;
}

const METHODS = [
  { method: 'flow', tolerance: 1e-6, learningRate: 0.02 },
  { method: 'descent', tolerance: 1e-6, learningRate: 0.02 },
] as const;

describe('the residuals of a frame', () => {
  describe.each(METHODS)('by $method', (training) => {
    it.each(KINDS)(
      'are those of its weights on every given input, also where the flow merges inputs: %s',
      (kind) => {
        for (let seed = 1; seed <= 8; seed++) {
          const { dataset, network, description } = smallProblem(kind, seed);
          expect(largestGap(dataset, network, training), description).toBeLessThan(1e-12);
        }
      },
    );

    it.each<Partial<Parameters>>([
      {},
      { initScale: 1e-30 },
      { dimension: 16, samples: 20, width: 100 },
      { scheme: 'opposed', dimension: 4, samples: 5 },
      { scheme: 'uncentred', dimension: 8, samples: 8, initScale: 4 },
    ])('are those of its weights in the schemes of the page: %o', (change) => {
      const { dataset, initial } = setUp({ ...DEFAULTS, ...change });
      expect(largestGap(dataset, initial, training)).toBeLessThan(1e-12);
    });
  });

  it('come with it onto the page, also when frames are given up', async () => {
    const run = await solvedRun({ dimension: 3, width: 30 });
    for (const thinned of [false, true]) {
      if (thinned) run.thin([5]);
      for (let f = 0; f < run.frameCount; f++) {
        const { output, hidden } = run.frame(f);
        forward(run.start.dataset, output, hidden).forEach((expected, i) => {
          expect(Math.abs(run.residuals(f)[i]! - expected)).toBeLessThan(1e-12);
        });
      }
    }
  });
});
