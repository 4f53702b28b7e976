import { describe, expect, it } from 'vitest';
import { balancedInitialisation, Group, neuronGroups } from '../../../src/model/initialisation.ts';
import { createMeasurer, SCALAR_MEASURES } from '../../../src/model/measures/measures.ts';
import type { Dataset, Network } from '../../../src/model/problem.ts';
import { type DataRecipe, makeDataset, teacherNetwork } from '../../../src/model/schemes/scheme.ts';

const RECIPE: DataRecipe = { scheme: 'cone', base: 'centred', dimension: 3, samples: 8, angle: 40, seed: 5 };

function measured(dataset: Dataset, initial: Network, state = initial, teacher: Network | null = null) {
  const measurer = createMeasurer(dataset, initial, { seed: 5, teacher });
  measurer.measure(state.output, state.hidden, 'all');
  return {
    ...(Object.fromEntries(SCALAR_MEASURES.map((name, k) => [name, measurer.scalars[k]!])) as Record<
      (typeof SCALAR_MEASURES)[number],
      number
    >),
    eigenCoordinates: measurer.eigenCoordinates,
    singularValues: measurer.singularValues,
    measurer,
  };
}

describe('the measures of a frame', () => {
  const dataset = makeDataset(RECIPE);
  const initial = balancedInitialisation(12, 3, 0.1, 8);
  const teacher = teacherNetwork(RECIPE, dataset);

  it('have their bundle vector from the positive group alone', () => {
    const result = measured(dataset, initial);
    const groups = neuronGroups(dataset, initial);
    expect(new Set(groups)).toContain(Group.Negative);
    const bundle = [0, 0, 0];
    for (let j = 0; j < 12; j++) {
      if (groups[j] !== Group.Positive) continue;
      for (let k = 0; k < 3; k++) bundle[k]! += initial.output[j]! * initial.hidden[3 * j + k]!;
    }
    const teacherVector = dataset.teacher!;
    const length = Math.hypot(...bundle);
    expect(result.bundleNorm).toBeCloseTo(length, 14);
    expect(result.bundleDistance).toBeCloseTo(Math.hypot(...bundle.map((v, k) => teacherVector[k]! - v)), 14);
    const cosine = bundle.reduce((sum, v, k) => sum + v * teacherVector[k]!, 0) / length;
    expect(result.bundleAngle).toBeCloseTo((Math.acos(cosine) * 180) / Math.PI, 10);
    const gamma = [0, 1, 2].map((k) =>
      dataset.labels.reduce((sum, y, i) => sum + y * dataset.inputs[3 * i + k]!, 0),
    );
    const gammaCosine = bundle.reduce((sum, v, k) => sum + v * gamma[k]!, 0) / length / Math.hypot(...gamma);
    expect(result.bundleGammaAngle).toBeCloseTo((Math.acos(gammaCosine) * 180) / Math.PI, 10);
  });

  it('have eigen-coordinates as long as v* - v', () => {
    const result = measured(dataset, initial);
    expect(Math.hypot(...result.eigenCoordinates)).toBeCloseTo(result.bundleDistance, 13);
  });

  it('have the norms of the whole network: |theta|^2 and, from the singular values, |W| and the nuclear norm', () => {
    const result = measured(dataset, initial);
    const squares = (values: Float64Array) => values.reduce((sum, value) => sum + value * value, 0);
    expect(result.squaredNorm).toBeCloseTo(squares(initial.output) + squares(initial.hidden), 15);
    expect(squares(result.singularValues)).toBeCloseTo(squares(initial.hidden), 15);
    expect(result.nuclearNorm).toBe(result.singularValues.reduce((sum, value) => sum + value, 0));
  });

  it('are those of a perfect network where the bundle is the teacher', () => {
    const perfect = { dimension: 3, width: 1, output: Float64Array.of(1), hidden: dataset.teacher! };
    const result = measured(dataset, perfect, perfect, teacher);
    expect(result).toMatchObject({
      testLoss: 0,
      sampledTestLoss: 0,
      bundleNorm: 1,
      bundleDistance: 0,
      bundleAngle: 0,
      nuclearNorm: 1,
      squaredNorm: 2,
      balanceDrift: 0,
    });
    expect([...result.eigenCoordinates]).toEqual([0, 0, 0]);
  });

  it('are not numbers where they do not apply: no teacher, no pair, no distinct eigenvalue', () => {
    const opposed = makeDataset({ ...RECIPE, scheme: 'opposed' });
    const withoutTeacher = measured(opposed, initial);
    expect(withoutTeacher.bundleDistance).toBeNaN();
    expect(withoutTeacher.bundleAngle).toBeNaN();
    expect(withoutTeacher.testLoss).toBeNaN();
    expect(withoutTeacher.sampledTestLoss).toBeNaN();
    expect([...withoutTeacher.eigenCoordinates]).toEqual([Number.NaN, Number.NaN, Number.NaN]);
    expect(withoutTeacher.bundleNorm).toBeGreaterThan(0);

    const one = { dimension: 3, width: 1, output: Float64Array.of(1), hidden: Float64Array.of(1, 0, 0) };
    const single = measured(dataset, one);
    expect(single.positiveMaxAngle).toBeNaN();
    expect(single.negativeMeanAngle).toBeNaN();

    const allDead = { dimension: 3, width: 1, output: Float64Array.of(1), hidden: Float64Array.of(-1, 0, 0) };
    const dead = measured(dataset, allDead);
    expect(dead.bundleNorm).toBe(0);
    expect(dead.bundleDistance).toBeCloseTo(1, 15);
    expect(dead.bundleAngle).toBeNaN();

    const zMatrix = makeDataset({ ...RECIPE, scheme: 'z-matrix', angle: 30 });
    const repeated = measured(zMatrix, initial).eigenCoordinates;
    expect(repeated[0]).not.toBeNaN();
    expect([...repeated.subarray(1)]).toEqual([Number.NaN, Number.NaN]);
  });

  it('keep the groups of the start when a neuron later falls silent', () => {
    const later = {
      ...initial,
      hidden: initial.hidden.map((w, index) => (index % 3 === 0 ? -Math.abs(w) - 1 : w)),
    };
    expect(neuronGroups(dataset, later)).not.toEqual(neuronGroups(dataset, initial));
    const result = measured(dataset, initial, later);
    expect(result.positiveMaxAngle).toBeGreaterThan(0);
    expect(result.negativeMaxAngle).toBeGreaterThan(0);
  });

  it('see a bundle at the smallest scale: nothing underflows at 1e-100', () => {
    const result = measured(dataset, balancedInitialisation(12, 3, 1e-100, 8));
    const atOne = measured(dataset, balancedInitialisation(12, 3, 1, 8));
    expect(result.bundleNorm / 1e-200).toBeCloseTo(atOne.bundleNorm, 12);
    expect(result.bundleGammaAngle).toBeCloseTo(atOne.bundleGammaAngle, 10);
    expect(result.nuclearNorm / 1e-100).toBeCloseTo(atOne.nuclearNorm, 12);
    expect(result.positiveMeanAngle).toBeCloseTo(atOne.positiveMeanAngle, 10);
    expect(result.balanceDrift).toBe(0);
  });

  it('leave the expensive ones out on demand, and say what they cost', () => {
    const { measurer } = measured(dataset, initial, initial, teacher);
    const all = measurer.scalars.slice();
    measurer.measure(initial.output, initial.hidden, 'cheap');
    const expensive = [
      'testLoss',
      'sampledTestLoss',
      'positiveMaxAngle',
      'positiveMeanAngle',
      'negativeMaxAngle',
      'negativeMeanAngle',
      'nuclearNorm',
    ];
    SCALAR_MEASURES.forEach((name, k) => {
      expect(all[k], name).not.toBeNaN();
      if (expensive.includes(name)) expect(measurer.scalars[k], name).toBeNaN();
      else expect(measurer.scalars[k], name).toBe(all[k]);
    });
    expect([...measurer.singularValues]).toEqual([Number.NaN, Number.NaN, Number.NaN]);
    expect(measurer.expensiveFlops).toBeGreaterThan(12 * 64 * 3);
  });
});

