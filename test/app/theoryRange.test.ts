import { describe, expect, it } from 'vitest';
import { inputsBeyondTheory } from '../../src/app/controls/theoryRange.ts';
import { makeDataset } from '../../src/model/schemes/scheme.ts';

const recipe = { scheme: 'cone', base: 'centred', dimension: 2, samples: 40, angle: 40, seed: 1 } as const;

function datasetOf(inputs: number[][], teacher: number[] | null) {
  return {
    dimension: inputs[0]!.length,
    samples: inputs.length,
    inputs: Float64Array.from(inputs.flat()),
    labels: new Float64Array(inputs.length),
    teacher: teacher && Float64Array.from(teacher),
  };
}

describe('how far the theory reaches', () => {
  it('counts the inputs at 45 degrees or more by their actual angles, whatever their length', () => {
    const dataset = datasetOf(
      [
        [3, 0.1],
        [0.01, 0.0099],
        [1, -1],
        [0.2, 5],
        [-1, 0],
      ],
      [2, 0],
    );
    expect(inputsBeyondTheory(dataset)).toBe(3);
  });

  it('covers every cone narrower than 45 degrees, and not the wide ones', () => {
    expect(inputsBeyondTheory(makeDataset(recipe))).toBe(0);
    expect(inputsBeyondTheory(makeDataset({ ...recipe, angle: 80 }))).toBeGreaterThan(0);
  });

  it('is left by some Gaussian inputs at an angle of 40, which is typical there and no bound', () => {
    const dataset = makeDataset({ ...recipe, scheme: 'centred', samples: 200, dimension: 8 });
    const beyond = inputsBeyondTheory(dataset)!;
    expect(beyond).toBeGreaterThan(10);
    expect(beyond).toBeLessThan(190);
  });

  it('puts the z-matrix at exactly 45 degrees beyond, all of it, rounding or not', () => {
    for (const dimension of [2, 3, 5, 8]) {
      const dataset = makeDataset({ ...recipe, scheme: 'z-matrix', dimension, angle: 45 });
      expect(inputsBeyondTheory(dataset)).toBe(dimension);
      const narrower = makeDataset({ ...recipe, scheme: 'z-matrix', dimension, angle: 44.9 });
      expect(inputsBeyondTheory(narrower)).toBe(0);
    }
  });

  it('has nothing to say without a teacher', () => {
    expect(inputsBeyondTheory(datasetOf([[1, 0]], null))).toBeNull();
  });
});
