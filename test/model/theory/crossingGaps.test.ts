import { describe, expect, it } from 'vitest';
import { KinkList } from '../../../src/model/kinkList.ts';
import { finished } from '../../../src/model/pieces.ts';
import { Activity } from '../../../src/model/problem.ts';
import { crossingGaps } from '../../../src/model/theory/crossingGaps.ts';
import type { Yardsticks } from '../../../src/model/theory/yardsticks.ts';

/** [time, neuron, sample, activity], neuron after neuron */
type Row = readonly [number, number, number, Activity];

function listOf(rows: readonly Row[]): KinkList {
  const list = new KinkList();
  for (const row of rows) list.push(...row);
  return list;
}

function gaps(width: number, crossings: readonly Row[], kinks: readonly Row[]): number[] {
  const first = Int32Array.from(
    { length: width + 1 },
    (_, j) => crossings.filter(([, own]) => own < j).length,
  );
  const yardsticks = { width, crossings: listOf(crossings), first } as unknown as Yardsticks;
  return [...finished(crossingGaps(yardsticks, listOf(kinks)))].map((gap) => Number(gap.toFixed(9)));
}

const { On, Off } = Activity;

describe('the gaps between crossings and those of yardsticks', () => {
  it('pair an input with the same input, in whatever order the neuron crosses', () => {
    const crossings: Row[] = [
      [1, 0, 4, On],
      [2, 0, 5, On],
      [1.5, 1, 4, Off],
    ];
    expect(
      gaps(2, crossings, [
        [1.1, 0, 5, On],
        [1.2, 0, 4, On],
        [1.4, 1, 4, Off],
      ]),
    ).toEqual([0.2, 0.9, 0.1]);
  });

  it('are infinite for a crossing that is not made, or made to the other side', () => {
    const crossings: Row[] = [
      [1, 0, 4, On],
      [2, 0, 5, On],
    ];
    expect(
      gaps(1, crossings, [
        [1, 0, 4, Off],
        [2.5, 0, 5, On],
        [3, 0, 6, On],
      ]),
    ).toEqual([Infinity, 0.5]);
    expect(gaps(1, [], [[1, 0, 4, On]])).toEqual([]);
  });

  it('pair the second of two crossings of one input with the second kink', () => {
    const crossings: Row[] = [
      [1, 0, 4, On],
      [2, 0, 4, Off],
      [3, 0, 4, On],
    ];
    expect(
      gaps(1, crossings, [
        [1.1, 0, 4, On],
        [2.2, 0, 4, Off],
        [3.3, 0, 4, On],
        [4, 0, 4, Off],
      ]),
    ).toEqual([0.1, 0.2, 0.3]);
  });
});
