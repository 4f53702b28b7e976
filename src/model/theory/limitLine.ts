import { Group, neuronGroups } from '../initialisation.ts';
import { norm } from '../measures/angles.ts';
import { isBalanced } from '../measures/balance.ts';
import { type Eigenbasis, eigenbasisInPieces } from '../measures/eigenbasis.ts';
import type { Pieces } from '../pieces.ts';
import { Activity, type Dataset, type Network } from '../problem.ts';
import { dot } from '../schemes/vectors.ts';
import { alignmentTarget } from './alignmentTarget.ts';
import { eigenCoordinates } from './eigenCoordinates.ts';
import { afterLastCrossing, growingLevel, normsOfLevels } from './smallScaleLimit.ts';
import { teacherInSpan } from './spanLimit.ts';
import { isLabelledByTeacher } from './teacherLabels.ts';
import type { YardstickMotion } from './yardstickMotion.ts';
import { traceYardsticksInPieces } from './yardstickTrace.ts';

/**
 * Where a run ends, to first order in lambda, from the yardsticks alone (docs/mathematics.md, section 5, derives it):
 *
 *   w_j = norm_j v + lambda slope_j + o(lambda) of the part across v,    v = v* / |v*|.
 *
 * After its last crossing a yardstick is carried by one boost along gamma: it grows by its part u_j = |alpha_j| + alpha_j . g,
 * g = gamma/|gamma|, and keeps its part p_j across gamma. The boosts of all of the bundle are the same from there on, and they
 * keep the quantities |a_j||a_k|(1 - cos) = lambda^2 u_j u_k |p_j/u_j - p_k/u_k|^2 / 2. So norm_j is in proportion to u_j,
 * and slope_j is p_j less what all have in common, turned from gamma to v. The other neurons stop where their yardsticks do.
 */
export interface LimitEnd {
  readonly dimension: number;
  /** |v*|, or of its projection where the inputs do not span the space: sum of norm_j^2 */
  readonly length: number;
  /** d, v* / |v*|, or of that projection */
  readonly direction: Float64Array;
  /** m, |w_j| = |a_j| for lambda -> 0; 0 outside the bundle */
  readonly norms: Float64Array;
  /** m x d: of the bundle only across v, of the other neurons whole */
  readonly slopes: Float64Array;
  /** neurons of the bundle, and of the negative group */
  readonly bundle: Int32Array;
  readonly negative: Int32Array;
  /** d, sum of norm_j w_j / lambda across the span of the inputs, where nothing moves; 0 where they span the space */
  readonly unlearned: Float64Array;
  /**
   * that the bundle keeps every input until the end, which all of this rests on, is proved: the paper's setting, in the span of
   * the inputs. Elsewhere it is what is seen as a rule.
   */
  readonly proved: boolean;
}

/** Why there is no such end. */
export const LIMIT_OBSTACLES = [
  /** labels of no single teacher, or one that is 0 or less: some neuron need not take on every input */
  'noTeacher',
  'labels',
  /** |a_j| = |w_j| does not hold */
  'unbalanced',
  /** no positive neuron is active on an input */
  'noBundle',
  /** some neuron comes to grow on other inputs than all: its part of the end is not known without the run */
  'straggler',
  /** the span of the inputs is not worked out in so many dimensions */
  'tooLarge',
] as const;
export type LimitObstacle = (typeof LIMIT_OBSTACLES)[number];

/**
 * In pieces, of the eigenbasis and of one yardstick after the other; O(d^3 + m n (n + d)).
 * @param network the start at lambda = 1: slopes are in units of it
 */
