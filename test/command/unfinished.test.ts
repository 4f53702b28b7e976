import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { simulateCommand } from '../../src/command/simulate.ts';
import { readInput } from '../../src/command/simulateInput.ts';
import { simulate } from '../../src/experiment/simulation.ts';
import type { Stall } from '../../src/model/solver.ts';
import { readNpz } from '../share/readNpz.ts';
import { fileIn, smallRun, temporaryFolder } from './reluFlow.ts';

/**
 * A run that cannot go on is hard to come by, and none should stay so: here a solver gives up at its start, whatever
 * the run is.
 */
const stalls = vi.hoisted(() => ({ stall: null as Stall | null }));
vi.mock('../../src/model/flow/flowSolver.ts', async (original) => {
  const { createFlowSolver } = await original<typeof import('../../src/model/flow/flowSolver.ts')>();
  return {
    createFlowSolver: (...args: Parameters<typeof createFlowSolver>) => {
      const solver = createFlowSolver(...args);
      const gaveUp = { status: 'stalled', stall: stalls.stall, advance: () => {} };
      return new Proxy(solver, {
        get: (target, key) => {
          if (stalls.stall !== null && key in gaveUp) return gaveUp[key as keyof typeof gaveUp];
          const value = Reflect.get(target, key);
          return typeof value === 'function' ? value.bind(target) : value;
        },
      });
    },
  };
});

const folder = temporaryFolder();
const run = fileIn(folder, 'run.json', { ...smallRun, output: { times: [0, 3] } });

async function printed(stall: Stall | null, format: string) {
  stalls.stall = stall;
  const errors = vi.spyOn(console, 'error').mockImplementation(() => {});
  const out = join(folder, `${stall}.${format}`);
  await simulateCommand([run, '--format', format, '--out', out]);
  return { bytes: readFileSync(out), errors: errors.mock.calls.map(([line]) => line as string) };
}

afterEach(() => {
  vi.restoreAllMocks();
  stalls.stall = null;
});

describe('a run that could not go on', () => {
  it.each(['no-step', 'branching'] as const)(
    'is told of in one line beside the result (%s)',
    async (stall) => {
      const { bytes, errors } = await printed(stall, 'json');
      expect(errors).toHaveLength(1);
      expect(errors[0]).toMatch(/^simulate: note: the run stops unfinished at t = 0: .+\.$/);
      expect(errors[0]).toMatch(stall === 'no-step' ? /no further step/ : /not determined/);
      expect(JSON.parse(bytes.toString()).stop).toMatchObject({ reason: 'stalled', stall, time: 0 });
    },
  );

  it.each(['no-step', 'branching'] as const)('has no states past its end (%s)', async (stall) => {
    stalls.stall = stall;
    const { states } = simulate((await readInput(run)).experiment);
    // the one asked for, and the end
    expect(states.map(({ time }) => time)).toEqual([0, 0]);
  });

  it('says its stall in every format', async () => {
    const lines = (await printed('branching', 'jsonl')).bytes.toString().trimEnd().split('\n');
    expect(JSON.parse(lines.at(-1)!).stop).toMatchObject({ reason: 'stalled', stall: 'branching' });
    const arrays = readNpz((await printed('branching', 'npz')).bytes);
    expect(String.fromCodePoint(...arrays.stop_stall!.values)).toBe('branching');
  });
});

describe('a run that is over', () => {
  it('at rest is not warned of, and stays as it is', async () => {
    const { bytes, errors } = await printed('rest', 'json');
    expect(errors).toEqual([]);
    const { stop, states } = JSON.parse(bytes.toString());
    expect(stop).toMatchObject({ reason: 'stalled', stall: 'rest' });
    expect(states.map(({ time }: { time: number }) => time)).toEqual([0, 3, 0]);
  });

  it('for another reason has no stall', async () => {
    const { bytes, errors } = await printed(null, 'json');
    expect(errors).toEqual([]);
    expect(JSON.parse(bytes.toString()).stop).toEqual({
      reason: 'loss',
      time: expect.any(Number),
      loss: expect.any(Number),
    });
  });
});
