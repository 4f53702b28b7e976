import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { expectRefused, fileIn, root, simulate, smallRun, solved, temporaryFolder } from './reluFlow.ts';

const folder = temporaryFolder();
const fileOf = (name: string, content: unknown) => fileIn(folder, name, content);

interface ReferenceState {
  readonly time: number;
  readonly output: number[];
  readonly hidden: number[][];
}

interface ReferenceEvent {
  readonly time: number;
  readonly neuron: number;
  readonly sample: number;
  readonly active: boolean | 'slide';
}

/** Reference runs and how they were computed: test/data/oracle/README.md. */
const oracle = (name: string) =>
  JSON.parse(readFileSync(join(root, 'test/data/oracle', `${name}.json`), 'utf8'));

/** Largest error of a neuron's (a, w) relative to its norm, the norm floored at 1e-3 of the largest. */
function stateError(state: ReferenceState, reference: ReferenceState): number {
  const norms = reference.output.map((a, j) => Math.hypot(a, ...reference.hidden[j]!));
  const floor = 1e-3 * Math.max(...norms);
  const errors = norms.map((size, j) => {
    const difference = state.hidden[j]!.map((w, k) => w - reference.hidden[j]![k]!);
    return Math.hypot(state.output[j]! - reference.output[j]!, ...difference) / Math.max(size, floor);
  });
  return Math.max(...errors);
}

/** The kinks of each neuron, in their order. */
function byNeuron(events: readonly ReferenceEvent[]): Map<number, string[]> {
  const lists = new Map<number, string[]>();
  for (const { neuron, sample, active } of events) {
    lists.set(neuron, [...(lists.get(neuron) ?? []), `${sample} ${active}`]);
  }
  return lists;
}

