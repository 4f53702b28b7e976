import { Group } from '../../model/initialisation.ts';
import { patternState, sharedPattern } from '../../model/theory/patterns.ts';
import { lastKinkOf, type PredictedAngles, predictAngles } from '../../model/theory/predictedAngles.ts';
import type { Run } from '../../state/run.ts';

/** What a group's angles are predicted to be from its norms, frame by frame from its last kink on. */
export interface GroupPrediction {
  /** the frame whose angles and norms the others follow from */
  readonly reference: number;
  /** by frame, where it was worked out */
  readonly frames: ReadonlyMap<number, PredictedAngles>;
}

/** A prediction that takes more multiplications to set up, about 60 ms, would hold the page up. */
const MAX_SETUP_FLOPS = 2e7;
/** Pairs times frames that are worked out, about 20 ms: of large groups only some frames are. */
const MAX_PAIR_FRAMES = 1_000_000;
/** More frames than this are not told apart on any screen. */
const MAX_FRAMES = 400;

const known = new WeakMap<Run, Map<Group, GroupPrediction | null>>();

/**
 * The prediction for a group of a complete run; null before that, and where the group does not share one pattern after its
 * last kink, or is too large.
 */
export function predictionOf(run: Run, group: Group): GroupPrediction | null {
  if (!run.complete) return null;
  let ofRun = known.get(run);
  if (ofRun === undefined) {
    ofRun = new Map();
    known.set(run, ofRun);
  }
  let prediction = ofRun.get(group);
  if (prediction === undefined) {
    prediction = workOut(run, group);
    ofRun.set(group, prediction);
  }
  return prediction;
}

function workOut(run: Run, group: Group): GroupPrediction | null {
  const { dataset, groups } = run.start;
  const members = Int32Array.from(groups.keys()).filter((j) => groups[j] === group);
  if (members.length < 2 || run.frameCount === 0) return null;
  const last = lastKinkOf(run.kinks, run.kinkCount, groups, group, run.endTime);
  // a neuron stands on a boundary in a frame at the kink itself
  const reference = last === 0 ? 0 : Math.min(run.frameIndexAt(last) + 1, run.frameCount - 1);
  const pairs = (members.length * (members.length - 1)) / 2;
  const candidates = measuredFrames(run, group, reference);
  if (candidates.length === 0 || pairs * (dataset.dimension + 10) > MAX_SETUP_FLOPS) return null;
  const { output, hidden } = run.frame(reference);
  if (sharedPattern(patternState(dataset, output, hidden), members) === null) return null;
  const prediction = predictAngles(members, output, hidden, dataset.dimension);
  if (prediction === null) return null;
  const wanted = Math.min(MAX_FRAMES, Math.max(2, Math.floor(MAX_PAIR_FRAMES / pairs)));
  const stride = Math.max(1, Math.ceil(candidates.length / wanted));
  const frames = new Map<number, PredictedAngles>();
  for (const [place, f] of candidates.entries()) {
    if (place % stride === 0 || place === candidates.length - 1) {
      frames.set(f, prediction.at(run.frame(f).output));
    }
  }
  return { reference, frames };
}

export type WhichAngle = keyof PredictedAngles;

/** The angles of a group as they were measured, a column each. */
export function measuredAngles({ measures }: Run, group: Group): Readonly<Record<WhichAngle, Float64Array>> {
  return group === Group.Positive
    ? { largest: measures.positiveMaxAngle, mean: measures.positiveMeanAngle }
    : { largest: measures.negativeMaxAngle, mean: measures.negativeMeanAngle };
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
      const gap = Math.abs(predicted[which] / measured[which][f]! - 1);
      if (gap > largest) largest = gap;
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
