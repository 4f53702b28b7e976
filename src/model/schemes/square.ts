import type { Dataset } from '../problem.ts';
import { teacherLabel } from './vectors.ts';

/**
 * As many inputs as dimensions, with the labels of one teacher neuron.
 * @param inputs d x d, taken as they are
 */
export function labelledSquare(dimension: number, inputs: Float64Array, teacher: Float64Array): Dataset {
  const labels = new Float64Array(dimension);
  for (let i = 0; i < dimension; i++) {
    labels[i] = teacherLabel(teacher, inputs.subarray(i * dimension, (i + 1) * dimension));
  }
  return { dimension, samples: dimension, inputs, labels, teacher };
}
