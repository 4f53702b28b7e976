import { beforeAll, describe, expect, it } from 'vitest';
import {
  groupSize,
  lastKinkOfAll,
  lastKinkTime,
  lossAtShare,
} from '../../../src/findings/moments/moments.ts';
import { stateAt } from '../../../src/findings/now/stateAt.ts';
import { Group } from '../../../src/model/initialisation.ts';
import type { Run } from '../../../src/state/run.ts';
import { solvedRun } from '../../support/solvedRun.ts';

describe('moments of a run', () => {
  let run: Run;
  beforeAll(async () => {
    run = await solvedRun({ width: 30 });
  });

  it('are the time at which the loss is down to a share, between frames to within a percent', () => {
    for (const share of [0.99, 0.9, 0.5, 0.01, 1e-6]) {
      const time = lossAtShare(run, share)!;
      expect(stateAt(run, time).loss / run.losses[0]! / share).toBeCloseTo(1, 2);
    }
  });

  it('are none where the loss does not come so far, and none of a loss that is 0', () => {
    expect(lossAtShare(run, 1e-30)).toBeNull();
    const nothing = { losses: new Float64Array(3), times: Float64Array.of(0, 1, 2), frameCount: 3 };
    expect(lossAtShare({ ...nothing } as unknown as Run, 0.5)).toBeNull();
  });

  it('are the last crossing of a group, up to a time', () => {
    const own = (group: Group) =>
      Array.from(run.kinks.times.subarray(0, run.kinkCount)).filter(
        (_, k) => run.start.groups[run.kinks.neurons[k]!] === group,
      );
    for (const group of [Group.Positive, Group.Negative]) {
      const times = own(group);
      expect(lastKinkTime(run, group)).toBe(Math.max(...times));
      expect(lastKinkTime(run, group, times[2]!)).toBe(Math.max(...times.filter((at) => at <= times[2]!)));
      expect(lastKinkTime(run, group, times[0]! / 2)).toBeNull();
    }
    expect(lastKinkTime(run, Group.Dead)).toBeNull();
    expect(lastKinkOfAll(run)).toBe(run.kinks.times[run.kinkCount - 1]);
  });

  it('come with the sizes of the groups, which are all neurons', () => {
    const sizes = [Group.Positive, Group.Negative, Group.Dead].map((group) => groupSize(run, group));
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(30);
    for (const size of sizes) expect(size).toBeGreaterThan(0);
  });
});
