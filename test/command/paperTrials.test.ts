import { describe, expect, it } from 'vitest';
import { tableNumbers } from '../../src/command/paperRows.ts';
import { chanceOfMedian, paperTrial } from '../../src/command/paperTrials.ts';
import { quantile } from '../../src/experiment/sweep/statistics.ts';

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
    const one = { scheme: 'centred', dimension: 4, width: 12, log4Scale: -2 } as const;
    const { measures, farthest } = paperTrial(one, 3);
    expect(farthest.degrees).toBeLessThanOrEqual(measures.max_angle_deg + 1e-9);
    expect(2 * farthest.degrees).toBeGreaterThanOrEqual(measures.max_angle_deg - 1e-9);
    expect(farthest.active).toBeLessThanOrEqual(4);
    expect(farthest.shareOfMedian).toBeGreaterThan(0);
  });
});

it('tables are counted as the paper does: odd ones of centred data, from the seventh on for other widths', () => {
  expect(tableNumbers({ scheme: 'centred', width: 200 })).toEqual([1, 3, 5]);
  expect(tableNumbers({ scheme: 'uncentred', width: 200 })).toEqual([2, 4, 6]);
  expect(tableNumbers({ scheme: 'uncentred', width: 25 })).toEqual([8, 10, 12]);
});
