import { describe, expect, it } from 'vitest';
import { describeNow } from '../../src/app/now.ts';
import { Group } from '../../src/model/initialisation.ts';
import type { Run } from '../../src/state/run.ts';

/** Three inputs about the first axis, and neurons that point where they are told (degrees). */
function runWith(neurons: { group: Group; degrees: number }[]) {
  const at = (degrees: number) => [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  const inputs = Float64Array.from([...at(-30), ...at(0), ...at(30)]);
  const run = {
    start: {
      dataset: { dimension: 2, samples: 3, inputs, labels: new Float64Array(3), teacher: null },
      groups: Uint8Array.from(neurons, ({ group }) => group),
    },
    losses: Float64Array.of(0.5),
  } as unknown as Run;
  const hidden = Float64Array.from(neurons.flatMap(({ degrees }) => at(degrees)));
  return { run, frame: { time: 1, loss: 0.1, output: new Float64Array(neurons.length), hidden } };
}

describe('what is happening now', () => {
  it('counts the positive neurons that are on on every input and the negative ones that are off on all', () => {
    const { run, frame } = runWith([
      { group: Group.Positive, degrees: 10 },
      { group: Group.Positive, degrees: 59 },
      { group: Group.Positive, degrees: 61 },
      { group: Group.Negative, degrees: 119 },
      { group: Group.Negative, degrees: 121 },
      { group: Group.Negative, degrees: 180 },
      { group: Group.Dead, degrees: 180 },
    ]);
    expect(describeNow(run, frame)).toMatchObject({
      positive: 3,
      positiveOnAll: 2,
      negative: 3,
      negativeOff: 2,
    });
  });

  it('measures the loss by its start', () => {
    const { run, frame } = runWith([]);
    expect(describeNow(run, frame).lossShare).toBeCloseTo(0.2, 14);
  });
});
