import type { Dataset } from '../problem.ts';
import { dot } from '../schemes/vectors.ts';

/** Labels this near to the teacher's, of the size of the inputs, are its own: typed ones carry the rounding of their digits. */
const ROUNDING = 1e-9;

/**
 * Whether the labels are those of one teacher neuron, y_i = relu(v* . x_i): given data may name a teacher and have labels
 * of their own besides.
 */
export function isLabelledByTeacher({ dimension, samples, inputs, labels, teacher }: Dataset): boolean {
  if (teacher === null) return false;
  const length = Math.sqrt(dot(teacher, teacher));
  for (let i = 0; i < samples; i++) {
    const input = inputs.subarray(i * dimension, (i + 1) * dimension);
    const size = length * Math.sqrt(dot(input, input));
    if (Math.abs(labels[i]! - Math.max(0, dot(teacher, input))) > ROUNDING * size) return false;
  }
  return true;
}