export function* limitEndInPieces(dataset: Dataset, network: Network): Pieces<LimitEnd | LimitObstacle> {
  if (!isLabelledByTeacher(dataset)) return 'noTeacher';
  if (!dataset.labels.every((label) => label > 0)) return 'labels';
  if (!isBalanced(network)) return 'unbalanced';
  const basis = yield* eigenbasisInPieces(dataset);
  if (basis === null) return 'tooLarge';
  const groups = neuronGroups(dataset, network);
  if (!groups.includes(Group.Positive)) return 'noBundle';
  const yardsticks = yield* traceYardsticksInPieces(dataset, network);

  const { dimension, width } = network;
  const levels = new Float64Array(width).fill(Number.NEGATIVE_INFINITY);
  const slopes = new Float64Array(width * dimension);
  for (let j = 0; j < width; j++) {
    if (groups[j] === Group.Dead) {
      slopes.set(network.hidden.subarray(j * dimension, (j + 1) * dimension), j * dimension);
      continue;
    }
    const motion = afterLastCrossing(yardsticks, j);
    const joins = groups[j] === Group.Positive && motion.activities.every((each) => each === Activity.On);
    if (!joins && motion.speed > 0) return 'straggler';
    if (joins) levels[j] = growingLevel(motion);
    slopes.set(joins ? acrossAxis(motion) : weightsOf(motion), j * dimension);
    yield;
  }
  const teacher = teacherOf(dataset, basis);
  const norms = normsOfLevels(levels, teacher.length);
  const bundle = Int32Array.from(norms.keys()).filter((j) => groups[j] === Group.Positive);
  const common = weightedSum(bundle, norms, slopes, dimension);
  const unlearned = teacher.across(common);
  centre(bundle, norms, slopes, common, teacher.length);
  turn(bundle, slopes, alignmentTarget(dataset), teacher.direction);
  const negative = Int32Array.from(norms.keys()).filter((j) => groups[j] === Group.Negative);
  return { dimension, ...teacher, norms, slopes, bundle, negative, unlearned };
}

function weightsOf({ direction, logNorm }: YardstickMotion): Float64Array {
  const length = Math.exp(logNorm);
  return direction.map((x) => length * x);
}

/** p_j, which the boost along the axis leaves as it is. */
function acrossAxis({ direction, axis, logNorm }: YardstickMotion): Float64Array {
  const length = Math.exp(logNorm);
  // from the difference of nearly equal vectors: of a small angle to the axis its digits are there
  const difference = direction.map((x, k) => x - axis[k]!);
  const along = dot(difference, axis);
  return difference.map((x, k) => length * (x - along * axis[k]!));
}

/** v*, or its projection on the span of the inputs. */
function teacherOf(dataset: Dataset, basis: Eigenbasis) {
  const { dimension } = dataset;
  const coordinates = eigenCoordinates(basis.vectors, dataset.teacher!);
  const { rank, length, kept } = teacherInSpan(dataset, basis, coordinates);
  const projection = (vector: Float64Array, from: number, to: number) => {
    const sum = new Float64Array(dimension);
    for (let k = from; k < to; k++) {
      const unit = basis.vectors.subarray(k * dimension, (k + 1) * dimension);
      const part = dot(vector, unit);
      for (let l = 0; l < dimension; l++) sum[l]! += part * unit[l]!;
    }
    return sum;
  };
  const learned = projection(dataset.teacher!, 0, rank);
  return {
    length,
    direction: learned.map((x) => x / length),
    proved: kept,
    across: (vector: Float64Array) => projection(vector, rank, dimension),
  };
}

function weightedSum(members: Int32Array, weights: Float64Array, rows: Float64Array, dimension: number) {
  const sum = new Float64Array(dimension);
  for (const j of members) {
    for (let k = 0; k < dimension; k++) sum[k]! += weights[j]! * rows[j * dimension + k]!;
  }
  return sum;
}

/** Takes off what all have in common: sum of norm_j slope_j is 0, as the bundle vector has no part across its own direction. */
function centre(
  members: Int32Array,
  norms: Float64Array,
  slopes: Float64Array,
  common: Float64Array,
  length: number,
): void {
  const dimension = common.length;
  for (const j of members) {
    for (let k = 0; k < dimension; k++) slopes[j * dimension + k]! -= (norms[j]! / length) * common[k]!;
  }
}

/**
 * Turns vectors across gamma into vectors across v by the smallest rotation. The bundle carries them along its path in parallel
 * transport, which in the plane is the same, and in space differs by a rotation about v: no angle in the bundle feels it.
 */
function turn(members: Int32Array, slopes: Float64Array, gamma: Float64Array, direction: Float64Array): void {
  const dimension = gamma.length;
  const size = norm(gamma);
  const middle = gamma.map((x, k) => x / size + direction[k]!);
  const cosine = 1 + dot(gamma, direction) / size;
  for (const j of members) {
    const row = slopes.subarray(j * dimension, (j + 1) * dimension);
    const share = dot(row, direction) / cosine;
    for (let k = 0; k < dimension; k++) row[k]! -= share * middle[k]!;
  }
}
