import { deflateSync, strFromU8, strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Fault } from '../../src/experiment/fault.ts';
import { drawnNetwork } from '../../src/experiment/givenNetwork.ts';
import { DEFAULTS, type Parameters } from '../../src/experiment/parameters.ts';
import { setUp } from '../../src/experiment/setup.ts';
import { formatLink, parseLink } from '../../src/share/link.ts';
import { LINK_KEYS } from '../../src/share/parameterCodecs.ts';
import { PLAIN } from '../../src/share/presentation.ts';
import { LINK_DEFAULTS, NEWEST } from '../../src/share/versions.ts';
import { asOpened } from '../../src/share/view.ts';
import { en } from '../../src/text/en.ts';
import { KNOWN } from './knownPictures.ts';

const parse = (hash: string) => parseLink(hash, KNOWN);
const parameters = (hash: string): Parameters => parse(hash).state.parameters;
const codes = (hash: string) => parse(hash).faults.map(({ code, field }) => `${field}: ${code}`);

describe('a link', () => {
  it('without keys is the default scene, playing, and that scene has the empty link', () => {
    for (const hash of ['', '#']) {
      expect(parse(hash)).toEqual({
        state: { ...NEWEST, time: null, ...PLAIN },
        faults: [],
      });
    }
    expect(formatLink(parse('').state)).toBe('');
  });

  it('says every parameter and how the run is shown, in any order', () => {
    const pairs = [
      'v=2',
      'data=opposed',
      'base=uncentred',
      'd=5',
      'n=7',
      'm=9',
      'angle=33.5',
      'b=12.5',
      'bias=1',
      'scale=4^-7',
      'seed=4294967295',
      'init=0',
      'method=descent',
      'lr=0.5',
      'stop=0',
      't=3.25',
      'view=norms,directions',
      'axis=linear',
      'pace=log',
      'pin=8',
      'tour=10',
      'theme=projector',
      'lang=de',
      'hide=loss,norms',
      'ask=where',
      'lab=figure-1-quick',
      'with=scale:1e-5',
    ];
    const own = {
      parameters: {
        scheme: 'opposed',
        base: 'uncentred',
        dimension: 5,
        samples: 7,
        width: 9,
        angle: 33.5,
        stretch: 12.5,
        bias: true,
        initScale: 4 ** -7,
        dataSeed: 4294967295,
        networkSeed: 0,
        method: 'descent',
        learningRate: 0.5,
        lossTarget: 0,
        given: null,
        network: null,
      },
      time: 3.25,
      view: ['norms', 'directions'].map(asOpened),
      axis: 'linear',
      pace: 'log',
      pinned: 8,
      tour: 10,
      theme: 'projector',
      language: 'de',
      hide: ['loss', 'norms'],
      ask: 'where',
      embedding: PLAIN.embedding,
      lab: 'figure-1-quick',
    };
    const wanted = { ...own, kept: [{ ...own.parameters, initScale: 1e-5 }] };
    expect(parse(pairs.join('&'))).toEqual({ state: wanted, faults: [] });
    expect(parse(pairs.toReversed().join('&'))).toEqual({ state: wanted, faults: [] });
    expect(formatLink(parse(pairs.join('&')).state)).toBe(pairs.join('&'));
  });

  it('brings the same data and start to another person, bit for bit', () => {
    for (const scheme of ['cone', 'centred', 'uncentred', 'opposed', 'z-matrix', 'counterexample'] as const) {
      const mine = { ...DEFAULTS, scheme, dimension: 4, initScale: 1.1e-7, angle: 31.415926, dataSeed: 77 };
      const theirs = parameters(
        `#${formatLink({ parameters: mine, time: null, view: NEWEST.view, ...PLAIN })}`,
      );
      expect(setUp(theirs)).toEqual(setUp(mine));
    }
  });

  it('carries a start of the reader\u2019s own: few neurons as they are, many compressed', () => {
    const start = 'v=2&init=3&neurons=37:-1,0.5,2;299:1e-3,0,-0';
    const { network, width } = parameters(start);
    const drawn = drawnNetwork(300, 2, 3);
    expect(width).toBe(300);
    expect(network!.output.with(37, drawn.output[37]!).with(299, drawn.output[299]!)).toEqual(drawn.output);
    expect([network!.output[37], network!.hidden[37]]).toEqual([-1, [0.5, 2]]);
    expect(formatLink(parse(start).state)).toBe(start);
    const other = { output: [...network!.output], hidden: network!.hidden.map(([x, y]) => [y!, x!]) };
    const { state } = parse(
      `#${formatLink({ ...parse(start).state, parameters: { ...parameters(start), network: other } })}`,
    );
    expect(state.parameters).toMatchObject({ width: 300, network: other });
    expect(formatLink(state)).toMatch(/^v=2&init=3&network=[\w-]+$/);
  });

  it('refuses a start that does not fit, naming its key, and goes on with the drawn one', () => {
    for (const [start, fault] of [
      ['neurons=60:1,2,3', 'neurons[0]: not-whole'],
      ['neurons=1.5:1,2,3', 'neurons[0]: not-whole'],
      ['neurons=1,2,3', 'neurons[0]: not-whole'],
      ['neurons=0:1,2,3;1:1,2', 'neurons[1]: wrong-length'],
      ['neurons=0:1,x,3', 'neurons[0][1]: not-a-number'],
      ['network=1,2,3', 'network: unreadable'],
    ]) {
      expect(codes(start!), start).toEqual([fault]);
      expect(parameters(start!), start).toEqual(DEFAULTS);
    }
    expect(codes('neurons=0:1,2e7,3')).toEqual(['neurons[0][0]: out-of-range']);
    expect(parameters('neurons=0:1,2e7,3').network!.hidden[0]).toEqual([1e6, 3]);
  });

  it('sets what is out of range to the nearest allowed value, naming the key', () => {
    const { state, faults } = parse('m=0&angle=200&scale=abc&data=nonsense&d=2.5&t=-1');
    expect(state.parameters).toEqual({ ...DEFAULTS, width: 1, angle: 89, dimension: 3 });
    expect(state.time).toBe(0);
    expect(faults.map(({ code, field }) => [field, code])).toEqual([
      ['data', 'unknown-value'],
      ['d', 'not-whole'],
      ['m', 'out-of-range'],
      ['angle', 'out-of-range'],
      ['scale', 'not-a-number'],
      ['t', 'out-of-range'],
    ]);
    for (const { code, field, values } of faults) {
      expect(en.faults[code](values, field)).toMatch(new RegExp(`^${field}: `));
    }
  });

  it('holds sizes to what fits together, naming the width by its key', () => {
    expect(parameters('m=100000&n=1024').width).toBe(1953);
    expect(codes('m=100000&n=1024')).toEqual(['m: too-large']);
    expect(parameters('m=1e999&n=-1e999&d=NaN')).toEqual({ ...DEFAULTS, width: 100_000, samples: 1 });
  });

  it('of a newer version says so and is read as far as it goes', () => {
    expect(codes('v=3&m=10')).toEqual(['v: newer-version']);
    expect(parse('v=3&m=10').state).toEqual(parse('v=2&m=10').state);
    for (const version of ['v=one', 'v=0', 'v=1.5', 'v=']) {
      expect(codes(`${version}&m=10`)).toEqual(['v: unknown-value']);
      expect(parse(`${version}&m=10`).state).toEqual(parse('v=2&m=10').state);
    }
  });

  it('names every key that it does not know, with the one that was probably meant', () => {
    expect(parse('future=1&sclae=1e-5&width=40&m&N=7').state.parameters).toEqual({ ...DEFAULTS, samples: 7 });
    expect(parse('future=1&sclae=1e-5&width=40&x=3&m&N=7&with=sclae:1').faults).toEqual([
      { code: 'unknown-key', field: 'future', values: {} },
      { code: 'unknown-key', field: 'sclae', values: { meant: 'scale' } },
      { code: 'unknown-key', field: 'width', values: { meant: 'm' } },
      { code: 'unknown-key', field: 'x', values: {} },
      { code: 'unknown-key', field: 'm', values: { meant: 'm=' } },
      { code: 'unknown-key', field: 'with[0].sclae', values: { meant: 'scale' } },
    ]);
    expect(parse('a&b&c&d&e&f&g&h&i&j&k&l').faults).toHaveLength(10);
    expect(en.faults['unknown-key']({ meant: 'scale' }, 'sclae')).toBe(
      'sclae: there is no such setting; did you mean \u201cscale\u201d?',
    );
  });

  it('takes the first of a key that stands there more than once, also where it cannot be read, and says so', () => {
    expect(parameters('m=abc&m=5')).toEqual(DEFAULTS);
    expect(
      parse('m=abc&m=5').faults.map((fault) => en.faults[fault.code](fault.values, fault.field)),
    ).toEqual([
      'm: given more than once; only the first, \u201cabc\u201d, counts.',
      'm: expected a number from 1 to 100000, found \u201cabc\u201d; 60 is used instead.',
    ]);
    expect(parameters('M=7&m=5').width).toBe(7);
  });

  it('with the time -0 begins at 0', () => {
    expect(parse('t=-0').state.time).toBe(0);
  });

  it('that ends in what may be left of a power says so, and is of that number', () => {
    for (const [hash, last] of [
      ['scale=4', 'scale'],
      ['m=5&scale=2', 'scale'],
      ['with=scale:4', 'with'],
      ['with=m:5,scale:2', 'with'],
    ]) {
      expect(codes(hash!), hash).toEqual([`${last}: cut`]);
    }
    expect(parameters('scale=4').initScale).toBe(4);
    // what the page writes is not mistaken for it
    for (const scale of [4, 2]) {
      const link = formatLink({ ...parse('').state, parameters: { ...DEFAULTS, initScale: scale } });
      expect(link).toContain(`scale=${scale}.0`);
      expect(codes(link)).toEqual([]);
    }
    expect(codes('scale=4&m=5')).toEqual([]);
    expect(codes('seed=4')).toEqual([]);
  });

  it('is read in spite of unknown keys, repetitions and damaged percent-encoding', () => {
    expect(parse('future=1&m=10&__proto__=1&constructor=2&toString').state.parameters).toEqual({
      ...DEFAULTS,
      width: 10,
    });
    expect(codes('m=10&&&==&=m')).toEqual([]);
    expect(parameters('m=10&m=20').width).toBe(10);
    expect(codes('m=10&m=20')).toEqual(['m: repeated']);
    expect(codes('m=10&m=10')).toEqual([]);
    expect(parameters('%6D=10&scale=4%5E-7')).toEqual({ ...DEFAULTS, width: 10, initScale: 4 ** -7 });
    expect(codes('m=%zz&%E0%A4%A=3')).toEqual(['%E0%A4%A: unknown-key', 'm: not-a-number']);
  });

  it('opens known pictures only, each once, and always some', () => {
    expect(parse('view=bundle,loss,bundle').state.view.map(({ id }) => id)).toEqual(['bundle', 'loss']);
    expect(parse('view=loss,nothing').state.view).toEqual([asOpened('loss')]);
    expect(codes('view=loss,nothing')).toEqual(['view: unknown-picture']);
    expect(parse('view=').state.view).toEqual(LINK_DEFAULTS[1].view);
    expect(parse('v=2&view=').state.view).toEqual(NEWEST.view);
    expect(formatLink({ ...parse('').state, view: [asOpened('bundle')] })).toBe('v=2&view=bundle');
  });

  it('carries how each picture is set, and names what a picture does not know', () => {
    const { state } = parse('v=2&view=bundle:axes-1-3:large,norms:large:yardsticks:yardsticks');
    expect(state.view).toEqual([
      { id: 'bundle', large: true, settings: ['axes-1-3'] },
      { id: 'norms', large: true, settings: ['yardsticks'] },
    ]);
    expect(formatLink(state)).toBe('v=2&view=bundle:large:axes-1-3,norms:large:yardsticks');
    const { faults } = parse('view=loss:yardsticks');
    expect(faults).toEqual([
      { code: 'unknown-picture', field: 'view', values: { given: 'loss:yardsticks' } },
    ]);
  });

  it('takes b and bias, and is as it was where they are not said', () => {
    expect(parameters('data=counterexample&d=3&b=1e4')).toMatchObject({ stretch: 10_000, dimension: 3 });
    expect(parameters('data=counterexample&b=2').stretch).toBe(11);
    expect(codes('data=counterexample&d=3&b=2')).toEqual(['b: out-of-range']);
    expect(parameters('bias=1&d=4')).toEqual({ ...DEFAULTS, bias: true, dimension: 4 });
    expect(parameters('bias=0')).toEqual(DEFAULTS);
    expect(codes('bias=yes')).toEqual(['bias: unknown-value']);
    expect(parameters('bias=yes')).toEqual(DEFAULTS);
    // a bias takes one of the dimensions, and a cone needs two
    expect(parameters('bias=1').dimension).toBe(3);
    expect(codes('bias=1')).toEqual(['d: scheme-needs']);
    const plain = setUp(parameters('data=centred&d=3'));
    expect(plain.dataset).not.toHaveProperty('bias');
  });

  it('has a key for every parameter', () => {
    expect(Object.keys(LINK_KEYS).sort()).toEqual(Object.keys(DEFAULTS).sort());
  });
});

