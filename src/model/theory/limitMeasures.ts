import { norm, toDegrees } from '../measures/angles.ts';
import { createPairAngles } from '../measures/pairAngles.ts';
import { SingularValues } from '../measures/singularValues.ts';
import { dot } from '../schemes/vectors.ts';
import type { LimitEnd } from './limitLine.ts';

/** What is measured of the end of a run, of `LimitEnd`: each to the first order in lambda in which it differs from its limit. */

/** A pair of distances in degrees per unit of lambda; NaN for fewer than two neurons. */
export interface AngleSlopes {
  readonly largest: number;
  readonly mean: number;
}

/** More than this many multiplications would hold up a page: some tenths of a second. */
const MAX_PAIR_FLOPS = 5e8;

/**
 * Angles within the bundle, which are in proportion to lambda: angle_jk = lambda |slope_j/norm_j - slope_k/norm_k|.
 * O(pairs d), in the plane O(g log g).
 * @returns null where there are too many pairs
 */
export function bundleAngleSlopes({ dimension, bundle, norms, slopes }: LimitEnd): AngleSlopes | null {
  const count = bundle.length;
  if (count < 2) return { largest: Number.NaN, mean: Number.NaN };
  const points = new Float64Array(count * dimension);
  bundle.forEach((j, place) => {
    for (let k = 0; k < dimension; k++)
      points[place * dimension + k] = slopes[j * dimension + k]! / norms[j]!;
  });
  const pairs = (count * (count - 1)) / 2;
  if (dimension > 2 && 3 * pairs * dimension > MAX_PAIR_FLOPS) return null;
  const { largest, sum } = dimension === 2 ? onLine(points) : inSpace(points, dimension);
  return { largest: toDegrees(largest), mean: toDegrees(sum / pairs) };
}

/** In the plane all slopes are on one line, and sums over pairs follow from their order. */
function onLine(points: Float64Array): { largest: number; sum: number } {
  const count = points.length / 2;
  let far = 0;
  for (let place = 1; place < count; place++) {
    if (norm(points, 2 * place, 2) > norm(points, 2 * far, 2)) far = place;
  }
  const size = norm(points, 2 * far, 2);
  const unit = points.slice(2 * far, 2 * far + 2).map((x) => (size > 0 ? x / size : 0));
  const places = Float64Array.from({ length: count }, (_, j) =>
    dot(unit, points.subarray(2 * j, 2 * j + 2)),
  ).sort();
  const sum = places.reduce((total, place, j) => total + place * (2 * j - (count - 1)), 0);
  return { largest: places[count - 1]! - places[0]!, sum };
}

function inSpace(points: Float64Array, dimension: number): { largest: number; sum: number } {
  let largest = 0;
  let sum = 0;
  for (let j = dimension; j < points.length; j += dimension) {
    for (let l = 0; l < j; l += dimension) {
      let squared = 0;
      for (let k = 0; k < dimension; k++) squared += (points[j + k]! - points[l + k]!) ** 2;
      const distance = Math.sqrt(squared);
      largest = Math.max(largest, distance);
      sum += distance;
    }
  }
  return { largest, sum };
}

/** Angles within the negative group, in degrees: it stops early, wherever lambda is. */
export function negativeAngles({ dimension, negative, slopes }: LimitEnd): AngleSlopes | null {
  const angles = createPairAngles(negative, dimension);
  if (angles.flops > MAX_PAIR_FLOPS) return null;
  angles.update(slopes);
  return { largest: angles.largest, mean: angles.mean };
}

/** |theta|^2 = 2 |v*| + lambda^2 times this, to o(lambda^2): the bundle's spread, what cannot be learned, and the other neurons. */
export function squaredNormCurvature({
  length,
  bundle,
  norms,
  slopes,
  unlearned,
  dimension,
}: LimitEnd): number {
  const ofBundle = new Uint8Array(norms.length);
  for (const j of bundle) ofBundle[j] = 1;
  let sum = dot(unlearned, unlearned) / length;
  for (let j = 0; j < norms.length; j++) {
    const row = slopes.subarray(j * dimension, (j + 1) * dimension);
    sum += (ofBundle[j] === 1 ? 1 : 2) * dot(row, row);
  }
  return sum;
}

/**
 * The singular values of W but the first, which is sqrt(|v*|) to O(lambda^2), each per unit of lambda, largest first. In the plane
 * to first order; beyond it but for the rotation about v by which the bundle and the other neurons may be turned to each other.
 */
export function singularSlopes({ dimension, direction, slopes }: LimitEnd): Float64Array {
  const across = slopes.slice();
  for (let start = 0; start < across.length; start += dimension) {
    const row = across.subarray(start, start + dimension);
    const along = dot(row, direction);
    for (let k = 0; k < dimension; k++) row[k]! -= along * direction[k]!;
  }
  const singular = new SingularValues(across.length / dimension, dimension);
  singular.update(across);
  return singular.values.slice(0, Math.min(singular.values.length, dimension - 1));
}
