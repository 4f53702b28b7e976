import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { SubsetSums } from '../../../src/model/flow/subsetSums.ts';
import { PlainTiles, setTiles } from '../../../src/model/flow/subsetTiles.ts';
import { KERNELS_SOURCE } from '../../../src/model/simd/kernels.ts';
import { addBySimd } from '../../../src/model/simd/simdTiles.ts';
import { randomStream } from '../flow/randomNumbers.ts';

/** n, columns of the rows, subsets, and how many weights an input has */
const SIZES = [
  [1, 1, 1, 1],
  [6, 97, 3, 3],
  [41, 7, 60, 1],
  [70, 50, 40, 3],
  [330, 33, 90, 2],
  // more than a page of memory, then less again
  [200, 301, 120, 3],
  [64, 5, 20, 3],
] as const;

afterEach(() => {
  setTiles(() => new PlainTiles());
});

/** Sums of random subsets of huge and tiny numbers, zeros, what is not finite, and what is denormal. */
function sumsOf([n, size, count, powers]: (typeof SIZES)[number], seed: number): Float64Array[] {
  const random = randomStream(seed);
  const number = () => {
    const kind = random();
    if (kind > 0.98) return Number.POSITIVE_INFINITY;
    if (kind > 0.7) return 0;
    return random() * 10 ** (kind < -0.9 ? 300 * random() : 12 * random());
  };
  const members = Uint8Array.from({ length: n * count }, () => Math.floor(1.5 * (random() + 1)));
  // one subset twice, one empty
  members.copyWithin(0, (count - 1) * n, count * n);
  if (count > 2) members.fill(0, n, 2 * n);
  const rows = Float64Array.from({ length: n * size }, number);
  const weights = Float64Array.from({ length: 4 * n }, number);
  const places = Array.from({ length: powers }, (_, power) => ((2 * power) % 4) * n);
  const outputs = Array.from({ length: count }, () => new Float64Array(powers * size));
  const sums = new SubsetSums(n);
  sums.plan(
    members,
    1,
    Array.from({ length: count }, (_, s) => s * n),
    count,
  );
  // twice: what the first leaves behind has no part in the second
  for (let run = 0; run < 2; run++) sums.run(rows, size, weights, places, (subset) => outputs[subset]!);
  return outputs;
}

const bits = (outputs: readonly Float64Array[]) =>
  // which bits a NaN has is the processor's own affair
  outputs.map((output) => Array.from(output, (value) => (Object.is(value, -0) ? '-0' : String(value))));

describe('sums by WebAssembly', () => {
  it('are those of the plain loops, bit for bit', () => {
    const plain = SIZES.map((size, seed) => bits(sumsOf(size, seed)));
    addBySimd();
    const run = vi.spyOn(PlainTiles.prototype, 'run');
    expect(SIZES.map((size, seed) => bits(sumsOf(size, seed)))).toEqual(plain);
    expect(run).not.toHaveBeenCalled();
    vi.restoreAllMocks();
  });

  it('are left to the plain loops where the page may not compile', () => {
    const plain = bits(sumsOf(SIZES[2], 5));
    vi.spyOn(WebAssembly, 'Module').mockImplementation(() => {
      throw new WebAssembly.CompileError('refused by the content policy');
    });
    addBySimd();
    const run = vi.spyOn(PlainTiles.prototype, 'run');
    expect(bits(sumsOf(SIZES[2], 5))).toEqual(plain);
    expect(run).toHaveBeenCalled();
    vi.restoreAllMocks();
  });

  it('are compiled from the source that is there', () => {
    expect(createHash('sha256').update(readFileSync('assembly/kernels.ts')).digest('hex')).toBe(
      KERNELS_SOURCE,
    );
  });
});
