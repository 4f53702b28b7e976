import { norm } from '../measures/angles.ts';
import type { Dataset } from '../problem.ts';
import { normalise } from '../schemes/vectors.ts';
import { dualRays } from './dualRays.ts';
import { LeastNormAscent } from './leastNormAscent.ts';
import { raysAreObtuse } from './leastNormConditions.ts';
import { EXHAUSTIVE_DIMENSION, startingPoints } from './leastNormStarts.ts';

/**
 * Minimum norm against minimum rank (the paper's Theorem 8), for n = d independent inputs:
 *
 *   M = max over 0 < K < [d], p in cone{chi_k, k in K}, q in cone{chi_k, k not in K} of cos(p, q) - sin(p, v*).
 *
 * M < 0: the interpolators of rank 1 are those of least Euclidean norm. M > 0: one of rank 2 has less. Both only where the
 * data keep what the theorem needs (`leastNormConditions.ts`); M itself is a number of any independent inputs.
 *
 * The search. For unit p, x = cos(p, v*) and s = sqrt(1 - x^2), -s is the greatest of kappa x - sqrt(1 + kappa^2), at
 * kappa = x/s. So M is the maximum over unit p, q and real kappa of
 *
 *   p . (q + kappa v*) - sqrt(1 + kappa^2),
 *
 * which can be raised in turn: q and kappa given p (q is p's projection on the cone of the rays that p does not use),
 * then p given q and kappa (the projection of q + kappa v* on the cone of the rays that q does not use). Every round
 * raises the value, and supports that shrink leave more room to the other: one ascent passes through many K. It ends in
 * a local maximum, so that it is started from several points in the cone of every K.
 */
export interface LeastNormResult {
  readonly M: number;
  /** unit vectors (d) where the maximum is attained */
  readonly p: Float64Array;
  readonly q: Float64Array;
  /** the rays that p uses (by index of their input); q uses others */
  readonly K: readonly number[];
  /** ascents made so far, and in all */
  readonly ascents: number;
  readonly total: number;
  /** every K was searched: M is the maximum to 1e-6 as far as ascents find it; otherwise it is a lower bound */
  readonly exhaustive: boolean;
  /** M < 0 is proved, whatever was searched: see `raysAreObtuse` */
  readonly provedNegative: boolean;
}

/** Rounds of an ascent between two chances to stop. */
const ROUNDS_AT_ONCE = 10;

/**
 * Searches M, yielding the best so far after every ascent and every few rounds of a long one, so that a caller can stop,
 * or let other work in. The result is the return value. In eight dimensions it takes about 1500 ascents.
 * @returns null where M has no meaning: no teacher, n != d, d < 2, or dependent inputs
 */
export function* searchLeastNorm(dataset: Dataset): Generator<LeastNormResult, LeastNormResult | null, void> {
  const { dimension, teacher } = dataset;
  const rays = teacher === null || dimension < 2 ? null : dualRays(dataset);
  if (rays === null || teacher === null || norm(teacher) === 0) return null;
  const unitTeacher = normalise(teacher.slice());
  const ascent = new LeastNormAscent(rays, unitTeacher);
  const starts = startingPoints(rays, unitTeacher);
  const exhaustive = dimension <= EXHAUSTIVE_DIMENSION;
  const provedNegative = raysAreObtuse(rays);
  const reached = (M: number) => reachedBy(ascent, M, { total: starts.length, provedNegative });
  let best: LeastNormResult | null = null;
  for (let index = 0; index < starts.length; index++) {
    const weights = starts[index]!();
    if (weights !== null) {
      ascent.start(weights);
      let value = ascent.climb(ROUNDS_AT_ONCE);
      for (; value === null; value = ascent.climb(ROUNDS_AT_ONCE)) {
        // what the first ascent has reached is a bound already
        best ??= reached(ascent.value);
        yield best;
      }
      if (best === null || value > best.M) best = reached(value);
    }
    if (best === null) continue;
    best = { ...best, ascents: index + 1, exhaustive: exhaustive && index + 1 === starts.length };
    yield best;
  }
  return best;
}

/** Where an ascent stands, as a result. */
function reachedBy(
  { p, q, usedByP }: LeastNormAscent,
  M: number,
  search: Pick<LeastNormResult, 'total' | 'provedNegative'>,
): LeastNormResult {
  const K = Array.from(usedByP.keys()).filter((k) => usedByP[k] === 1);
  return { M, p: p.slice(), q: q.slice(), K, ascents: 0, exhaustive: false, ...search };
}
