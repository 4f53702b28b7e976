import { describe, expect, it } from 'vitest';
import { balancedInitialisation } from '../../../src/model/initialisation.ts';
import { Activity, type Dataset, type Network } from '../../../src/model/problem.ts';
import { solve, stateError } from './oracle.ts';
import { integratePlainly } from './plainIntegrator.ts';
import { randomStream } from './randomNumbers.ts';

/** Inputs and labels of normal numbers: up to ten inputs in two to four dimensions, up to twenty neurons. */
function randomProblem(seed: number): { dataset: Dataset; network: Network } {
  const random = randomStream(7_000 + seed);
  const between = (least: number, most: number) =>
    least + Math.floor(((most - least + 1) * (random() + 1)) / 2);
  const [dimension, samples, width] = [between(2, 4), between(2, 10), between(1, 20)];
  // a sum of four is near enough to a normal number
  const normal = () => Math.sqrt(3 / 4) * (random() + random() + random() + random());
  const inputs = Float64Array.from({ length: samples * dimension }, normal);
  const labels = Float64Array.from({ length: samples }, normal);
  return {
    dataset: { dimension, samples, inputs, labels, teacher: null },
    network: balancedInitialisation(width, dimension, 10 ** (-1 + 1.5 * random()), seed),
  };
}

const TIMES = [1, 4, 10];
/** Two hundred problems in eight parts, each well within the time a test has. */
const PARTS = 8;
const PROBLEMS = 25;

describe('gradient flow on random labels', () => {
  it.each(Array.from({ length: PARTS }, (_, part) => part))(
    'agrees with a plain Runge-Kutta method to 1e-5 (part %i)',
    (part) => {
      const off: string[] = [];
      let slides = 0;
      for (let seed = PROBLEMS * part; seed < PROBLEMS * (part + 1); seed++) {
        const { dataset, network } = randomProblem(seed);
        const d = dataset.dimension;
        // a hundred times as sharp as the bound
        const plain = integratePlainly(dataset, network, TIMES, 1e-8);
        slides += plain.kinks.filter(({ activity }) => activity === Activity.Slide).length;
        const { states } = solve(dataset, network, { times: TIMES });
        for (const { time, output, hidden } of plain.states) {
          const found = states.findLast((state) => state.time <= time)!;
          const rows = Array.from(output, (_, j) => Array.from(hidden.subarray(j * d, (j + 1) * d)));
          const error = stateError({ time, output: Array.from(output), hidden: rows }, found);
          if (!(error < 1e-5)) off.push(`problem ${seed} at t = ${time}: ${error}`);
        }
      }
      expect(off).toEqual([]);
      // else the problems would be too easy
      expect(slides).toBeGreaterThan(PROBLEMS);
    },
  );
});
