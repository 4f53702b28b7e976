import { describe, expect, it } from 'vitest';
import { type Fault, FaultError } from '../../src/experiment/fault.ts';
import { sanitise } from '../../src/experiment/limits.ts';
import { DEFAULTS, type Parameters, SCHEMES } from '../../src/experiment/parameters.ts';
import { experimentOf, readRunFile } from '../../src/experiment/runFile.ts';
import { parametersOfRunFile, runFileOf } from '../../src/experiment/runFileParameters.ts';
import { setUp } from '../../src/experiment/setup.ts';
import { en } from '../../src/text/en.ts';

const generated = {
  version: 1,
  data: { scheme: 'cone', d: 2, n: 20, angle: 40, seed: 1 },
  network: { width: 50, scale: 1e-4, seed: 1 },
};
const given = {
  version: 1,
  data: {
    scheme: 'given',
    inputs: [
      [1, 0],
      [0.8, 0.6],
      [0, 1],
    ],
    teacher: [0.6, 0.8],
  },
  network: {
    hidden: [
      [0.1, 0.2],
      [-0.1, 0.3],
    ],
    output: [0.2236, -0.3162],
  },
};

function faultOf(file: unknown): Fault {
  try {
    experimentOf(readRunFile(file));
  } catch (error) {
    if (error instanceof FaultError) return error.fault;
    throw error;
  }
  throw new Error('the file was taken');
}

