import { describe, expect, it } from 'vitest';
import {
  type MapMessage,
  type MapRequest,
  type MapRow,
  type MapTimes,
  mapTimes,
} from '../../src/experiment/parameterMap.ts';
import { DEFAULTS, type Parameters } from '../../src/experiment/parameters.ts';
import { setUp } from '../../src/experiment/setup.ts';
import { createSolver } from '../../src/model/createSolver.ts';
import { Group, membersOf } from '../../src/model/initialisation.ts';
import { norm } from '../../src/model/measures/angles.ts';
import { createPairAngles } from '../../src/model/measures/pairAngles.ts';
import { alignmentTarget } from '../../src/model/theory/alignmentTarget.ts';
import { bundleVector } from '../../src/model/theory/eigenCoordinates.ts';
import { train } from '../../src/model/train.ts';
import { solveRows } from '../../src/worker/mapRow.ts';
import { MOST_ROW_MS, type RowEnvironment } from '../../src/worker/rowEnd.ts';

const SMALL: Partial<Parameters> = { width: 20, networkSeed: 3 };

const ENVIRONMENT: RowEnvironment = { now: () => 0, breathe: () => Promise.resolve(true) };

async function told(
  change: Partial<Parameters>,
  asked: Partial<MapRequest> & Pick<MapRequest, 'rows'>,
  environment: RowEnvironment = ENVIRONMENT,
): Promise<MapMessage[]> {
  const messages: MapMessage[] = [];
  const parameters = { ...DEFAULTS, ...SMALL, ...change };
  const request = {
    over: 'initScale',
    times: null,
    paceValue: 1e-20,
    angles: true,
    restMs: 0,
    ...asked,
  } as const;
  await solveRows({ parameters, ...request }, (message) => messages.push(message), environment);
  return messages;
}

const fine = (...values: number[]) => values.map((value) => ({ value, grain: 'fine' as const }));

const timesIn = (messages: readonly MapMessage[]) =>
  messages.flatMap((message) => (message.kind === 'times' ? [message.times] : []))[0]!;
const rowsIn = (messages: readonly MapMessage[]): MapRow[] =>
  messages.flatMap((message) => (message.kind === 'row' ? [message.row] : []));

/** log10 of loss, largest angle and |v| at the times of a row, by the solver that the page runs, at its own tolerance or tighter. */
function exactly(parameters: Parameters, times: Float64Array, tolerance: number) {
  const { dataset, initial, groups, training } = setUp(parameters);
  const solver = createSolver(dataset, initial, { ...training, tolerance });
  const positive = membersOf(groups, Group.Positive);
  const pairs = createPairAngles(positive, dataset.dimension);
  const states = new Map<number, { loss: number; angle: number; norm: number }>();
  const run = train(
    solver,
    { lossTarget: training.lossTarget, maxTime: times.at(-1)! },
    {
      nextFrame: (previous) => times.find((time) => time > previous) ?? Number.POSITIVE_INFINITY,
      frame(time, loss, output, hidden) {
        pairs.update(hidden);
        const v = bundleVector([...positive], output, hidden, dataset.dimension);
        states.set(time, {
          loss: Math.log10(loss),
          angle: Math.log10(pairs.largest),
          norm: Math.log10(norm(v)),
        });
      },
      kinks() {},
    },
  );
  let step = run.next();
  while (!step.done) step = run.next();
  return { states, outcome: step.value };
}

