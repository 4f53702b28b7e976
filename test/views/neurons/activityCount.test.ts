import { describe, expect, it } from 'vitest';
import { Group } from '../../../src/model/initialisation.ts';
import { Activity } from '../../../src/model/problem.ts';
import type { Run } from '../../../src/state/run.ts';
import { ActivityCount } from '../../../src/views/neurons/activityCount.ts';

const at = (degrees: number) => [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];

type Kink = [time: number, neuron: number, sample: number, activity: Activity];

/** Three inputs about the first axis, neurons that start where they are told (degrees), and their kinks. */
function runWith(neurons: { group: Group; degrees: number }[], kinks: Kink[]): Run {
  return {
    start: {
      dataset: {
        dimension: 2,
        samples: 3,
        inputs: Float64Array.from([...at(-30), ...at(0), ...at(30)]),
        labels: new Float64Array(3),
        teacher: null,
      },
      initial: {
        dimension: 2,
        width: neurons.length,
        output: new Float64Array(neurons.length),
        hidden: Float64Array.from(neurons.flatMap(({ degrees }) => at(degrees))),
      },
      groups: Uint8Array.from(neurons, ({ group }) => group),
    },
    kinkCount: kinks.length,
    kinks: {
      times: Float64Array.from(kinks, ([time]) => time),
      neurons: Int32Array.from(kinks, ([, neuron]) => neuron),
      samples: Int32Array.from(kinks, ([, , sample]) => sample),
      activities: Uint8Array.from(kinks, ([, , , activity]) => activity),
    },
  } as unknown as Run;
}

const RUN = runWith(
  [
    { group: Group.Positive, degrees: 10 },
    { group: Group.Positive, degrees: 70 },
    { group: Group.Negative, degrees: 110 },
    { group: Group.Negative, degrees: 50 },
    { group: Group.Dead, degrees: 180 },
  ],
  [
    [1, 1, 0, Activity.On],
    [2, 3, 1, Activity.Off],
    [3, 2, 2, Activity.Off],
    [4, 3, 2, Activity.Slide],
    [5, 3, 2, Activity.Off],
  ],
);

describe('what is happening now', () => {
  it('counts the positive neurons that are on on every input and the negative ones that are off on all', () => {
    const count = new ActivityCount();
    expect(count.at(RUN, 0)).toEqual({ positive: 2, positiveOnAll: 1, negative: 2, negativeOff: 0 });
    expect(count.at(RUN, 1)).toMatchObject({ positiveOnAll: 2, negativeOff: 0 });
    expect(count.at(RUN, 3.5)).toMatchObject({ positiveOnAll: 2, negativeOff: 1 });
  });

  it('does not count a neuron that slides along an input as off on it', () => {
    const start = runWith(
      [{ group: Group.Negative, degrees: 0 }],
      [
        [1, 0, 0, Activity.Off],
        [1, 0, 1, Activity.Off],
        [2, 0, 2, Activity.Slide],
        [3, 0, 2, Activity.Off],
      ],
    );
    const count = new ActivityCount();
    expect(count.at(start, 2.5).negativeOff).toBe(0);
    expect(count.at(start, 3).negativeOff).toBe(1);
  });

  it('is the same whichever way the playhead came', () => {
    const count = new ActivityCount();
    const forward = [0, 0.5, 1, 2, 3, 4, 5, 6].map((time) => count.at(RUN, time));
    const back = [6, 5, 4, 3, 2, 1, 0.5, 0].map((time) => count.at(RUN, time)).reverse();
    expect(back).toEqual(forward);
    const other = runWith([{ group: Group.Positive, degrees: 0 }], []);
    expect(count.at(other, 6)).toMatchObject({ positive: 1, positiveOnAll: 1 });
  });
});
