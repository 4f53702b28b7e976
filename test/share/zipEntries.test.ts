import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { FaultError } from '../../src/experiment/fault.ts';
import type { FileError } from '../../src/share/files/fileError.ts';
import { npzPieces } from '../../src/share/npz.ts';
import { zipEntries } from '../../src/share/zipEntries.ts';

const LARGEST = 1e6;
const CONTENT = Uint8Array.from({ length: 5000 }, (_, at) => (at * at) % 251);
const archive = (level: 0 | 9) =>
  zipSync({ 'a.npy': [CONTENT, { level }], 'W.npy': [CONTENT.slice(7), { level }] });

/** The place of the directory's first entry. */
const directoryOf = (bytes: Uint8Array) => Buffer.from(bytes).indexOf('PK\x01\x02', 0, 'latin1');

function refusal(bytes: Uint8Array, largest = LARGEST) {
  try {
    for (const entry of zipEntries(bytes)) entry.read(largest);
  } catch (error) {
    return (error as FileError).fault;
  }
  throw new Error('the archive was taken');
}

/** With the four bytes of the size that the directory gives its first entry. */
function withSize(bytes: Uint8Array, size: number): Uint8Array {
  const changed = bytes.slice();
  new DataView(changed.buffer).setUint32(directoryOf(bytes) + 24, size, true);
  return changed;
}

describe('a zip archive', () => {
  it('gives what is in it, stored or deflated, and of our own writing', () => {
    for (const level of [0, 9] as const) {
      const entries = zipEntries(archive(level));
      expect(entries.map(({ name, size }) => [name, size])).toEqual([
        ['a.npy', 5000],
        ['W.npy', 4993],
      ]);
      expect(entries[0]!.read(LARGEST)).toEqual(CONTENT);
      expect(entries[1]!.read(LARGEST)).toEqual(CONTENT.slice(7));
    }
    const pieces = [...npzPieces({ x: { type: 'u1', shape: [3], pieces: [Uint8Array.of(7, 8, 9)] } })];
    const [own] = zipEntries(Uint8Array.from(pieces.flatMap((piece) => [...piece])));
    expect([...own!.read(LARGEST).slice(-3)]).toEqual([7, 8, 9]);
  });

  it('that says it is larger than allowed is refused before it is unpacked', () => {
    expect(refusal(archive(9), 4999)).toMatchObject({
      field: 'a.npy',
      values: { problem: 'entryTooLarge', given: 5000, max: 4999 },
    });
    expect(refusal(withSize(archive(9), 2 ** 32 - 1)).values.problem).toBe('entryTooLarge');
  });

  it('that lies about a size is refused, however much would come out', () => {
    for (const size of [0, 4999, 5001]) {
      for (const level of [0, 9] as const) {
        expect(refusal(withSize(archive(level), size)), `${size}`).toMatchObject({
          field: 'a.npy',
          values: { problem: 'checksum' },
        });
      }
    }
    // a thousand times as large as it is
    const bomb = zipSync({ 'a.npy': [new Uint8Array(2 ** 23), { level: 9 }] });
    expect(bomb.length).toBeLessThan(2 ** 13.5);
    expect(refusal(withSize(bomb, 10)).values.problem).toBe('checksum');
  });

  it('of which a bit is another is refused', () => {
    const bytes = archive(0);
    const at = Buffer.from(bytes).indexOf(Buffer.from(CONTENT.slice(0, 8))) + 1000;
    expect(refusal(bytes.with(at, bytes[at]! ^ 4))).toMatchObject({
      field: 'a.npy',
      values: { problem: 'checksum' },
    });
  });

  it('that is none, or is cut, says at which byte', () => {
    const bytes = archive(9);
    expect(refusal(bytes.slice(0, 100)).values).toMatchObject({
      problem: 'archive',
      expected: 'directory',
      byte: 100,
    });
    expect(refusal(bytes.slice(0, 4)).values).toMatchObject({
      problem: 'archive',
      expected: 'directory',
      byte: 4,
    });
    const moved = bytes.with(directoryOf(bytes), 0);
    expect(refusal(moved).values).toEqual({
      problem: 'archive',
      expected: 'entry',
      byte: directoryOf(bytes),
    });
    const otherwise = bytes.with(directoryOf(bytes) + 10, 14);
    expect(refusal(otherwise)).toMatchObject({ field: 'a.npy', values: { expected: 'method' } });
  });

  it('that is mutated gives what was in it, or a fault', () => {
    const sound = [archive(0), archive(9)];
    const change = fc.record({ at: fc.nat(), value: fc.nat(255) });
    fc.assert(
      fc.property(
        fc.constantFrom(...sound),
        fc.array(change, { maxLength: 4 }),
        fc.nat(12_000),
        (bytes, changes, cut) => {
          const mutated = bytes.slice(0, Math.max(1, bytes.length - Math.max(0, cut - 6000)));
          for (const { at, value } of changes) mutated[mutated.length - 1 - (at % mutated.length)] = value;
          try {
            for (const entry of zipEntries(mutated)) entry.read(LARGEST);
          } catch (error) {
            expect(error).toBeInstanceOf(FaultError);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
