import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { faultText } from '../../../src/app/faultText.ts';
import { faultOfFile } from '../../../src/app/files/faultOfFile.ts';
import { FaultError } from '../../../src/experiment/fault.ts';
import { runFileOf } from '../../../src/experiment/runFileParameters.ts';
import { FILE_PROBLEMS } from '../../../src/share/files/fileError.ts';
import { openedFile } from '../../../src/share/files/openedFile.ts';
import { runFileText } from '../../../src/share/files/runFileText.ts';
import { NEWEST } from '../../../src/share/versions.ts';
import { loggedOf } from '../../../src/state/logged.ts';
import { lateWords } from '../../../src/text/words.ts';
import { npyBytes } from '../../share/npyBytes.ts';

const text = await lateWords('files');
const utf8 = (content: string) => new TextEncoder().encode(content);

const paper = gunzipSync(
  readFileSync(new URL('../../data/paper/runs/one-teacher-plane.csv.gz', import.meta.url)),
)
  .toString()
  .split('\n');
const given = {
  inputs: [
    [1, 0],
    [0.6, 0.8],
  ],
  labels: [1, -2],
  teacher: null,
};
const network = {
  output: [1, -2],
  hidden: [
    [1, 0],
    [0, 2],
  ],
};
const run = runFileOf({ ...NEWEST.parameters, scheme: 'given', samples: 2, width: 2, given, network }, [1]);

/** A sound file of each kind. */
const SOUND: Readonly<Record<string, Uint8Array>> = {
  run: utf8(runFileText(run)),
  drawn: utf8(runFileText(runFileOf(NEWEST.parameters))),
  result: utf8(paper.slice(0, paper.findIndex((line) => !line.startsWith('#')) + 12).join('\n')),
  network: utf8(JSON.stringify(network)),
  npz: zipSync({ 'a.npy': npyBytes(network.output), 'W.npy': npyBytes(network.hidden, { fortran: true }) }),
};

/** What the page says of a file; null where it takes it. */
function said(bytes: Uint8Array): string | null {
  try {
    const file = openedFile(bytes, 2);
    if (file.kind === 'result') loggedOf('x.y', file);
    return null;
  } catch (error) {
    expect(error).toBeInstanceOf(FaultError);
    return faultText(faultOfFile(error, 'x.y', text));
  }
}

function expectLine(bytes: Uint8Array): void {
  const line = said(bytes);
  if (line === null) return;
  expect(line).toMatch(/^x\.y[:,] [^\p{Cc}]+\.$/u);
  expect(line).not.toMatch(/undefined|\[object/);
  expect(line.length).toBeLessThan(300);
}

describe('whatever a file is', () => {
  it('what is sound is taken', () => {
    for (const [kind, bytes] of Object.entries(SOUND)) expect(said(bytes), kind).toBeNull();
  });

  it('it is taken or refused in one line that names it: with bytes changed, put in, or cut off', () => {
    const change = fc.record({ at: fc.nat(), value: fc.nat(255), puts: fc.boolean() });
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.values(SOUND)),
        fc.array(change, { maxLength: 5 }),
        fc.oneof(fc.constant(0), fc.double({ min: 0, max: 1, noNaN: true })),
        (bytes, changes, cut) => {
          const mutated = [...bytes.subarray(0, Math.ceil(bytes.length * (1 - cut)))];
          for (const { at, value, puts } of changes) {
            mutated.splice(at % (mutated.length + 1), puts ? 0 : 1, value);
          }
          expectLine(Uint8Array.from(mutated));
        },
      ),
      { numRuns: 400 },
    );
  });

  it('it is taken or refused in one line where a value of its JSON is another', () => {
    const other = fc.oneof(
      fc.jsonValue({ maxDepth: 2 }),
      fc.constantFrom(null, -0, 1e308, 'x', '\n', [], {}, [[]], 1e300, { '\n': 1 }),
    );
    const header = headerOf(paper);
    const files = [JSON.parse(runFileText(run)), runFileOf(NEWEST.parameters), network, header];
    const path = fc.array(fc.nat(30), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.constantFrom(...files), path, other, (file, path, other) => {
        const json = JSON.stringify(replaced(structuredClone(file), path, other));
        expectLine(utf8(file === header ? `#${json}\niteration,loss\n1,0.5\n` : json));
      }),
      { numRuns: 400 },
    );
  });

  it('there is a sentence for all that may be wrong with it', () => {
    expect(Object.keys(text.problem).sort()).toEqual([...FILE_PROBLEMS].sort());
  });
});

function headerOf(lines: readonly string[]): unknown {
  const header = lines.filter((line) => line.startsWith('#')).map((line) => line.slice(1));
  return JSON.parse(header.join('\n'));
}

/** `json` with the value at the path of the numbers of keys replaced. */
function replaced(json: unknown, [first, ...rest]: readonly number[], other: unknown): unknown {
  if (typeof json !== 'object' || json === null || first === undefined) return other;
  const keys = Object.keys(json);
  if (keys.length === 0) return other;
  const key = keys[first % keys.length]!;
  const entries = json as Record<string, unknown>;
  entries[key] = replaced(entries[key], rest, other);
  return json;
}
