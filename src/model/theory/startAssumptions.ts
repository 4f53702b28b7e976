import { Group } from '../initialisation.ts';
import { norm } from '../measures/angles.ts';
import { imbalance } from '../measures/balance.ts';
import { dot } from '../schemes/vectors.ts';
import { alignmentTarget } from './alignmentTarget.ts';
import type { Assumption, AssumptionInput } from './assumption.ts';

/** What is asked of the network at the start and of its yardsticks: the setting of section 2, Assumption 1 (ii) and (iv). */

/** A cosine this small is 0 to rounding. */
const ZERO = 1e-14;
/** Radians: the angle of two directions that are one to rounding. */
const ALIGNED = 1e-14;
/** Two crossings of a yardstick that lie as near to each other as this share of their time (from 1 on) are one, to rounding. */
const SAME_TIME = 1e-12;

/**
 * The paper's upper bound (section 3) on the probability that a random start breaks Assumption 1 (ii): (3/4)^m, for weights of
 * any continuous symmetric distribution and fair signs: each neuron is of positive sign and active on the first input with
 * probability 1/4, and the rest of (ii) fails with probability 0.
 */
export function chanceOfNoStart(width: number): number {
  return 0.75 ** width;
}

/** The paper's setting (section 2): |a_j| = |w_j|. The value is the largest | |a_j| - |w_j| |. */
export function balanced({ initial }: AssumptionInput): Assumption {
  const { largest, broken } = imbalance(initial);
  return { id: 'balanced', held: broken.length === 0, value: largest, broken };
}

export function positiveNeuron({ groups }: AssumptionInput): Assumption {
  const positive = Array.from(groups).filter((group) => group === Group.Positive).length;
  return { id: 'positiveNeuron', held: positive > 0, value: positive, broken: [] };
}

/** O(m n d), in pieces of one neuron. */
export function* offBoundary({ dataset, initial }: AssumptionInput): Generator<void, Assumption> {
  const { dimension, samples, inputs } = dataset;
  let least = Infinity;
  const broken: number[] = [];
  const rows = Array.from({ length: samples }, (_, i) => inputs.subarray(i * dimension, (i + 1) * dimension));
  const lengths = rows.map((row) => norm(row));
  for (let j = 0; j < initial.width; j++) {
    const weights = initial.hidden.subarray(j * dimension, (j + 1) * dimension);
    const length = norm(weights);
    if (length === 0) {
      broken.push(j);
      least = 0;
      continue;
    }
    yield;
    let nearest = Infinity;
    for (let i = 0; i < samples; i++) {
      nearest = Math.min(nearest, Math.abs(dot(weights, rows[i]!) / length / lengths[i]!));
    }
    if (!(nearest > ZERO)) broken.push(j);
    least = Math.min(least, nearest);
  }
  return { id: 'offBoundary', held: broken.length === 0, value: least, broken };
}

/** The value is the least angle of z_j to gamma over the negative group, in degrees; NaN where there is no such neuron or gamma = 0. */
export function negativeOffTarget({ dataset, initial, groups }: AssumptionInput): Assumption {
  const { dimension } = dataset;
  const gamma = alignmentTarget(dataset);
  const size = norm(gamma);
  let least = Infinity;
  const broken: number[] = [];
  for (let j = 0; j < initial.width && size > 0; j++) {
    if (groups[j] !== Group.Negative) continue;
    const at = j * dimension;
    const length = norm(initial.hidden, at, dimension);
    let difference = 0;
    let sum = 0;
    for (let k = 0; k < dimension; k++) {
      const [u, g] = [initial.hidden[at + k]! / length, gamma[k]! / size];
      difference += (u - g) ** 2;
      sum += (u + g) ** 2;
    }
    const angle = 2 * Math.atan2(Math.sqrt(difference), Math.sqrt(sum));
    if (!(angle > ALIGNED)) broken.push(j);
    least = Math.min(least, angle);
  }
  const value = least === Infinity ? Number.NaN : (least * 180) / Math.PI;
  return { id: 'negativeOffTarget', held: broken.length === 0, value, broken };
}

/**
 * Whether no yardstick stands on the boundaries of two inputs at once. The value is the least time between two of its
 * crossings; NaN where no yardstick has two. Those that start on two boundaries at once are told by `offBoundary`.
 */
export function oneBoundary({ initial, groups, yardsticks }: AssumptionInput): Assumption {
  const { crossings, first } = yardsticks;
  let least = Infinity;
  const broken: number[] = [];
  for (let j = 0; j < initial.width; j++) {
    if (groups[j] === Group.Dead) continue;
    let nearest = Infinity;
    let together = false;
    for (let index = first[j]! + 1; index < first[j + 1]!; index++) {
      const [before, after] = [crossings.times[index - 1]!, crossings.times[index]!];
      nearest = Math.min(nearest, after - before);
      together ||= after - before <= SAME_TIME * Math.max(1, after);
    }
    if (together) broken.push(j);
    least = Math.min(least, nearest);
  }
  return {
    id: 'oneBoundary',
    held: broken.length === 0,
    value: least === Infinity ? Number.NaN : least,
    broken,
  };
}