describe('a row of a map', () => {
  it.each<[string, Partial<Parameters>, readonly number[]]>([
    ['a cone', {}, [1e-20, 1e-3, 0.5, 8]],
    ['space', { dimension: 3, samples: 6 }, [1e-8, 1]],
    ['opposed groups', { scheme: 'opposed', samples: 4 }, [1e-6]],
    ['one neuron', { width: 1, networkSeed: 1 }, [1e-4]],
    [
      'inputs twice, on one line, opposite, and 0',
      {
        scheme: 'given',
        given: {
          inputs: [
            [1, 0],
            [1, 0],
            [2, 0],
            [-1, 0],
            [0, 0],
            [0.5, 1],
            [1e-3, 1e-3],
          ],
          labels: [1, 1, 2, 0, 0, 1, -1e-3],
          teacher: null,
        },
        dimension: 2,
        samples: 7,
      },
      [1e-5, 0.3],
    ],
    [
      'labels that are all 0',
      { scheme: 'given', given: { inputs: [[1, 0]], labels: [0], teacher: null }, samples: 1 },
      [0.1],
    ],
  ])('is the run that the page would solve: %s', async (_, change, values) => {
    const messages = await told(change, { rows: fine(...values) });
    const times = mapTimes(timesIn(messages), 'fine');
    for (const row of rowsIn(messages)) {
      const parameters = { ...DEFAULTS, ...SMALL, ...change, initScale: row.value };
      const { states, outcome } = exactly(parameters, times, 1e-7);
      // when a run counts as at rest hangs on its steps
      const slack = outcome.reason === 'stalled' ? 0.05 : 2e-3;
      expect(Math.abs(row.end - outcome.time)).toBeLessThan(slack * times.at(-1)!);
      expect(row.outcome).toBe(outcome.reason === 'time' ? 'cut' : outcome.reason);
      for (const [k, time] of times.entries()) {
        const exact = states.get(time);
        if (exact === undefined || time > row.end) continue;
        // decades; a step of colour is four times as much at least
        expect(Math.abs(row.loss[k]! - exact.loss) || 0, `loss at ${time}`).toBeLessThan(0.02);
        expect(Math.abs(row.norm[k]! - exact.norm) || 0, `norm at ${time}`).toBeLessThan(0.02);
        if (exact.angle > -6) expect(Math.abs(row.angle[k]! - exact.angle) || 0).toBeLessThan(0.05);
      }
    }
    expect(rowsIn(messages)).toHaveLength(values.length);
  });

  it('has no values after its end, and the last ones at it', async () => {
    const messages = await told({}, { rows: fine(1e-4) });
    const [row] = rowsIn(messages);
    const times = mapTimes(timesIn(messages), 'fine');
    expect(row!.outcome).toBe('loss');
    expect(row!.last.loss).toBeCloseTo(-9, 6);
    for (const [k, time] of times.entries()) expect(Number.isNaN(row!.loss[k]!)).toBe(time > row!.end);
  });

  it('leaves its plateau later by ln(10)/|gamma| at a tenth of a tiny scale', async () => {
    const messages = await told({}, { rows: fine(1e-12, 1e-13, 1e-17) });
    const rate = norm(alignmentTarget(setUp({ ...DEFAULTS, ...SMALL }).dataset));
    const [more, less, least] = rowsIn(messages).map(({ t2 }) => t2) as [number, number, number];
    expect((rate * (less - more)) / Math.LN10).toBeCloseTo(1, 2);
    expect((rate * (least - less)) / (4 * Math.LN10)).toBeCloseTo(1, 2);
    // T1 is a quarter of it
    for (const { value, t1 } of rowsIn(messages)) expect(t1).toBeCloseTo(Math.log(1 / value) / (4 * rate), 9);
  });

  it('has no T1 from scale 1 up, no T2 without a teacher, and no angle where none is asked for', async () => {
    const [large] = rowsIn(await told({}, { rows: fine(2), angles: false }));
    expect(large!.t1).toBeNaN();
    expect([...large!.angle].every(Number.isNaN)).toBe(true);
    const given = {
      inputs: [
        [1, 0],
        [0, 1],
      ],
      labels: [1, 1],
      teacher: null,
    };
    const [untaught] = rowsIn(await told({ scheme: 'given', given, samples: 2 }, { rows: fine(1e-3) }));
    expect([untaught!.t1, untaught!.t2]).toEqual([Number.NaN, Number.NaN]);
  });

  it('gets its angles in space from a few times, and lies between them elsewhere', async () => {
    const messages = await told({ dimension: 5, samples: 6, width: 400 }, { rows: fine(1e-3) });
    const [row] = rowsIn(messages);
    const known = [...row!.angle].filter((angle) => !Number.isNaN(angle));
    expect(known.length).toBeGreaterThan(100);
    expect(known[0]).toBeGreaterThan(known.at(-1)!);
  });
});

describe('the rows of a request', () => {
  it('come in the order that was asked for, after the times of the row that tells them', async () => {
    const messages = await told({}, { rows: fine(1e-2, 4, 1e-6) });
    expect(messages[0]!.kind).toBe('times');
    expect(rowsIn(messages).map(({ value }) => value)).toEqual([1e-2, 4, 1e-6]);
    const { end, linear } = timesIn(messages);
    // the slowest of the map ends there
    expect(rowsIn(await told({}, { times: { end: 1e4, linear }, rows: fine(1e-20) }))[0]!.end).toBeCloseTo(
      end,
      1,
    );
  });

  it('stop at once when they are cancelled, in the midst of a row too', async () => {
    let breaths = 0;
    let time = 0;
    const environment = {
      now: () => (time += 10),
      breathe: () => Promise.resolve(++breaths < 9),
    };
    const times: MapTimes = { end: 100, linear: 1 };
    const messages = await told({}, { times, rows: fine(1e-2, 1e-3, 1e-4) }, environment);
    expect(messages.length).toBeLessThan(2);
    expect(breaths).toBe(9);
  });

  it('give up one that takes too long, and one of which no data come, and go on', async () => {
    let time = 0;
    const slow = { ...ENVIRONMENT, now: () => (time += MOST_ROW_MS / 3) };
    const times: MapTimes = { end: 100, linear: 1 };
    expect(await told({}, { times, rows: fine(1e-2, 1e-3) }, slow)).toMatchObject([
      { kind: 'failed', value: 1e-2, why: 'slow' },
      { kind: 'failed', value: 1e-3, why: 'slow' },
    ]);
    expect(await told({}, { rows: fine(1e-2) }, slow)).toMatchObject([{ kind: 'failed', why: 'slow' }]);
    const hopeless: Partial<Parameters> = { scheme: 'uncentred', dimension: 2, samples: 2, given: null };
    const messages = await told(hopeless, { over: 'angle', paceValue: 30, rows: fine(20, Number.NaN, 40) });
    const kinds = messages.map((message) => message.kind);
    expect(kinds).toEqual(['times', 'row', 'failed', 'row']);
  });

  it('end a map where a run at rest has done what it does, though it never meets its target', async () => {
    const given = {
      inputs: [
        [1, 0],
        [2, 0],
      ],
      labels: [1, -1],
      teacher: null,
    };
    const change: Partial<Parameters> = { scheme: 'given', given, samples: 2 };
    const { end } = timesIn(await told(change, { rows: [] }));
    expect(end).toBeGreaterThan(1);
    expect(end).toBeLessThan(2000);
  });
});
