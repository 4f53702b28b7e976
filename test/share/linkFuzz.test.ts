import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differencesOf } from '../../src/experiment/differences.ts';
import { sanitise } from '../../src/experiment/limits.ts';
import type { Parameters } from '../../src/experiment/parameters.ts';
import { formatLink, type LinkState, parseLink } from '../../src/share/link.ts';
import { LINK_KEYS, type PlainParameter } from '../../src/share/parameterCodecs.ts';
import { PLAIN, type Presentation } from '../../src/share/presentation.ts';
import { LINK_DEFAULTS, NEWEST } from '../../src/share/versions.ts';
import { MOST_WITH } from '../../src/share/withRuns.ts';
import { en } from '../../src/text/en.ts';
import { parameters, withStart } from './arbitraryParameters.ts';
import { embeddings, KNOWN, openPictures } from './knownPictures.ts';

const presentation: fc.Arbitrary<Omit<Presentation, 'kept'>> = fc.record({
  axis: fc.constantFrom('log', 'linear', 'iterations'),
  pace: fc.constantFrom('even', 'log', 'linear'),
  pinned: fc.option(fc.nat({ max: 99_999 })),
  tour: fc.option(fc.integer({ min: 1, max: 10 })),
  theme: fc.constantFrom(null, 'light', 'dark', 'projector'),
  hide: fc.shuffledSubarray([...KNOWN.keys()]),
  ask: fc.constantFrom(null, 'where', 'first'),
  embedding: embeddings,
});
const PLAIN_PARAMETERS = Object.keys(LINK_KEYS).filter(
  (key) => key !== 'given' && key !== 'network',
) as PlainParameter[];

/** What a run is kept beside another by: other values of a few parameters, of the sort that a link can say. */
const change = fc
  .record({ of: parameters, keys: fc.shuffledSubarray(PLAIN_PARAMETERS, { minLength: 1 }) })
  .map(({ of, keys }) => Object.fromEntries(keys.map((key) => [key, of[key]])) as Partial<Parameters>);

/** The runs that these changes of `present` make, each another one. */
function keptBeside(present: Parameters, changes: readonly Partial<Parameters>[]): Parameters[] {
  const kept: Parameters[] = [];
  for (const change of changes) {
    const { parameters } = sanitise({ ...present, ...change });
    if ([present, ...kept].every((other) => differencesOf(other, parameters).length > 0)) {
      kept.push(parameters);
    }
  }
  return kept;
}

const linkState: fc.Arbitrary<LinkState> = fc
  .record({
    // what the versions leave out, each with something of its own or with nothing
    parameters: fc.oneof(
      parameters,
      withStart,
      ...[LINK_DEFAULTS[1], LINK_DEFAULTS[2]].map((defaults) => fc.constant(defaults.parameters)),
    ),
    time: fc.option(fc.double({ min: 0, max: 1e7, noNaN: true })),
    view: fc.oneof(fc.constant(LINK_DEFAULTS[1].view), fc.constant(NEWEST.view), openPictures),
    presentation: fc.oneof(fc.constant(PLAIN), presentation),
    changes: fc.oneof(fc.constant([]), fc.array(change, { maxLength: MOST_WITH })),
  })
  .map(({ presentation: { pinned, ...shown }, changes, ...state }) => ({
    ...state,
    ...shown,
    kept: keptBeside(state.parameters, changes),
    // of the neurons there are
    pinned: pinned === null ? null : pinned % state.parameters.width,
  }));

