import { dot } from '../schemes/vectors.ts';
import type { PatternState } from './patterns.ts';

/**
 * The flow as a boost: with g given, theta_j = (a_j, w_j) moves by d theta_j/dt = K(g) theta_j, an infinitesimal
 * Lorentz boost. A balanced neuron (|a| = |w|) is a light-like vector, and aligning with g is aberration.
 */

/** The boost that a group of neurons of one pattern undergoes now. */
export interface Boost {
  /** |g|, rapidity per flow time */
  readonly rate: number;
  /** g/|g| (d); zero where g is: positive neurons turn to it, negative ones away from it */
  readonly axis: Float64Array;
  /** how many inputs are in the pattern */
  readonly activeCount: number;
  /** indices of the neurons */
  readonly neurons: readonly number[];
}

/** The boosts of a state, those of the largest groups first. */
export function presentBoosts(state: PatternState): Boost[] {
  return state.groups
    .map(({ force, activeCount, neurons }) => {
      const rate = Math.sqrt(dot(force, force));
      return { rate, axis: force.map((g) => (rate > 0 ? g / rate : 0)), activeCount, neurons };
    })
    .sort((a, b) => b.neurons.length - a.neurons.length || a.neurons[0]! - b.neurons[0]!);
}

/** Aberration: the angle to the boost in radians after a rapidity, tan(theta'/2) = exp(-rapidity) tan(theta/2): no digits lost near 0 and pi. */
export function aberratedAngle(angle: number, rapidity: number): number {
  return 2 * Math.atan2(Math.exp(-rapidity) * Math.sin(angle / 2), Math.cos(angle / 2));
}

/**
 * Rapidity travelled up to each time: the integral of |g|, by the trapezoidal rule over frames.
 * @param times flow times of the frames
 * @param rates |g| of the bundle's boost in each frame
 */
export function rapidityTravelled(times: ArrayLike<number>, rates: ArrayLike<number>): Float64Array {
  const travelled = new Float64Array(times.length);
  for (let f = 1; f < times.length; f++) {
    travelled[f] = travelled[f - 1]! + ((times[f]! - times[f - 1]!) * (rates[f]! + rates[f - 1]!)) / 2;
  }
  return travelled;
}
