import { describe, expect, it } from 'vitest';
import { balancedInitialisation, Group } from '../../../src/model/initialisation.ts';
import { norm } from '../../../src/model/measures/angles.ts';
import { eigenbasis } from '../../../src/model/measures/eigenbasis.ts';
import { SingularValues } from '../../../src/model/measures/singularValues.ts';
import type { Dataset } from '../../../src/model/problem.ts';
import { makeDataset } from '../../../src/model/schemes/scheme.ts';
import { eigenCoordinates } from '../../../src/model/theory/eigenCoordinates.ts';
import { teacherInSpan } from '../../../src/model/theory/spanLimit.ts';
import { limitNorms, traceYardsticks } from '../../support/theoryAtOnce.ts';
import { runFlow } from './flowRun.ts';

const cone = (dimension: number, samples: number, seed: number, angle = 40) =>
  makeDataset({ scheme: 'cone', base: 'centred', dimension, samples, angle, seed });

function inSpan(dataset: Dataset) {
  const basis = eigenbasis(dataset)!;
  return teacherInSpan(dataset, basis, eigenCoordinates(basis.vectors, dataset.teacher!));
}

/** |v_U| by Gram and Schmidt. */
function projected({ dimension, samples, inputs, teacher }: Dataset): number {
  const directions: number[][] = [];
  let squared = 0;
  for (let i = 0; i < samples; i++) {
    let rest = [...inputs.subarray(i * dimension, (i + 1) * dimension)];
    for (let twice = 0; twice < 2; twice++) {
      for (const e of directions) {
        const along = e.reduce((sum, x, k) => sum + x * rest[k]!, 0);
        rest = rest.map((x, k) => x - along * e[k]!);
      }
    }
    const length = Math.hypot(...rest);
    if (length < 1e-9) continue;
    const unit = rest.map((x) => x / length);
    directions.push(unit);
    squared += unit.reduce((sum, x, k) => sum + x * teacher![k]!, 0) ** 2;
  }
  return Math.sqrt(squared);
}

describe('what the inputs reach of the teacher', () => {
  it('is all of it where they span the space', () => {
    for (const dimension of [2, 3, 8]) {
      const found = inSpan(cone(dimension, dimension + 2, 4));
      expect(found).toMatchObject({ rank: dimension, kept: true });
      expect(found.length).toBeCloseTo(1, 12);
    }
  });

  it('is its projection on their span, duplicates or no', () => {
    for (const [dimension, samples] of [
      [3, 2],
      [8, 3],
      [20, 7],
      [5, 1],
    ] as const) {
      const dataset = cone(dimension, samples, 3);
      const found = inSpan(dataset);
      expect(found).toMatchObject({ rank: samples, kept: true });
      expect(found.length).toBeCloseTo(projected(dataset), 12);
    }
    const doubled = cone(3, 4, 3);
    doubled.inputs.copyWithin(6, 0, 6);
    expect(inSpan(doubled)).toMatchObject({ rank: 2 });
    expect(inSpan(doubled).length).toBeCloseTo(projected(doubled), 12);
  });

  it('is not the theorem’s where an angle inside the span is too wide, or there is nothing to see', () => {
    expect(inSpan(cone(3, 2, 3, 80)).kept).toBe(false);
    expect(
      inSpan(
        makeDataset({ scheme: 'z-matrix', base: 'centred', dimension: 3, samples: 3, angle: 30, seed: 1 }),
      ).kept,
    ).toBe(false);
    const empty = cone(2, 2, 1);
    empty.inputs.fill(0);
    empty.labels.fill(0);
    expect(inSpan(empty)).toEqual({ rank: 0, length: 0, kept: false });
  });
});

describe('where training ends at a tiny scale, of inputs that do not span the space', () => {
  it.each([
    [3, 2, 1, 40],
    [3, 2, 7, 40],
    [6, 4, 2, 40],
    [10, 3, 5, 40],
    // beyond 45 degrees of the teacher, within 45 of its projection
    [3, 2, 1, 80],
  ])(
    'is rank 1 along the projection, with its norms: d = %d, n = %d, seed %d, angle %d',
    (dimension, samples, seed, angle) => {
      const dataset = cone(dimension, samples, seed, angle);
      const { length, kept } = inSpan(dataset);
      expect(kept).toBe(true);
      const initial = balancedInitialisation(40, dimension, 1e-8, 1);
      const run = runFlow(dataset, initial, { lossTarget: 1e-16 });
      const { output, hidden } = run.frames.at(-1)!;
      const singular = new SingularValues(40, dimension);
      singular.update(hidden);
      const nuclear = singular.values.reduce((sum, value) => sum + value, 0);
      const squared = norm(output) ** 2 + norm(hidden) ** 2;
      expect(nuclear).toBeCloseTo(Math.sqrt(length), 5);
      expect(squared).toBeCloseTo(2 * length, 5);
      expect(Math.abs(length - 1)).toBeGreaterThan(1e-3);
      const norms = limitNorms(traceYardsticks(dataset, initial), run.groups, length);
      for (let j = 0; j < 40; j++) {
        expect(norm(hidden, j * dimension, dimension)).toBeCloseTo(norms[j]!, 5);
        if (run.groups[j] !== Group.Positive) expect(norms[j]).toBe(0);
      }
    },
  );
});