describe('a run file', () => {
  it('may leave out training and output', () => {
    const { training, output } = readRunFile(generated);
    expect(training).toEqual({
      method: 'flow',
      learningRate: 0.02,
      lossTarget: 1e-9,
      maxTime: 1e7,
      tolerance: 1e-6,
    });
    expect(output.times).toEqual([]);
  });

  it('gives the same data and start as the link of the same numbers', () => {
    const { dataset, network } = experimentOf(readRunFile(generated));
    const setup = setUp({ ...DEFAULTS, samples: 20, width: 50, initScale: 1e-4 });
    expect(dataset).toEqual(setup.dataset);
    expect(network).toEqual(setup.initial);
  });

  it('takes given data and weights as they are, labels from the teacher where there are none', () => {
    const { dataset, network, times } = experimentOf(
      readRunFile({ ...given, training: { lossTarget: 0 }, output: { times: [2, 1] } }),
    );
    expect([...dataset.inputs]).toEqual(given.data.inputs.flat());
    expect([...dataset.labels]).toEqual([0.6, 0.6 * 0.8 + 0.8 * 0.6, 0.8]);
    expect(network).toEqual({
      dimension: 2,
      width: 2,
      hidden: Float64Array.from(given.network.hidden.flat()),
      output: Float64Array.from(given.network.output),
    });
    expect(times).toEqual([2, 1]);
    const labelled = { ...given.data, labels: [1, -2, 0], teacher: undefined };
    const untaught = experimentOf(readRunFile({ ...given, data: labelled })).dataset;
    expect([...untaught.labels]).toEqual([1, -2, 0]);
    expect(untaught.teacher).toBeNull();
  });

  it('says every run of a link, and becomes that link again', () => {
    for (const scheme of SCHEMES) {
      const data = { inputs: given.data.inputs, labels: [1, 2, 3], teacher: null };
      const { parameters } = sanitise({ scheme, dimension: 3, base: 'uncentred', width: 7, given: data });
      const file = readRunFile(JSON.parse(JSON.stringify(runFileOf(parameters, [1, 5]))));
      const { dataset, network, training, times } = experimentOf(file);
      const setup = setUp(parameters);
      expect(dataset).toEqual(setup.dataset);
      expect(network).toEqual(setup.initial);
      expect(training).toEqual(setup.training);
      expect(times).toEqual([1, 5]);
      expect(setUp(parametersOfRunFile(file)!)).toEqual(setup);
    }
  });

  it('has for every scheme the keys that files of version 1 have, in their order', () => {
    const keysOf = (scheme: Parameters['scheme']) =>
      Object.keys(
        runFileOf({ ...DEFAULTS, scheme, dimension: 3, given: { ...given.data, labels: null } }).data,
      );
    const drawn = ['scheme', 'base', 'd', 'n', 'angle', 'seed'];
    for (const scheme of ['cone', 'centred', 'uncentred', 'opposed'] as const) {
      expect(keysOf(scheme), scheme).toEqual(drawn);
    }
    expect(keysOf('z-matrix')).toEqual(['scheme', 'd', 'angle']);
    expect(keysOf('counterexample')).toEqual(['scheme', 'd']);
    expect(keysOf('given')).toEqual(['scheme', 'inputs', 'labels', 'teacher']);
  });

  it('says b and a bias only where they are not as by default', () => {
    const dataOf = (change: Partial<Parameters>) => runFileOf(sanitise(change).parameters).data;
    const counterexample = { scheme: 'counterexample', dimension: 4 } as const;
    expect(dataOf(counterexample)).toEqual({ scheme: 'counterexample', d: 4 });
    expect(dataOf({ ...counterexample, stretch: 20 })).toEqual({ scheme: 'counterexample', d: 4, b: 20 });
    expect(dataOf({ stretch: 20 })).not.toHaveProperty('b');
    for (const scheme of SCHEMES) {
      const data = { inputs: given.data.inputs, labels: [1, 2, 3], teacher: null };
      const { parameters } = sanitise({ scheme, dimension: 5, bias: true, stretch: 30, given: data });
      const file = runFileOf(parameters);
      expect(file.data.bias).toBe(true);
      const read = readRunFile(JSON.parse(JSON.stringify(file)));
      expect(experimentOf(read).dataset).toEqual(setUp(parameters).dataset);
      expect(experimentOf(read).dataset.dimension).toBe(parameters.dimension);
      expect(setUp(parametersOfRunFile(read)!)).toEqual(setUp(parameters));
    }
  });

  it('may say rho in place of the angle', () => {
    const data = { scheme: 'centred', d: 3, n: 4, seed: 1 };
    const withRho = (more: object) => readRunFile({ ...generated, data: { ...data, ...more } }).data;
    expect(withRho({ rho: 1 })).toEqual(withRho({ angle: 45 }));
    expect(withRho({ scheme: 'uncentred', rho: 1 })).toMatchObject({ angle: expect.closeTo(60, 12) });
    expect(withRho({ scheme: 'opposed', base: 'uncentred', rho: 1 })).toMatchObject({
      angle: expect.closeTo(60, 12),
    });
    expect(withRho({ rho: 1 })).not.toHaveProperty('rho');
  });

  it('gives weights that are a start of the reader\u2019s own with scale 1, of which the same run comes', () => {
    const { network } = experimentOf(readRunFile(given));
    const parameters = parametersOfRunFile(readRunFile(given))!;
    expect(sanitise(parameters)).toEqual({ parameters, faults: [] });
    expect(parameters).toMatchObject({ width: 2, initScale: 1 });
    expect(setUp(parameters).initial).toEqual(network);
  });

  it('says a given start before it is scaled, with its scale', () => {
    const { parameters } = sanitise({
      scheme: 'centred',
      dimension: 3,
      initScale: 1e-5,
      network: {
        output: [0.3, -0, 1e6],
        hidden: [
          [0.1, 0.2, 0.3],
          [0, -0, 0],
          [1, 2, 3e-300],
        ],
      },
    });
    expect(parameters.width).toBe(3);
    const file = readRunFile(JSON.parse(JSON.stringify(runFileOf(parameters))));
    expect(parametersOfRunFile(file)).toMatchObject({ initScale: 1e-5, network: { output: [0.3, 0, 1e6] } });
    const { output, hidden } = experimentOf(file).network;
    const { initial } = setUp(parameters);
    // JSON has no negative zero
    expect([...output]).toEqual([...initial.output].map((a) => a + 0));
    expect([...hidden]).toEqual([...initial.hidden].map((w) => w + 0));
  });

  it('is no link where it gives a time limit or a tolerance', () => {
    for (const training of [{ maxTime: 100 }, { tolerance: 1e-9 }]) {
      expect(parametersOfRunFile(readRunFile({ ...generated, training }))).toBeNull();
    }
  });
});

const withData = (change: object) => ({ ...generated, data: { ...generated.data, ...change } });
const withGiven = (change: object) => ({ ...given, data: { ...given.data, ...change } });
const withNetwork = (change: object) => ({ ...generated, network: { ...generated.network, ...change } });
const withWeights = (change: object) => ({ ...given, network: { ...given.network, ...change } });
/** Data with a rho in place of the angle. */
function withRho(rho: unknown) {
  const { angle: _, ...data } = generated.data;
  return { ...generated, data: { ...data, scheme: 'centred', rho } };
}
const { width: _, ...narrow } = generated.network;