describe('the drift of the balance', () => {
  const dataset = makeDataset(RECIPE);
  const initial = balancedInitialisation(4, 3, 1e-3, 1);

  it('is relative to the neuron', () => {
    const output = initial.output.slice();
    output[2]! *= 1 + 1e-9;
    // a^2 - |w|^2 changes by 2e-9 a^2, and a^2 + |w|^2 = 2 a^2
    expect(measured(dataset, initial, { ...initial, output }).balanceDrift).toBeCloseTo(1e-9, 15);
  });

  it('is measured from the start, so that an unbalanced network has none at first', () => {
    const unbalanced = { ...initial, output: initial.output.map((a) => 3 * a) };
    expect(measured(dataset, unbalanced).balanceDrift).toBe(0);
    expect(measured(dataset, unbalanced, initial).balanceDrift).toBeCloseTo(8 / 10, 12);
  });

  it('does not read the rounding of a large neuron as drift once it has shrunk', () => {
    const rounded = { ...initial, output: initial.output.map((a) => a * (1 + 1e-15)) };
    const shrunk = {
      ...initial,
      output: initial.output.map((a) => a * 1e-60),
      hidden: initial.hidden.map((w) => w * 1e-60),
    };
    expect(measured(dataset, rounded, shrunk).balanceDrift).toBeLessThan(1e-14);
  });
});
