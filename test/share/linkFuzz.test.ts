import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sanitise } from '../../src/experiment/limits.ts';
import { formatLink, parseLink } from '../../src/share/link.ts';
import { MOST_WITH } from '../../src/share/withRuns.ts';
import { en } from '../../src/text/en.ts';
import { linkState } from './arbitraryLinks.ts';
import { KNOWN } from './knownPictures.ts';

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