describe('a file that is no run file, or cannot be run,', () => {
  it.each([
    ['a list', [], null, 'not-a-run-file'],
    ['a number', 5, null, 'not-a-run-file'],
    ['nothing', null, null, 'not-a-run-file'],
    ['some other object', { name: 'x' }, null, 'not-a-run-file'],
    ['a version alone', { version: 1, name: 'x' }, null, 'not-a-run-file'],
    ['no version', { ...generated, version: undefined }, 'version', 'missing'],
    ['a newer version', { ...generated, version: 2 }, 'version', 'newer-version'],
    ['another version', { ...generated, version: '1' }, 'version', 'unknown-value'],
    ['no data', { ...generated, data: undefined }, 'data', 'missing'],
    ['data that are text', { ...generated, data: 'cone' }, 'data', 'wrong-type'],
    ['no scheme', { ...generated, data: {} }, 'data.scheme', 'missing'],
    ['an unknown scheme', withData({ scheme: 'cube' }), 'data.scheme', 'unknown-value'],
    ['an unknown base', withData({ scheme: 'opposed', base: 'cone' }), 'data.base', 'unknown-value'],
    ['one dimension', withData({ d: 1 }), 'data.d', 'out-of-range'],
    ['half a sample', withData({ n: 2.5 }), 'data.n', 'not-whole'],
    ['an angle as text', withData({ angle: '40' }), 'data.angle', 'not-a-number'],
    ['a rho beside an angle', withData({ scheme: 'centred', rho: 1 }), 'data.rho', 'said-twice'],
    ['a rho of a cone', withData({ rho: 1, angle: undefined }), 'data.rho', 'of-other-data'],
    ['a rho of given points', withGiven({ rho: 1 }), 'data.rho', 'of-other-data'],
    ['a rho of no known scheme', withData({ scheme: 'cube', rho: 1 }), 'data.scheme', 'unknown-value'],
    ['a rho beyond all angles', withRho(1e5), 'data.rho', 'out-of-range'],
    ['no rho', withRho(0), 'data.rho', 'out-of-range'],
    ['a rho as text', withRho('1'), 'data.rho', 'not-a-number'],
    ['rho null', withRho(null), 'data.rho', 'not-a-number'],
    [
      'a b below that of the paper',
      withData({ scheme: 'counterexample', d: 3, b: 10 }),
      'data.b',
      'out-of-range',
    ],
    ['a b as text', withData({ scheme: 'counterexample', d: 3, b: '20' }), 'data.b', 'not-a-number'],
    ['a bias that is a number', withData({ bias: 1 }), 'data.bias', 'unknown-value'],
    ['a cone with a bias in the plane', withData({ bias: true }), 'data.d', 'scheme-needs'],
    ['weights that miss the bias', withGiven({ bias: true }), 'network.hidden[0]', 'wrong-length'],
    ['no seed', withData({ seed: undefined }), 'data.seed', 'missing'],
    ['too few dimensions', withData({ scheme: 'counterexample' }), 'data.d', 'scheme-needs'],
    ['no network', { ...generated, network: undefined }, 'network', 'missing'],
    ['a network that is a list', { ...generated, network: [1] }, 'network.width', 'missing'],
    ['no width', { ...generated, network: narrow }, 'network.width', 'missing'],
    ['width 0', withNetwork({ width: 0 }), 'network.width', 'out-of-range'],
    ['an infinite width', withNetwork({ width: Number.POSITIVE_INFINITY }), 'network.width', 'out-of-range'],
    ['a scale of 0', withNetwork({ scale: 0 }), 'network.scale', 'out-of-range'],
    [
      'sizes too large together',
      { ...withNetwork({ width: 100_000 }), data: { ...generated.data, n: 1000 } },
      'network.width',
      'too-large',
    ],
    ['no points', withGiven({ inputs: undefined }), 'data.inputs', 'missing'],
    ['points that are no list', withGiven({ inputs: 3 }), 'data.inputs', 'wrong-type'],
    ['a point that is no list', withGiven({ inputs: [[1, 0], 3] }), 'data.inputs[1]', 'wrong-type'],
    [
      'a ragged point',
      withGiven({ inputs: [[1, 0], [0, 1], [1, 1], [1]] }),
      'data.inputs[3]',
      'wrong-length',
    ],
    ['a coordinate null', withGiven({ inputs: [[1, null]] }), 'data.inputs[0][1]', 'not-a-number'],
    ['a huge coordinate', withGiven({ inputs: [[1, 1e300]] }), 'data.inputs[0][1]', 'out-of-range'],
    ['too few labels', withGiven({ labels: [1] }), 'data.labels', 'wrong-length'],
    ['neither labels nor teacher', withGiven({ teacher: undefined }), 'data.labels', 'missing'],
    ['a long teacher', withGiven({ teacher: [1, 0, 0] }), 'data.teacher', 'wrong-length'],
    ['no output weights', withWeights({ output: undefined }), 'network.output', 'missing'],
    ['no neuron', withWeights({ output: [], hidden: [] }), 'network.output', 'wrong-length'],
    ['fewer hidden than output weights', withWeights({ hidden: [[1, 2]] }), 'network.hidden', 'wrong-length'],
    ['a ragged neuron', withWeights({ hidden: [[1, 2], [3]] }), 'network.hidden[1]', 'wrong-length'],
    ['an unknown method', { ...generated, training: { method: 'adam' } }, 'training.method', 'unknown-value'],
    [
      'a misspelt setting',
      { ...generated, training: { lossTraget: 0 } },
      'training.lossTraget',
      'unknown-key',
    ],
    ['a misspelt part', { ...generated, trainig: { lossTarget: 0 } }, 'trainig', 'unknown-key'],
    ['a misspelt size', withData({ dim: 3 }), 'data.dim', 'unknown-key'],
    ['a label in the singular', withGiven({ label: [1, 2, 3] }), 'data.label', 'unknown-key'],
    ['points of a scheme that makes its own', withData({ inputs: [[1, 0]] }), 'data.inputs', 'unknown-key'],
    ['weights and a width', withWeights({ width: 5 }), 'network.width', 'unknown-key'],
    ['weights and a seed', withWeights({ seed: 5 }), 'network.seed', 'unknown-key'],
    ['a misspelt weight', withNetwork({ W: [[1, 0]] }), 'network.W', 'unknown-key'],
    ['a misspelt list of times', { ...generated, output: { time: [1] } }, 'output.time', 'unknown-key'],
    [
      'a key that moves a cursor',
      { ...generated, training: { '\u001b[2J\n': 1 } },
      'training.\\u001b[2J ',
      'unknown-key',
    ],
    ['a negative time', { ...generated, output: { times: [1, -1] } }, 'output.times[1]', 'out-of-range'],
    ['training null', { ...generated, training: null }, 'training', 'wrong-type'],
  ])('is refused for %s, naming the place', (_, file, field, code) => {
    const fault = faultOf(file);
    expect({ field: fault.field, code: fault.code }).toEqual({ field, code });
    const sentence = en.faults[fault.code](fault.values, fault.field);
    if (field !== null) expect(sentence.startsWith(`${field}: `)).toBe(true);
    expect(sentence).not.toMatch(/undefined|NaN|object Object/);
  });

  it('is told what else is allowed of rho and of a bias', () => {
    const sentence = ({ code, field, values }: Fault) => en.faults[code](values, field);
    expect(sentence(faultOf(withRho(1e5)))).toBe(
      'data.rho: 100000 is outside the range 0.000304679 to 3282.14.',
    );
    expect(sentence(faultOf(withData({ scheme: 'centred', rho: 1 })))).toBe(
      'data.rho: data.angle says the same in other terms; give one of the two.',
    );
    expect(sentence(faultOf(withData({ rho: 1 })))).toBe(
      'data.rho: only the data schemes centred, uncentred, opposed have it.',
    );
    expect(sentence(faultOf(withData({ bias: 1 })))).toBe('data.bias: “1” is none of true, false.');
  });

  it('is told which key was probably meant, and which there are', () => {
    const sentence = ({ code, field, values }: Fault) => en.faults[code](values, field);
    expect(sentence(faultOf(withGiven({ label: [1, 2, 3] })))).toMatch(
      /^data\.label: there is no such setting; did you mean \u201clabels\u201d\? Allowed are scheme, bias, inputs, labels, teacher/,
    );
    expect(sentence(faultOf(withWeights({ width: 5 })))).toBe(
      'network.width: there is no such setting; allowed are hidden, output, scale.',
    );
  });

  it('may have a note, and what only other data have', () => {
    expect(readRunFile({ ...generated, note: 'of a plane' })).toEqual(readRunFile(generated));
    const { n: _, ...data } = generated.data;
    const made = { ...generated, data: { ...data, scheme: 'z-matrix' } };
    expect(readRunFile({ ...made, data: { ...made.data, n: 9 } })).toEqual(readRunFile(made));
  });

  it('is told the allowed range', () => {
    const { code, field, values } = faultOf(withNetwork({ width: 0 }));
    expect(en.faults[code](values, field)).toBe('network.width: 0 is outside the range 1 to 100000.');
    const angle = faultOf(withData({ angle: 'wide' }));
    expect(en.faults[angle.code](angle.values, angle.field)).toBe(
      'data.angle: expected a number from 1 to 89, found \u201cwide\u201d.',
    );
  });
});
