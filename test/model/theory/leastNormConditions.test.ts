import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../../src/model/problem.ts';
import { Purpose, RandomStream } from '../../../src/model/random.ts';
import { makeDataset } from '../../../src/model/schemes/scheme.ts';
import { dualRays } from '../../../src/model/theory/dualRays.ts';
import {
  inputsNotAcute,
  leastNormObstacle,
  leastSquaredNorm,
  raysAreObtuse,
} from '../../../src/model/theory/leastNormConditions.ts';
import { rankTwoInterpolator } from '../../../src/model/theory/rankTwoInterpolator.ts';
import { leastNormByDuality } from '../../support/leastNormOracle.ts';
import { leastNorm } from '../../support/theoryAtOnce.ts';

/** Given points, labelled by the teacher unless told. */
function given(
  points: readonly (readonly number[])[],
  teacher: readonly number[],
  labels?: number[],
): Dataset {
  return makeDataset({
    scheme: 'given',
    base: 'centred',
    dimension: teacher.length,
    samples: points.length,
    angle: 40,
    seed: 1,
    given: {
      dimension: teacher.length,
      inputs: Float64Array.from(points.flat()),
      labels: labels === undefined ? null : Float64Array.from(labels),
      teacher: Float64Array.from(teacher),
    },
  });
}

/** Loss by a forward pass written out here. */
function lossOf(
  { dimension, samples, inputs, labels }: Dataset,
  output: Float64Array,
  hidden: Float64Array,
): number {
  let sum = 0;
  for (let i = 0; i < samples; i++) {
    let prediction = 0;
    output.forEach((a, j) => {
      let product = 0;
      for (let k = 0; k < dimension; k++) product += hidden[j * dimension + k]! * inputs[i * dimension + k]!;
      prediction += a * Math.max(0, product);
    });
    sum += (labels[i]! - prediction) ** 2;
  }
  return sum / (2 * samples);
}

/** n = d Gaussian points and a teacher of any length; every third set leans to the teacher. */
function drawn(dimension: number, trial: number): Dataset {
  const stream = new RandomStream(trial, Purpose.TestInput, dimension);
  const teacher = Array.from({ length: dimension }, () => stream.normal());
  const points = Array.from({ length: dimension }, () =>
    teacher.map((v) => stream.normal() + (trial % 3 === 0 ? 0 : 1.5 * v)),
  );
  return given(points, teacher);
}

const OBTUSE_PLANE = given(
  [
    [1, 0.5],
    [-1, 2],
  ],
  [1, 0],
);
const OBTUSE_SPACE = given(
  [
    [-0.9, -0.2, -1.3],
    [0.2, 0.5, -0.2],
    [0.1, -0.7, 1.3],
  ],
  [1, 0, 0],
);

describe('what Theorem 8 needs of the data', () => {
  it('is missing where an input is at 90 degrees or more, however it came to be', () => {
    expect(leastNormObstacle(OBTUSE_PLANE)).toBe('obtuse');
    expect(inputsNotAcute(OBTUSE_PLANE)).toEqual([1]);
    expect(leastNormObstacle(OBTUSE_SPACE)).toBe('obtuse');
    expect(inputsNotAcute(OBTUSE_SPACE)).toEqual([0]);
    const right = given(
      [
        [1, 0],
        [-1e-17, 1],
      ],
      [1, 0],
    );
    expect(leastNormObstacle(right)).toBe('obtuse');
  });

  it('is missing there for a reason: rank 1 along v* is not least, where M alone would have it so', () => {
    expect(leastNorm(OBTUSE_PLANE)!.M).toBeLessThan(0);
    expect(leastNormByDuality(OBTUSE_PLANE)).toBeLessThan(1.79);
  });

  it('is missing where labels are not the teacher’s, and where n is not d', () => {
    const points = [
      [1, 0.1],
      [1, -0.2],
    ];
    expect(leastNormObstacle(given(points, [1, 0]))).toBeNull();
    expect(leastNormObstacle(given(points, [1, 0], [1, 1]))).toBeNull();
    expect(leastNormObstacle(given(points, [1, 0], [1, 1.01]))).toBe('noTeacher');
    expect(leastNormObstacle({ ...given(points, [1, 0]), teacher: null })).toBe('noTeacher');
    expect(leastNormObstacle(given([...points, [1, 0]], [1, 0]))).toBe('notSquare');
    expect(leastNormObstacle(given(points, [0, 0]))).toBe('obtuse');
  });

  it('is there beyond 45 degrees and for a teacher of any length', () => {
    expect(
      leastNormObstacle(
        given(
          [
            [0.1, 1],
            [0.1, -1],
          ],
          [30, 0],
        ),
      ),
    ).toBeNull();
  });
});

