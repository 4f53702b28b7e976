import { describe, expect, it } from 'vitest';
import { createFlowSolver } from '../../../src/model/flow/flowSolver.ts';
import { balancedInitialisation, Group, neuronGroups } from '../../../src/model/initialisation.ts';
import type { Dataset, Network } from '../../../src/model/problem.ts';
import { makeDataset, type Scheme } from '../../../src/model/schemes/scheme.ts';
import { train } from '../../../src/model/train.ts';

interface Frame {
  readonly time: number;
  readonly loss: number;
  readonly output: Float64Array;
  readonly hidden: Float64Array;
}

/** A run with four frames in each of its steps. */
function denseRun(dataset: Dataset, network: Network, lossTarget = 1e-10, maxTime = 1e6, mostSteps = 20_000) {
  const frames: Frame[] = [];
  const solver = createFlowSolver(dataset, network);
  const run = train(
    solver,
    { lossTarget, maxTime },
    {
      nextFrame: (previous, { stepStart, time }) =>
        Math.max(previous, stepStart) < time
          ? Math.min(time, Math.max(previous, stepStart) + (time - stepStart) / 4)
          : Infinity,
      frame: (time, loss, output, hidden) =>
        frames.push({ time, loss, output: output.slice(), hidden: hidden.slice() }),
      kinks: () => undefined,
    },
  );
  for (;;) {
    const next = run.next();
    if (next.done) return { frames, outcome: next.value, steps: solver.steps };
    if (solver.steps > mostSteps) throw new Error(`no end after ${mostSteps} steps`);
  }
}

const cone = (dimension: number, samples: number, angle: number, seed: number): Dataset =>
  makeDataset({ scheme: 'cone', base: 'centred', dimension, samples, angle, seed });

interface Setting {
  readonly scheme: Scheme;
  readonly dimension: number;
  readonly samples: number;
  readonly angle: number;
  readonly width: number;
  readonly initScale: number;
  readonly seed: number;
}

const SETTINGS: readonly Setting[] = [
  { scheme: 'cone', dimension: 2, samples: 8, angle: 30, width: 12, initScale: 1e-3, seed: 1 },
  { scheme: 'cone', dimension: 3, samples: 2, angle: 40, width: 10, initScale: 1e-9, seed: 2 },
  { scheme: 'cone', dimension: 5, samples: 5, angle: 20, width: 9, initScale: 1, seed: 3 },
  { scheme: 'cone', dimension: 4, samples: 30, angle: 60, width: 25, initScale: 1e-2, seed: 4 },
  { scheme: 'cone', dimension: 3, samples: 10, angle: 44, width: 60, initScale: 1e-100, seed: 5 },
  { scheme: 'cone', dimension: 2, samples: 6, angle: 89, width: 12, initScale: 16, seed: 6 },
  { scheme: 'centred', dimension: 4, samples: 9, angle: 30, width: 14, initScale: 1e-2, seed: 7 },
  { scheme: 'uncentred', dimension: 6, samples: 12, angle: 30, width: 10, initScale: 1e-4, seed: 8 },
  { scheme: 'opposed', dimension: 3, samples: 6, angle: 30, width: 16, initScale: 1e-3, seed: 9 },
];

const RUNS = SETTINGS.map((setting) => {
  const dataset = makeDataset({ ...setting, base: 'centred' });
  const network = balancedInitialisation(
    setting.width,
    setting.dimension,
    setting.initScale,
    100 + setting.seed,
  );
  const name = `${setting.scheme}, d = ${setting.dimension}, n = ${dataset.samples}, ${setting.angle} degrees, m = ${setting.width}, lambda = ${setting.initScale}`;
  return { name, dataset, network, run: denseRun(dataset, network, 1e-10, 2e3) };
});

function norm(values: Float64Array, j: number, d: number): number {
  return Math.hypot(...values.subarray(j * d, (j + 1) * d));
}

/** The activation pattern of neuron j, or null where it stands on a boundary to rounding. */
function pattern({ dimension: d, samples: n, inputs }: Dataset, hidden: Float64Array, j: number) {
  const length = norm(hidden, j, d);
  let text = '';
  for (let i = 0; i < n; i++) {
    let product = 0;
    for (let k = 0; k < d; k++) product += hidden[j * d + k]! * inputs[i * d + k]!;
    if (Math.abs(product) < 1e-9 * length * norm(inputs, i, d)) return null;
    text += product > 0 ? '1' : '0';
  }
  return text;
}

