import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { dataHash } from '../../src/share/dataHash.ts';
import { npzPieces } from '../../src/share/npz.ts';
import { sha256 } from '../../src/share/sha256.ts';
import { hasNumpy, python } from './numpy.ts';

describe('SHA-256', () => {
  it('is what Node makes of the same bytes, at every length about the ends of blocks', () => {
    for (const length of [0, 1, 3, 54, 55, 56, 57, 63, 64, 65, 119, 120, 128, 1000]) {
      const bytes = Uint8Array.from({ length }, (_, index) => (index * 167 + length) % 256);
      expect(sha256(bytes), `${length} bytes`).toBe(createHash('sha256').update(bytes).digest('hex'));
    }
  });

  it('reads a view from where it begins', () => {
    const all = Uint8Array.from({ length: 200 }, (_, index) => index);
    expect(sha256(all.subarray(70, 150))).toBe(sha256(all.slice(70, 150)));
  });
});

describe('the hash of data', () => {
  const data = { inputs: Float64Array.of(0.1, -0, 1e300, 5e-324), labels: Float64Array.of(1, 2) };

  it('tells a sign of 0 and the last bit apart, and inputs from labels', () => {
    const hash = dataHash(data);
    expect(dataHash({ ...data, inputs: Float64Array.of(0.1, 0, 1e300, 5e-324) })).not.toBe(hash);
    expect(dataHash({ ...data, labels: Float64Array.of(1, 2 + Number.EPSILON * 2) })).not.toBe(hash);
    expect(dataHash(data)).toBe(hash);
  });

  it.skipIf(!hasNumpy)('is what the arrays of an npz give, as its description says', () => {
    const arrays = {
      inputs: { type: 'f8', shape: [2, 2], pieces: [data.inputs] },
      labels: { type: 'f8', shape: [2], pieces: [data.labels] },
    } as const;
    const program = `
import hashlib
arrays = numpy.load(io.BytesIO(sys.stdin.buffer.read()))
print(hashlib.sha256(arrays['inputs'].tobytes() + arrays['labels'].tobytes()).hexdigest())`;
    expect(python(program, Buffer.concat([...npzPieces(arrays)])).trim()).toBe(dataHash(data));
  });
});
