import { degreesBetween, norm } from '../measures/angles.ts';
import type { Dataset } from '../problem.ts';
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

/** A neuron that has turned off stands on the boundary of the last input it lost, to rounding. */
const ON_BOUNDARY = 1e-9;

/**
 * Whether neuron j stands on or beyond the boundary of every input, where the gradient is 0: its yardstick may go on, and the gap
 * then says nothing of how well the neuron follows it. Stops at the first input that it is active on.
 */
export function isOff({ inputs, samples, dimension: d }: Dataset, hidden: Float64Array, j: number): boolean {
  const size = norm(hidden, j * d, d);
  for (let i = 0; i < samples; i++) {
    let product = 0;
    for (let k = 0; k < d; k++) product += hidden[j * d + k]! * inputs[i * d + k]!;
    if (product > ON_BOUNDARY * size * norm(inputs, i * d, d)) return false;
  }
  return true;
}
