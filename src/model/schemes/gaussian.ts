import { sinCosDegrees } from '../elementary.ts';
import type { Dataset } from '../problem.ts';
import { Purpose, RandomStream } from '../random.ts';
import { DataError } from './dataError.ts';
import type { DataRecipe } from './scheme.ts';
import { normalise, teacherLabel, uniformDirection } from './vectors.ts';

/** A point with label 0 is drawn again from its own stream, at most this often. */
export const MAX_TRIES = 1000;

/** The paper's distributions: `centred` has the teacher in the middle of the inputs, `uncentred` has it among them. */
type Base = 'centred' | 'uncentred';

/** rho, the expected squared distance of an input from the centre mu. */
export function spread(base: Base, angle: number): number {
  const { sin, cos } = sinCosDegrees(angle);
  return base === 'centred' ? (sin * sin) / (cos * cos) : (1 - cos) / cos;
}

/**
 * `centred` and `uncentred`: x_i = mu + sqrt(rho/d) N(0, I), mu uniform on the sphere; the teacher is mu, or one more
 * such point, normalised.
 * @throws DataError where a point keeps getting the label 0
 */
export function makeGaussian(recipe: DataRecipe, base: Base): Dataset {
  const { dimension, samples } = recipe;
  const inputs = new Float64Array(samples * dimension);
  const labels = new Float64Array(samples);
  const { centre, teacher } = centreAndTeacher(recipe, base);
  const deviation = Math.sqrt(spread(base, recipe.angle) / dimension);
  const label = (point: Float64Array) => teacherLabel(teacher, point);
  for (let i = 0; i < samples; i++) {
    const stream = new RandomStream(recipe.seed, Purpose.Input, i);
    const point = inputs.subarray(i * dimension, (i + 1) * dimension);
    labels[i] = drawLabelled(stream, i, centre, 1, deviation, label, point);
  }
  return { dimension, samples, inputs, labels, teacher };
}

/**
 * `opposed`: `samples` inputs about mu, then as many about -mu, y = relu(v1 . x) - relu(v2 . x).
 * @throws DataError where a point keeps getting the label 0
 */
export function makeOpposed(recipe: DataRecipe): Dataset {
  const { dimension, samples, base, seed } = recipe;
  const inputs = new Float64Array(2 * samples * dimension);
  const labels = new Float64Array(2 * samples);
  const { centre } = centreAndTeacher(recipe, base);
  const { first, second } = opposedTeachers(recipe);
  const deviation = Math.sqrt(spread(base, recipe.angle) / dimension);
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

/** v1 (norm 1) and v2 (norm 3) of the `opposed` scheme. */
export function opposedTeachers(recipe: DataRecipe): { first: Float64Array; second: Float64Array } {
  const { dimension, base, seed } = recipe;
  const { centre, teacher } = centreAndTeacher(recipe, base);
  if (base === 'centred') return { first: teacher, second: centre.map((c) => -3 * c) };
  const stream = new RandomStream(seed, Purpose.OppositeTeacher, 0);
  const second = new Float64Array(dimension);
  draw(stream, centre, -1, Math.sqrt(spread(base, recipe.angle) / dimension), second);
  return { first: teacher, second: normalise(second).map((v) => 3 * v) };
}

function centreAndTeacher(recipe: DataRecipe, base: Base): { centre: Float64Array; teacher: Float64Array } {
  const { dimension, seed } = recipe;
  const centre = uniformDirection(new RandomStream(seed, Purpose.Centre, 0), dimension);
  if (base === 'centred') return { centre, teacher: centre.slice() };
  const teacher = new Float64Array(dimension);
  const deviation = Math.sqrt(spread(base, recipe.angle) / dimension);
  draw(new RandomStream(seed, Purpose.Teacher, 0), centre, 1, deviation, teacher);
  return { centre, teacher: normalise(teacher) };
}

/** Writes side * centre + deviation * N(0, I) into `point`. */
function draw(
  stream: RandomStream,
  centre: Float64Array,
  side: 1 | -1,
  deviation: number,
  point: Float64Array,
): void {
  for (let k = 0; k < point.length; k++) point[k] = side * centre[k]! + deviation * stream.normal();
}

/** Draws into `point` until its label is not 0, and returns the label. */
function drawLabelled(
  stream: RandomStream,
  index: number,
  centre: Float64Array,
  side: 1 | -1,
  deviation: number,
  label: (point: Float64Array) => number,
  point: Float64Array,
): number {
  for (let tries = 0; tries < MAX_TRIES; tries++) {
    draw(stream, centre, side, deviation, point);
    const value = label(point);
    if (value !== 0) return value;
  }
  throw new DataError(
    'cannot-draw',
    `input ${index + 1} got the label 0 in ${MAX_TRIES} tries; try a smaller angle or another data seed`,
    { given: index + 1, max: MAX_TRIES },
  );
}
