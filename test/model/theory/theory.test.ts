import { describe, expect, it } from 'vitest';
import { balancedInitialisation } from '../../../src/model/initialisation.ts';
import { norm } from '../../../src/model/measures/angles.ts';
import { makeDataset } from '../../../src/model/schemes/scheme.ts';
import { alignmentTarget, patternTarget } from '../../../src/model/theory/alignmentTarget.ts';
import { theoryOf } from '../../support/theoryAtOnce.ts';

describe('the theory of a run before it is solved', () => {
  it('is complete for a teacher within 45 degrees', () => {
    const dataset = makeDataset({
      scheme: 'cone',
      base: 'centred',
      dimension: 3,
      samples: 8,
      angle: 40,
      seed: 1,
    });
    const theory = theoryOf(dataset, balancedInitialisation(20, 3, 1e-6, 1), 1e-6);
    expect(Object.entries(theory).filter(([, value]) => value === null)).toEqual([]);
    expect(norm(theory.teacherCoordinates!)).toBeCloseTo(1, 12);
    expect(theory.guaranteedRate).toBeCloseTo(
      (0.4 * theory.basis!.values[2]! * norm(theory.gamma)) / theory.basis!.values[0]!,
      12,
    );
    expect(theory.t0).toBe(1 + theory.yardsticks.lastCrossing);
  });

  it('leaves out what has no meaning for two teachers, and for the equal eigenvalues of a z-matrix', () => {
    const recipe = { base: 'centred', dimension: 3, samples: 4, angle: 30, seed: 2 } as const;
    const opposed = theoryOf(
      makeDataset({ ...recipe, scheme: 'opposed' }),
      balancedInitialisation(9, 3, 1, 1),
      1,
    );
    expect(opposed).toMatchObject({
      correlation: null,
      teacherCoordinates: null,
      t1: null,
      guaranteedRate: null,
      region: null,
      limitNorms: null,
    });
    const equal = theoryOf(
      makeDataset({ ...recipe, scheme: 'z-matrix' }),
      balancedInitialisation(9, 3, 1e-3, 1),
      1e-3,
    );
    expect(equal.region).toBeNull();
    expect(equal.t1).not.toBeNull();
  });
});

describe('the alignment target', () => {
  it('adds up over disjoint patterns', () => {
    const dataset = makeDataset({
      scheme: 'centred',
      base: 'centred',
      dimension: 4,
      samples: 6,
      angle: 50,
      seed: 1,
    });
    const half = Uint8Array.of(1, 0, 1, 1, 0, 0);
    const first = patternTarget(dataset, half);
    const second = patternTarget(
      dataset,
      half.map((on) => 1 - on),
    );
    alignmentTarget(dataset).forEach((value, k) => {
      expect(first[k]! + second[k]!).toBeCloseTo(value, 14);
    });
  });
});
