import { gramMatrixInPieces } from '../gramMatrix.ts';
import { norm, toDegrees } from '../measures/angles.ts';
import { createPairAngles } from '../measures/pairAngles.ts';
import { symmetricEigenInPieces } from '../measures/symmetricEigen.ts';
import type { Pieces } from '../pieces.ts';
import { dot } from '../schemes/vectors.ts';
import type { LimitEnd } from './limitLine.ts';
import { unitDirections } from './pairQuantity.ts';

/** What is measured of the end of a run, of `LimitEnd`: each to the first order in lambda in which it differs from its limit. */

/** A pair of distances in degrees per unit of lambda; NaN for fewer than two neurons. */
export interface AngleSlopes {
  readonly largest: number;
  readonly mean: number;
}

/** Beyond this many multiplications angles are left out: half a second. */
const MAX_PAIR_FLOPS = 5e8;

/**
 * Angles within the bundle, which are in proportion to lambda: angle_jk = lambda |slope_j/norm_j - slope_k/norm_k|.
 * O(pairs d), in pieces of one neuron against those before it; in the plane O(g log g).
 * @returns null where there are too many pairs
 */
export function* bundleAngleSlopesInPieces(end: LimitEnd): Pieces<AngleSlopes | null> {
  const { dimension, bundle, norms, slopes } = end;
  const points = new Float64Array(bundle.length * dimension);
  bundle.forEach((j, place) => {
    for (let k = 0; k < dimension; k++) {
      points[place * dimension + k] = slopes[j * dimension + k]! / norms[j]!;
    }
  });
  return dimension === 2 ? onLine(points) : yield* inSpace(points, dimension, (distance) => distance);
}

/** In the plane all slopes are on one line, and sums over pairs follow from their order. */
function onLine(points: Float64Array): AngleSlopes {
  const count = points.length / 2;
  if (count < 2) return NO_PAIR;
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
  return {
    largest: toDegrees(places[count - 1]! - places[0]!),
    mean: toDegrees((2 * sum) / (count * (count - 1))),
  };
}

const NO_PAIR: AngleSlopes = { largest: Number.NaN, mean: Number.NaN };

/** @param angleOf a distance of two of the points, in radians */
function* inSpace(
  points: Float64Array,
  dimension: number,
  angleOf: (distance: number) => number,
): Pieces<AngleSlopes | null> {
  const count = points.length / dimension;
  const pairs = (count * (count - 1)) / 2;
  if (pairs === 0) return NO_PAIR;
  if (3 * pairs * dimension > MAX_PAIR_FLOPS) return null;
  let largest = 0;
  let sum = 0;
  for (let j = dimension; j < points.length; j += dimension) {
    for (let l = 0; l < j; l += dimension) {
      let squared = 0;
      for (let k = 0; k < dimension; k++) squared += (points[j + k]! - points[l + k]!) ** 2;
      const angle = angleOf(Math.sqrt(squared));
      largest = Math.max(largest, angle);
      sum += angle;
    }
    yield;
  }
  return { largest: toDegrees(largest), mean: toDegrees(sum / pairs) };
}

/** Angles within the negative group, in degrees: it stops early, wherever lambda is. Pieces and null as above. */
export function* negativeAnglesInPieces({
  dimension,
  negative,
  slopes,
}: LimitEnd): Pieces<AngleSlopes | null> {
  if (dimension === 2) {
    const angles = createPairAngles(negative, dimension);
    angles.update(slopes);
    return { largest: angles.largest, mean: angles.mean };
  }
  const units = unitDirections(slopes, dimension);
  const points = new Float64Array(negative.length * dimension);
  negative.forEach((j, place) => {
    points.set(units.subarray(j * dimension, (j + 1) * dimension), place * dimension);
  });
  return yield* inSpace(points, dimension, (chord) => 2 * Math.asin(Math.min(1, chord / 2)));
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
 * The singular values of W but the first, which is sqrt(|v*|) to O(lambda^2), each per unit of lambda, largest first, to about 1e-8
 * of the largest. In the plane to first order; beyond it but for the rotation about v by which the bundle and the other neurons may
 * be turned to each other. In pieces, O(p (m d + p^2)) in all with p the smaller of m and d.
 */
export function* singularSlopesInPieces({
  dimension,
  direction,
  slopes,
  norms,
}: LimitEnd): Pieces<Float64Array> {
  const width = norms.length;
  const wide = width > dimension;
  const across = new Float64Array(slopes.length);
  for (let j = 0; j < width; j++) {
    const row = slopes.subarray(j * dimension, (j + 1) * dimension);
    const along = dot(row, direction);
    for (let k = 0; k < dimension; k++) {
      across[wide ? k * width + j : j * dimension + k] = row[k]! - along * direction[k]!;
    }
  }
  const size = Math.min(width, dimension);
  const rows = yield* gramMatrixInPieces(across, size, Math.max(width, dimension));
  const values = new Float64Array(size);
  yield* symmetricEigenInPieces({ size, rows, values });
  const singular = values.map((value) => Math.sqrt(Math.max(0, value))).reverse();
  return singular.slice(0, Math.min(size, dimension - 1));
}
