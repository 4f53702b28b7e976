import { describe, expect, it } from 'vitest';
import { RandomStream } from '../../src/model/random.ts';
import { givenLength } from '../../src/share/givenCodec.ts';
import { formatLink, parseLink } from '../../src/share/link.ts';
import { buffersOf, readLongParts, rememberLongParts } from '../../src/share/longLink.ts';
import { PLAIN } from '../../src/share/presentation.ts';
import { NEWEST } from '../../src/share/versions.ts';
import { KNOWN } from './knownPictures.ts';

const rows = (count: number, length: number, seed: number) => {
  const stream = new RandomStream(seed, 1, 0);
  return Array.from({ length: count }, () => Array.from({ length }, () => stream.normal()));
};

const state = (parameters: object) => ({
  ...PLAIN,
  parameters: { ...NEWEST.parameters, ...parameters },
  view: NEWEST.view,
  time: 0,
});

const inputs = rows(60, 5, 1);
inputs[7] = [-0, 1e-320, 1e15, 0.5, -2];
const data = {
  scheme: 'given',
  given: { inputs, labels: null, teacher: [1, 0, 0, 0, 0] },
  dimension: 5,
  samples: 60,
};
const start = { network: { output: rows(1, 90, 2)[0]!, hidden: rows(90, 5, 3) }, width: 90 };
const LINKS = {
  'own data': formatLink(state(data)),
  'own data and a start': `#${formatLink(state({ ...data, ...start }))}`,
  'plain points with the constant coordinate': `data=given&bias=1&points=${rows(80, 3, 4).map(String).join(';')}&teacher=1,0,0`,
  'points that do not fit together': `data=given&points=${rows(80, 3, 5).map(String).join(';')};1,2&teacher=1,0,0`,
  'damaged data': `data=given&given=${'A'.repeat(3000)}`,
  'neither, and much else': `m=9&t=3&points=${'1,'.repeat(2000)}`,
};

/** As between threads. */
const travelled = (hash: string) => {
  const parts = readLongParts(hash);
  return structuredClone(parts, { transfer: buffersOf(parts) });
};

describe('a long link', () => {
  it.each(Object.entries(LINKS))(
    'of %s says the same when another thread has read its long parts',
    (_, link) => {
      const parts = travelled(link);
      // what was read here is forgotten for other data
      parseLink(`data=given&points=${'1,2;'.repeat(400)}3,4&teacher=1,0`, KNOWN);
      const atOnce = parseLink(link, KNOWN);
      rememberLongParts(link, parts);
      const ahead = parseLink(link, KNOWN);
      expect(ahead).toEqual(atOnce);
      // bit for bit, -0 too
      expect(formatLink(ahead.state)).toBe(formatLink(atOnce.state));
    },
  );

  it('is not read once more by who reads it then', () => {
    const link = LINKS['own data and a start'];
    rememberLongParts(link, travelled(link));
    const [one, other] = [parseLink(link, KNOWN), parseLink(link, KNOWN)];
    expect(one.state.parameters.given).not.toBe(null);
    expect(other.state.parameters.given).toBe(one.state.parameters.given);
    expect(other.state.parameters.network).toBe(one.state.parameters.network);
  });

  it('that is far too long to be written is known to be, without being written down', () => {
    const wide = rows(120, 120, 6);
    const link = formatLink(state({ ...data, given: { inputs: wide, labels: wide[0], teacher: null } }));
    const { given } = parseLink(link, KNOWN).state.parameters;
    const text = link.slice(link.indexOf('given=') + 6).split('&')[0]!;
    expect(text.length).toBeGreaterThan(64 * 1024);
    expect(givenLength(given!, 8192)).toBe(text.length);
  });

  it('of the same points with and without the constant coordinate is two links', () => {
    const link = LINKS['plain points with the constant coordinate'];
    rememberLongParts(link, travelled(link));
    expect(parseLink(link, KNOWN).state.parameters.dimension).toBe(4);
    expect(parseLink(link.replace('bias=1', 'bias=0'), KNOWN).state.parameters.dimension).toBe(3);
  });
});
