import { describe, expect, it } from 'vitest';
import { Purpose, RandomStream } from '../../../src/model/random.ts';
import { isInside, settleFactors } from '../../../src/model/theory/slidingFactors.ts';

const dot = (a: Float64Array, b: Float64Array) => a.reduce((sum, x, k) => sum + x * b[k]!, 0);

describe('the factors of inputs that a neuron stands on', () => {
  it('leave every input on the side that its velocity takes it to, or at rest on the boundary', () => {
    const stream = new RandomStream(7, Purpose.Input, 0);
    const draw = (length: number) => Float64Array.from({ length }, () => stream.normal());
    const seen = { off: 0, on: 0, sliding: 0 };
    for (let trial = 0; trial < 400; trial++) {
      const dimension = 2 + (trial % 4);
      const count = 1 + (trial % 3);
      const rows = Array.from({ length: count }, () => draw(dimension));
      // duplicates have one effect between them
      if (trial % 7 === 0 && count > 1) rows[1] = rows[0]!.slice();
      // labels of one sign, so that s q_i < 0 for s = -sign
      const sign = trial % 2 === 0 ? 1 : -1;
      const ends = draw(count).map((q) => sign * Math.abs(q));
      const factors = ends.map((q, a) => ((trial + a) % 3 === 0 ? q : 0));
      const samples = 5;
      const others = draw(dimension);
      const force = others.map((g, k) =>
        factors.reduce((sum, mu, a) => sum + (mu * rows[a]![k]!) / samples, g),
      );
      settleFactors(force, factors, ends, rows, samples);
      for (let k = 0; k < dimension; k++) {
        const rebuilt = factors.reduce((sum, mu, a) => sum + (mu * rows[a]![k]!) / samples, others[k]!);
        expect(force[k]).toBeCloseTo(rebuilt, 10);
      }
      for (let a = 0; a < count; a++) {
        const share = factors[a]! / ends[a]!;
        const towardsOn = -sign * dot(force, rows[a]!);
        expect(share).toBeGreaterThanOrEqual(-1e-12);
        expect(share).toBeLessThanOrEqual(1 + 1e-12);
        if (isInside(factors[a]!, ends[a]!)) {
          seen.sliding++;
          expect(Math.abs(towardsOn)).toBeLessThan(1e-9);
        } else if (share > 0.5) {
          seen.on++;
          expect(towardsOn).toBeGreaterThan(-1e-9);
        } else {
          seen.off++;
          expect(towardsOn).toBeLessThan(1e-9);
        }
      }
    }
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(50);
  });
});
