import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { faultText } from '../../../src/app/faultText.ts';
import { faultOfFile } from '../../../src/app/files/faultOfFile.ts';
import { oneLine } from '../../../src/command/commandError.ts';
import type { Fault } from '../../../src/experiment/fault.ts';
import { RandomStream } from '../../../src/model/random.ts';
import { openedFile } from '../../../src/share/files/openedFile.ts';
import { parseLink } from '../../../src/share/link.ts';
import { files as texts } from '../../../src/text/en/files.ts';
import { KNOWN } from '../../share/knownPictures.ts';

/** More of them by `MUTATED_FILES`. */
const COUNT = Number(process.env.MUTATED_FILES ?? 1500);

const RUN = readFileSync(new URL('../../data/bench/plane.json', import.meta.url), 'utf8');
const OTHERS = [
  '{"version":1,"data":{"scheme":"cone","d":2,"n":20,"angle":40,"seed":1},"network":{"width":50,"scale":1e-4,"seed":1}}',
  '{"version":1,"data":{"scheme":"given","inputs":[[1,0],[0,1]],"labels":[1,2]},"network":{"hidden":[[1,2]],"output":[1]}}',
  'a,b,y\n1,2,3\n4,5,6\n',
];
/** What a line, a terminal or the direction of writing is steered by, and what JSON is made of. */
const PIECES = [
  ...[
    '\n',
    '\r',
    '\u001b[2J',
    '\u0007',
    '\u0000',
    '\u009b31m',
    '\u2028',
    '\u202e',
    '\ufeff',
    '\\n',
    '\\u001b[31m',
  ],
  ...[
    '"',
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '1e999',
    '-',
    'null',
    '"trainig"',
    '[[[[',
    '\ud800',
    '<b>',
    '__proto__',
  ],
];

function mutated(seed: number): string {
  const stream = new RandomStream(seed, 7, 0);
  const upTo = (below: number) => Math.floor(stream.uniform() * below);
  let text = [RUN.slice(0, 600), ...OTHERS][upTo(OTHERS.length + 1)]!;
  for (let count = 1 + upTo(4); count > 0; count--) {
    const [at, taken] = [upTo(text.length), upTo(3) * upTo(12)];
    text = text.slice(0, at) + PIECES[upTo(PIECES.length)]! + text.slice(at + taken);
  }
  return text;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const STEERS = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/;

function complaintOf(read: () => unknown, name: string): Fault | null {
  try {
    read();
    return null;
  } catch (error) {
    return faultOfFile(error, name, texts);
  }
}

describe('what is said of a damaged file or link', () => {
  it('is one line that steers no terminal, on the page and of the command', () => {
    let refused = 0;
    for (let seed = 0; seed < COUNT; seed++) {
      const content = mutated(seed);
      const fault = complaintOf(() => openedFile(new TextEncoder().encode(content), 2), 'a\n\u001b[31m.json');
      if (fault === null) continue;
      refused++;
      expect(faultText(fault), content).not.toMatch(STEERS);
      expect(oneLine(faultText(fault)), content).not.toMatch(STEERS);
      const { faults } = parseLink(
        `#m=5&view=${encodeURIComponent(content.replaceAll('\ud800', ''))}&data=${content}`,
        KNOWN,
      );
      for (const one of faults) expect(faultText(one), content).not.toMatch(STEERS);
    }
    expect(refused).toBeGreaterThan(COUNT / 2);
  });

  it('is so where the particulars themselves hold such things', () => {
    const fault: Fault = { code: 'solve-failed', field: 'a\nb', values: { detail: 'at\n\u001b[2Jhere' } };
    expect(faultText(fault)).not.toMatch(STEERS);
    expect(faultText(fault)).toContain('at \\u001b[2Jhere');
  });
});

describe('a file with a byte order mark', () => {
  it.each([
    ['UTF-8', (text: string) => new TextEncoder().encode(`\ufeff${text}`)],
    [
      'UTF-16',
      (text: string) =>
        new Uint8Array(new Uint16Array([0xfeff, ...[...text].map((one) => one.charCodeAt(0))]).buffer),
    ],
  ])('is read, in %s', (_, encoded) => {
    expect(openedFile(encoded(OTHERS[0]!), 2).kind).toBe('run');
  });
});
