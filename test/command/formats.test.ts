import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hasNumpy, python } from '../share/numpy.ts';
import { readNpz } from '../share/readNpz.ts';
import {
  expectRefused,
  fileIn,
  printed,
  reluFlow,
  root,
  simulate,
  smallRun,
  solved,
  temporaryFolder,
} from './reluFlow.ts';

const folder = temporaryFolder();
/**
 * A run that slides, one whose labels come from no teacher, one that is dead, one of descent with states in the order
 * asked for.
 */
const runs: Readonly<Record<string, string>> = {
  // the oracle's file holds its run beside the reference
  sliding: fileIn(
    folder,
    'sliding.json',
    JSON.parse(readFileSync(join(root, 'test/data/oracle/sliding-one.json'), 'utf8')).run,
  ),
  labels: fileIn(folder, 'labels.json', {
    ...smallRun,
    data: { ...smallRun.data, labels: [0.5, -1], teacher: undefined },
    output: { times: [2, 1, 1] },
  }),
  stalled: fileIn(folder, 'stalled.json', {
    ...smallRun,
    data: { ...smallRun.data, labels: [1, 1], teacher: undefined },
    network: { hidden: [[-1, -1]], output: [Math.SQRT2] },
  }),
  descent: fileIn(folder, 'descent.json', {
    ...smallRun,
    training: { method: 'descent', learningRate: 0.3, maxTime: 3 },
    output: { times: [1, 0.6] },
  }),
};

const timeless = (result: { stats: object }) => ({ ...result, stats: { ...result.stats, solveMs: null } });

describe('jsonl', () => {
  it.each(Object.keys(runs))('says line by line what the JSON says: %s', async (name) => {
    const json = await solved(runs[name]!);
    const text = (await printed(simulate(runs[name]!, '--format', 'jsonl'))).toString();
    expect(text.endsWith('\n')).toBe(true);
    const lines = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    const [header, ...rest] = lines;
    const { kind, ...end } = rest.pop();
    expect(kind).toBe('end');
    const of = (wanted: string) =>
      rest.filter((line) => line.kind === wanted).map(({ kind: _, ...values }) => values);
    const together = { version: header.version, states: of('state'), events: of('event'), ...end };
    expect(timeless(together)).toEqual(timeless(json));
    // states first, so that a reader needs no place for both
    expect(rest.map((line) => line.kind)).toEqual([
      ...json.states.map(() => 'state'),
      ...json.events.map(() => 'event'),
    ]);
  });

  it('begins with the sizes and the data', async () => {
    const text = (await printed(simulate(runs.descent!, '--format=jsonl'))).toString();
    const { inputs, teacher } = smallRun.data;
    expect(JSON.parse(text.slice(0, text.indexOf('\n')))).toEqual({
      ...{ kind: 'run', version: 1, width: 3, dimension: 2, samples: 2, inputs, teacher },
      labels: [0.8, expect.closeTo(0.28, 15)],
    });
  });
});

