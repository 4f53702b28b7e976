import type { Dataset } from '../problem.ts';
import { dot } from '../schemes/vectors.ts';

/**
 * How many inputs with a label have no neuron of its sign active on them, O(m n d): nothing can move the output there towards the label
 * for as long as it is so.
 * @param output m; @param hidden m x d
 */
export function uncoveredInputs(
  { dimension, samples, inputs, labels }: Dataset,
  output: Float64Array,
  hidden: Float64Array,
): number {
  let uncovered = 0;
  for (let i = 0; i < samples; i++) {
    const label = labels[i]!;
    if (label === 0) continue;
    const input = inputs.subarray(i * dimension, (i + 1) * dimension);
    const covered = output.some(
      (a, j) => a * label > 0 && dot(hidden.subarray(j * dimension, (j + 1) * dimension), input) > 0,
    );
    if (!covered) uncovered++;
  }
  return uncovered;
}