describe('simulate', () => {
  it.each(['plane', 'space', 'sliding-one'])(
    'prints the states that were asked for, the end, and every kink: %s',
    async (name) => {
      const { run, reference } = oracle(name);
      const result = await solved(fileOf(`${name}.json`, run));
      expect(Object.keys(result)).toEqual(['version', 'stop', 'states', 'events', 'measures', 'stats']);
      expect(result.version).toBe(1);
      expect(result.stop).toMatchObject({ reason: 'time', time: run.training.maxTime });
      const times = result.states.map((state: ReferenceState) => state.time);
      expect(times).toEqual([...run.output.times, run.training.maxTime]);
      reference.states.forEach((state: ReferenceState, index: number) => {
        expect(stateError(result.states[index], state), `at ${state.time}`).toBeLessThan(1e-4);
      });
      expect(byNeuron(result.events)).toEqual(byNeuron(reference.events));
      expect(result.stats.kinks).toBe(result.events.length);
      expect(result.stats.steps).toBeGreaterThan(0);
      expect(result.stats.solveMs).toBeGreaterThan(0);
    },
  );

  it('solves a link and the run file of the same numbers alike', async () => {
    const link = await solved('https://example.org/page/#n=5&m=7&scale=1e-2&seed=3&init=4&t=2.5');
    const file = await solved(
      fileOf('same.json', {
        version: 1,
        data: { scheme: 'cone', d: 2, n: 5, angle: 40, seed: 3 },
        network: { width: 7, scale: 1e-2, seed: 4 },
        output: { times: [2.5] },
      }),
    );
    expect({ ...link, stats: null }).toEqual({ ...file, stats: null });
    expect(link.states[0].time).toBe(2.5);
    expect(link.stop.reason).toBe('loss');
    expect(link.stop.loss).toBeCloseTo(1e-9, 14);
    expect(link.states.at(-1)).toMatchObject({ time: link.stop.time, loss: link.stop.loss });
  });

  it('reads a link of every version as the page does', async () => {
    const end = async (link: string) => (await solved(link)).stop;
    expect(await end('#v=2&m=5&n=3')).toEqual(await end('#n=3&m=5&v=2&hide=loss&pin=4'));
    expect(await end('#m=5&n=3')).toEqual(await end('#v=1&m=5&n=3'));
    expect(await end('#')).toEqual(await end('#v=2'));
  });

  it('leaves out times past the end of a run that met its loss target', async () => {
    const { stop, states } = await solved(
      fileOf('past.json', { ...smallRun, output: { times: [1e6, 0, 1] } }),
    );
    expect(stop.reason).toBe('loss');
    expect(states.map(({ time }: ReferenceState) => time)).toEqual([0, 1, stop.time]);
    expect(states[0].hidden).toEqual(smallRun.network.hidden);
  });

  it('gives a stalled run its state at every time, and says null where a measure means nothing', async () => {
    const dead = {
      ...smallRun,
      data: { ...smallRun.data, labels: [1, 1], teacher: undefined },
      network: { hidden: [[-1, -1]], output: [Math.SQRT2] },
    };
    const { stop, states, measures, events } = await solved(
      fileOf('dead.json', { ...dead, output: { times: [3, 1e5] } }),
    );
    expect(stop).toMatchObject({ reason: 'stalled', stall: 'rest' });
    expect(states.map(({ time }: ReferenceState) => time)).toEqual([3, 1e5, stop.time]);
    for (const state of states) expect(state.hidden).toEqual([[-1, -1]]);
    expect(events).toEqual([]);
    expect(measures).toMatchObject({ maxAngle: null, meanAngle: null, distanceToTeacher: null });
    expect(measures.nuclearNorm).toBeCloseTo(Math.SQRT2, 12);
    expect(measures.squaredNorm).toBeCloseTo(4, 12);
  });

  it('gives the nearest step of descent, at its own time', async () => {
    const training = { method: 'descent', learningRate: 0.3, maxTime: 3 };
    const { stop, states } = await solved(
      fileOf('descent.json', { ...smallRun, training, output: { times: [1, 0.6, 0.1] } }),
    );
    expect(stop.reason).toBe('time');
    expect(states.map(({ time }: ReferenceState) => time)).toEqual([3 * 0.3, 0.6, 0, 3]);
    expect(states[2].hidden).toEqual(smallRun.network.hidden);
    // the first step by hand
    const [one] = (await solved(fileOf('step.json', { ...smallRun, training, output: { times: [0.3] } })))
      .states;
    const { inputs, teacher } = smallRun.data;
    const { hidden, output } = smallRun.network;
    const product = (w: number[], x: number[]) => w[0]! * x[0]! + w[1]! * x[1]!;
    const residuals = inputs.map(
      (x) =>
        Math.max(0, product(teacher, x)) -
        hidden.reduce((sum, w, j) => sum + output[j]! * Math.max(0, product(w, x)), 0),
    );
    hidden.forEach((w, j) => {
      const gradient = [0, 1].map((k) =>
        inputs.reduce((sum, x, i) => sum + (product(w, x) > 0 ? (residuals[i]! * x[k]!) / 2 : 0), 0),
      );
      expect(one.output[j]).toBeCloseTo(output[j]! + 0.3 * product(w, gradient), 14);
      expect(one.hidden[j][0]).toBeCloseTo(w[0]! + 0.3 * output[j]! * gradient[0]!, 14);
    });
  });

  it('writes to a file, and measures warm solves', async () => {
    const out = join(folder, 'out.json');
    const { status, output } = await simulate(fileOf('small.json', smallRun), '--out', out, '--bench');
    expect({ status, output: output.toString() }).toEqual({ status: 0, output: '' });
    const written = JSON.parse(readFileSync(out, 'utf8'));
    expect(written.stop.reason).toBe('loss');
    expect(written.measures.distanceToTeacher).toBeGreaterThan(0);
    expect(written.stats.solveMs).toBeGreaterThan(0);
  });

  it('takes rho, b and a bias from a link and from a file', async () => {
    const states = async (input: string) => (await solved(input)).states;
    const rest = 'data=centred&d=3&n=4&m=5&scale=0.5';
    expect(await states(`#${rest}&rho=1`)).toEqual(await states(`#${rest}&angle=45`));
    const network = { width: 5, scale: 0.5, seed: 1 };
    const centred = { scheme: 'centred', d: 3, n: 4, seed: 1, rho: 1 };
    const rho = { version: 1, data: centred, network };
    expect(await states(fileOf('rho.json', rho))).toEqual(await states(`#${rest}&rho=1`));
    const biased = { ...rho, data: { ...centred, bias: true } };
    const [end] = await states(fileOf('bias.json', biased));
    expect(end.hidden[0]).toHaveLength(3);
    expect(await states(`#${rest}&rho=1&bias=1`)).toEqual([end]);
    const stretched = { ...rho, data: { scheme: 'counterexample', d: 3, b: 20 } };
    expect(await states(fileOf('b.json', stretched))).toEqual(
      await states('#data=counterexample&d=3&m=5&scale=0.5&b=20'),
    );
  });

  it('says what it set right in a link', async () => {
    const { status, output, errors } = await simulate(
      '#m=0&n=3&sclae=1e-5&view=unheard-of&axis=x&pace=x&pin=x&tour=99&theme=x&hide=x&ask=x',
    );
    expect(status).toBe(0);
    expect(JSON.parse(output.toString()).states[0].output).toHaveLength(1);
    expect(errors).toBe(
      'simulate: note: sclae: there is no such setting; did you mean \u201cscale\u201d?\n' +
        'simulate: note: m: 0 is outside the range 1 to 100000; 1 is used instead.\n',
    );
  });
});

