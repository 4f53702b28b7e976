import { describe, expect, it } from 'vitest';
import { experimentOf, readRunFile } from '../../src/experiment/runFile.ts';
import { sha256 } from '../../src/experiment/sha256.ts';
import { simulate } from '../../src/experiment/simulation.ts';
import { SOLVER_VERSION } from '../../src/model/solverVersion.ts';

/** Runs in which every part of the solver has its say: schemes, a bias, few and many neurons and samples, sliding, descent, large and tiny starts. */
const RUNS = [
  { data: { scheme: 'cone', d: 2, n: 12, angle: 40, seed: 1 }, network: { width: 60, scale: 1e-3, seed: 1 } },
  { data: { scheme: 'cone', d: 3, n: 5, angle: 80, seed: 2 }, network: { width: 9, scale: 1e-40, seed: 2 } },
  {
    data: { scheme: 'centred', d: 8, n: 8, angle: 45, seed: 3 },
    network: { width: 50, scale: 4 ** -7, seed: 3 },
  },
  { data: { scheme: 'centred', d: 4, n: 30, angle: 70, seed: 4 }, network: { width: 20, scale: 1, seed: 4 } },
  {
    data: { scheme: 'uncentred', d: 5, n: 5, angle: 30, seed: 5 },
    network: { width: 30, scale: 4 ** -3, seed: 5 },
  },
  {
    data: { scheme: 'opposed', d: 4, n: 6, angle: 25, seed: 6 },
    network: { width: 40, scale: 1e-2, seed: 6 },
  },
  { data: { scheme: 'z-matrix', d: 3, angle: 50 }, network: { width: 12, scale: 1e-3, seed: 7 } },
  { data: { scheme: 'counterexample', d: 4, b: 20 }, network: { width: 12, scale: 1e-4, seed: 8 } },
  {
    data: { scheme: 'cone', bias: true, d: 3, n: 9, angle: 40, seed: 9 },
    network: { width: 15, scale: 0.1, seed: 9 },
  },
  {
    data: { scheme: 'cone', d: 2, n: 6, angle: 40, seed: 10 },
    network: { width: 10, scale: 0.1, seed: 10 },
    training: { method: 'descent', learningRate: 0.05, maxTime: 200 },
  },
  {
    data: {
      scheme: 'given',
      inputs: [
        [1, 0],
        [0.8, 0.6],
        [-0.3, 1],
        [0.2, -1],
      ],
      labels: [1, -2, 0.5, 1],
    },
    network: {
      hidden: [
        [0.3, 0.1],
        [0.1, -0.4],
        [-0.2, 0.1],
        [0.05, 0.3],
      ],
      output: [0.3, -0.4, 0.2, -0.3],
    },
  },
  { data: { scheme: 'cone', d: 20, n: 40, angle: 60, seed: 12 }, network: { width: 5, scale: 64, seed: 12 } },
  // from 64 samples on sums over many patterns are tabulated
  {
    data: { scheme: 'centred', d: 40, n: 66, angle: 45, seed: 13 },
    network: { width: 24, scale: 1, seed: 13 },
    training: { maxTime: 0.5 },
  },
  // and one pattern of all that counts has a kernel of its own
  {
    data: { scheme: 'centred', d: 64, n: 64, angle: 30, seed: 14 },
    network: { width: 12, scale: 1e-2, seed: 14 },
    training: { lossTarget: 1e-4 },
  },
];

/** What these runs have come to in each version, the last one now. */
const VERSIONS: Readonly<Record<number, string>> = {
  1: '27286ab7905d2d4fffd8fef7261681f5529fe5897fe007f247fa69fb18103d33',
  2: 'fd57206b478d1156643b6532205fcadeaa57d6ed98bc87071a7dda0d2c9a3e2c',
  3: '3e581100a484c10ee249b55bbdef4b97149a1b4dc249359ac4fa55d345912803',
  // what is measured of them: singular values
  4: '3e581100a484c10ee249b55bbdef4b97149a1b4dc249359ac4fa55d345912803',
};

describe('the version of the solver', () => {
  it('is another where a bit of a solved run is: count it up, and note the new hash here', () => {
    const bits: string[] = [];
    for (const run of RUNS) {
      const training = { lossTarget: 1e-8, maxTime: 1e3, ...run.training };
      const { outcome, states, kinks, steps } = simulate(
        experimentOf(readRunFile({ version: 1, ...run, training })),
      );
      const { output, hidden } = states.at(-1)!;
      const numbers = [outcome.time, outcome.loss, steps, kinks.count, ...output, ...hidden];
      bits.push(`${outcome.reason} ${sha256(new Uint8Array(Float64Array.from(numbers).buffer))}`);
    }
    expect(sha256(new TextEncoder().encode(bits.join('\n')))).toBe(VERSIONS[SOLVER_VERSION]);
    expect(Object.keys(VERSIONS).at(-1)).toBe(String(SOLVER_VERSION));
  });
});
