import { exp, ln, sinCosDegrees } from '../elementary.ts';
import type { Dataset } from '../problem.ts';
import { Purpose, RandomStream } from '../random.ts';
import type { Recipe, SchemeDefinition } from './recipe.ts';
import { uniformDirection } from './vectors.ts';

/**
 * `cone`: unit inputs, uniform on the spherical cap of half-angle A = `angle` about the teacher, the first axis.
 *
 * An input is x = cos(phi) e_1 + sin(phi) u with u uniform on the unit sphere of the other axes. In the plane and in
 * space, where the inputs are seen, phi comes from its inverse distribution function, so that they glide as the angle
 * is turned. In more dimensions it comes by rejection (see `capHeight`).
 */
export const cone: SchemeDefinition = {
  make: makeCone,
  samples: ({ samples }) => samples,
  uses: ['dimension', 'samples', 'angle', 'seed'],
  leastDimension: 2,
  teacherBias: 1,
};

function makeCone({ dimension, samples, angle, seed }: Recipe): Dataset {
  const inputs = new Float64Array(samples * dimension);
  const labels = new Float64Array(samples);
  const teacher = new Float64Array(dimension);
  teacher[0] = 1;
  for (let i = 0; i < samples; i++) {
    const stream = new RandomStream(seed, Purpose.Input, i);
    const start = i * dimension;
    if (dimension === 2) {
      const { sin, cos } = sinCosDegrees(angle * (2 * stream.uniform() - 1));
      inputs[start] = cos;
      inputs[start + 1] = sin;
    } else {
      const height = capHeight(stream, dimension, angle);
      const radius = Math.sqrt((1 - height) * (1 + height));
      const direction = uniformDirection(stream, dimension - 1);
      inputs[start] = height;
      for (let k = 1; k < dimension; k++) inputs[start + k] = radius * direction[k - 1]!;
    }
    labels[i] = inputs[start]!;
  }
  return { dimension, samples, inputs, labels, teacher };
}

/**
 * cos(phi) of a point uniform on the cap, d >= 3. The density of phi is sin(phi)^(d-2) on [0, A].
 * In space cos(phi) is uniform on [cos A, 1]. Beyond, sin(phi) = u has the density u^(d-2) / sqrt(1 - u^2):
 * u = sin(A) U^(1/(d-1)) has the density of the first factor, and is taken with probability cos(A) / sqrt(1 - u^2).
 */
function capHeight(stream: RandomStream, dimension: number, angle: number): number {
  const { sin, cos } = sinCosDegrees(angle);
  if (dimension === 3) return 1 - stream.uniform() * (1 - cos);
  for (;;) {
    // 1 - uniform is never 0
    const u = sin * exp(ln(1 - stream.uniform()) / (dimension - 1));
    const height = Math.sqrt((1 - u) * (1 + u));
    if (stream.uniform() * height < cos) return height;
  }
}
