import { describe, expect, it } from 'vitest';
import { knotsOf } from '../../../src/model/measures/knots.ts';
import { RandomStream } from '../../../src/model/random.ts';

describe('the knots of neurons over a line of inputs', () => {
  it('are where the pre-activation changes its sign, found by halving', () => {
    const random = new RandomStream(5, 3, 0);
    const sizes = [1, 1e-6, 1e6];
    for (let trial = 0; trial < 300; trial++) {
      const size = sizes[trial % 3]!;
      const [w, b] = [size * (random.uniform() - 0.5), size * (random.uniform() - 0.5)];
      const constant = [1, -2, 0.3][trial % 3]!;
      const knot = knotsOf(Float64Array.of(w, b), 2, constant)[0]!;
      const positive = (x: number) => w * x + b * constant > 0;
      let [from, to] = [-1e9, 1e9];
      if (positive(from) === positive(to)) continue;
      const rising = positive(to);
      for (let k = 0; k < 200; k++) {
        const middle = (from + to) / 2;
        if (positive(middle) === rising) to = middle;
        else from = middle;
      }
      expect(Math.abs(knot - from)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(from)));
    }
  });

  it('are none of a neuron that sees only the constant, and at no number that is not finite', () => {
    expect([...knotsOf(Float64Array.of(0, 1, 1e-300, 1e300, 2, 0), 2, 1)]).toEqual([
      Number.NaN,
      Number.NaN,
      0,
    ]);
  });

  it('are all at 0 where the inputs have one coordinate', () => {
    expect([...knotsOf(Float64Array.of(3, -2, 0), 1, 0)]).toEqual([0, 0, Number.NaN]);
  });
});
