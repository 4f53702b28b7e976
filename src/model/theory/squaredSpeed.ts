import { norm } from '../measures/angles.ts';
import type { Dataset } from '../problem.ts';
import { dot } from '../schemes/vectors.ts';
import { isOnBoundary, type PatternState, patternState } from './patterns.ts';
import { settleFactors } from './slidingFactors.ts';

/**
 * |d theta/dt|^2 of the gradient flow in one state, over all weights: by Proposition 9 it is -dL/dt. Of one neuron it is
 * (w_j . g_j)^2 + a_j^2 |g_j|^2. A neuron that stands on a boundary goes as Filippov's flow takes it: an input slid on has its
 * part in g_j, and adds nothing to the loss. O(m n d).
 * @param output m
 * @param hidden m x d
 * @param state of these weights, where it is at hand
 */
export function squaredSpeed(
  dataset: Dataset,
  output: Float64Array,
  hidden: Float64Array,
  state: PatternState = patternState(dataset, output, hidden),
): number {
  const { dimension } = dataset;
  let sum = 0;
  for (let j = 0; j < output.length; j++) {
    const direction = hidden.subarray(j * dimension, (j + 1) * dimension);
    const { force, active } = state.groups[state.groupOf[j]!]!;
    const g = forceOn(dataset, state.residuals, force, active, direction, output[j]!);
    sum += dot(direction, g) ** 2 + output[j]! ** 2 * dot(g, g);
  }
  return sum;
}

/** g_j: that of the neuron's pattern, with its share of the inputs on whose boundary the neuron is held. */
function forceOn(
  { inputs, samples, dimension }: Dataset,
  residuals: Float64Array,
  force: Float64Array,
  active: Uint8Array,
  hidden: Float64Array,
  sign: number,
): Float64Array {
  const held: number[] = [];
  const size = norm(hidden);
  for (let i = 0; i < samples; i++) {
    // from one side of its boundary it is drawn in, from the other pushed back, if s r_i < 0
    if (active[i] === 1 || !(sign * residuals[i]! < 0)) continue;
    const input = inputs.subarray(i * dimension, (i + 1) * dimension);
    if (isOnBoundary(dot(hidden, input), size, norm(input))) held.push(i);
  }
  if (held.length === 0) return force;
  const g = force.slice();
  const ends = Float64Array.from(held, (i) => residuals[i]!);
  const rows = held.map((i) => inputs.subarray(i * dimension, (i + 1) * dimension));
  settleFactors(g, new Float64Array(held.length), ends, rows, samples);
  return g;
}
