import { describe, expect, it } from 'vitest';
import { Gathered } from '../../../../src/app/lab/plot/gathered.ts';
import { endingsOf } from '../../../../src/app/lab/plot/outcomes.ts';
import type { CellResult } from '../../../../src/experiment/sweep/solveCell.ts';
import type { SweepAxis } from '../../../../src/experiment/sweep/spec.ts';
import { pointsOf } from '../../../../src/experiment/sweep/statistics.ts';
import { chance, madeRequest, madeResults, madeSpec } from '../../../support/madeSweep.ts';

const SCALES: SweepAxis = { over: ['scale'], values: [1, 0.1, 0.01, 1e-3] };
const WIDTHS: SweepAxis = { over: ['width'], values: [8, 16, 32] };
const SCHEMES: SweepAxis = { over: ['scheme'], values: ['centred', 'uncentred'] };

const mixed = (at: readonly number[], trial: number) => {
  const seed = at.reduce((sum, index, axis) => sum + (axis + 3) * 17 * index, trial);
  if (seed % 7 === 0) return 'failed' as const;
  if (seed % 11 === 0) return 'diverged' as const;
  return seed % 13 === 0 ? null : [chance(seed), seed % 5 === 0 ? null : 0];
};

describe('what has been gathered of a sweep', () => {
  const spec = madeSpec([SCALES, WIDTHS, SCHEMES], { measures: ['largestAngle', 'loss'] });
  const results = madeResults(spec, mixed);

  it('is of every point and measure what the statistics of all results are', () => {
    const { gathered } = madeRequest(spec, results);
    for (const [point, { at, done, failed, summaries }] of pointsOf(spec, results).entries()) {
      expect(gathered.placesOf(point)).toEqual(at);
      expect(gathered.pointOf(at)).toBe(point);
      summaries.forEach((summary, measure) => {
        expect(gathered.reading(point, measure)).toMatchObject({ trials: 5, done, failed, summary });
      });
    }
  });

  it('is the same however the results come, and each update tells the points that are another', () => {
    const growing = new Map<string, CellResult>();
    const gathered = new Gathered(spec, keyOf);
    const told: number[] = [];
    for (const [key, result] of [...results].reverse()) {
      growing.set(key, result);
      if (chance(told.length) < 0.5) told.push(...gathered.update(growing));
    }
    told.push(...gathered.update(growing));
    const whole = madeRequest(spec, results).gathered;
    for (let point = 0; point < gathered.pointCount; point++) {
      expect(gathered.reading(point, 0)).toEqual(whole.reading(point, 0));
      expect(told.includes(point)).toBe(whole.reading(point, 0).done > 0);
    }
    expect(gathered.done).toBe(results.size);
    expect(gathered.update(growing).size).toBe(0);
  });

  it('finds the trial whose value is nearest to the median', () => {
    const values = [5, 1, 4, 2, 9];
    const one = madeSpec([SCALES]);
    const { gathered } = madeRequest(
      one,
      madeResults(one, (_, trial) => [values[trial]!]),
    );
    expect(gathered.reading(2, 0)).toMatchObject({ middle: 2, summary: { median: 4 } });
  });

  it('gives a result to every cell that has its key, whenever that is known', () => {
    const many = madeSpec([SCALES]);
    const made = madeResults(many, () => [1]);
    const keys = [...made.keys()];
    const gathered = new Gathered(many, (cell) => keys[cell >= 10 ? 19 : cell]!);
    const one = new Map([[keys[19]!, made.get(keys[19]!)!]]);
    do gathered.update(one);
    while (gathered.catchesUp);
    expect(gathered.done).toBe(10);
  });

  it('says how the runs of a point ended, the worse of two that are as frequent', () => {
    const one = madeSpec([SCALES], { trials: 4 });
    const ends = [[1], [1], 'time', 'time'] as const;
    const { gathered } = madeRequest(
      one,
      madeResults(one, ([x], trial) => (x === 3 || (x === 2 && trial > 2) ? null : ends[trial]!)),
    );
    expect(endingsOf(gathered, 0)).toMatchObject({ most: 'limit', met: 0.5, counts: { met: 2, limit: 2 } });
    expect(endingsOf(gathered, 3)).toMatchObject({ most: null, met: 0 });
    // of those that have come
    expect(endingsOf(gathered, 2)).toMatchObject({ most: 'met', met: 2 / 3 });
  });

  function keyOf(cell: number): string {
    return allKeys[cell]!;
  }
  const allKeys = [...madeResults(spec, () => [0, 0]).keys()];
});
