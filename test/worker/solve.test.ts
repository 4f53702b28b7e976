import { describe, expect, it } from 'vitest';
import { DEFAULTS, type Parameters } from '../../src/experiment/parameters.ts';
import { experimentOf, readRunFile } from '../../src/experiment/runFile.ts';
import { parametersOfRunFile } from '../../src/experiment/runFileParameters.ts';
import { setUp } from '../../src/experiment/setup.ts';
import { simulate } from '../../src/experiment/simulation.ts';
import type { FrameChunk, RunMessage } from '../../src/experiment/trajectory.ts';
import { createDescentSolver } from '../../src/model/descent.ts';
import { createFlowSolver } from '../../src/model/flow/flowSolver.ts';
import { solveRun } from '../../src/worker/solve.ts';

async function solved(change: Partial<Parameters>, goOn = () => true): Promise<RunMessage[]> {
  const messages: RunMessage[] = [];
  let clock = 0;
  await solveRun(
    { ...DEFAULTS, ...change },
    {
      send: (message) => messages.push(message),
      // every look at the clock finds it a little later: many messages, at no one's speed
      now: () => (clock += 1),
      breathe: async () => goOn(),
    },
  );
  return messages;
}

const framesOf = (messages: readonly RunMessage[]): FrameChunk[] =>
  messages.flatMap((message) => (message.kind === 'frames' ? [message.frames] : []));

describe('a run as the worker sends it', () => {
  it.each(['flow', 'descent'] as const)(
    'starts, grows and ends, with frames in order up to its end (%s)',
    async (method) => {
      const messages = await solved({ width: 12, method, lossTarget: 1e-6 });
      expect(messages[0]!.kind).toBe('start');
      const end = messages.at(-1)!;
      if (end.kind !== 'end') throw new Error('no end');
      expect(end.outcome.reason).toBe('loss');
      const times = framesOf(messages).flatMap((chunk) => [...chunk.times]);
      expect(times[0]).toBe(0);
      expect(times.at(-1)).toBe(end.outcome.time);
      for (let f = 1; f < times.length; f++) expect(times[f]!).toBeGreaterThan(times[f - 1]!);
      const kinks = messages.reduce(
        (sum, message) => sum + (message.kind === 'kinks' ? message.kinks.times.length : 0),
        0,
      );
      expect(kinks).toBe(end.stats.kinks);
    },
  );

  it('is, of the given weights in a run file, the run that the command solves, bit for bit', async () => {
    const file = readRunFile({
      version: 1,
      data: { scheme: 'cone', d: 3, n: 6, angle: 40, seed: 2 },
      network: {
        output: [1e-3, -2e-3, 3e-3, 4e-4],
        hidden: [
          [1e-3, 0, 0],
          [0, -2e-3, 1e-3],
          [1e-3, 2e-3, 2e-3],
          [0, 0, 4e-4],
        ],
      },
    });
    const { outcome, states, kinks } = simulate(experimentOf(file));
    const messages = await solved(parametersOfRunFile(file)!);
    expect(messages.at(-1)).toMatchObject({ kind: 'end', outcome });
    const last = framesOf(messages).at(-1)!.rows.at(-1)!;
    expect(last.output).toEqual(states.at(-1)!.output);
    expect(last.hidden).toEqual(states.at(-1)!.hidden);
    const times = messages.flatMap((message) => (message.kind === 'kinks' ? [...message.kinks.times] : []));
    expect(times).toEqual([...kinks.times.subarray(0, kinks.count)]);
  });

  it('takes enough frames for a smooth picture and no flood of them', async () => {
    const count = framesOf(await solved({})).reduce((sum, { times }) => sum + times.length, 0);
    expect(count).toBeGreaterThan(200);
    expect(count).toBeLessThan(900);
  });

  it.each([
    { initScale: 1e-8, dataSeed: 2, networkSeed: 6 },
    { initScale: 0.5, dataSeed: 10, networkSeed: 30 },
    { method: 'descent', lossTarget: 1e-5 },
  ] as const)('labels every frame with the time of its state (%o)', async (change) => {
    const parameters: Parameters = { ...DEFAULTS, width: 20, ...change };
    const { dataset, initial, training } = setUp(parameters);
    const { tolerance, learningRate } = training;
    const solver =
      parameters.method === 'flow'
        ? createFlowSolver(dataset, initial, { tolerance })
        : createDescentSolver(dataset, initial, { learningRate });
    const output = new Float64Array(20);
    const hidden = new Float64Array(40);
    const chunks = framesOf(await solved(parameters));
    const last = chunks.at(-1)!.times.at(-1)!;
    for (const chunk of chunks) {
      for (const [f, time] of chunk.times.entries()) {
        // the end of a run is located inside the step by its loss
        if (time === last) continue;
        while (solver.time < time) solver.advance(Number.POSITIVE_INFINITY);
        solver.stateAt(time, output, hidden);
        expect(chunk.rows[f]!.output, `t = ${time}`).toEqual(output);
        expect(chunk.rows[f]!.hidden, `t = ${time}`).toEqual(hidden);
      }
    }
  });

  it('stops without an end when it is cancelled', async () => {
    let breaths = 0;
    const messages = await solved({}, () => ++breaths < 2);
    expect(messages.some(({ kind }) => kind === 'end')).toBe(false);
  });
});
