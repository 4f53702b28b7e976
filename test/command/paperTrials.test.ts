import { describe, expect, it } from 'vitest';
import { chanceOfMedian, paperTrial, quantile } from '../../src/command/paperTrials.ts';

describe('a quantile', () => {
  it('is the value at its place, between two values on the line from one to the other', () => {
    expect([0, 0.25, 0.5, 0.75, 1].map((share) => quantile([5, 1, 3, 2, 4], share))).toEqual([1, 2, 3, 4, 5]);
    expect(quantile([4, 1], 0.5)).toBe(2.5);
    expect(quantile([7], 0.25)).toBe(7);
  });
});

describe('the chance of a median of five', () => {
  /** All draws of five, with repetition: there are no more than 3125 of five values. */
  function counted(values: readonly number[], is: (median: number) => boolean): number {
    let hits = 0;
    const draws = values.length ** 5;
    for (let draw = 0; draw < draws; draw++) {
      const five = Array.from(
        { length: 5 },
        (_, place) => values[Math.floor(draw / values.length ** place) % values.length]!,
      );
      if (is(five.sort((a, b) => a - b)[2]!)) hits++;
    }
    return hits / draws;
  }

  it('is the share of all draws of five whose median lies as far off', () => {
    for (const values of [
      [1, 2, 3, 4, 9],
      [1, 1, 2, 5],
      [0, 10, 10, 10],
    ]) {
      const centre = quantile(values, 0.5);
      for (const table of [...values, 3.5, centre, -20, 20]) {
        const distance = Math.abs(table - centre);
        const { asFar, sameSide } = chanceOfMedian(values, table);
        const side = table >= centre ? 1 : -1;
        expect(sameSide).toBeCloseTo(
          counted(values, (median) => side * (median - centre) >= distance),
          12,
        );
        if (distance > 0)
          expect(asFar).toBeCloseTo(
            counted(values, (median) => Math.abs(median - centre) >= distance),
            12,
          );
      }
    }
  });
});

describe('a trial', () => {
  it('names the positive neuron that stands farthest from the sum of all', () => {
    const { measures, farthest } = paperTrial(4, 12, -2, 3);
    expect(farthest.degrees).toBeLessThanOrEqual(measures.max_angle_deg + 1e-9);
    expect(2 * farthest.degrees).toBeGreaterThanOrEqual(measures.max_angle_deg - 1e-9);
    expect(farthest.active).toBeLessThanOrEqual(4);
    expect(farthest.shareOfMedian).toBeGreaterThan(0);
  });
});
