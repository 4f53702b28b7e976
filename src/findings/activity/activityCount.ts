import { Group } from '../../model/initialisation.ts';
import type { Run } from '../../state/run.ts';
import { announceFinding } from '../background/arrivals.ts';
import { background } from '../background/background.ts';
import { Finding } from '../background/finding.ts';
import { Activities } from './activities.ts';

/** Counts of neurons at one time of a run, by what they are doing. */
export interface ActivityCount extends GroupCount {
  /** different activation patterns among the neurons that are active on some input */
  readonly patterns: number;
}

/** The same of the groups alone: O(m) to count. */
export interface GroupCount {
  /** neurons of the positive group */
  readonly positive: number;
  /** of these, active on every input: the bundle so far */
  readonly positiveOnAll: number;
  /** of these, active on every input with a positive label */
  readonly positiveOnOwn: number;
  /** of these, active on no input any more */
  readonly positiveOff: number;
  /** neurons of the negative group */
  readonly negative: number;
  /** of these, active on every input with a negative label; 0 where there is no such input */
  readonly negativeOnOwn: number;
  /** of these, active on no input any more */
  readonly negativeOff: number;
  /** neurons that were active on no input from the start */
  readonly dead: number;
  /** neurons that slide along the boundary of some input */
  readonly sliding: number;
}

/** Flops up to which the patterns at the start are worked out on the spot, some milliseconds; to count an input takes as many as a product of some dimensions. */
const MOST_FLOPS_AT_ONCE = 4e6;
const COUNT_FLOPS = 8;
/** Kinks that are passed for the first time on the spot, about 5 ms, and in a piece of a longer way. */
const MOST_KINKS_AT_ONCE = 100_000;
const KINKS_A_PIECE = 4096;

/** The activities of a run, and the time at which they are wanted. */
interface Followed {
  readonly activities: Activities;
  wanted: number;
}

const starts = new Finding<Followed>({
  ready: () => true,
  brief: ({ start: { dataset, initial } }) =>
    initial.width * dataset.samples * (dataset.dimension + COUNT_FLOPS) <= MOST_FLOPS_AT_ONCE,
  *pieces(run) {
    const activities = new Activities(run);
    for (let j = 0; j < run.start.initial.width; j++) {
      activities.begin(j);
      yield;
    }
    return { activities, wanted: 0 };
  },
});

/**
 * The activities of a run at flow time `time`, valid until they are asked for at another.
 * @returns null while the patterns at the start of a very large network are being worked out, and while very many kinks
 * are passed for the first time: `findings` of the store tells when to ask again
 */
export function activitiesAt(run: Run, time: number): Activities | null {
  const followed = starts.of(run);
  if (followed === null) return null;
  const { activities } = followed;
  if (activities.moveTo(time, MOST_KINKS_AT_ONCE)) return activities;
  followed.wanted = time;
  background.work(run, followed, () => theWay(followed), announceFinding);
  return null;
}

/** To where they are wanted, which may change on the way. */
function* theWay(followed: Followed): Generator<void, void> {
  while (!followed.activities.moveTo(followed.wanted, KINKS_A_PIECE)) yield;
}

/** The counts at flow time `time`; null as for `activitiesAt`. */
export function countActivity(run: Run, time: number): ActivityCount | null {
  const activities = activitiesAt(run, time);
  return activities === null ? null : { ...counted(run, activities), patterns: activities.patterns() };
}

/** The counts of groups at flow time `time`; null as for `activitiesAt`. */
export function countGroupActivity(run: Run, time: number): GroupCount | null {
  const activities = activitiesAt(run, time);
  return activities === null ? null : counted(run, activities);
}

function counted({ start }: Run, activities: Activities): GroupCount {
  const { groups, dataset } = start;
  const { samples, labels } = dataset;
  const { active, sliding, activePositive, activeNegative } = activities;
  const ownPositive = labels.filter((label) => label > 0).length;
  const ownNegative = labels.filter((label) => label < 0).length;
  const counts = {
    positive: 0,
    positiveOnAll: 0,
    positiveOnOwn: 0,
    positiveOff: 0,
    negative: 0,
    negativeOnOwn: 0,
    negativeOff: 0,
    dead: 0,
    sliding: 0,
  };
  for (let j = 0; j < groups.length; j++) {
    if (sliding[j]! > 0) counts.sliding++;
    const off = active[j] === 0 && sliding[j] === 0;
    if (groups[j] === Group.Positive) {
      counts.positive++;
      if (active[j] === samples) counts.positiveOnAll++;
      if (ownPositive > 0 && activePositive[j] === ownPositive) counts.positiveOnOwn++;
      if (off) counts.positiveOff++;
    } else if (groups[j] === Group.Negative) {
      counts.negative++;
      if (ownNegative > 0 && activeNegative[j] === ownNegative) counts.negativeOnOwn++;
      if (off) counts.negativeOff++;
    } else {
      counts.dead++;
    }
  }
  return counts;
}
