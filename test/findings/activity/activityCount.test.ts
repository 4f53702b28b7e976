import { describe, expect, it } from 'vitest';
import { Activities } from '../../../src/findings/activity/activities.ts';
import { activitiesAt, countActivity } from '../../../src/findings/activity/activityCount.ts';
import { Group } from '../../../src/model/initialisation.ts';
import { Activity } from '../../../src/model/problem.ts';
import type { Run } from '../../../src/state/run.ts';
import { chatter } from '../../support/chatter.ts';
import { solvedRun } from '../../support/solvedRun.ts';

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
    expect(countActivity(RUN, 0)).toMatchObject({
      positive: 2,
      positiveOnAll: 1,
      negative: 2,
      negativeOff: 0,
    });
    expect(countActivity(RUN, 1)).toMatchObject({ positiveOnAll: 2, negativeOff: 0 });
    expect(countActivity(RUN, 3.5)).toMatchObject({ positiveOnAll: 2, negativeOff: 1 });
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
    expect(countActivity(start, 2.5)!.negativeOff).toBe(0);
    expect(countActivity(start, 3)!.negativeOff).toBe(1);
  });

  it('is the same whichever way the playhead came', () => {
    const forward = [0, 0.5, 1, 2, 3, 4, 5, 6].map((time) => countActivity(RUN, time));
    const back = [6, 5, 4, 3, 2, 1, 0.5, 0].map((time) => countActivity(RUN, time)).reverse();
    expect(back).toEqual(forward);
    const other = runWith([{ group: Group.Positive, degrees: 0 }], []);
    expect(countActivity(other, 6)).toMatchObject({ positive: 1, positiveOnAll: 1 });
  });
});

/** The activity of every neuron on every input in a frame by the sign of w.x; null within rounding of the boundary. */
function patternsIn(run: Run, f: number): (string | null)[] {
  const { dimension: d, samples, inputs } = run.start.dataset;
  const { hidden } = run.frame(f);
  return Array.from(run.start.groups, (_, j) => {
    const w = hidden.subarray(j * d, (j + 1) * d);
    const cosines = Array.from({ length: samples }, (_, i) => {
      const x = inputs.subarray(i * d, (i + 1) * d);
      const product = x.reduce((sum, value, k) => sum + value * w[k]!, 0);
      return product / (Math.hypot(...w) * Math.hypot(...x));
    });
    if (cosines.some((cosine) => Math.abs(cosine) < 1e-7)) return null;
    return cosines.map((cosine) => (cosine > 0 ? '1' : '0')).join('');
  });
}

describe('the counts from the kinks', () => {
  const cases = {
    'the default': {},
    'a tiny scale': { initScale: 1e-9, width: 40 },
    'a large scale, where neurons slide': { initScale: 1 },
    space: { dimension: 3, samples: 30 },
    'opposed data': { scheme: 'opposed', samples: 5 },
    'a wide network': { width: 400, samples: 40 },
    'gradient descent': { method: 'descent', learningRate: 0.05 },
  } as const;
  for (const [name, change] of Object.entries(cases)) {
    it(`are those of the frames, counted one by one: ${name}`, async () => {
      const run = await solvedRun(change);
      const { groups, dataset } = run.start;
      let compared = 0;
      for (let f = 0; f < run.frameCount; f += Math.ceil(run.frameCount / 40)) {
        const patterns = patternsIn(run, f);
        const activities = activitiesAt(run, run.times[f]!)!;
        const ofKinks = Array.from(groups, (_, j) =>
          Array.from({ length: dataset.samples }, (_, i) => activities.of(j, i)).join(''),
        );
        for (const [j, pattern] of patterns.entries()) {
          if (pattern === null) continue;
          expect(ofKinks[j], `neuron ${j} at ${run.times[f]}`).toBe(pattern);
          expect(activities.active[j]).toBe(pattern.split('1').length - 1);
        }
        const counts = countActivity(run, run.times[f]!)!;
        const full = '1'.repeat(dataset.samples);
        const own = (sign: number) => (j: number) =>
          dataset.labels.every((label, i) => sign * label <= 0 || ofKinks[j]![i] === '1');
        const of = (group: Group) => [...groups.keys()].filter((j) => groups[j] === group);
        const opposed = dataset.labels.some((label) => label < 0);
        expect(counts).toEqual({
          positive: of(Group.Positive).length,
          positiveOnAll: of(Group.Positive).filter((j) => ofKinks[j] === full).length,
          positiveOnOwn: of(Group.Positive).filter(own(1)).length,
          positiveOff: of(Group.Positive).filter((j) => /^0+$/.test(ofKinks[j]!)).length,
          negative: of(Group.Negative).length,
          negativeOnOwn: opposed ? of(Group.Negative).filter(own(-1)).length : 0,
          negativeOff: of(Group.Negative).filter((j) => /^0+$/.test(ofKinks[j]!)).length,
          dead: of(Group.Dead).length,
          sliding: ofKinks.filter((pattern) => pattern.includes('2')).length,
          patterns: new Set(ofKinks.filter((pattern) => /[12]/.test(pattern))).size,
        });
        compared += patterns.filter((pattern) => pattern !== null).length;
      }
      expect(compared).toBeGreaterThan(10 * groups.length);
    });
  }
});

describe('the activities of a run with very many kinks', () => {
  it('are the same by whichever snapshot the playhead comes', async () => {
    const run = await solvedRun({ width: 6, samples: 3 });
    run.kinkCount = 0;
    run.appendKinks(chatter(run, 300_000, [1e-3, run.endTime]), null);
    const begun = () => {
      const activities = new Activities(run);
      for (let j = 0; j < 6; j++) activities.begin(j);
      return activities;
    };
    const walked = begun();
    expect(walked.interval).toBeLessThan(100_000);
    const told = ({ active, sliding, activePositive, activeNegative }: Activities) => [
      ...[active, sliding, activePositive, activeNegative].map((column) => [...column]),
    ];
    for (const share of [0.2, 0.9, 0.3, 0.31, 1, 0, 0.01]) {
      const time = share * run.endTime;
      expect(walked.moveTo(time, 1e6)).toBe(true);
      const straight = begun();
      straight.moveTo(time, 1e6);
      expect(told(walked)).toEqual(told(straight));
      expect(walked.patterns()).toBe(straight.patterns());
      for (let j = 0; j < 6; j++) {
        for (let i = 0; i < 3; i++) expect(walked.of(j, i)).toBe(straight.of(j, i));
      }
    }
  });

  it('go on from where they are while there are too many kinks to pass at once', async () => {
    const run = await solvedRun({ width: 6, samples: 3 });
    run.kinkCount = 0;
    run.appendKinks(chatter(run, 1000, [1e-3, run.endTime]), null);
    const activities = new Activities(run);
    let parts = 1;
    while (!activities.moveTo(run.endTime, 100)) parts++;
    expect(parts).toBe(10);
    expect(activities.moveTo(run.endTime / 2, 0), 'what was passed once is not passed again').toBe(true);
  });
});