/** The difference of the directions of neurons j and k, squared. */
function squaredChord(hidden: Float64Array, d: number, j: number, k: number): number {
  const first = norm(hidden, j, d);
  const second = norm(hidden, k, d);
  let sum = 0;
  for (let c = 0; c < d; c++) sum += (hidden[j * d + c]! / first - hidden[k * d + c]! / second) ** 2;
  return sum;
}

describe.each(RUNS.map((setting) => [setting.name, setting] as const))(
  'gradient flow (%s)',
  (_, { dataset, network, run }) => {
    const { dimension: d } = dataset;
    const { frames, outcome } = run;

    it('ends with a named outcome at finite numbers', () => {
      expect(['loss', 'time', 'stalled']).toContain(outcome.reason);
      for (const { output, hidden, loss } of frames) {
        expect([...output, ...hidden, loss].every(Number.isFinite)).toBe(true);
      }
    });

    it('keeps |a_j| = |w_j| and the sign of a_j', () => {
      let worst = 0;
      for (const { output, hidden } of frames) {
        for (let j = 0; j < network.width; j++) {
          worst = Math.max(worst, Math.abs(Math.abs(output[j]!) / norm(hidden, j, d) - 1));
          if (Math.sign(output[j]!) !== Math.sign(network.output[j]!)) throw new Error(`a_${j} changed sign`);
        }
      }
      expect(worst).toBeLessThan(1e-12);
    });

    it('never lets the loss rise', () => {
      let worst = 0;
      for (let k = 1; k < frames.length; k++) {
        const { loss } = frames[k]!;
        const before = frames[k - 1]!.loss;
        // The rounding of residuals of the size of the labels is all that may be seen of a rise.
        worst = Math.max(worst, loss - before * (1 + 1e-12) - 1e-15 * Math.sqrt(before * frames[0]!.loss));
      }
      expect(worst).toBeLessThanOrEqual(0);
    });

    it('keeps |a_j| |a_k| |u_j - u_k|^2 / 2 of neurons of one sign while they share a pattern', () => {
      let pairs = 0;
      const patterns = frames.map(({ hidden }) =>
        Array.from({ length: network.width }, (_, j) => pattern(dataset, hidden, j)),
      );
      for (let j = 0; j < network.width; j++) {
        for (let k = 0; k < j; k++) {
          if (network.output[j]! * network.output[k]! < 0) continue;
          for (let f = 1; f < frames.length; f++) {
            const shared = patterns[f]![j];
            if (!shared || shared !== patterns[f]![k]) continue;
            if (shared !== patterns[f - 1]![j] || shared !== patterns[f - 1]![k]) continue;
            const [before, after] = [frames[f - 1]!, frames[f]!];
            const growth = (after.output[j]! / before.output[j]!) * (after.output[k]! / before.output[k]!);
            const angle = Math.sqrt(squaredChord(after.hidden, d, j, k));
            const expected = Math.sqrt(squaredChord(before.hidden, d, j, k) / growth);
            // Angles are only as sharp as the rounding of the directions they lie between.
            const rounding = 5e-15 * Math.max(1, 1 / Math.sqrt(growth));
            if (Math.abs(angle - expected) > 0.5e-9 * expected + rounding) {
              throw new Error(`neurons ${j} and ${k} at t = ${after.time}: angle ${angle}, not ${expected}`);
            }
            pairs++;
          }
        }
      }
      expect(pairs).toBeGreaterThan(10);
    });

    it('never moves a neuron again that is off on all inputs', () => {
      const start = neuronGroups(dataset, network);
      for (let j = 0; j < network.width; j++) {
        let rest: string | null = start[j] === Group.Dead ? rowOf(network.hidden, j, d) : null;
        for (const { hidden } of frames) {
          const row = rowOf(hidden, j, d);
          if (rest !== null) expect(row).toBe(rest);
          else {
            const now = pattern(dataset, hidden, j);
            if (now !== null && !now.includes('1')) rest = row;
          }
        }
      }
    });
  },
);

