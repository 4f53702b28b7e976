import { sinCosDegrees } from '../elementary.ts';
import type { SchemeDefinition } from './recipe.ts';
import { labelledSquare } from './square.ts';

/**
 * `z-matrix`, of the paper's Example 37 (M < 0: the rank-1 interpolators are those of least Euclidean norm):
 * x_i = xi e_i + ((1 - xi)/d) (1, .., 1), all of them at the angle `angle` to the teacher (1, .., 1)/sqrt(d), for
 * xi = tan(angle)/sqrt(d-1) up to 1, where the inputs are the axes.
 */
export const zMatrix: SchemeDefinition = {
  make({ dimension, angle }) {
    const { sin, cos } = sinCosDegrees(angle);
    const xi = Math.min(1, sin / cos / Math.sqrt(dimension - 1));
    const inputs = new Float64Array(dimension * dimension).fill((1 - xi) / dimension);
    for (let i = 0; i < dimension; i++)
      inputs[i * dimension + i] = 1 - ((dimension - 1) * (1 - xi)) / dimension;
    const teacher = new Float64Array(dimension).fill(1 / Math.sqrt(dimension));
    return labelledSquare(dimension, inputs, teacher);
  },
  samples: ({ dimension }) => dimension,
  uses: ['dimension', 'angle'],
  leastDimension: 2,
  teacherBias: 1,
};
