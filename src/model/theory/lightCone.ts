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

/** How one neuron moves under its boost. */
export interface NeuronMotion {
  /** cosine of the angle between w_j and the boost s_j g that it feels; NaN for a neuron without direction */
  readonly cosine: number;
  /** d ln |w_j|/dt = s_j g . w_j/|w_j| for a balanced neuron */
  readonly growth: number;
  /** angular speed towards s_j g, radians per flow time: |g| sin(angle) for a balanced neuron */
  readonly turning: number;
}

/** The motion of neuron j of the state. */
export function neuronMotion(
  { groups, groupOf }: PatternState,
  j: number,
  output: Float64Array,
  hidden: Float64Array,
): NeuronMotion {
  const { force } = groups[groupOf[j]!]!;
  const dimension = force.length;
  const side = output[j]! > 0 ? 1 : -1;
  const weights = hidden.subarray(j * dimension, (j + 1) * dimension);
  const scale = weights.reduce((largest, w) => Math.max(largest, Math.abs(w)), 0);
  const unit = weights.map((w) => (scale > 0 ? w / scale : 0));
  const length = Math.sqrt(dot(unit, unit));
  const rate = Math.sqrt(dot(force, force));
  const along = (side * dot(unit, force)) / length;
  let across = 0;
  for (let k = 0; k < dimension; k++) across += (side * force[k]! - (along * unit[k]!) / length) ** 2;
  return {
    cosine: rate > 0 ? along / rate : length > 0 ? 0 : Number.NaN,
    growth: along,
    turning: Math.sqrt(across),
  };
}

/** Aberration: the cosine of the angle to the boost after a rapidity, cos theta' = (cos theta + v)/(1 + v cos theta), v = tanh(rapidity). */
export function aberration(cosine: number, rapidity: number): number {
  const speed = Math.tanh(rapidity);
  return (cosine + speed) / (1 + speed * cosine);
}

/** The same as an angle in radians, tan(theta'/2) = exp(-rapidity) tan(theta/2): no digits lost near 0 and pi. */
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
