import { describe, expect, it } from 'vitest';
import { KinkList } from '../../../src/model/kinkList.ts';
import { Activity } from '../../../src/model/problem.ts';
import { inputOrder } from '../../../src/model/theory/crossingOrder.ts';
import type { Yardsticks } from '../../../src/model/theory/yardsticks.ts';
import { compareCrossings } from '../../support/theoryAtOnce.ts';

describe('kinks against crossings', () => {
  const columns = (...rows: (readonly [number, number, number, Activity])[]) => {
    const list = new KinkList();
    for (const row of rows) list.push(...row);
    return list;
  };
  const yardsticks = {
    width: 2,
    crossings: columns(
      [1, 0, 3, Activity.On],
      [2, 0, 1, Activity.On],
      [5, 0, 2, Activity.On],
      [3, 1, 0, Activity.Off],
    ),
    first: Int32Array.of(0, 3, 4),
  } as unknown as Yardsticks;

  it('match as long as they come in the same order', () => {
    const kinks = columns([1.1, 0, 3, Activity.On], [2.5, 0, 1, Activity.On], [3, 1, 0, Activity.Off]);
    expect(compareCrossings(yardsticks, kinks)).toEqual([
      { sameOrder: true, finished: false, matched: 2, kinks: 2, crossings: 3, largestGap: 0.5 },
      { sameOrder: true, finished: true, matched: 1, kinks: 1, crossings: 1, largestGap: 0 },
    ]);
    expect(compareCrossings(yardsticks, kinks, 2)[0]).toMatchObject({ matched: 1, kinks: 1 });
  });

  it('no longer match after the first that is out of order, on another side or one too many', () => {
    const kinks = columns(
      [1, 0, 3, Activity.On],
      [1.5, 0, 2, Activity.On],
      [2, 0, 1, Activity.On],
      [3, 1, 0, Activity.On],
      [4, 1, 0, Activity.Off],
    );
    const [first, second] = compareCrossings(yardsticks, kinks);
    expect(first).toMatchObject({ sameOrder: false, finished: true, matched: 1, kinks: 3 });
    expect(second).toMatchObject({ sameOrder: false, finished: true, matched: 0, kinks: 2 });
  });
});

describe('the order of inputs', () => {
  it('is that in which neurons gain them, those never gained last', () => {
    const kinks = new KinkList();
    kinks.push(1, 0, 3, Activity.On);
    kinks.push(2, 1, 3, Activity.On);
    kinks.push(3, 0, 0, Activity.On);
    kinks.push(4, 1, 2, Activity.Off);
    kinks.push(5, 0, 1, Activity.On);
    expect([...inputOrder(kinks, 5)]).toEqual([3, 0, 1, 2, 4]);
    expect([...inputOrder(kinks, 5, Activity.Off)]).toEqual([2, 0, 1, 3, 4]);
  });
});