function rowOf(hidden: Float64Array, j: number, d: number): string {
  return [...hidden.subarray(j * d, (j + 1) * d)].join();
}

describe('gradient flow at the edges of its settings', () => {
  const reasons = ['loss', 'time', 'stalled'];

  function expectSound(dataset: Dataset, network: Network, maxTime = 300): void {
    const { frames, outcome } = denseRun(dataset, network, 1e-8, maxTime);
    expect(reasons).toContain(outcome.reason);
    expect(Number.isFinite(outcome.loss)).toBe(true);
    for (const { time, loss, output, hidden } of frames) {
      expect([time, loss, ...output, ...hidden].every(Number.isFinite)).toBe(true);
    }
    for (let k = 1; k < frames.length; k++) expect(frames[k]!.time).toBeGreaterThan(frames[k - 1]!.time);
  }

  for (const initScale of [16, 1, 1e-3, 1e-9, 1e-100]) {
    it(`has an end without a NaN at initialisation scale ${initScale}, at every angle and number of inputs`, () => {
      for (const angle of [10, 25, 40, 60, 75, 89]) {
        for (const samples of [1, 2, 3, 4, 9]) {
          const dataset = cone(3, samples, angle, 7 * angle + samples);
          expectSound(dataset, balancedInitialisation(8, 3, initScale, angle + samples));
        }
      }
    });

    it(`follows a single neuron on a single input at initialisation scale ${initScale}`, () => {
      for (const seed of [1, 2, 3, 4]) {
        expectSound(cone(2, 1, 30, seed), balancedInitialisation(1, 2, initScale, seed));
      }
    });
  }

  it('takes inputs that occur twice', () => {
    const dataset = cone(3, 6, 40, 3);
    dataset.inputs.copyWithin(9, 0, 9);
    dataset.labels.copyWithin(3, 0, 3);
    for (const initScale of [1, 1e-6]) expectSound(dataset, balancedInitialisation(12, 3, initScale, 2));
  });

  it('takes inputs that occur twice with different labels', () => {
    const dataset = cone(3, 4, 40, 5);
    dataset.inputs.copyWithin(3, 0, 3);
    for (const initScale of [1, 1e-6]) expectSound(dataset, balancedInitialisation(12, 3, initScale, 2));
  });

  it('takes a label of zero, and labels of which each is zero', () => {
    const dataset = cone(2, 5, 40, 8);
    dataset.labels[2] = 0;
    expectSound(dataset, balancedInitialisation(12, 2, 1e-2, 2));
    dataset.labels.fill(0);
    expectSound(dataset, balancedInitialisation(12, 2, 1, 2), 30);
    expectSound(dataset, balancedInitialisation(12, 2, 1e-100, 2), 30);
  });

  it('stalls at the start where all neurons are off on all inputs', () => {
    const dataset = cone(3, 6, 30, 9);
    const width = 4;
    const hidden = new Float64Array(3 * width);
    for (let j = 0; j < width; j++) for (let k = 0; k < 3; k++) hidden[3 * j + k] = -dataset.inputs[k]!;
    const output = new Float64Array(width).fill(norm(hidden, 0, 3));
    const { outcome, frames } = denseRun(dataset, { dimension: 3, width, output, hidden });
    expect(outcome.reason).toBe('stalled');
    expect(outcome.time).toBe(0);
    expect(frames.at(-1)!.hidden).toEqual(hidden);
  });

  it('stalls once its only neuron, of the wrong sign, has died', () => {
    const dataset = cone(2, 4, 30, 9);
    const hidden = Float64Array.of(
      dataset.inputs[0]! - 0.9 * dataset.inputs[2]!,
      dataset.inputs[1]! - 0.9 * dataset.inputs[3]!,
    );
    const output = Float64Array.of(-norm(hidden, 0, 2));
    const { outcome, frames } = denseRun(dataset, { dimension: 2, width: 1, output, hidden });
    expect(outcome.reason).toBe('stalled');
    expect(pattern(dataset, frames.at(-1)!.hidden, 0) ?? '0').not.toContain('1');
  });
});
