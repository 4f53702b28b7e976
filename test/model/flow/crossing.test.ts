import { describe, expect, it } from 'vitest';
import { crossingGuess } from '../../../src/model/flow/crossing.ts';
import { randomStream } from './randomNumbers.ts';

describe('the guess of a crossing', () => {
  it('is the root of a cubic, where the function is one', () => {
    // (1 - t / root) (1 + t^2), positive before the root and negative after it
    for (const root of [0.05, 0.3, 0.77, 0.99]) {
      const value = (t: number) => (1 - t / root) * (1 + t * t);
      const slope = (t: number) => -(1 + t * t) / root + (1 - t / root) * 2 * t;
      expect(crossingGuess(value(0), value(1), slope(0), slope(1))).toBeCloseTo(root, 3);
    }
  });

  it('lies inside the interval whatever the slopes', () => {
    const random = randomStream(3);
    for (let trial = 0; trial < 1000; trial++) {
      const [start, end] = [Math.abs(random()), -Math.abs(random()) - 1e-9];
      const guess = crossingGuess(trial % 5 === 0 ? 0 : start, end, 100 * random(), 100 * random());
      expect(guess).toBeGreaterThanOrEqual(0);
      expect(guess).toBeLessThanOrEqual(1);
    }
  });
});
