import type { SchemeDefinition } from './recipe.ts';
import { labelledSquare } from './square.ts';

/** b of a recipe that does not say it. */
export const DEFAULT_STRETCH = 100;

/**
 * `counterexample`, of the paper's Example 37 (M > 0: some interpolator of rank 2 has less norm than those of rank 1):
 * x_1 = b e_1, x_2 = b e_1 - sqrt(b) e_2 + e_3, x_3 = b e_1 + sqrt(b) e_2 + e_3, x_i = b e_1 + e_i, with the teacher
 * (4/5) e_1 + (3/5) e_3. For b = `stretch` of at least 11 the paper shows that M is at least
 * (b - 1)/(b + 1) - sqrt(1 - (9/25) b/(b + 1)) > 0.
 */
export const counterexample: SchemeDefinition = {
  make({ dimension, stretch = DEFAULT_STRETCH }) {
    const inputs = new Float64Array(dimension * dimension);
    for (let i = 0; i < dimension; i++) {
      const row = inputs.subarray(i * dimension, (i + 1) * dimension);
      row[0] = stretch;
      if (i === 1 || i === 2) {
        row[1] = (i === 1 ? -1 : 1) * Math.sqrt(stretch);
        row[2] = 1;
      } else if (i > 2) {
        row[i] = 1;
      }
    }
    const teacher = new Float64Array(dimension);
    teacher[0] = 4 / 5;
    teacher[2] = 3 / 5;
    return labelledSquare(dimension, inputs, teacher);
  },
  samples: ({ dimension }) => dimension,
  uses: ['dimension', 'stretch'],
  leastDimension: 3,
  teacherBias: 1,
};
