import { Group } from '../initialisation.ts';
import { halfAngle } from './aberration.ts';
import type { Yardsticks } from './yardsticks.ts';

/**
 * Where training ends in the limit lambda -> 0: all of the positive group along v*, with norms in the ratio
 * of the yardsticks' norms as t grows (Lemma 34), and sum |w_j|^2 = |v*|. A yardstick that ends on a smaller pattern grows more
 * slowly than the others and gets nothing. In pieces of one yardstick: each is replayed from its start to its last crossing.
 * @param groups m, `Group` of each neuron
 * @param length |v*|, or |v_U| where the inputs span only U (`spanLimit.ts`)
 * @returns m, |w_j| = |a_j| at the end; 0 outside the positive group
 */
export function* limitNormsInPieces(
  yardsticks: Yardsticks,
  groups: ArrayLike<number>,
  length: number,
): Generator<void, Float64Array> {
  const { width, crossings, first } = yardsticks;
  const speeds = new Float64Array(width);
  const levels = new Float64Array(width).fill(Number.NEGATIVE_INFINITY);
  let fastest = 0;
  for (let j = 0; j < width; j++) {
    if (groups[j] !== Group.Positive) continue;
    const crossed = first[j + 1]!;
    const motion = yardsticks.replay(j, crossed > first[j]! ? crossings.times[crossed - 1]! : 0);
    // ln |alpha| = level + speed t + o(1) after the last crossing
    const { cos2 } = halfAngle(motion.direction, motion.axis);
    speeds[j] = motion.speed;
    levels[j] = motion.logNorm + Math.log(cos2) - motion.speed * motion.time;
    fastest = Math.max(fastest, motion.speed);
    yield;
  }
  const along = (j: number) => levels[j]! > Number.NEGATIVE_INFINITY && speeds[j]! >= fastest * (1 - 1e-12);
  let highest = Number.NEGATIVE_INFINITY;
  for (let j = 0; j < width; j++) if (along(j)) highest = Math.max(highest, levels[j]!);
  const norms = new Float64Array(width);
  let total = 0;
  for (let j = 0; j < width; j++) {
    if (!along(j)) continue;
    norms[j] = Math.exp(levels[j]! - highest);
    total += norms[j]! * norms[j]!;
  }
  const scale = total > 0 ? Math.sqrt(length / total) : 0;
  return norms.map((share) => scale * share);
}
