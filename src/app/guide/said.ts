import { plainAngle } from '../../drawing/axis/angle.ts';
import { plainNumber } from '../../drawing/axis/number.ts';
import type { Run } from '../../state/run.ts';
import { groupsOf, lossPercent, missedPercent, told, widestPositive } from './facts.ts';
import type { GuideText } from './sceneGuide.ts';

/** Sentences that several scenes and the tour need, with the numbers of a run. */

export function saidGroups({ said }: GuideText, run: Run): string {
  return said.groups(...groupsOf(run));
}

/** How far the positive neurons have gathered at a time. */
export function saidGathered({ said }: GuideText, run: Run, time: number | null): string | null {
  const known = time === null ? null : told(run, time);
  if (known === null) return null;
  const { onAll, positive, farthest } = known.gathered;
  return said.gathered(onAll, positive, run.start.dataset.samples, plainAngle(farthest, 2));
}

/** How many of the negative neurons are off at a time. */
export function saidOff({ said }: GuideText, run: Run, time: number | null): string | null {
  const known = time === null ? null : told(run, time);
  return known === null ? null : said.off(known.activity.negativeOff, known.activity.negative);
}

export function saidHalfway({ said }: GuideText, run: Run, time: number | null): string | null {
  return time === null ? null : said.halfway(lossPercent(run, time));
}

/** How near the network is to its teacher at the end, and its positive neurons to each other. */
export function saidLearned({ said }: GuideText, run: Run): string | null {
  const missed = missedPercent(run);
  if (missed === null) return null;
  return `${said.learned(plainNumber(run.endTime), missed)} ${said.tight(widestPositive(run, run.endTime))}`;
}
