import type { ResultId, Standing } from '../../model/theory/standing.ts';
import type { Run } from '../../state/run.ts';
import { CLAIM_RESULTS, type ClaimId } from './claimedBounds.ts';
import { earlyMeasurements, type Measurement } from './claimMeasurements.ts';
import { LATE_CLAIMS, type LateClaim, type LateMeasurement, lateMeasurement } from './lateClaims.ts';
import { theoryOfRun } from './runTheory.ts';
import { isClaimed, standingOf } from './standing.ts';

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

/**
 * Those of `wanted` that the paper claims of a run, in that order: none where no standing allows them, and before the run is
 * complete and its theory known.
 */
export function claimsOf(run: Run, wanted: readonly ClaimId[]): readonly Claim[] {
  if (!run.complete || theoryOfRun(run) === null) return [];
  return wanted.flatMap((what): Claim[] => {
    const result = CLAIM_RESULTS[what];
    const standing = standingOf(run, result);
    const found = isClaimed(standing) ? measurementOf(run, what) : null;
    if (found === null) return [];
    return [{ ...found, what, result, standing, holds: found.of === 0 ? null : found.keeping === found.of }];
  });
}

function measurementOf(run: Run, what: ClaimId): LateMeasurement | null {
  if (isLate(what)) return lateMeasurement(run, what);
  const found = earlyMeasurements(run)?.[what] ?? null;
  return found === null ? null : { ...found, idle: found.says === null && found.of > 0 };
}

function isLate(what: ClaimId): what is LateClaim {
  return (LATE_CLAIMS as readonly ClaimId[]).includes(what);
}
