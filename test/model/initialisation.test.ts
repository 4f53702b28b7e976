import { describe, expect, it } from 'vitest';
import {
  balancedInitialisation,
  Group,
  neuronGroups,
  unscaledInitialisation,
} from '../../src/model/initialisation.ts';
import { bitsOf } from './bits.ts';

describe('initialisation', () => {
  it('is balanced: |a_j| = |w_j| to rounding, with the drawn sign', () => {
    for (const initScale of [64, 1e-3, 1e-100]) {
      const { output, hidden } = balancedInitialisation(40, 5, initScale, 9);
      const { signs } = unscaledInitialisation(40, 5, 9);
      for (let j = 0; j < 40; j++) {
        const norm = Math.hypot(...hidden.subarray(j * 5, j * 5 + 5));
        expect(Math.abs(output[j]!) / norm).toBeCloseTo(1, 14);
        expect(Math.sign(output[j]!)).toBe(signs[j]);
      }
    }
  });

  it('scales by lambda alone: w_j = lambda z_j', () => {
    const { directions } = unscaledInitialisation(7, 3, 4);
    for (const initScale of [16, 1e-9, 1e-100]) {
      const { hidden } = balancedInitialisation(7, 3, initScale, 4);
      expect([...hidden]).toEqual([...directions].map((z) => initScale * z));
    }
  });

  it('keeps all other neurons when one is added, but for the factor sqrt(m/(m+1))', () => {
    const few = unscaledInitialisation(10, 3, 5);
    const more = unscaledInitialisation(11, 3, 5);
    expect(more.signs.slice(0, 10)).toEqual(few.signs);
    for (let k = 0; k < 30; k++) {
      expect(more.directions[k]! / few.directions[k]!).toBeCloseTo(Math.sqrt(10 / 11), 14);
    }
  });

  it('draws z_j with variance 1/(d m) a coordinate', () => {
    const { directions, signs } = unscaledInitialisation(2000, 8, 1);
    const squares = directions.reduce((sum, z) => sum + z * z, 0);
    // E |W|^2 = 1; its standard deviation is sqrt(2/(d m)) = 0.011
    expect(squares).toBeCloseTo(1, 1);
    expect(Math.abs(signs.reduce<number>((sum, s) => sum + s, 0))).toBeLessThan(150);
  });

  it('gives these bits in every engine', () => {
    const { output, hidden } = balancedInitialisation(2, 2, 1e-3, 1);
    expect([...output, ...hidden].map(bitsOf)).toEqual([
      'bf3df7139d7f6c31',
      'bf27b8ee988b5df2',
      '3f2dd202347a2d37',
      '3f39fe036fd66180',
      'bf00f0ece39ae3ec',
      '3f27575c8e9fcb87',
    ]);
  });

  it('groups neurons by their sign and by whether any input is on their active side', () => {
    const dataset = {
      dimension: 2,
      samples: 2,
      inputs: Float64Array.of(1, 0, 0, 1),
      labels: Float64Array.of(1, 1),
      teacher: null,
    };
    const network = {
      dimension: 2,
      width: 4,
      output: Float64Array.of(1, -1, 1, -1),
      hidden: Float64Array.of(-1, 1e-100, 1, -1, -1, 0, 0, -1),
    };
    expect([...neuronGroups(dataset, network)]).toEqual([
      Group.Positive,
      Group.Negative,
      Group.Dead,
      Group.Dead,
    ]);
  });
});