describe('npz', () => {
  const ACTIVITY = [false, true, 'slide'];

  it.each(Object.keys(runs))('holds the numbers of the JSON, bit for bit: %s', async (name) => {
    const { stop, states, events } = await solved(runs[name]!);
    const arrays = readNpz(await printed(simulate(runs[name]!, '--format', 'npz')));
    const { data, network } = JSON.parse(readFileSync(runs[name]!, 'utf8'));
    const [samples, dimension] = [data.inputs.length, data.inputs[0].length];
    const width = network.output.length;
    const [T, K] = [states.length, events.length];
    const text = (value: string): [string, number[], unknown[]] => [
      `<U${value.length}`,
      [],
      Array.from(value, (character) => character.codePointAt(0)),
    ];
    const expected: Record<string, [string, number[], unknown[]]> = {
      times: ['<f8', [T], states.map(({ time }: { time: number }) => time)],
      loss: ['<f8', [T], states.map(({ loss }: { loss: number }) => loss)],
      output: ['<f8', [T, width], states.flatMap(({ output }: { output: number[] }) => output)],
      hidden: [
        '<f8',
        [T, width, dimension],
        states.flatMap(({ hidden }: { hidden: number[][] }) => hidden.flat()),
      ],
      kink_times: ['<f8', [K], events.map(({ time }: { time: number }) => time)],
      kink_neurons: ['<i4', [K], events.map(({ neuron }: { neuron: number }) => neuron)],
      kink_samples: ['<i4', [K], events.map(({ sample }: { sample: number }) => sample)],
      kink_activities: [
        '|u1',
        [K],
        events.map(({ active }: { active: boolean | string }) => ACTIVITY.indexOf(active)),
      ],
      inputs: ['<f8', [samples, dimension], data.inputs.flat()],
      labels: ['<f8', [samples], data.labels ?? arrays.labels!.values],
      ...(data.teacher && { teacher: ['<f8', [dimension], data.teacher] }),
      stop_reason: text(stop.reason),
      ...(stop.stall && { stop_stall: text(stop.stall) }),
    };
    expect(Object.keys(arrays)).toEqual(Object.keys(expected));
    for (const [key, [descr, shape, values]] of Object.entries(expected)) {
      expect({ key, ...arrays[key] }).toMatchObject({ key, descr, shape, fortranOrder: false });
      // JSON knows no -0
      expect(
        arrays[key]!.values.map((value) => value + 0),
        key,
      ).toEqual(values.map((value) => Number(value) + 0));
    }
  });

  it.skipIf(!hasNumpy)('is what NumPy reads, whether printed or written', async () => {
    const { states, stop } = await solved(runs.descent!);
    const program = `
arrays = numpy.load(io.BytesIO(sys.stdin.buffer.read()))
print(json.dumps({
  'hidden': arrays['hidden'].tolist(),
  'kinks': [arrays['kink_' + name].dtype.name for name in ('times', 'neurons', 'samples', 'activities')],
  'teacher': arrays['teacher'].tolist(),
  'stop': str(arrays['stop_reason']),
}))`;
    const expected = {
      hidden: states.map(({ hidden }: { hidden: number[][] }) => hidden),
      kinks: ['float64', 'int32', 'int32', 'uint8'],
      teacher: smallRun.data.teacher,
      stop: stop.reason,
    };
    const bytes = await printed(simulate(runs.descent!, '--format', 'npz'));
    expect(JSON.parse(python(program, bytes))).toEqual(expected);
    const out = join(folder, 'out.npz');
    expect((await printed(simulate(runs.descent!, '--format', 'npz', '--out', out))).length).toBe(0);
    expect(readFileSync(out).equals(bytes)).toBe(true);
  });
});

describe('standard input', () => {
  const small = JSON.stringify({ ...smallRun, output: { times: [1] } });

  it('is read for -, as a run file or a link', async () => {
    const file = JSON.parse((await printed(reluFlow(['simulate', '-'], `\ufeff${small}\n`))).toString());
    expect(timeless(file)).toEqual(timeless(await solved(fileIn(folder, 'same.json', small))));
    for (const link of [
      '#m=2&n=3&t=1',
      'https://example.org/page/#m=2&n=3&t=1',
      '<https://example.org/#M=2&amp;n=3&amp;t=1>',
    ]) {
      const piped = JSON.parse((await printed(reluFlow(['simulate', '-'], `${link}\n`))).toString());
      expect(timeless(piped)).toEqual(timeless(await solved(link)));
    }
  });

  it('is named where it is refused', async () => {
    const refused = async (input: string, message: RegExp) =>
      expectRefused(await reluFlow(['simulate', '-'], input), message);
    await refused('', /standard input is empty/);
    await refused('{ "version": 1', /standard input is not JSON/);
    await refused('# a comment\n{}', /standard input is not JSON/);
    await refused('#scale=abc', /scale: .*abc/);
    const odd = { ...smallRun, note: 'a#b', network: { width: 0, scale: 1, seed: 1 } };
    await refused(JSON.stringify(odd), /standard input: network\.width: 0/);
  });

  it('is not read where the input is a file or a link', async () => {
    const { stop } = JSON.parse((await printed(reluFlow(['simulate', '#m=2&n=3'], '#scale=abc'))).toString());
    expect(stop.time).toBeGreaterThan(0);
  });
});
