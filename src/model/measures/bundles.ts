import type { Network } from '../problem.ts';
import { norm } from './angles.ts';

/** What counts as a bundle of a network. */
export interface BundleRule {
  /** share of the output, sum |a_j| |w_j|, that the neurons which are looked at carry together, in (0, 1] */
  readonly carried: number;
  /** neurons of one sign that point so near to each other, in degrees, are of one bundle */
  readonly degrees: number;
}

/** The rule, and two that ask for more and for less: a count that all three agree on does not hang on its thresholds. */
export const BUNDLE_RULE: BundleRule = { carried: 0.99, degrees: 10 };
export const FINE_BUNDLE_RULE: BundleRule = { carried: 0.999, degrees: 5 };
export const COARSE_BUNDLE_RULE: BundleRule = { carried: 0.9, degrees: 20 };

/** Pairs of neurons are compared one by one; networks for which that takes longer than about half a second are not. */
const MAX_PAIR_FLOPS = 5e8;

/**
 * In how many directions a network has gathered. The heaviest neurons are taken until they carry `rule.carried` of
 * sum |a_j| |w_j|, so that what stayed small links nothing and counts for nothing; those of one sign of a_j that are within
 * `rule.degrees` of each other, directly or over others between them, are one bundle.
 * @returns 0 of a network that is 0; null where there are too many neurons to compare
 */
export function bundleCount(network: Network, rule: BundleRule = BUNDLE_RULE): number | null {
  const { dimension, output, hidden } = network;
  const members = carriers(network, rule.carried);
  if (((members.length * members.length) / 2) * 3 * dimension > MAX_PAIR_FLOPS) return null;
  const units = new Float64Array(members.length * dimension);
  members.forEach((j, index) => {
    const length = norm(hidden, j * dimension, dimension);
    for (let k = 0; k < dimension; k++) units[index * dimension + k] = hidden[j * dimension + k]! / length;
  });
  // |u - v|^2 of unit vectors at that angle
  const nearest = (2 * Math.sin((rule.degrees * Math.PI) / 360)) ** 2;
  const near = (one: number, other: number) => {
    if (output[members[one]!]! > 0 !== output[members[other]!]! > 0) return false;
    let squared = 0;
    for (let k = 0; k < dimension && squared <= nearest; k++) {
      squared += (units[one * dimension + k]! - units[other * dimension + k]!) ** 2;
    }
    return squared <= nearest;
  };
  return partsOf(members.length, near);
}

/** The fewest neurons that carry such a share, the heaviest first; those as heavy as the last are all taken. */
function carriers({ dimension, width, output, hidden }: Network, carried: number): number[] {
  const weights = Float64Array.from(
    { length: width },
    (_, j) => Math.abs(output[j]!) * norm(hidden, j * dimension, dimension),
  );
  const members = Array.from(weights.keys())
    .filter((j) => weights[j]! > 0)
    .sort((one, other) => weights[other]! - weights[one]!);
  const wanted = carried * members.reduce((sum, j) => sum + weights[j]!, 0);
  let [sum, count] = [0, 0];
  while (count < members.length && sum < wanted) sum += weights[members[count++]!]!;
  while (count > 0 && count < members.length && weights[members[count]!] === weights[members[count - 1]!]) {
    count++;
  }
  return members.slice(0, count);
}

/** The number of connected parts of a graph of `count` nodes. */
function partsOf(count: number, joined: (one: number, other: number) => boolean): number {
  const waiting = new Set(Array.from({ length: count }, (_, index) => index));
  let parts = 0;
  for (const first of waiting) {
    parts++;
    waiting.delete(first);
    const edge = [first];
    for (let node = edge.pop(); node !== undefined; node = edge.pop()) {
      for (const other of waiting) {
        if (!joined(node, other)) continue;
        waiting.delete(other);
        edge.push(other);
      }
    }
  }
  return parts;
}