describe('what Theorem 8 says of data that have it', () => {
  it.each([2, 3])('is what duality says, d = %d: of Gaussian points and teachers', (dimension) => {
    let [acute, rankTwo] = [0, 0];
    for (let trial = 0; trial < 24; trial++) {
      const dataset = drawn(dimension, trial);
      const everyLabelPositive = dataset.labels.every((label) => label > 0);
      expect(leastNormObstacle(dataset)).toBe(everyLabelPositive ? null : 'obtuse');
      if (!everyLabelPositive) continue;
      acute++;
      const result = leastNorm(dataset)!;
      const rankOne = 2 * Math.hypot(...dataset.teacher!);
      const least = leastNormByDuality(dataset);
      expect(least).toBeLessThan(rankOne * (1 + 2e-3));
      expect(least).toBeGreaterThan(leastSquaredNorm(dataset) * (1 - 1e-3));
      if (result.M < -0.02) expect(least).toBeGreaterThan(rankOne * (1 - 2e-3));
      if (result.provedNegative) expect(result.M).toBeLessThan(0);
      if (!(result.M > 1e-6)) continue;
      rankTwo++;
      const { network, squaredNorm, balancedSquaredNorm } = rankTwoInterpolator(dataset, result)!;
      const labels = Math.max(...dataset.labels);
      expect(lossOf(dataset, network.output, network.hidden)).toBeLessThan(1e-24 * labels * labels);
      expect(squaredNorm).toBeLessThan(rankOne);
      expect(balancedSquaredNorm).toBeGreaterThan(least * (1 - 2e-3));
    }
    expect(acute).toBeGreaterThan(8);
    // in the plane inputs of one quarter have rays at obtuse angles; others have M above 0
    expect(rankTwo).toBeGreaterThan(0);
  });

  it('is proved without a search of the paper’s first family and of every plane with inputs less than 90 degrees apart', () => {
    const family = (scheme: 'z-matrix' | 'counterexample', dimension: number) =>
      dualRays(makeDataset({ scheme, base: 'centred', dimension, samples: dimension, angle: 30, seed: 1 }))!;
    for (const dimension of [2, 5, 40]) expect(raysAreObtuse(family('z-matrix', dimension))).toBe(true);
    expect(raysAreObtuse(family('counterexample', 3))).toBe(false);
    for (let seed = 1; seed <= 20; seed++) {
      const plane = { scheme: 'cone', base: 'centred', dimension: 2, samples: 2, angle: 44, seed } as const;
      expect(raysAreObtuse(dualRays(makeDataset(plane))!)).toBe(true);
    }
    expect(raysAreObtuse([Float64Array.of(1, 0), Float64Array.of(0, 1)])).toBe(true);
  });
});

describe('the least that any network has which fits the data', () => {
  it('is 2 max |y|/|x|: met where the teacher points at an input, and for any labels', () => {
    const along = given(
      [
        [2, 0],
        [1, 1],
      ],
      [1, 0],
    );
    expect(leastSquaredNorm(along)).toBe(2);
    expect(leastNormByDuality(along)).toBeCloseTo(2, 3);
    const any = { ...along, labels: Float64Array.of(-3, 1), teacher: null };
    expect(leastSquaredNorm(any)).toBe(3);
    expect(leastNormByDuality(any)).toBeGreaterThan(3 * (1 - 1e-3));
    expect(leastSquaredNorm({ ...along, inputs: new Float64Array(4) })).toBe(0);
  });
});