/** Whatever the link, something comes of it that can be run and shared again, and every fault has its sentence. */
function expectTaken(hash: string): void {
  const { state, faults } = parseLink(hash, KNOWN);
  for (const run of [state.parameters, ...state.kept]) {
    expect(sanitise(run)).toEqual({ parameters: run, faults: [] });
  }
  expect(state.kept.length).toBeLessThanOrEqual(MOST_WITH);
  expect(parseLink(formatLink(state), KNOWN)).toEqual({ state, faults: [] });
  expect(faults.length).toBeLessThan(30);
  for (const { code, field, values } of faults) {
    const sentence = en.faults[code](values, field);
    expect(sentence).toContain(field);
    expect(sentence).not.toMatch(/undefined|\[object/);
    expect(sentence.length).toBeLessThan(300);
  }
}

describe('the link codec', () => {
  it('brings every state back bit for bit', () => {
    fc.assert(
      fc.property(linkState, (state) => {
        expect(parseLink(`#${formatLink(state)}`, KNOWN)).toEqual({ state, faults: [] });
      }),
    );
  });

  it('writes a link that it has read as it was written', () => {
    fc.assert(
      fc.property(linkState, (state) => {
        const link = formatLink(state);
        expect(formatLink(parseLink(link, KNOWN).state)).toBe(link);
      }),
    );
  });

  it('writes its version wherever it writes anything, so that nothing it leaves out can come to mean something else', () => {
    fc.assert(
      fc.property(linkState, (state) => {
        expect(formatLink(state)).toMatch(/^$|^v=2&./);
      }),
    );
  });

  it('writes nothing that a browser would escape', () => {
    fc.assert(
      fc.property(linkState, (state) => {
        const link = formatLink(state);
        expect(new URL(`https://a.test/#${link}`).hash.slice(1)).toBe(link);
      }),
    );
  });

  it('takes any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), expectTaken));
    fc.assert(fc.property(fc.webFragments(), expectTaken));
  });

  it('takes any value of any key', () => {
    const key = fc.constantFrom(
      ...'v data base d n m angle rho b bias scale seed init method lr stop t view points labels teacher given neurons network axis pace pin tour theme hide ask with'.split(
        ' ',
      ),
    );
    const value = fc.oneof(
      fc.string(),
      fc.double().map(String),
      fc.bigInt().map(String),
      fc.constantFrom(
        'given',
        'centred',
        'log',
        'projector',
        'where',
        'loss,norms',
        '2',
        '3',
        '1',
        '4^-7',
        '4^9999',
        '1e999',
        '-1e999',
        'NaN',
        '1,2;3,4',
        '0:1,2,3',
        '0:1,2;0:2,3',
        '59:1,2,3,4;60:1',
        ':',
        '-1:1',
        '1,2',
        ';;,,',
        '%',
        '%00',
        'scale:1e-5;scale:1e-7,init:3',
        'scale:1e-5,scale:1e-6;;:;scale;scale:;seed:-1;m:1e9;d:0',
        'data:given;data:z-matrix,d:3;data:none;foo:1',
      ),
    );
    const hash = fc
      .array(fc.tuple(key, value), { maxLength: 20 })
      .map((pairs) => pairs.map((pair) => pair.join('=')).join('&'));
    fc.assert(fc.property(hash, expectTaken), { numRuns: 500 });
  });

  it('takes damaged links', () => {
    const damaged = fc
      .tuple(linkState, fc.nat(), fc.nat({ max: 20 }), fc.string({ unit: 'grapheme', maxLength: 5 }))
      .map(([state, at, length, insertion]) => {
        const link = formatLink(state);
        const start = at % (link.length + 1);
        return link.slice(0, start) + insertion + link.slice(start + length);
      });
    fc.assert(fc.property(damaged, expectTaken), { numRuns: 300 });
  });

  it.each(['&', '=', '%', ',', ';', '1', '1,', '1;', '%41', '&m=1', '&m', '\u{1f4a3}', '#'])(
    'takes a megabyte of %j, in whatever key',
    (piece) => {
      const text = piece.repeat(1e6 / piece.length);
      for (const key of [
        '',
        'm=',
        'view=',
        'hide=',
        'v=2&pin=',
        'data=given&points=',
        'data=given&given=',
        'network=',
        'neurons=',
        'neurons=0:',
        'labels=',
        'with=',
      ]) {
        expectTaken(key + text);
      }
    },
  );
});
