import { norm } from '../measures/angles.ts';
import type { Dataset } from '../problem.ts';
import { isOnBoundary } from './patterns.ts';
import { settleFactors } from './slidingFactors.ts';

/**
 * |d theta/dt|^2 of the gradient flow in one state, over all weights: by Proposition 9 it is -dL/dt. Of one neuron it is
 * (w_j . g_j)^2 + a_j^2 |g_j|^2. A neuron that stands on a boundary goes as Filippov's flow takes it: an input slid on has its
 * part in g_j, and adds nothing to the loss. Two passes of m n d multiplications and nothing else, as it is asked for in every
 * tick.
 * @param output m
 * @param hidden m x d
 */
export function squaredSpeed(dataset: Dataset, output: Float64Array, hidden: Float64Array): number {
  const { samples: n, dimension: d, inputs, labels } = dataset;
  const lengths = Float64Array.from({ length: n }, (_, i) => norm(inputs, i * d, d));
  const preActivations = new Float64Array(output.length * n);
  const residuals = labels.slice();
  for (let j = 0; j < output.length; j++) {
    const size = norm(hidden, j * d, d);
    for (let i = 0; i < n; i++) {
      let sum = 0;
      for (let k = 0; k < d; k++) sum += hidden[j * d + k]! * inputs[i * d + k]!;
      // on the boundary to rounding is on the boundary
      const p = isOnBoundary(sum, size, lengths[i]!) ? 0 : sum;
      preActivations[j * n + i] = p;
      if (p > 0) residuals[i]! -= output[j]! * p;
    }
  }
  const g = new Float64Array(d);
  let speed = 0;
  for (let j = 0; j < output.length; j++) {
    const a = output[j]!;
    g.fill(0);
    const held: number[] = [];
    for (let i = 0; i < n; i++) {
      const p = preActivations[j * n + i]!;
      const r = residuals[i]!;
      // from one side of its boundary it is drawn in, from the other pushed back, if s r_i < 0
      if (p === 0 && a * r < 0) held.push(i);
      if (!(p > 0)) continue;
      for (let k = 0; k < d; k++) g[k]! += (r * inputs[i * d + k]!) / n;
    }
    if (held.length > 0) hold(dataset, residuals, g, held);
    let along = 0;
    let squared = 0;
    for (let k = 0; k < d; k++) {
      along += hidden[j * d + k]! * g[k]!;
      squared += g[k]! * g[k]!;
    }
    speed += along * along + a * a * squared;
  }
  return speed;
}

/** Gives g_j, in place, its share of the inputs on whose boundary the neuron is held. */
function hold(
  { inputs, samples, dimension }: Dataset,
  residuals: Float64Array,
  g: Float64Array,
  held: readonly number[],
): void {
  const ends = Float64Array.from(held, (i) => residuals[i]!);
  const rows = held.map((i) => inputs.subarray(i * dimension, (i + 1) * dimension));
  settleFactors(g, new Float64Array(held.length), ends, rows, samples);
}
