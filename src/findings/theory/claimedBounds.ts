import { crossingBound } from '../../model/theory/paperBounds.ts';
import type { ResultId } from '../../model/theory/standing.ts';
import type { Run } from '../../state/run.ts';
import type { EarlyClaim } from './claimMeasurements.ts';
import { halfwayBoundIn, type LateClaim, theoremBoundIn } from './lateClaims.ts';
import { isClaimed, standingOf } from './standing.ts';

export type ClaimId = EarlyClaim | LateClaim;

/** The result that a bound is of. */
export const CLAIM_RESULTS: Readonly<Record<ClaimId, ResultId>> = {
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
  return isClaimed(standingOf(run, CLAIM_RESULTS.loss)) ? theoremBoundIn(run, time) : null;
}

/** Lemma 3's bound on how far a crossing is from its yardstick's in flow time, where it is claimed of a run. */
export function claimedCrossingBound(run: Run, place: number, crossings: number): ClaimedBound | null {
  return claimed(run, 'crossingTimes', () => crossingBound(run.parameters.initScale, place, crossings));
}

function claimed(run: Run, what: ClaimId, boundOf: () => number | null): ClaimedBound | null {
  const standing = standingOf(run, CLAIM_RESULTS[what]);
  const bound = isClaimed(standing) ? boundOf() : null;
  return bound === null ? null : { bound, proved: standing.kind === 'proved' };
}
