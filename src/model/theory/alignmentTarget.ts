import type { Dataset } from '../problem.ts';

/** gamma = (1/n) sum_i y_i x_i (d): where every neuron active on all inputs turns at first. */
export function alignmentTarget(dataset: Dataset): Float64Array {
  return patternTarget(dataset, null);
}

/**
 * gamma_I = (1/n) sum_{i in I} y_i x_i (d), the alignment target of an activation pattern.
 * @param active n, 1 for the inputs in I; null for all of them
 */
export function patternTarget(dataset: Dataset, active: Uint8Array | null): Float64Array {
  const { dimension, samples, inputs, labels } = dataset;
  const target = new Float64Array(dimension);
  for (let i = 0; i < samples; i++) {
    if (active !== null && active[i] !== 1) continue;
    const share = labels[i]! / samples;
    for (let k = 0; k < dimension; k++) target[k]! += share * inputs[i * dimension + k]!;
  }
  return target;
}
