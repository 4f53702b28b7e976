import { describe, expect, it } from 'vitest';
import { dataHash } from '../../src/share/dataHash.ts';
import { npzPieces } from '../../src/share/npz.ts';
import { hasNumpy, python } from './numpy.ts';

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