describe('simulate refuses in one line, with status 2,', () => {
  const cases: [string, () => string[], RegExp][] = [
    ['no input', () => [], /INPUT/],
    ['two inputs', () => ['a.json', 'b.json'], /INPUT/],
    ['an unknown option', () => ['#m=3', '--fast'], /--fast/],
    ['an option with a letter too many', () => ['#m=3', '--formatt', 'npz'], /--formatt.*--format\?/],
    ['an unknown letter', () => ['#m=3', '-x'], /-x: .*--format, --out, --bench and --help/],
    ['a format that there is not', () => ['#m=3', '--format', 'xml'], /--format: .*xml.*json, jsonl, npz/],
    ['--format without one', () => ['#m=3', '--format'], /--format: expected one of json, jsonl and npz/],
    ['--bench with a value', () => ['#m=3', '--bench=yes'], /--bench takes no value/],
    ['--out without a file', () => ['#m=3', '--out'], /--out/],
    ['--out before another option', () => ['#m=3', '--out', '--bench'], /--out: expected the name of a file/],
    [
      'a name that would clear the screen',
      () => ['\u001b[2J\r\nx\u202e'],
      /\\u001b\[2J x\\u202e: there is no/,
    ],
    ['an option that would', () => ['#m=3', '--\u001b[2J\n'], /--\\u001b\[2J/],
    ['a file that is not there', () => [join(folder, 'none.json')], /none\.json.*no such file/],
    ['a folder', () => [folder], /folder/],
    ['a file in no folder to write', () => ['#m=3', '--out', join(folder, 'none/out.json')], /--out.*none/],
    ['a folder to write', () => ['#m=3', '--out', folder], /--out.*folder/],
    [
      'its own input to write',
      () => {
        const file = fileOf('self.json', smallRun);
        return [file, '--out', file];
      },
      /--out.*input/,
    ],
    ['a file that is not JSON', () => [fileOf('text.json', 'Lorem\nipsum')], /text\.json is not JSON/],
    [
      'JSON with a slip',
      () => [fileOf('slip.json', '{"version": 1,\n "data": }')],
      /slip\.json is not JSON: line 2, column 10: expected a value, found \u201c}\u201d\.\n$/,
    ],
    [
      'a key that is there twice',
      () => [fileOf('twice.json', '{"version": 1, "version": 1}')],
      /twice\.json: version: given more than once\.\n$/,
    ],
    [
      'brackets without end',
      () => [fileOf('deep.json', `{"version": 1, "data": ${'['.repeat(9000)}${']'.repeat(9000)}}`)],
      /deep\.json is not JSON: line 1, column \d+: more than 64 brackets in brackets\.\n$/,
    ],
    [
      'a misspelt key, whatever it holds',
      () => [fileOf('misspelt.json', '{"version": 1, "data": {}, "net\\u001b[2J\\nwork": 1}')],
      /misspelt\.json: net\\u001b\[2J work: there is no such setting; allowed are /,
    ],
    ['JSON that is no run file', () => [fileOf('other.json', { version: 1, name: 'x' })], /not a run file/],
    ['a newer version', () => [fileOf('newer.json', { ...smallRun, version: 2 })], /version: .*2.*1/],
    [
      'width 0',
      () => [fileOf('zero.json', { ...smallRun, network: { width: 0, scale: 1, seed: 1 } })],
      /network\.width: 0 is outside the range 1 to 100000/,
    ],
    [
      'a ragged input',
      () => [fileOf('ragged.json', { ...smallRun, data: { ...smallRun.data, inputs: [[1, 2], [1]] } })],
      /data\.inputs\[1\]: .*2.*1/,
    ],
    ['a rho beside an angle', () => ['#data=centred&rho=1&angle=30'], /^[^;]*rho: angle says the same/],
    ['a rho that the data have not', () => ['#rho=1'], /rho: .*centred, uncentred, opposed/],
    [
      'a file with both',
      () => [
        fileOf('both.json', {
          ...smallRun,
          data: { scheme: 'centred', d: 2, n: 2, seed: 1, angle: 30, rho: 1 },
        }),
      ],
      /data\.rho: data\.angle says the same/,
    ],
    ['a link whose value is no number', () => ['#scale=abc'], /scale: .*1e-100 to 64.*abc/],
    ['a link that was changed on its way', () => ['#v=2&check=1&m=3'], /check: .*changed/],
    ['a link whose data are no data', () => ['#data=given&points=1,x&teacher=1,0'], /points\[0\]\[1\]/],
  ];
  it.each(cases)('%s', async (_, args, message) => {
    const run = await simulate(...args());
    expectRefused(run, message);
    expect(run.errors).not.toMatch(/used instead/);
  });
});
