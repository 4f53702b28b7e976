import { describe, expect, it } from 'vitest';
import { contourOf } from '../../../src/drawing/sphere/contours.ts';
import { makeHemisphere, middleOf } from '../../../src/model/measures/hemisphereOutput.ts';

const sphere = makeHemisphere(60);
const valuesOf = (f: (x: number, y: number) => number) => {
  const values = new Float64Array(60 * 60).fill(Number.NaN);
  for (let row = 0; row < 60; row++) {
    for (let c = sphere.first[row]!; c < sphere.first[row]! + sphere.counts[row]!; c++)
      values[row * 60 + c] = f(middleOf(60, c), -middleOf(60, row));
  }
  return values;
};
const pointsOf = (contour: Float64Array) =>
  Array.from({ length: contour.length / 2 }, (_, k) => [contour[2 * k]!, contour[2 * k + 1]!] as const);

describe('a contour', () => {
  it('lies where the values are the level, all round', () => {
    const contour = contourOf(
      sphere,
      valuesOf((x, y) => Math.hypot(x - 0.2, y + 0.1)),
      0.5,
    );
    const points = pointsOf(contour);
    for (const [x, y] of points) expect(Math.hypot(x - 0.2, y + 0.1)).toBeCloseTo(0.5, 2);
    const turns = new Set(
      points.map(([x, y]) => Math.floor((Math.atan2(y + 0.1, x - 0.2) / Math.PI + 1) * 10)),
    );
    expect(turns.size).toBeGreaterThanOrEqual(20);
  });

  it('is none of a level that is not met', () => {
    for (const level of [-1, 3])
      expect(
        contourOf(
          sphere,
          valuesOf((x) => x * x),
          level,
        ),
      ).toHaveLength(0);
    expect(
      contourOf(
        sphere,
        valuesOf(() => 1),
        1,
      ),
    ).toHaveLength(0);
  });

  it('keeps y up', () => {
    for (const [, y] of pointsOf(
      contourOf(
        sphere,
        valuesOf((_, y) => y),
        0.33,
      ),
    ))
      expect(y).toBeCloseTo(0.33, 6);
  });

  it('takes two ways about a saddle, and no point off the disc', () => {
    const points = pointsOf(
      contourOf(
        sphere,
        valuesOf((x, y) => x * y),
        0,
      ),
    );
    expect(points.length).toBeGreaterThan(100);
    for (const [x, y] of points) {
      expect(Math.abs(x * y)).toBeLessThan(1e-3);
      expect(Math.hypot(x, y)).toBeLessThanOrEqual(1);
    }
  });
});
