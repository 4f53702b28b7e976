import type { Dataset } from '../problem.ts';
import { Purpose, RandomStream } from '../random.ts';
import { DataError } from './dataError.ts';
import type { Recipe, SchemeDefinition } from './recipe.ts';
import type { Spread } from './rho.ts';
import { teacherLabel, uniformDirection } from './vectors.ts';

/** Inputs about a centre mu, uniform on the sphere: x_i = mu + sqrt(rho/d) N(0, I). */

/** A point with label 0 is drawn again from its own stream, at most this often. */
const MAX_TRIES = 1000;

/** How far the inputs lie from the centre, and where the teacher is. */
export interface GaussianBase {
  /** rho, the expected squared distance of an input from the centre */
  readonly spread: Spread;
  /** of norm 1; `deviation` is that of a coordinate of an input */
  readonly teacher: (recipe: Recipe, centre: Float64Array, deviation: number) => Float64Array;
  /** the same of the inputs about minus the centre */
  readonly oppositeTeacher: (recipe: Recipe, centre: Float64Array, deviation: number) => Float64Array;
}

/** The scheme of one such distribution. Its `make` throws a DataError where a point keeps getting the label 0. */
export function gaussianScheme(base: GaussianBase): SchemeDefinition {
  return {
    make: (recipe) => makeGaussian(recipe, base),
    samples: ({ samples }) => samples,
    uses: ['dimension', 'samples', 'angle', 'seed'],
    leastDimension: 1,
    teacherBias: 1,
    spread: () => base.spread,
  };
}

function makeGaussian(recipe: Recipe, base: GaussianBase): Dataset {
  const { dimension, samples, seed } = recipe;
  const inputs = new Float64Array(samples * dimension);
  const labels = new Float64Array(samples);
  const { centre, deviation } = centreOf(recipe, base);
  const teacher = base.teacher(recipe, centre, deviation);
  const label = (point: Float64Array) => teacherLabel(teacher, point);
  for (let i = 0; i < samples; i++) {
    const stream = new RandomStream(seed, Purpose.Input, i);
    const point = inputs.subarray(i * dimension, (i + 1) * dimension);
    labels[i] = drawLabelled(stream, i, centre, 1, deviation, label, point);
  }
  return { dimension, samples, inputs, labels, teacher };
}

/** mu, and the standard deviation of a coordinate of an input. */
export function centreOf(
  { dimension, seed, angle }: Recipe,
  base: GaussianBase,
): { centre: Float64Array; deviation: number } {
  return {
    centre: uniformDirection(new RandomStream(seed, Purpose.Centre, 0), dimension),
    deviation: Math.sqrt(base.spread(angle) / dimension),
  };
}

/** Writes side * centre + deviation * N(0, I) into `point`. */
export function drawPoint(
  stream: RandomStream,
  centre: Float64Array,
  side: 1 | -1,
  deviation: number,
  point: Float64Array,
): void {
  for (let k = 0; k < point.length; k++) point[k] = side * centre[k]! + deviation * stream.normal();
}

/**
 * Draws into `point` until its label is not 0, and returns the label.
 * @throws DataError where it keeps being 0
 */
export function drawLabelled(
  stream: RandomStream,
  index: number,
  centre: Float64Array,
  side: 1 | -1,
  deviation: number,
  label: (point: Float64Array) => number,
  point: Float64Array,
): number {
  for (let tries = 0; tries < MAX_TRIES; tries++) {
    drawPoint(stream, centre, side, deviation, point);
    const value = label(point);
    if (value !== 0) return value;
  }
  throw new DataError(
    'cannot-draw',
    `input ${index + 1} got the label 0 in ${MAX_TRIES} tries; try a smaller angle or another data seed`,
    { given: index + 1, max: MAX_TRIES },
  );
}
