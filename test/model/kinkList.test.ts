import { describe, expect, it } from 'vitest';
import { KinkList } from '../../src/model/kinkList.ts';
import { Activity } from '../../src/model/problem.ts';

function rows(list: KinkList) {
  return Array.from({ length: list.count }, (_, e) => [
    list.times[e],
    list.neurons[e],
    list.samples[e],
    list.activities[e],
  ]);
}

describe('a list of kinks', () => {
  it('keeps every kink as it grows', () => {
    const list = new KinkList();
    const expected = Array.from({ length: 1000 }, (_, e) => [e / 7, 3 * e, e % 11, e % 3]);
    for (const [time, neuron, sample, activity] of expected) {
      list.push(time!, neuron!, sample!, activity as Activity);
    }
    expect(rows(list)).toEqual(expected);
    list.clear();
    expect(list.count).toBe(0);
  });

  it('drops or moves what lies beyond a time, and keeps what lies at it', () => {
    const list = new KinkList();
    for (const time of [1, 2, 2, 3, 4]) list.push(time, 0, 0, Activity.On);
    list.clampTo(3);
    expect(rows(list).map(([time]) => time)).toEqual([1, 2, 2, 3, 3]);
    list.dropAfter(2);
    expect(rows(list).map(([time]) => time)).toEqual([1, 2, 2]);
  });
});
