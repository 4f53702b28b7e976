import { describe, expect, it } from 'vitest';
import { createFlowSolver } from '../../../src/model/flow/flowSolver.ts';
import { balancedInitialisation } from '../../../src/model/initialisation.ts';
import { Activity, type Dataset } from '../../../src/model/problem.ts';
import { Purpose, RandomStream } from '../../../src/model/random.ts';
import { makeDataset } from '../../../src/model/schemes/scheme.ts';

/** Inputs anywhere, labels of both signs: neurons meet boundaries that attract them from both sides. */
function arbitraryData(dimension: number, samples: number, seed: number): Dataset {
  const stream = new RandomStream(seed, Purpose.Neuron, 0);
  const inputs = Float64Array.from({ length: samples * dimension }, () => stream.normal());
  const labels = Float64Array.from({ length: samples }, () => stream.normal());
  return makeDataset({
    scheme: 'given',
    base: 'centred',
    dimension,
    samples,
    angle: 30,
    seed: 0,
    given: { dimension, inputs, labels, teacher: null },
  });
}

interface Findings {
  kinks: number;
  slides: number;
  slidingStates: number;
  farthest: number;
  largestRise: number;
  reason: string;
}

/** Runs to `maxTime` and looks at nine states of each step. */
function follow(dataset: Dataset, width: number, initScale: number, seed: number, maxTime: number): Findings {
  const { dimension: d, samples: n, inputs } = dataset;
  const solver = createFlowSolver(dataset, balancedInitialisation(width, d, initScale, seed));
  const output = new Float64Array(width);
  const hidden = new Float64Array(width * d);
  const sliding = new Set<number>();
  const findings: Findings = {
    kinks: 0,
    slides: 0,
    slidingStates: 0,
    farthest: 0,
    largestRise: Number.NEGATIVE_INFINITY,
    reason: 'time',
  };
  let loss = solver.loss;
  const start = loss;
  while (solver.time < maxTime) {
    solver.advance(maxTime);
    if (solver.status !== 'running') {
      findings.reason = solver.status;
      break;
    }
    if (solver.steps > 20_000) throw new Error('no end');
    const { kinks, stepStart, time } = solver;
    let next = 0;
    for (let part = 1; part <= 9; part++) {
      const now = part === 9 ? time : stepStart + ((time - stepStart) * part) / 9;
      for (; next < kinks.count && kinks.times[next]! <= now; next++) {
        const pair = kinks.neurons[next]! * n + kinks.samples[next]!;
        if (kinks.activities[next] === Activity.Slide) {
          sliding.add(pair);
          findings.slides++;
        } else sliding.delete(pair);
        findings.kinks++;
      }
      const value = solver.stateAt(now, output, hidden);
      expect([value, ...output, ...hidden].every(Number.isFinite)).toBe(true);
      const rounding = 1e-12 * loss + 1e-15 * Math.sqrt(loss * start);
      // Below the square of the tolerance the loss inside a step is the method's own error, of either sign.
      if (loss > 1e-14 * start) {
        findings.largestRise = Math.max(findings.largestRise, value - loss - rounding);
      }
      loss = value;
      for (const pair of sliding) {
        const j = Math.floor(pair / n);
        const w = hidden.subarray(j * d, (j + 1) * d);
        const x = inputs.subarray((pair % n) * d, ((pair % n) + 1) * d);
        const product = w.reduce((sum, value, k) => sum + value * x[k]!, 0);
        findings.farthest = Math.max(
          findings.farthest,
          Math.abs(product) / (Math.hypot(...w) * Math.hypot(...x)),
        );
        findings.slidingStates++;
      }
    }
  }
  return findings;
}

describe('gradient flow on arbitrary labels', () => {
  const runs: { name: string; width: number; samples: number; findings: Findings }[] = [];
  for (const [dimension, samples, width] of [
    [2, 6, 12],
    [2, 12, 10],
    [3, 8, 12],
    [4, 5, 8],
    [4, 16, 20],
  ] as const) {
    for (const initScale of [1, 1e-3]) {
      for (const seed of [1, 2, 3]) {
        const findings = follow(arbitraryData(dimension, samples, seed), width, initScale, 10 + seed, 60);
        const name = `d = ${dimension}, n = ${samples}, m = ${width}, lambda = ${initScale}, seed ${seed}`;
        runs.push({ name, width, samples, findings });
      }
    }
  }

  it('meets boundaries along which neurons slide', () => {
    const total = runs.reduce((sum, { findings }) => sum + findings.slides, 0);
    const states = runs.reduce((sum, { findings }) => sum + findings.slidingStates, 0);
    expect(total).toBeGreaterThan(20);
    expect(states).toBeGreaterThan(500);
  });

  it('keeps a sliding neuron on its boundary to rounding', () => {
    for (const { name, findings } of runs) expect(findings.farthest, name).toBeLessThan(1e-12);
  });

  it('never lets the loss rise', () => {
    for (const { name, findings } of runs) expect(findings.largestRise, name).toBeLessThanOrEqual(0);
  });

  it('does not chatter: kinks stay below four for each neuron and input', () => {
    for (const { name, width, samples, findings } of runs) {
      expect(findings.kinks, name).toBeLessThan(4 * width * samples);
    }
  });

  it('goes on to the end', () => {
    for (const { name, findings } of runs) expect(findings.reason, name).toBe('time');
  });
});
