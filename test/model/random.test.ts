import { describe, expect, it } from 'vitest';
import { Purpose, philox, RandomStream } from '../../src/model/random.ts';
import { bitsOf } from './bits.ts';

describe('random streams', () => {
  it('is Philox-4x32-10: the known answers of Random123 (kat_vectors)', () => {
    const cases = [
      { counter: [0, 0, 0, 0], key: [0, 0], words: ['6627e8d5', 'e169c58d', 'bc57ac4c', '9b00dbd8'] },
      {
        counter: [0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff],
        key: [0xffffffff, 0xffffffff],
        words: ['408f276d', '41c83b0e', 'a20bc7c6', '6d5451fd'],
      },
      {
        counter: [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344],
        key: [0xa4093822, 0x299f31d0],
        words: ['d16cfe09', '94fdcceb', '5001e420', '24126ea1'],
      },
    ];
    for (const { counter, key, words } of cases) {
      const block = new Uint32Array(4);
      philox(Uint32Array.from(counter), key[0]!, key[1]!, block);
      expect([...block].map((word) => word.toString(16).padStart(8, '0'))).toEqual(words);
    }
  });

  it('gives these bits in every engine', () => {
    const stream = new RandomStream(1, Purpose.Neuron, 0);
    expect([stream.uint32(), stream.uint32()]).toEqual([2792658350, 3014449888]);
    expect([stream.uniform(), stream.normal(), stream.normal(), stream.normal()].map(bitsOf)).toEqual([
      '3fd939978ed0aa2e',
      'bff1247bf37dc59a',
      '3fe9bb3be7857881',
      'bfce435de337439a',
    ]);
  });

  it('differs between seeds, purposes and items, and repeats itself for the same three', () => {
    const first = (seed: number, purpose: Purpose, item: number) =>
      new RandomStream(seed, purpose, item).uint32();
    const starts = [
      first(1, Purpose.Input, 0),
      first(2, Purpose.Input, 0),
      first(2 ** 32 - 1, Purpose.Input, 0),
      first(1, Purpose.Neuron, 0),
      first(1, Purpose.Input, 1),
    ];
    expect(new Set(starts).size).toBe(starts.length);
    expect(first(1, Purpose.Input, 0)).toBe(starts[0]);
  });

  it('draws uniform numbers with the moments of the uniform distribution, across items', () => {
    const draws = Array.from({ length: 20_000 }, (_, item) =>
      new RandomStream(7, Purpose.Input, item).uniform(),
    );
    expect(Math.min(...draws)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...draws)).toBeLessThan(1);
    expect(mean(draws)).toBeCloseTo(1 / 2, 2);
    expect(mean(draws.map((u) => u * u))).toBeCloseTo(1 / 3, 2);
  });

  it('draws normal deviates: moments to the fourth, tails, and no correlation of neighbours', () => {
    const stream = new RandomStream(3, Purpose.TestInput, 5);
    const draws = Array.from({ length: 100_000 }, () => stream.normal());
    expect(mean(draws)).toBeCloseTo(0, 1.7);
    expect(mean(draws.map((z) => z ** 2))).toBeCloseTo(1, 1.7);
    expect(mean(draws.map((z) => z ** 3))).toBeCloseTo(0, 1);
    expect(mean(draws.map((z) => z ** 4))).toBeCloseTo(3, 1);
    // P(|z| > 2) = 0.0455
    expect(mean(draws.map((z) => (Math.abs(z) > 2 ? 1 : 0)))).toBeCloseTo(0.0455, 2);
    expect(mean(draws.slice(1).map((z, i) => z * draws[i]!))).toBeCloseTo(0, 1.7);
  });

  it('draws both signs equally often', () => {
    const signs = Array.from({ length: 10_000 }, (_, item) =>
      new RandomStream(1, Purpose.Neuron, item).sign(),
    );
    expect(new Set(signs)).toEqual(new Set([1, -1]));
    expect(Math.abs(mean(signs))).toBeLessThan(0.03);
  });
});

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
