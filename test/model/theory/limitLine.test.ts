import { describe, expect, it } from 'vitest';
import { balancedInitialisation, Group, neuronGroups } from '../../../src/model/initialisation.ts';
import { norm, toDegrees } from '../../../src/model/measures/angles.ts';
import { createPairAngles } from '../../../src/model/measures/pairAngles.ts';
import { SingularValues } from '../../../src/model/measures/singularValues.ts';
import { finished } from '../../../src/model/pieces.ts';
import type { Dataset } from '../../../src/model/problem.ts';
import { makeDataset } from '../../../src/model/schemes/scheme.ts';
import { type LimitEnd, limitEndInPieces } from '../../../src/model/theory/limitLine.ts';
import {
  bundleAngleSlopesInPieces,
  negativeAnglesInPieces,
  singularSlopesInPieces,
  squaredNormCurvature,
} from '../../../src/model/theory/limitMeasures.ts';
import { manyOf } from '../../support/breadth.ts';
import { traceYardsticks } from '../../support/theoryAtOnce.ts';
import { runFlow } from './flowRun.ts';

const made = (
  scheme: 'cone' | 'centred' | 'z-matrix',
  dimension: number,
  samples: number,
  seed = 1,
  angle = 40,
) => makeDataset({ scheme, base: 'centred', dimension, samples, angle, seed });

function given(inputs: number[][], teacher: number[], labels: number[] | null = null): Dataset {
  const dimension = teacher.length;
  const points = Float64Array.from(inputs.flat());
  const own = labels === null ? null : Float64Array.from(labels);
  return makeDataset({
    scheme: 'given',
    base: 'centred',
    dimension,
    samples: inputs.length,
    angle: 40,
    seed: 1,
    given: { dimension, inputs: points, labels: own, teacher: Float64Array.from(teacher) },
  });
}

const limitEnd = (dataset: Dataset, width = 30, seed = 1) =>
  finished(limitEndInPieces(dataset, balancedInitialisation(width, dataset.dimension, 1, seed)));

const bundleAngleSlopes = (end: LimitEnd) => finished(bundleAngleSlopesInPieces(end));
const negativeAngles = (end: LimitEnd) => finished(negativeAnglesInPieces(end));
const singularSlopes = (end: LimitEnd) => finished(singularSlopesInPieces(end));

function found(dataset: Dataset, width?: number, seed?: number): LimitEnd {
  const end = limitEnd(dataset, width, seed);
  if (typeof end === 'string') throw new Error(`no limit: ${end}`);
  return end;
}

/** The end of a solved run, measured by what measures runs. */
function solved(dataset: Dataset, scale: number, width = 30, seed = 1, lossTarget = 1e-18) {
  const { dimension } = dataset;
  const initial = balancedInitialisation(width, dimension, scale, seed);
  const run = runFlow(dataset, initial, { lossTarget, density: 1 });
  const { output, hidden } = run.frames.at(-1)!;
  const positive = createPairAngles(run.positive, dimension);
  positive.update(hidden);
  const negative = createPairAngles(
    Int32Array.from(run.groups.keys()).filter((j) => run.groups[j] === Group.Negative),
    dimension,
  );
  negative.update(hidden);
  const singular = new SingularValues(width, dimension);
  singular.update(hidden);
  const nuclear = singular.values.reduce((sum, value) => sum + value, 0);
  const squared = norm(output) ** 2 + norm(hidden) ** 2;
  return { output, positive, negative, nuclear, squared };
}

