import { crossingBound } from '../../model/theory/paperBounds.ts';
import type { ResultId, Standing } from '../../model/theory/standing.ts';
import type { Run } from '../../state/run.ts';
import { type EarlyClaim, earlyMeasurements, type Measurement } from './claimMeasurements.ts';
import {
  halfwayBoundIn,
  LATE_CLAIMS,
  type LateClaim,
  type LateMeasurement,
  lateMeasurement,
  theoremBoundIn,
} from './lateClaims.ts';
import { theoryOfRun } from './runTheory.ts';
import { isClaimed, standingOf } from './standing.ts';

export type ClaimId = EarlyClaim | LateClaim;

/** One bound of the paper, and what a run does. */
export interface Claim extends Measurement {
  readonly what: ClaimId;
  readonly result: ResultId;
  /** `proved` or `smallScale`: no other is claimed */
  readonly standing: Standing;
  /** the bound allows all that there can be: it says nothing of this run */
  readonly idle: boolean;
  /** null where the run does not tell */
  readonly holds: boolean | null;
}

const RESULTS: Readonly<Record<ClaimId, ResultId>> = {
  crossingTimes: 'lemma3Times',
  negativeLength: 'lemma4',
  negativeRest: 'lemma4',
  positiveLength: 'lemma5Bounds',
  alignment: 'lemma5Bounds',
  logLength: 'lemma5Bounds',
  bundleAngle: 'lemma28',
  halfway: 'theorem6',
  loss: 'theorem6',
  rate: 'theorem6',
};

/**
 * Those of `wanted` that the paper claims of a run, in that order: none where no standing allows them, and before the run is
 * complete and its theory known.
 */
export function claimsOf(run: Run, wanted: readonly ClaimId[]): readonly Claim[] {
  if (!run.complete || theoryOfRun(run) === null) return [];
  return wanted.flatMap((what): Claim[] => {
    const result = RESULTS[what];
    const standing = standingOf(run, result);
    const found = isClaimed(standing) ? measurementOf(run, what) : null;
    if (found === null) return [];
    return [{ ...found, what, result, standing, holds: found.of === 0 ? null : found.keeping === found.of }];
  });
}

/** A bound that is claimed of a run. */
export interface ClaimedBound {
  readonly bound: number;
  /** at this lambda; else for small enough ones */
  readonly proved: boolean;
}

/** Theorem 6's bound on T2, flow time, where it is claimed of a run: it needs no frame. */
export function claimedHalfwayBound(run: Run): ClaimedBound | null {
  return claimed(run, 'halfway', () => halfwayBoundIn(run));
}

/** Theorem 6's bound on the loss at a flow time from T2 on, where it is claimed of a run; null elsewhere. */
export function claimedLossBound(run: Run, time: number): number | null {
  return isClaimed(standingOf(run, RESULTS.loss)) ? theoremBoundIn(run, time) : null;
}

/** Lemma 3's bound on how far a crossing is from its yardstick's in flow time, where it is claimed of a run. */
export function claimedCrossingBound(run: Run, place: number, crossings: number): ClaimedBound | null {
  return claimed(run, 'crossingTimes', () => crossingBound(run.parameters.initScale, place, crossings));
}

function claimed(run: Run, what: ClaimId, boundOf: () => number | null): ClaimedBound | null {
  const standing = standingOf(run, RESULTS[what]);
  const bound = isClaimed(standing) ? boundOf() : null;
  return bound === null ? null : { bound, proved: standing.kind === 'proved' };
}

function measurementOf(run: Run, what: ClaimId): LateMeasurement | null {
  if (isLate(what)) return lateMeasurement(run, what);
  const found = earlyMeasurements(run)?.[what] ?? null;
  return found === null ? null : { ...found, idle: found.says === null && found.of > 0 };
}

function isLate(what: ClaimId): what is LateClaim {
  return (LATE_CLAIMS as readonly ClaimId[]).includes(what);
}