describe('rho in a link', () => {
  it('is read as the angle that it is another face of, and written as that angle', () => {
    for (const data of ['data=centred', 'data=opposed']) {
      expect(parse(`${data}&rho=1`)).toEqual(parse(`${data}&angle=45`));
    }
    expect(parse(`data=uncentred&rho=${Math.SQRT2 - 1}`)).toEqual(parse('data=uncentred&angle=45'));
    expect(parameters('data=opposed&base=uncentred&rho=1').angle).toBeCloseTo(60, 12);
    expect(parameters('rho=1&data=centred').angle).toBe(45);
    expect(formatLink(parse('v=2&data=centred&rho=1').state)).toBe('v=2&data=centred&angle=45');
    expect(parameters('data=centred&rho=4^-1').angle).toBeCloseTo(26.565051177077994, 13);
  });

  it('out of range is set to the nearest that some angle has, and said by its own name', () => {
    expect(parameters('data=centred&rho=1e9').angle).toBe(89);
    expect(parameters('data=uncentred&rho=-1').angle).toBe(1);
    expect(codes('data=centred&rho=1e9')).toEqual(['rho: out-of-range']);
    const { values } = parse('data=centred&rho=1e9').faults[0]!;
    expect(values.max).toBeCloseTo(Math.tan((89 * Math.PI) / 180) ** 2, 1);
    expect(parameters('data=centred&rho=much').angle).toBe(DEFAULTS.angle);
    expect(codes('data=centred&rho=much')).toEqual(['rho: not-a-number']);
  });

  it('is left out beside an angle, and where the data have none, and says so', () => {
    expect(parameters('data=centred&rho=1&angle=30').angle).toBe(30);
    expect(codes('data=centred&rho=1&angle=30')).toEqual(['rho: said-twice']);
    expect(parameters('rho=1')).toEqual(DEFAULTS);
    expect(codes('rho=1')).toEqual(['rho: of-other-data']);
    const sentence = ({ code, field, values }: Fault) => en.faults[code](values, field);
    expect(sentence(parse('data=centred&rho=1&angle=30').faults[0]!)).toBe(
      'rho: angle says the same in other terms; give one of the two; angle = 30 is used instead.',
    );
    expect(sentence(parse('rho=1').faults[0]!)).toBe(
      'rho: only the data schemes centred, uncentred, opposed have it; angle = 40 is used instead.',
    );
  });
});

