import type { ScalarMeasure } from '../experiment/trajectory.ts';
import { Group, membersOf } from '../model/initialisation.ts';
import { ANGLE_ROUNDING } from '../model/measures/angles.ts';
import { patternStateInPieces, sharedPattern } from '../model/theory/patterns.ts';
import { lastKinkOf, type PredictedAngles, predictAnglesInPieces } from '../model/theory/predictedAngles.ts';
import type { Run } from '../state/run.ts';
import { Finding } from './background/finding.ts';

/** What a group's angles are predicted to be from its norms, frame by frame from its last kink on. */
export interface GroupPrediction {
  /** the frame whose angles and norms the others follow from */
  readonly reference: number;
  /** by frame, where it was worked out */
  readonly frames: ReadonlyMap<number, PredictedAngles>;
}

/** A group whose prediction takes more multiplications to set up is not predicted. */
const MAX_SETUP_FLOPS = 2e7;
/** Multiplications up to which it is made on the spot, in some milliseconds. */
const MOST_FLOPS_AT_ONCE = 4e6;
/** Pairs times frames that are worked out, about 20 ms: of large groups only some frames are. */
const MAX_PAIR_FRAMES = 1_000_000;
/** A pair in a frame takes about as long as so many multiplications. */
const PAIR_FLOPS = 10;
/** More frames than this are not told apart on any screen. */
const MAX_FRAMES = 400;

/** null where the group does not share one pattern after its last kink, or is too large */
interface Found {
  readonly prediction: GroupPrediction | null;
}

const predictions = new Map(
  [Group.Positive, Group.Negative].map((group) => [
    group as Group,
    new Finding<Found>({
      ready: (run) => run.complete,
      brief: (run) => flops(run, group) <= MOST_FLOPS_AT_ONCE,
      *pieces(run) {
        return { prediction: yield* predictionInPieces(run, group) };
      },
    }),
  ]),
);

/**
 * The prediction for a group of a complete run; null before that and until it is known, and where the group does not share
 * one pattern after its last kink, or is too large.
 */
export function predictionOf(run: Run, group: Group): GroupPrediction | null {
  return predictions.get(group)?.of(run)?.prediction ?? null;
}

function pairsOf(members: number): number {
  return (members * (members - 1)) / 2;
}

function setupFlops(run: Run, members: number): number {
  return pairsOf(members) * (run.start.dataset.dimension + PAIR_FLOPS);
}

function flops(run: Run, group: Group): number {
  const { dataset, initial, groups } = run.start;
  const members = membersOf(groups, group).length;
  const frames = Math.min(MAX_PAIR_FRAMES, MAX_FRAMES * pairsOf(members));
  const patterns = initial.width * dataset.samples * dataset.dimension;
  return patterns + setupFlops(run, members) + PAIR_FLOPS * frames;
}

function* predictionInPieces(run: Run, group: Group): Generator<void, GroupPrediction | null> {
  const { dataset, groups } = run.start;
  const members = membersOf(groups, group);
  if (members.length < 2 || run.frameCount === 0) return null;
  const last = lastKinkOf(run.kinks, run.kinkCount, groups, group, run.endTime);
  // a neuron stands on a boundary in a frame at the kink itself
  const reference = last === 0 ? 0 : Math.min(run.frameIndexAt(last) + 1, run.frameCount - 1);
  const candidates = measuredFrames(run, group, reference);
  if (candidates.length === 0 || setupFlops(run, members.length) > MAX_SETUP_FLOPS) return null;
  const { output, hidden } = run.frame(reference);
  const state = yield* patternStateInPieces(dataset, output, hidden, run.residuals(reference));
  if (sharedPattern(state, members) === null) return null;
  const prediction = yield* predictAnglesInPieces(members, output, hidden, dataset.dimension);
  if (prediction === null) return null;
  const wanted = Math.min(MAX_FRAMES, Math.max(2, Math.floor(MAX_PAIR_FRAMES / pairsOf(members.length))));
  const stride = Math.max(1, Math.ceil(candidates.length / wanted));
  const frames = new Map<number, PredictedAngles>();
  for (const [place, f] of candidates.entries()) {
    if (place % stride !== 0 && place !== candidates.length - 1) continue;
    frames.set(f, prediction.at(run.frame(f).output));
    yield;
  }
  return { reference, frames };
}

export type WhichAngle = keyof PredictedAngles;

/** What the angles of a group are called among the measures. */
export function angleMeasures(group: Group): Readonly<Record<WhichAngle, ScalarMeasure>> {
  return group === Group.Positive
    ? { largest: 'positiveMaxAngle', mean: 'positiveMeanAngle' }
    : { largest: 'negativeMaxAngle', mean: 'negativeMeanAngle' };
}

/** The angles of a group as they were measured, a column each. */
export function measuredAngles({ measures }: Run, group: Group): Readonly<Record<WhichAngle, Float64Array>> {
  const { largest, mean } = angleMeasures(group);
  return { largest: measures[largest], mean: measures[mean] };
}

/** Whether a measured angle has three digits beyond rounding, so that a prediction can be held to it. */
export function isComparable(degrees: number): boolean {
  return degrees >= 1000 * ANGLE_ROUNDING;
}

/**
 * The largest gap between prediction and measurement, relative to the angle, over all frames that have both; null where
 * none has.
 */
export function largestGap(run: Run, group: Group): number | null {
  const prediction = predictionOf(run, group);
  const measured = measuredAngles(run, group);
  let largest = Number.NEGATIVE_INFINITY;
  for (const [f, predicted] of prediction?.frames ?? []) {
    for (const which of ['largest', 'mean'] as const) {
      const angle = measured[which][f]!;
      const gap = Math.abs(predicted[which] / angle - 1);
      if (gap > largest && isComparable(angle)) largest = gap;
    }
  }
  return largest === Number.NEGATIVE_INFINITY ? null : largest;
}

/** The frames from `reference` on in which the group's angles were measured: elsewhere there is nothing to hold a prediction to. */
function measuredFrames(run: Run, group: Group, reference: number): number[] {
  const column = measuredAngles(run, group).largest;
  const all = Array.from({ length: run.frameCount - reference }, (_, place) => reference + place);
  return all.filter((f) => !Number.isNaN(column[f]));
}
