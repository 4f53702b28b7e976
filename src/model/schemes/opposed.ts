import type { Dataset, Network } from '../problem.ts';
import { Purpose, RandomStream } from '../random.ts';
import { CENTRED } from './centred.ts';
import { centreOf, drawLabelled, type GaussianBase } from './gaussian.ts';
import type { Base, Recipe, SchemeDefinition } from './recipe.ts';
import { UNCENTRED } from './uncentred.ts';
import { teacherLabel } from './vectors.ts';

const GAUSSIANS: Readonly<Record<Base, GaussianBase>> = { centred: CENTRED, uncentred: UNCENTRED };

/** Norm of the second teacher; the first has norm 1. */
const SECOND_NORM = 3;

/**
 * `opposed`: `samples` inputs about mu, then as many about -mu, y = relu(v1 . x) - relu(v2 . x). `make` throws a DataError
 * where a point keeps getting the label 0.
 */
export const opposed: SchemeDefinition = {
  make: makeOpposed,
  samples: ({ samples }) => 2 * samples,
  uses: ['base', 'dimension', 'samples', 'angle', 'seed'],
  leastDimension: 1,
  teacherBias: 0,
  spread: (base) => GAUSSIANS[base].spread,
  teachers: teachersOf,
};

function makeOpposed(recipe: Recipe): Dataset {
  const { dimension, samples, seed } = recipe;
  const inputs = new Float64Array(2 * samples * dimension);
  const labels = new Float64Array(2 * samples);
  const { centre, deviation } = centreOf(recipe, GAUSSIANS[recipe.base]);
  const { first, second } = opposedTeachers(recipe);
  const label = (point: Float64Array) => teacherLabel(first, point) - teacherLabel(second, point);
  for (let i = 0; i < 2 * samples; i++) {
    const near = i < samples;
    const stream = near
      ? new RandomStream(seed, Purpose.Input, i)
      : new RandomStream(seed, Purpose.OppositeInput, i - samples);
    const point = inputs.subarray(i * dimension, (i + 1) * dimension);
    labels[i] = drawLabelled(stream, i, centre, near ? 1 : -1, deviation, label, point);
  }
  return { dimension, samples: 2 * samples, inputs, labels, teacher: null };
}

/** v1 (norm 1) and v2 (norm 3). */
function opposedTeachers(recipe: Recipe): { first: Float64Array; second: Float64Array } {
  const base = GAUSSIANS[recipe.base];
  const { centre, deviation } = centreOf(recipe, base);
  return {
    first: base.teacher(recipe, centre, deviation),
    second: base.oppositeTeacher(recipe, centre, deviation).map((v) => SECOND_NORM * v),
  };
}

/** h = relu(v1 . x) - relu(v2 . x) */
function teachersOf(recipe: Recipe): Network {
  const { dimension } = recipe;
  const { first, second } = opposedTeachers(recipe);
  const hidden = new Float64Array(2 * dimension);
  hidden.set(first, 0);
  hidden.set(second, dimension);
  return { dimension, width: 2, output: Float64Array.of(1, -1), hidden };
}
