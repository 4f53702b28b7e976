import type { Dataset } from '../problem.ts';
import { DataError } from './dataError.ts';
import type { Recipe, SchemeDefinition } from './recipe.ts';
import { teacherLabel } from './vectors.ts';

/**
 * `given`: the user's own points, copied; labels come from the teacher where there are none. Numbers are taken as
 * they are (a teacher need not have norm 1, a label may be 0); finding fault with single numbers is for those who
 * read them. `make` throws a DataError where the lengths do not fit together, or there is neither a label nor a teacher.
 */
export const given: SchemeDefinition = {
  make: makeGiven,
  samples: ({ given }) => (given === undefined ? 0 : given.inputs.length / given.dimension),
  uses: ['given'],
  leastDimension: 1,
  teacherBias: 0,
};

function makeGiven({ given }: Recipe): Dataset {
  if (given === undefined)
    throw new DataError('bad-data', 'the scheme given needs points', { expected: 'points' });
  const { dimension } = given;
  const samples = given.inputs.length / dimension;
  if (!Number.isInteger(samples) || samples < 1) {
    throw new DataError(
      'bad-data',
      `${given.inputs.length} numbers do not make points of ${dimension} coordinates`,
      { expected: `a multiple of ${dimension}`, given: given.inputs.length },
    );
  }
  requireLength('labels', given.labels, samples);
  if (given.teacher?.length !== dimension + 1) requireLength('teacher', given.teacher, dimension);
  const inputs = given.inputs.slice();
  const teacher = given.teacher?.slice() ?? null;
  let labels: Float64Array;
  if (given.labels !== null) {
    labels = given.labels.slice();
  } else if (teacher !== null) {
    labels = new Float64Array(samples);
    // the constant that the point of a teacher with a bias is to get
    const point = new Float64Array(teacher.length).fill(1);
    for (let i = 0; i < samples; i++) {
      point.set(inputs.subarray(i * dimension, (i + 1) * dimension));
      labels[i] = teacherLabel(teacher, point);
    }
  } else {
    throw new DataError('bad-data', 'given points need labels or a teacher', {
      expected: 'labels or a teacher',
    });
  }
  return { dimension, samples, inputs, labels, teacher };
}

function requireLength(name: string, values: Float64Array | null, expected: number): void {
  if (values === null || values.length === expected) return;
  throw new DataError('bad-data', `expected ${expected} numbers in ${name}, found ${values.length}`, {
    expected,
    given: values.length,
  });
}
