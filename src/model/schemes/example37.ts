import { sinCosDegrees } from '../elementary.ts';
import type { Dataset } from '../problem.ts';
import { DataError } from './dataError.ts';
import type { DataRecipe } from './scheme.ts';
import { teacherLabel } from './vectors.ts';

/**
 * The two families of the paper's Example 37, n = d, neither of them random: one where the rank-1 interpolators are
 * those of least Euclidean norm (M < 0), one where they are not (M > 0).
 */

/**
 * `z-matrix` (M < 0): x_i = xi e_i + ((1 - xi)/d) (1, .., 1), all of them at the angle `angle` to the teacher
 * (1, .., 1)/sqrt(d), for xi = tan(angle)/sqrt(d-1) up to 1, where the inputs are the axes.
 * @throws DataError for d < 2
 */
export function makeZMatrix({ dimension, angle }: DataRecipe): Dataset {
  requireDimension('z-matrix', dimension, 2);
  const { sin, cos } = sinCosDegrees(angle);
  const xi = Math.min(1, sin / cos / Math.sqrt(dimension - 1));
  const inputs = new Float64Array(dimension * dimension).fill((1 - xi) / dimension);
  for (let i = 0; i < dimension; i++)
    inputs[i * dimension + i] = 1 - ((dimension - 1) * (1 - xi)) / dimension;
  const teacher = new Float64Array(dimension).fill(1 / Math.sqrt(dimension));
  return labelled(dimension, inputs, teacher);
}

/** b of the counterexample; the paper asks for at least 11. */
const STRETCH = 100;

/**
 * `counterexample` (M = 0.178): x_1 = b e_1, x_2 = b e_1 - sqrt(b) e_2 + e_3, x_3 = b e_1 + sqrt(b) e_2 + e_3,
 * x_i = b e_1 + e_i, with the teacher (4/5) e_1 + (3/5) e_3.
 * @throws DataError for d < 3
 */
export function makeCounterexample({ dimension }: DataRecipe): Dataset {
  requireDimension('counterexample', dimension, 3);
  const inputs = new Float64Array(dimension * dimension);
  for (let i = 0; i < dimension; i++) {
    const row = inputs.subarray(i * dimension, (i + 1) * dimension);
    row[0] = STRETCH;
    if (i === 1 || i === 2) {
      row[1] = (i === 1 ? -1 : 1) * Math.sqrt(STRETCH);
      row[2] = 1;
    } else if (i > 2) {
      row[i] = 1;
    }
  }
  const teacher = new Float64Array(dimension);
  teacher[0] = 4 / 5;
  teacher[2] = 3 / 5;
  return labelled(dimension, inputs, teacher);
}

function labelled(dimension: number, inputs: Float64Array, teacher: Float64Array): Dataset {
  const labels = new Float64Array(dimension);
  for (let i = 0; i < dimension; i++) {
    labels[i] = teacherLabel(teacher, inputs.subarray(i * dimension, (i + 1) * dimension));
  }
  return { dimension, samples: dimension, inputs, labels, teacher };
}

function requireDimension(scheme: string, dimension: number, least: number): void {
  if (dimension >= least) return;
  throw new DataError(
    'scheme-needs',
    `the scheme ${scheme} needs at least ${least} dimensions, not ${dimension}`,
    { expected: least, given: dimension },
  );
}
