import { describe, expect, it } from 'vitest';
import { caseRow } from '../../src/command/benchCases.ts';
import { slidingProblem } from '../../src/command/benchProblems.ts';
import { solveCase, solveOnce, type Task, WARM_SOLVES } from '../../src/command/benchSolve.ts';
import { costOfSteps } from '../../src/command/benchWindow.ts';
import { balancedInitialisation } from '../../src/model/initialisation.ts';
import { makeDataset } from '../../src/model/schemes/scheme.ts';

const task: Task = {
  dataset: makeDataset({ scheme: 'cone', base: 'centred', dimension: 2, samples: 6, angle: 40, seed: 1 }),
  network: balancedInitialisation(10, 2, 1e-2, 1),
  tolerance: 1e-6,
  lossTarget: 1e-4,
  maxTime: 1e5,
};
const UNBOUNDED = Number.POSITIVE_INFINITY;
const peer = { program: '', machine: '', date: '', tolerance: 1e-6, limitMs: 60_000, results: [] };

describe('a case of the benchmark', () => {
  it('is solved once cold and a fixed number of times warm', () => {
    const solves = solveCase(task, { solve: UNBOUNDED, warm: UNBOUNDED });
    expect(solves).toHaveLength(1 + WARM_SOLVES);
    expect(new Set(solves.map(({ reason }) => reason))).toEqual(new Set(['loss']));
  });

  it('is solved warm at least once, however slow it is', () => {
    expect(solveCase(task, { solve: UNBOUNDED, warm: -1 })).toHaveLength(2);
  });

  it('is abandoned past its limit, and not solved again', () => {
    const solves = solveCase(task, { solve: 0, warm: UNBOUNDED });
    expect(solves).toHaveLength(1);
    expect(solves[0]).toMatchObject({ reason: null });
    expect(solves[0]!.time).toBeLessThan(solveOnce(task, UNBOUNDED).time);
  });

  it('says in its row that it was abandoned, with a lower bound for its time', () => {
    const [name, median, ...others] = caseRow('endless', solveCase(task, { solve: 0, warm: 0 }), peer);
    expect(name).toBe('endless');
    expect(median).toMatch(/^> /);
    expect(others).toContain('abandoned');
  });
});

describe('the sliding problem', () => {
  it('has just the share of its neurons sliding that is asked for', () => {
    const costs = costOfSteps([0, 1, 4].map(slidingProblem), 0, 1);
    for (const [index, share] of [0, 0.25, 1].entries()) expect(costs[index]!.share).toBeCloseTo(share, 2);
  });
});
