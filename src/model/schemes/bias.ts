import type { Dataset, Network } from '../problem.ts';
import { normalise, teacherLabel } from './vectors.ts';

/**
 * Biases by a constant coordinate (the paper's section 2): a network with biases in the hidden layer, and a teacher with a
 * bias, are those without in one dimension more, where every input x has become (x, 1).
 */

/**
 * Bias of the teacher beside a teacher of norm 1, before both are scaled to norm 1 together. A teacher amid its inputs gets
 * 1, as they do: it stays amid them, (v, 1)/sqrt(2). With 0 the teacher and all labels are as they were: of two opposed
 * groups, which a constant would not leave opposed, and of a person's own teacher, which is taken as it is given.
 */
export type TeacherBias = 0 | 1;

/** `dataset` with the constant coordinate 1 after every input's others; the labels are again those of its teacher. */
export function withConstant(dataset: Dataset, teacherBias: TeacherBias): Dataset {
  const { samples, teacher } = dataset;
  const dimension = dataset.dimension + 1;
  const inputs = lengthened(dataset.inputs, dataset.dimension, 1);
  if (teacher === null) return { ...dataset, dimension, inputs, bias: true };
  // a person's own teacher may bring its bias, and has given the labels by it
  if (teacher.length > dataset.dimension) return { ...dataset, dimension, inputs, bias: true };
  const longer = lengthened(teacher, dataset.dimension, teacherBias);
  if (teacherBias === 0) return { ...dataset, dimension, inputs, teacher: longer, bias: true };
  normalise(longer);
  const labels = new Float64Array(samples);
  for (let i = 0; i < samples; i++) {
    labels[i] = teacherLabel(longer, inputs.subarray(i * dimension, (i + 1) * dimension));
  }
  return { dimension, samples, inputs, labels, teacher: longer, bias: true };
}

/** `network` on such inputs: it does not see the constant. */
export function blindToConstant({ dimension, width, output, hidden }: Network): Network {
  return { dimension: dimension + 1, width, output, hidden: lengthened(hidden, dimension, 0) };
}

/** Rows of `dimension` numbers, each with `last` after them. */
function lengthened(rows: Float64Array, dimension: number, last: number): Float64Array {
  const count = rows.length / dimension;
  const longer = new Float64Array(count * (dimension + 1)).fill(last);
  for (let i = 0; i < count; i++) {
    longer.set(rows.subarray(i * dimension, (i + 1) * dimension), i * (dimension + 1));
  }
  return longer;
}
