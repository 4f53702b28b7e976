import { describe, expect, it } from 'vitest';
import { shownNeurons } from '../../../src/drawing/neurons/shownNeurons.ts';
import { Group } from '../../../src/model/initialisation.ts';
import { degreesToDirection, unitVector } from '../../../src/model/measures/directionAngles.ts';

describe('degreesToDirection', () => {
  const direction = Float64Array.of(1, 0);
  it('measures any angle, of vectors of any length', () => {
    const rows = Float64Array.of(1e-101, 0, 0, 3, -2, 0, 1e-200, 1e-200);
    const expected = [0, 90, 180, 45];
    for (const [row, degrees] of expected.entries()) {
      expect(degreesToDirection(rows, row, direction)).toBeCloseTo(degrees, 12);
    }
  });
  it('keeps the digits of a tiny angle', () => {
    const angle = 1e-9;
    const rows = Float64Array.of(Math.cos(angle), Math.sin(angle));
    expect(degreesToDirection(rows, 0, direction) / ((angle * 180) / Math.PI)).toBeCloseTo(1, 7);
  });
  it('is NaN for the zero vector', () => {
    expect(degreesToDirection(Float64Array.of(0, 0), 0, direction)).toBeNaN();
    expect(unitVector(Float64Array.of(0, 0))).toBeNull();
  });
});

describe('shownNeurons', () => {
  const groups = Uint8Array.from({ length: 5000 }, (_, j) =>
    j === 4321 ? Group.Dead : j % 4 === 0 ? Group.Negative : Group.Positive,
  );
  it('draws all of a few', () => {
    expect([...shownNeurons(groups.subarray(0, 5), 240)]).toEqual([0, 1, 2, 3, 4]);
  });
  it('draws about as many as it is told, in the shares of the groups, in order', () => {
    const shown = shownNeurons(groups, 240);
    expect(shown.length).toBeGreaterThan(230);
    expect(shown.length).toBeLessThanOrEqual(240);
    const negative = shown.filter((j) => groups[j] === Group.Negative).length;
    expect(negative / shown.length).toBeCloseTo(0.25, 1);
    expect([...shown]).toEqual([...shown].sort((a, b) => a - b));
  });
  it('leaves no group out, however small', () => {
    expect(shownNeurons(groups, 240)).toContain(4321);
  });
});
