import { describe, expect, it } from 'vitest';
import { SubsetSums } from '../../../src/model/flow/subsetSums.ts';
import { randomStream } from './randomNumbers.ts';

const IN = 1;

/** Subsets of n inputs, one after another, that differ as little or as much as they may. */
const KINDS: Record<string, (n: number, random: () => number) => number[][]> = {
  'nothing and everything': (n) => [Array(n).fill(0), Array(n).fill(IN), Array(n).fill(0)],
  'single inputs': (n) =>
    Array.from({ length: n }, (_, s) => Array.from({ length: n }, (_, l) => (l === s ? IN : 0))),
  'all but one': (n) =>
    Array.from({ length: n }, (_, s) => Array.from({ length: n }, (_, l) => (l === s ? 0 : IN))),
  // what is not `IN` need not be 0: a pattern slides on some of its inputs
  anything: (n, random) =>
    Array.from({ length: 90 }, () => Array.from({ length: n }, () => Math.floor(1.5 * (random() + 1)))),
  'the same over and over': (n, random) =>
    Array(20).fill(Array.from({ length: n }, () => (random() > 0 ? IN : 0))),
  'a single one': (n, random) => [Array.from({ length: n }, () => (random() > 0 ? IN : 0))],
  'none at all': () => [],
};

function expectSums(
  sums: SubsetSums,
  n: number,
  size: number,
  subsets: number[][],
  random: () => number,
): void {
  const members = Uint8Array.from(subsets.flat());
  // in any order
  const order = subsets.map((_, s) => (s * 7 + 3) % Math.max(1, subsets.length));
  const starts = order.map((s) => s * n);
  // huge and tiny side by side, and zeros
  const rows = Float64Array.from({ length: n * size }, () =>
    random() > 0.8 ? 0 : random() * 10 ** (6 * random()),
  );
  const weights = Float64Array.from({ length: 3 * n }, () => random() * 10 ** (6 * random()));
  const outputs = subsets.map(() => new Float64Array(2 * size).fill(Number.NaN));
  sums.plan(members, IN, starts, subsets.length);
  sums.run(rows, size, weights, [2 * n, 0], (subset) => outputs[subset]!);
  for (const [s, output] of outputs.entries()) {
    for (const [power, place] of [2 * n, 0].entries()) {
      for (let k = 0; k < size; k++) {
        let sum = 0;
        let parts = 0;
        for (let l = 0; l < n; l++) {
          if (members[starts[s]! + l] !== IN) continue;
          const part = weights[place + l]! * rows[l * size + k]!;
          sum += part;
          parts += Math.abs(part);
        }
        const error = Math.abs(output[power * size + k]! - sum);
        if (!(error <= n * Number.EPSILON * parts))
          throw new Error(`subset ${s}, column ${k}: off by ${error}`);
      }
    }
  }
}

describe('sums over many subsets at once', () => {
  it.each(Object.keys(KINDS))('are those of each by itself: %s', (kind) => {
    const random = randomStream(3);
    for (const [n, size] of [
      [1, 1],
      [4, 3],
      [5, 30],
      [6, 97],
      [41, 7],
      [70, 50],
      [330, 5],
    ] as const) {
      expectSums(new SubsetSums(n), n, size, KINDS[kind]!(n, random), random);
    }
  });

  it('follow the subsets as they change, more or fewer of them', () => {
    const random = randomStream(8);
    const sums = new SubsetSums(45);
    for (const kind of Object.keys(KINDS)) expectSums(sums, 45, 20, KINDS[kind]!(45, random), random);
    expect(Object.keys(KINDS)).toHaveLength(7);
  });

  it('cost next to nothing where the subsets are alike, in additions', () => {
    const random = randomStream(2);
    const lengthFor = (subsets: number[][]) => {
      const sums = new SubsetSums(200);
      sums.plan(
        Uint8Array.from(subsets.flat()),
        IN,
        subsets.map((_, s) => s * 200),
        subsets.length,
      );
      return sums.additions;
    };
    const one = lengthFor([Array(200).fill(IN)]);
    // 199, and what fills up sums of fewer than eight
    expect(one).toBeLessThan(210);
    expect(lengthFor(Array(100).fill(Array(200).fill(IN)))).toBe(one);
    // one by one they would be 100 times 100 on average
    const any = Array.from({ length: 100 }, () => Array.from({ length: 200 }, () => (random() > 0 ? IN : 0)));
    expect(lengthFor(any)).toBeLessThan(100 * 100 * 0.65);
  });
});
