import { Group } from '../../model/initialisation.ts';
import { Activity } from '../../model/problem.ts';
import type { Run } from '../../state/run.ts';
import { inSlices } from '../theory/slices.ts';
import { Activities } from './activities.ts';

/** Counts of neurons at one time of a run, by what they are doing. */
export interface ActivityCount {
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
  /** different activation patterns among the neurons that are active on some input */
  readonly patterns: number;
}

/** Flops up to which the patterns at the start are worked out on the spot: about 30 ms. */
const MOST_FLOPS_AT_ONCE = 3e7;

const known = new WeakMap<Run, Activities>();
let atWork: Run | null = null;

/**
 * The activities of a run at flow time `time`, valid until they are asked for at another.
 * @returns null while the patterns at the start of a very large network are being worked out
 */
export function activitiesAt(run: Run, time: number): Activities | null {
  const there = known.get(run);
  if (there !== undefined) return there.moveTo(time);
  const { dataset, initial } = run.start;
  const pieces = startingPatterns(run);
  if (initial.width * dataset.samples * dataset.dimension > MOST_FLOPS_AT_ONCE) {
    if (atWork !== run) workOut(run, pieces);
    return null;
  }
  let piece = pieces.next();
  while (!piece.done) piece = pieces.next();
  const activities = new Activities(run, piece.value);
  known.set(run, activities);
  return activities.moveTo(time);
}

/** A run that is asked for later puts an end to the work on this one. */
function workOut(run: Run, pieces: Generator<void, Uint8Array>): void {
  atWork = run;
  inSlices(
    pieces,
    () => atWork === run,
    (start) => {
      known.set(run, new Activities(run, start));
      atWork = null;
    },
  );
}

/** m x n, in pieces of one neuron. */
function* startingPatterns({ start }: Run): Generator<void, Uint8Array> {
  const { dimension, samples, inputs } = start.dataset;
  const { width, hidden } = start.initial;
  const patterns = new Uint8Array(width * samples);
  for (let j = 0; j < width; j++) {
    for (let i = 0; i < samples; i++) {
      let preActivation = 0;
      for (let k = 0; k < dimension; k++) {
        preActivation += hidden[j * dimension + k]! * inputs[i * dimension + k]!;
      }
      if (preActivation > 0) patterns[j * samples + i] = Activity.On;
    }
    yield;
  }
  return patterns;
}

/** The counts at flow time `time`; null as for `activitiesAt`. */
export function countActivity(run: Run, time: number): ActivityCount | null {
  const activities = activitiesAt(run, time);
  return activities === null ? null : counted(run, activities);
}

function counted({ start }: Run, activities: Activities): ActivityCount {
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
    patterns: activities.patterns(),
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
