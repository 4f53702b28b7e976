import { degreesBetween, norm } from '../measures/angles.ts';
import type { Yardsticks } from './yardsticks.ts';

/** How far a neuron is from its yardstick. */
export interface YardstickGap {
  /** angle between w_j and alpha_j, degrees */
  readonly degrees: number;
  /** ln |w_j| - ln |alpha_j|: negative once the residuals have fallen below the labels */
  readonly logNorm: number;
}

/**
 * The gap between neuron j of the run and its yardstick at the same time.
 * @param hidden m x d, the run's weights at `time`
 */
export function yardstickGap(
  yardsticks: Yardsticks,
  j: number,
  time: number,
  hidden: Float64Array,
  dimension: number,
): YardstickGap {
  const direction = new Float64Array(dimension);
  const logNorm = yardsticks.state(j, time, direction);
  return {
    degrees: degreesBetween(hidden.subarray(j * dimension, (j + 1) * dimension), direction),
    logNorm: Math.log(norm(hidden, j * dimension, dimension)) - logNorm,
  };
}