describe('given data in a link', () => {
  const small = 'v=2&data=given&points=1,0;0.5,-0.25&labels=1,-2&teacher=0.6,0.8';

  it('are readable while they are short', () => {
    expect(parse(small)).toMatchObject({
      state: {
        parameters: {
          scheme: 'given',
          dimension: 2,
          samples: 2,
          given: {
            inputs: [
              [1, 0],
              [0.5, -0.25],
            ],
            labels: [1, -2],
            teacher: [0.6, 0.8],
          },
        },
      },
      faults: [],
    });
    expect(formatLink(parse(small).state)).toBe(small);
  });

  it('travel compressed past a kilobyte, and come back bit for bit', () => {
    const inputs = Array.from({ length: 60 }, (_, i) => [Math.sqrt(i + 2), -1 / (i + 3), i * 1e-7]);
    const { state } = parse(`v=2&data=given&points=${inputs.map(String).join(';')}&teacher=1,0,0`);
    const link = formatLink(state);
    expect(link).toMatch(/^v=2&data=given&given=[\w-]+$/);
    expect(parse(link)).toEqual({ state, faults: [] });
    expect(parse(link).state.parameters.given!.inputs).toEqual(inputs);
  });

  it('may be as large as the model takes', () => {
    const inputs = Array.from({ length: 1024 }, (_, i) =>
      Array.from({ length: 1024 }, (_, k) => (i === k ? -Math.PI * 1e-5 : 0)),
    );
    const large = {
      ...DEFAULTS,
      scheme: 'given' as const,
      given: { inputs, labels: null, teacher: inputs[0]! },
    };
    const link = formatLink({ parameters: large, time: null, view: NEWEST.view, ...PLAIN });
    const { state, faults } = parse(link);
    expect(faults).toEqual([]);
    expect(state.parameters.given).toEqual(large.given);
  });

  it.each([
    { hash: 'data=given', fault: 'points: missing' },
    { hash: 'data=given&points=1,0', fault: 'labels: missing' },
    { hash: 'data=given&points=1,x&teacher=1,0', fault: 'points[0][1]: not-a-number' },
    { hash: 'data=given&points=1,0;1&teacher=1,0', fault: 'points[1]: wrong-length' },
    { hash: 'data=given&points=1,0&labels=1,2', fault: 'labels: wrong-length' },
    { hash: `data=given&points=${'1,'.repeat(20_000)}&teacher=1`, fault: 'points[0]: wrong-length' },
    { hash: 'data=given&given=AAAA', fault: 'given: unreadable' },
    { hash: 'data=given&given=%', fault: 'given: unreadable' },
    { hash: `data=given&given=${'A'.repeat(20_000)}`, fault: 'given: unreadable' },
  ])('that cannot be had give the default data and the fault $fault', ({ hash, fault }) => {
    expect(parameters(hash)).toEqual(DEFAULTS);
    expect(codes(hash)).toEqual([fault]);
  });

  it('get the constant of a bias without holding it, so that one coordinate is enough', () => {
    const link = 'bias=1&data=given&points=1;-2;0.5&labels=1,0,2';
    const { state, faults } = parse(link);
    expect(faults).toEqual([]);
    expect(state.parameters).toMatchObject({ dimension: 2, samples: 3, bias: true });
    expect([...setUp(state.parameters).dataset.inputs]).toEqual([1, 1, -2, 1, 0.5, 1]);
    expect(parse(formatLink(state))).toEqual({ state, faults });
    expect(codes('data=given&points=1;-2&labels=1,0')).toEqual(['points[0]: wrong-length']);
    expect(parameters('bias=1&data=given&points=1,2&teacher=1,0').dimension).toBe(3);
    const longest = Array.from({ length: 1024 }, () => 1).join();
    expect(codes(`data=given&points=${longest}&labels=1`)).toEqual([]);
    expect(codes(`bias=1&data=given&points=${longest}&labels=1`)).toContain('points[0]: wrong-length');
  });

  it('are kept to their range', () => {
    expect(parameters('data=given&points=1e9,0&teacher=1,0').given!.inputs).toEqual([[1e6, 0]]);
    expect(codes('data=given&points=1e9,0&teacher=1,0')).toEqual(['points[0][0]: out-of-range']);
  });

  it('are ignored unless they are asked for', () => {
    expect(parse('points=1,0&teacher=1,0')).toEqual(parse('v=1'));
  });

  it('that would inflate without bound are given up early', () => {
    // 150 MB of zeros in 150 kB
    const bomb = strFromU8(deflateSync(strToU8('0'.repeat(1.5e8), true), { level: 9 }), true);
    const text = btoa(bomb).replaceAll('+', '-').replaceAll('/', '_');
    const before = process.memoryUsage().arrayBuffers + process.memoryUsage().heapUsed;
    expect(codes(`data=given&given=${text}`)).toEqual(['given: unreadable']);
    const after = process.memoryUsage().arrayBuffers + process.memoryUsage().heapUsed;
    expect(after - before).toBeLessThan(1e8);
  });
});
