/**
 * Random numbers as a function of (seed, purpose, item): every input, every neuron, the teacher and every test
 * input has a stream of its own, so that adding one leaves the others as they are.
 *
 * The generator is Philox-4x32-10, a counter-based one: ten rounds of two 32-bit multiplications turn a counter of
 * four words and a key of two into four random words (Salmon, Moraes, Dror, Shaw: Parallel random numbers: as easy
 * as 1, 2, 3, SC 2011). There is no state to seed and no stream to jump in, and streams cannot overlap.
 *
 *   key      (seed, purpose)
 *   counter  (block within the stream, item, 0, 0)
 *
 * Everything here is integer arithmetic, + - * / and sqrt, and `ln` of elementary.ts: the same bits in every engine.
 */
import { ln } from './elementary.ts';

/** What a stream is for. The numbers are part of what a link means: never renumber. */
export const Purpose = {
  Centre: 1,
  Teacher: 2,
  Input: 3,
  OppositeTeacher: 4,
  OppositeInput: 5,
  Neuron: 6,
  TestInput: 7,
} as const;
export type Purpose = (typeof Purpose)[keyof typeof Purpose];

const MULTIPLIER_0 = 0xd2511f53;
const MULTIPLIER_1 = 0xcd9e8d57;
const WEYL_0 = 0x9e3779b9;
const WEYL_1 = 0xbb67ae85;

const TWO_26 = 67108864;
/** 2^-53 */
const UNIFORM_STEP = 1.1102230246251565e-16;

/** The upper 32 bits of the product of two unsigned 32-bit integers. */
function multiplyHigh(a: number, b: number): number {
  const aLow = a & 0xffff;
  const aHigh = a >>> 16;
  const bLow = b & 0xffff;
  const bHigh = b >>> 16;
  const cross = aHigh * bLow + ((aLow * bLow) >>> 16);
  const carry = aLow * bHigh + (cross & 0xffff);
  return (aHigh * bHigh + (cross >>> 16) + (carry >>> 16)) >>> 0;
}

/**
 * One Philox-4x32-10 block, exported for its published test vectors.
 * @param counter four words, left as they are
 * @param block receives four random words
 */
export function philox(counter: Uint32Array, key0: number, key1: number, block: Uint32Array): void {
  let c0 = counter[0]!;
  let c1 = counter[1]!;
  let c2 = counter[2]!;
  let c3 = counter[3]!;
  let k0 = key0;
  let k1 = key1;
  for (let round = 0; round < 10; round++) {
    const high0 = multiplyHigh(MULTIPLIER_0, c0);
    const low0 = Math.imul(MULTIPLIER_0, c0) >>> 0;
    const high1 = multiplyHigh(MULTIPLIER_1, c2);
    const low1 = Math.imul(MULTIPLIER_1, c2) >>> 0;
    c0 = (high1 ^ c1 ^ k0) >>> 0;
    c1 = low1;
    c2 = (high0 ^ c3 ^ k1) >>> 0;
    c3 = low0;
    k0 = (k0 + WEYL_0) >>> 0;
    k1 = (k1 + WEYL_1) >>> 0;
  }
  block[0] = c0;
  block[1] = c1;
  block[2] = c2;
  block[3] = c3;
}

/** A sequence of random numbers that depends on nothing but its seed, purpose and item (all uint32). */
export class RandomStream {
  private readonly seed: number;
  private readonly purpose: Purpose;
  private readonly counter: Uint32Array;
  private readonly block = new Uint32Array(4);
  private used = 4;
  private spareNormal: number | null = null;

  constructor(seed: number, purpose: Purpose, item: number) {
    this.seed = seed >>> 0;
    this.purpose = purpose;
    this.counter = Uint32Array.of(0, item, 0, 0);
  }

  /** Uniform on the integers 0 .. 2^32 - 1. */
  uint32(): number {
    if (this.used === 4) {
      philox(this.counter, this.seed, this.purpose, this.block);
      this.counter[0]!++;
      this.used = 0;
    }
    return this.block[this.used++]!;
  }

  /** Uniform on the multiples of 2^-53 in [0, 1). */
  uniform(): number {
    const high = this.uint32() >>> 5;
    const low = this.uint32() >>> 6;
    return (high * TWO_26 + low) * UNIFORM_STEP;
  }

  /** Standard normal deviate, by Marsaglia's polar method: of the transcendental functions it needs `ln` alone. */
  normal(): number {
    if (this.spareNormal !== null) {
      const spare = this.spareNormal;
      this.spareNormal = null;
      return spare;
    }
    for (;;) {
      const u = 2 * this.uniform() - 1;
      const v = 2 * this.uniform() - 1;
      const s = u * u + v * v;
      if (s >= 1 || s === 0) continue;
      const factor = Math.sqrt((-2 * ln(s)) / s);
      this.spareNormal = v * factor;
      return u * factor;
    }
  }

  /** +1 or -1 with equal chances. */
  sign(): 1 | -1 {
    return this.uint32() >>> 31 === 0 ? 1 : -1;
  }
}
