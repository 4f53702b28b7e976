import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { solve, stateError } from './oracle.ts';
import { type PlainRun, plainRun, RANDOM_PROBLEMS, randomProblem } from './randomLabels.ts';

/** Written by `npx tsx scripts/randomLabels.ts`, because a plain method takes minutes over them. */
const FILE = join(import.meta.dirname, '../../data/randomLabels.json');
const plainRuns: readonly PlainRun[] = JSON.parse(readFileSync(FILE, 'utf8'));

describe('gradient flow on random labels', () => {
  it('agrees with a plain Runge-Kutta method to 1e-5', () => {
    expect(plainRuns).toHaveLength(RANDOM_PROBLEMS);
    const off: string[] = [];
    let slides = 0;
    plainRuns.forEach((plain, seed) => {
      const { dataset, network } = randomProblem(seed);
      slides += plain.slides;
      const { states } = solve(dataset, network, { times: plain.states.map(({ time }) => time) });
      for (const expected of plain.states) {
        const found = states.findLast((state) => state.time <= expected.time)!;
        const error = stateError(expected, found);
        if (!(error < 1e-5)) off.push(`problem ${seed} at t = ${expected.time}: ${error}`);
      }
    });
    expect(off).toEqual([]);
    // else the problems would be too easy
    expect(slides).toBeGreaterThan(RANDOM_PROBLEMS);
  });

  it('is compared with what that method gives today', () => {
    for (const seed of [3, 57, 131, 190]) expect(plainRuns[seed], `problem ${seed}`).toEqual(plainRun(seed));
  });
});
