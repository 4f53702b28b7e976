import { type RegionMembership, regionMembership } from '../../model/theory/region.ts';
import { memoOn } from '../../state/memoOn.ts';
import { phasesOfRun } from '../theory/runPhases.ts';
import {
  distanceTo,
  type LeastCosine,
  leastCosine,
  type PredictorSpace,
  ROUNDING_DISTANCE,
} from './predictorSpace.ts';

/** Where v stands at the playhead. */
export interface BundlePlace {
  readonly space: PredictorSpace;
  readonly time: number;
  /** nu (d) */
  readonly point: Float64Array;
  /** null where S is not defined */
  readonly membership: RegionMembership | null;
  /** the theory speaks from here on; null where there is no such time */
  readonly t1: number | null;
  /** v* - v is so short that it is rounding */
  readonly arrived: boolean;
  /** from T1 on, over the run so far; null where there is none */
  readonly least: LeastCosine | null;
}

export function bundlePlaceAt(space: PredictorSpace, time: number): BundlePlace {
  const { path, region, run } = space;
  path.update();
  const point = path.at(time);
  const { t1 } = phasesOfRun(run);
  return {
    space,
    time,
    point,
    membership: region === null ? null : regionMembership(region, point),
    t1,
    arrived: region !== null && distanceTo(region.teacher, point) < ROUNDING_DISTANCE,
    // once a frame that arrives, not once a tick
    least: region === null || t1 === null ? null : memoOn(space, findLeast, t1, path.count),
  };
}

function findLeast({ path, region }: PredictorSpace, from: number, _count: number): LeastCosine | null {
  return leastCosine(region!, path, from);
}

/** How many single constraints of the piece there are, and how many hold. */
export function countHeld({ lights }: RegionMembership): { readonly count: number; readonly held: number } {
  let count = 0;
  let broken = 0;
  for (const light of lights.values()) {
    count += light.count;
    broken += light.broken;
  }
  return { count, held: count - broken };
}