describe('the end of a run for lambda -> 0, from its yardsticks alone', () => {
  /** How far the line is off, relative, at a scale. */
  function errors(dataset: Dataset, scale: number) {
    const end = found(dataset);
    const run = solved(dataset, scale);
    const slopes = bundleAngleSlopes(end)!;
    const excess = singularSlopes(end).reduce((sum, slope) => sum + slope, 0);
    return {
      largest: run.positive.largest / (scale * slopes.largest) - 1,
      mean: run.positive.mean / (scale * slopes.mean) - 1,
      norms: Math.max(...Array.from(end.bundle, (j) => Math.abs(run.output[j]! / end.norms[j]! - 1))),
      nuclear: (run.nuclear - Math.sqrt(end.length)) / (scale * excess) - 1,
    };
  }

  it.each([
    ['in the plane', made('cone', 2, 9)],
    ['in space', made('cone', 3, 8)],
    ['beyond 45 degrees', made('cone', 4, 12, 3, 60)],
    [
      'with a teacher of norm 3',
      given(
        [
          [1, 0.5],
          [1, -0.4],
          [1, 0.1],
        ],
        [3, 0],
      ),
    ],
    ['of inputs that do not span the space', made('cone', 6, 3)],
    [
      'of an input three times',
      given(
        [
          [1, 0.2],
          [1, 0.2],
          [0.8, -0.3],
          [1, 0.2],
        ],
        [1, 0],
      ),
    ],
    [
      'of inputs on one ray, and another',
      given(
        [
          [1, 0.2, 0],
          [2, 0.4, 0],
          [1, 0.1, 0.3],
        ],
        [0.8, 0.6, 0],
      ),
    ],
  ])('is off by O(lambda): a fourth for a fourth of it, %s', (_, dataset) => {
    const [coarse, fine] = [errors(dataset, 4 ** -5), errors(dataset, 4 ** -6)];
    for (const measure of ['largest', 'mean', 'norms'] as const) {
      expect(Math.abs(coarse[measure])).toBeLessThan(0.01);
      expect(fine[measure] / coarse[measure]).toBeGreaterThan(0.2);
      expect(fine[measure] / coarse[measure]).toBeLessThan(0.3);
    }
  });

  it('is off by O(lambda^2) at most where the bundle goes straight, along an eigenvector', () => {
    for (const dataset of [
      made('z-matrix', 4, 4),
      given(
        [
          [1, 0.5],
          [1, -0.5],
        ],
        [1, 0],
      ),
    ]) {
      const [coarse, fine] = [errors(dataset, 4 ** -4), errors(dataset, 4 ** -5)];
      expect(fine.largest / coarse.largest).toBeLessThan(1 / 15);
      expect(fine.mean / coarse.mean).toBeLessThan(1 / 15);
    }
  });

  it('has the singular values but the first to first order, in space but for how the path of the bundle bends', () => {
    for (const [dataset, rest] of [
      [made('cone', 2, 9), 0],
      [
        given(
          [
            [1, 0.5],
            [1, -0.4],
            [1, 0.1],
          ],
          [3, 0],
        ),
        0,
      ],
      [made('cone', 3, 8), 1e-3],
      [made('cone', 6, 3), 1e-3],
    ] as const) {
      const [coarse, fine] = [errors(dataset, 4 ** -4), errors(dataset, 4 ** -5)];
      expect(Math.abs(fine.nuclear)).toBeLessThan(Math.abs(coarse.nuclear) / 3 + rest);
      expect(Math.abs(coarse.nuclear)).toBeLessThan(3e-3);
    }
  });

  it('has |theta|^2 to second order, with what cannot be learned', () => {
    for (const dataset of [made('cone', 2, 9), made('cone', 6, 3), given([[1, 0.2, 0.1]], [1, 0, 0])]) {
      const end = found(dataset);
      const scale = 4 ** -3;
      const { squared } = solved(dataset, scale);
      const curvature = squaredNormCurvature(end);
      expect((squared - 2 * end.length) / (scale * scale * curvature)).toBeCloseTo(1, 1);
      expect(norm(end.unlearned) > 1e-3).toBe(end.length < 1 - 1e-9);
    }
  });

  it('has the negative group where it stops, whatever lambda', () => {
    const dataset = made('cone', 3, 8);
    const angles = negativeAngles(found(dataset))!;
    for (const scale of [4 ** -6, 1e-30]) {
      const { negative } = solved(dataset, scale);
      expect(negative.largest / angles.largest).toBeCloseTo(1, 6);
      expect(negative.mean / angles.mean).toBeCloseTo(1, 6);
    }
  });

  it('is the one that the conserved pair quantities of the yardsticks give, long after their last crossing', () => {
    const dataset = made('cone', 5, 9, 4);
    const initial = balancedInitialisation(20, 5, 1, 2);
    const yardsticks = traceYardsticks(dataset, initial);
    const end = found(dataset, 20, 2);
    // at any one time: a boost changes none of the quantities
    const time = yardsticks.lastCrossing + 0.5;
    const unit = new Float64Array(5);
    const states = Array.from(end.bundle, (j) => {
      const length = Math.exp(yardsticks.state(j, time, unit));
      return { length, unit: unit.slice(), end: end.norms[j]! };
    });
    const angles = states.flatMap((one, place) =>
      states.slice(0, place).map((other) => {
        const chord = Math.hypot(...one.unit.map((x, k) => x - other.unit[k]!));
        const quantity = (one.length * other.length * chord ** 2) / 2;
        return toDegrees(Math.sqrt((2 * quantity) / (one.end * other.end)));
      }),
    );
    const slopes = bundleAngleSlopes(end)!;
    expect(slopes.largest / Math.max(...angles)).toBeCloseTo(1, 9);
    expect(slopes.mean / (angles.reduce((sum, angle) => sum + angle, 0) / angles.length)).toBeCloseTo(1, 9);
  });

  it('is the same in the plane, where pairs are added up in order, as pair by pair', () => {
    const end = found(made('cone', 2, 9));
    // the third coordinate makes it space
    const lifted = {
      ...end,
      dimension: 3,
      slopes: Float64Array.from({ length: 3 * end.norms.length }, (_, at) =>
        at % 3 === 2 ? 0 : end.slopes[2 * Math.floor(at / 3) + (at % 3)]!,
      ),
    };
    const [plane, space] = [bundleAngleSlopes(end)!, bundleAngleSlopes(lifted)!];
    expect(plane.largest / space.largest).toBeCloseTo(1, 12);
    expect(plane.mean / space.mean).toBeCloseTo(1, 12);
  });

  it('says that it is proved in the paper\u2019s setting only', () => {
    expect(found(made('cone', 3, 8)).proved).toBe(true);
    expect(found(made('cone', 6, 3)).proved).toBe(true);
    expect(found(made('cone', 4, 12, 3, 60)).proved).toBe(false);
    // two equal eigenvalues
    expect(found(made('z-matrix', 4, 4)).proved).toBe(false);
  });

  it('says why where there is none', () => {
    expect(
      limitEnd(
        given(
          [
            [1, 0.2],
            [1, -0.2],
          ],
          [1, 0],
          [1, 0.9],
        ),
      ),
    ).toBe('noTeacher');
    expect(limitEnd(made('cone', 3, 4), 1)).toBe('noBundle');
    expect(
      limitEnd(
        given(
          [
            [1, 0.2],
            [-1, -0.2],
          ],
          [1, 0],
        ),
      ),
    ).toBe('labels');
    const unbalanced = balancedInitialisation(5, 2, 1, 1);
    unbalanced.output[2]! *= 1.1;
    expect(finished(limitEndInPieces(made('cone', 2, 5), unbalanced))).toBe('unbalanced');
    // at right angles: a neuron active on one of them alone never comes to the other
    expect(
      limitEnd(
        given(
          [
            [1, 0],
            [0, 1],
          ],
          [0.6, 0.8],
        ),
      ),
    ).toBe('straggler');
  });

  it('has no angle for a bundle of one neuron, and the rest all the same', () => {
    const dataset = made('cone', 3, 8);
    const end = found(dataset, 2, 4);
    expect(Array.from(end.bundle)).toHaveLength(1);
    expect(bundleAngleSlopes(end)).toEqual({ largest: Number.NaN, mean: Number.NaN });
    expect(end.norms[end.bundle[0]!]).toBeCloseTo(1, 12);
    const scale = 4 ** -5;
    const excess = singularSlopes(end).reduce((sum, slope) => sum + slope, 0);
    const { nuclear } = solved(dataset, scale, 2, 4);
    expect((nuclear - 1) / (scale * excess)).toBeCloseTo(1, 2);
  });

  it('keeps its norms where neurons differ by any power of ten in length', () => {
    const dataset = made('cone', 3, 8);
    const initial = balancedInitialisation(30, 3, 1, 1);
    for (let j = 0; j < 30; j++) {
      initial.output[j]! *= 10 ** (-3 * j);
      for (let k = 0; k < 3; k++) initial.hidden[3 * j + k]! *= 10 ** (-3 * j);
    }
    const end = finished(limitEndInPieces(dataset, initial)) as LimitEnd;
    expect(norm(end.norms)).toBeCloseTo(1, 12);
    const groups = neuronGroups(dataset, initial);
    for (const j of end.bundle) expect(groups[j]).toBe(Group.Positive);
    expect(end.bundle.length).toBeGreaterThan(5);
    expect(Number.isFinite(bundleAngleSlopes(end)!.largest)).toBe(true);
  });

  it('agrees with runs at the sizes and the loss target of the paper, from 4^-6 to 4^-13, to a thousandth', () => {
    const seeds = manyOf(4, 1);
    for (const [dimension, seed] of Array.from({ length: seeds }, (_, s) => [16, s + 1] as const)) {
      const dataset = made('centred', dimension, dimension, seed, 45);
      const end = limitEnd(dataset, 200, seed);
      if (typeof end === 'string') continue;
      const slopes = bundleAngleSlopes(end)!;
      for (const exponent of [-6, -13]) {
        // where one neuron comes to its last input late, the line starts at smaller scales
        if (slopes.largest * 4 ** exponent > 5) continue;
        const { positive } = solved(dataset, 4 ** exponent, 200, seed, 5e-10);
        expect(Math.abs(positive.largest / (slopes.largest * 4 ** exponent) - 1)).toBeLessThan(1e-3);
        expect(Math.abs(positive.mean / (slopes.mean * 4 ** exponent) - 1)).toBeLessThan(1e-3);
      }
    }
  });
});
