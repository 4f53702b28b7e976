import type { Dataset } from '../../model/problem.ts';

/** cos 45 degrees; an input exactly there (`z-matrix` at 45) must not fall on the wrong side by rounding. */
const LIMIT = Math.SQRT1_2 * (1 + 1e-12);

/**
 * How many inputs make an angle of 45 degrees or more with the teacher: the theory asks for less of every one
 * (the paper's assumption on correlated inputs). Null where the labels come from no single teacher neuron.
 */
export function inputsBeyondTheory(dataset: Dataset): number | null {
  const { dimension, samples, inputs, teacher } = dataset;
  if (teacher === null) return null;
  const teacherNorm = Math.hypot(...teacher);
  let beyond = 0;
  for (let i = 0; i < samples; i++) {
    let along = 0;
    let squared = 0;
    for (let k = 0; k < dimension; k++) {
      const x = inputs[i * dimension + k]!;
      along += x * teacher[k]!;
      squared += x * x;
    }
    if (along <= LIMIT * teacherNorm * Math.sqrt(squared)) beyond++;
  }
  return beyond;
}
