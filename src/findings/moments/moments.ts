import { type Group, membersOf } from '../../model/initialisation.ts';
import { lastKinkAmong } from '../../model/theory/lastKink.ts';
import type { Run } from '../../state/run.ts';

/** Flow times at which something worth looking at happens in a run: a text that points there asks for them. */

/**
 * The first time at which the loss is no more than a share of that at the start. Between two frames the loss of a flow
 * falls as an exponential does; descent goes straight from step to step, and its loss is taken as straight.
 * @returns null where the run did not come so far down, and where it starts with loss 0
 */
export function lossAtShare({ losses, times, frameCount, parameters }: Run, share: number): number | null {
  const goal = share * losses[0]!;
  if (!(goal > 0)) return null;
  for (let f = 1; f < frameCount; f++) {
    if (!(losses[f]! <= goal)) continue;
    const [before, after] = [losses[f - 1]!, losses[f]!];
    const isStraight = parameters.method === 'descent' || !(after > 0);
    const part = isStraight
      ? (before - goal) / (before - after)
      : Math.log(before / goal) / Math.log(before / after);
    return times[f - 1]! + part * (times[f]! - times[f - 1]!);
  }
  return null;
}

/** The time of the last kink of a neuron of a group (`Group`), up to `until`; null where it has none. */
export function lastKinkTime(run: Run, group: Group, until = Number.POSITIVE_INFINITY): number | null {
  const { kinks, kinkCount, start } = run;
  let end = kinkCount;
  while (end > 0 && kinks.times[end - 1]! > until) end--;
  const last = lastKinkAmong(kinks, 0, end, (neuron) => start.groups[neuron] === group);
  return last < 0 ? null : kinks.times[last]!;
}

/** The time of the last kink of any neuron; null where there is none. */
export function lastKinkOfAll({ kinks, kinkCount }: Run): number | null {
  return kinkCount === 0 ? null : kinks.times[kinkCount - 1]!;
}

/** How many neurons of a run are in a group. */
export function groupSize({ start }: Run, group: Group): number {
  return membersOf(start.groups, group).length;
}
