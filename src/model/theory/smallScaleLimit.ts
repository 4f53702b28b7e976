import { Group } from '../initialisation.ts';
import { halfAngle } from './aberration.ts';
import type { YardstickMotion } from './yardstickMotion.ts';
import type { Yardsticks } from './yardsticks.ts';

/** Speeds |gamma_I| nearer to each other than this are one: those of one pattern, added up in another order. */
const SAME_SPEED = 1e-12;

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
  const { width } = yardsticks;
  const speeds = new Float64Array(width);
  const levels = new Float64Array(width).fill(Number.NEGATIVE_INFINITY);
  let fastest = 0;
  for (let j = 0; j < width; j++) {
    if (groups[j] !== Group.Positive) continue;
    const motion = afterLastCrossing(yardsticks, j);
    speeds[j] = motion.speed;
    levels[j] = growingLevel(motion);
    fastest = Math.max(fastest, motion.speed);
    yield;
  }
  const along = (j: number) => speeds[j]! >= fastest * (1 - SAME_SPEED);
  return normsOfLevels(
    levels.map((level, j) => (along(j) ? level : Number.NEGATIVE_INFINITY)),
    length,
  );
}

/** Yardstick j just after its last crossing, from where one boost carries it; valid until the next call of `yardsticks`. */
export function afterLastCrossing(yardsticks: Yardsticks, j: number): YardstickMotion {
  const { crossings, first } = yardsticks;
  const crossed = first[j + 1]!;
  return yardsticks.replay(j, crossed > first[j]! ? crossings.times[crossed - 1]! : 0);
}

/**
 * The coefficient of the growing mode after the last crossing: ln |alpha| = level + speed t + o(1) as t grows, where
 * |alpha| (1 + cos)/2 is the part of alpha that grows with the boost.
 */
export function growingLevel(motion: YardstickMotion): number {
  const { cos2 } = halfAngle(motion.direction, motion.axis);
  return motion.logNorm + Math.log(cos2) - motion.speed * motion.time;
}

/** Norms in the ratio of exp(level), whose squares add up to `length`; 0 where a level is -Infinity. */
export function normsOfLevels(levels: Float64Array, length: number): Float64Array {
  const highest = levels.reduce((most, level) => Math.max(most, level), Number.NEGATIVE_INFINITY);
  if (highest === Number.NEGATIVE_INFINITY) return new Float64Array(levels.length);
  const shares = levels.map((level) => Math.exp(level - highest));
  const total = shares.reduce((sum, share) => sum + share * share, 0);
  const scale = Math.sqrt(length / total);
  return shares.map((share) => scale * share);
}
