import { norm } from '../measures/angles.ts';

/** epsilon of the paper's bounds; any number in (0, 1/4] would do there. */
export const EPSILON = 1 / 4;

/**
 * T0 = 1 + the last crossing of a yardstick: all patterns have settled; and T1 = eps ln(1/lambda)/|gamma|: the bundle is still
 * small and aligned; null for lambda >= 1 or gamma = 0. They need no run. At ordinary lambda T0, T1, T2 come in any order:
 * markers, not borders.
 * @param lastCrossing of all yardsticks
 * @param gamma the early alignment target (d)
 */
export function earlyTimes(
  lastCrossing: number,
  initScale: number,
  gamma: Float64Array,
): { t0: number; t1: number | null } {
  const speed = norm(gamma);
  const t1 = initScale < 1 && speed > 0 ? (-EPSILON * Math.log(initScale)) / speed : null;
  return { t0: 1 + lastCrossing, t1 };
}

/**
 * The first time, from `from` on, at which the first eigen-coordinate of v is at least half the teacher's, from the frames of a
 * run so far: T2 of Theorem 6 where `from` is T1. The coordinate grows like a logistic curve, so ln(q/(1 - q)), q its share of
 * the teacher's, is interpolated between frames.
 * @param times flow times of the frames, increasing
 * @param firstCoordinates nu*_1 - nu_1 in each frame: the first eigen-coordinate of v* - v
 * @param count frames
 * @param teacherCoordinate nu*_1 > 0
 * @param from flow time; of an earlier one nothing is asked
 * @returns null where the half was not reached, or the coordinate is not defined (NaN)
 */
export function halfwayTime(
  times: ArrayLike<number>,
  firstCoordinates: ArrayLike<number>,
  count: number,
  teacherCoordinate: number,
  from = 0,
): number | null {
  if (!(teacherCoordinate > 0)) return null;
  const share = (f: number) => 1 - firstCoordinates[f]! / teacherCoordinate;
  for (let f = 0; f < count; f++) {
    const after = share(f);
    if (!(times[f]! >= from && after >= 0.5)) continue;
    if (f === 0) return times[0]!;
    const before = share(f - 1);
    if (before >= 0.5) return Math.max(from, times[f - 1]!);
    const [low, high] =
      before > 0 && after < 1
        ? [Math.log(before / (1 - before)), Math.log(after / (1 - after))]
        : [before - 0.5, after - 0.5];
    return Math.max(from, times[f - 1]! + (low / (low - high)) * (times[f]! - times[f - 1]!));
  }
  return null;
}
