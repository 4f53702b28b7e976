import { describe, expect, it } from 'vitest';
import { Pairs } from '../../../src/findings/kinks/kinkPairs.ts';
import { Activity } from '../../../src/model/problem.ts';
import type { Yardsticks } from '../../../src/model/theory/yardsticks.ts';

/** The crossings of one neuron's yardstick, and of no other's. */
function foretold(...crossings: readonly (readonly [time: number, sample: number, activity: number])[]) {
  return {
    crossings: {
      times: crossings.map(([time]) => time),
      samples: crossings.map(([, sample]) => sample),
      activities: crossings.map(([, , activity]) => activity),
    },
    first: [0, crossings.length],
  } as unknown as Yardsticks;
}

describe('the kinks of a neuron', () => {
  it('are paired with the crossings of its yardstick input by input and side by side, each with the first that is left', () => {
    const pairs = new Pairs(
      foretold([1, 0, Activity.On], [2, 5, Activity.On], [3, 0, Activity.Off], [4, 0, Activity.On]),
      0,
    );
    pairs.take(0, 5, Activity.On);
    pairs.take(1, 0, Activity.On);
    expect([0, 1].map((kink) => pairs.predictedOf(kink))).toEqual([2, 1]);
    expect(pairs.unmet.map(({ predicted }) => predicted)).toEqual([3, 4]);
    pairs.take(2, 0, Activity.Off);
    pairs.take(3, 0, Activity.On);
    expect([2, 3].map((kink) => pairs.predictedOf(kink))).toEqual([3, 4]);
    expect(pairs.unmet).toEqual([]);
  });

  it('have no prediction where the yardstick makes no such crossing, or none is known', () => {
    const pairs = new Pairs(foretold([1, 0, Activity.On]), 0);
    pairs.take(0, 0, Activity.Off);
    expect(pairs.predictedOf(0)).toBeNaN();
    expect(pairs.unmet).toHaveLength(1);
    const unknown = new Pairs(null, 0);
    unknown.take(0, 0, Activity.On);
    expect(unknown.predictedOf(0)).toBeNaN();
  });
});
