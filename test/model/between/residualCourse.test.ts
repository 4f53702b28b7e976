import { describe, expect, test } from 'vitest';
import { ResidualCourse } from '../../../src/model/between/residualCourse.ts';

/** A cubic, and one with a kink of slope 4 at t = 2.5. */
const cubic = (t: number) => 1 - 2 * t + 0.5 * t ** 2 + 0.25 * t ** 3;
const cubicSlope = (t: number) => -2 + t + 0.75 * t ** 2;
const KINK = 2.5;
const bent = (t: number) => cubic(t) + 4 * Math.max(0, t - KINK);
const bentSlope = (t: number) => cubicSlope(t) + (t > KINK ? 4 : 0);

const end = (time: number) => ({
  time,
  values: Float64Array.of(cubic(time), bent(time)),
  slopes: Float64Array.of(cubicSlope(time), bentSlope(time)),
});
const course = new ResidualCourse(end(1), end(4), [{ time: KINK, jump: Float64Array.of(0, 4) }]);

/** The integral of f from a to b, by the midpoint rule in many pieces. */
function integral(f: (t: number) => number, a: number, b: number): number {
  const pieces = 20_000;
  let sum = 0;
  for (let k = 0; k < pieces; k++) sum += f(a + ((k + 0.5) * (b - a)) / pieces);
  return (sum * (b - a)) / pieces;
}

describe('the residuals between two states', () => {
  test('are the cubic through values and slopes at the ends, with the jumps of slopes in between', () => {
    const values = new Float64Array(2);
    for (const t of [1, 1.7, 2.5, 2.6, 3.9, 4]) {
      course.at(t, values);
      expect(values[0]).toBeCloseTo(cubic(t), 12);
      expect(values[1]).toBeCloseTo(bent(t), 12);
    }
  });

  test('carry a neuron by their integral and its first moment, whatever part of the way and wherever the kink', () => {
    for (const [a, b] of [
      [1, 4],
      [1, 2],
      [2.2, 3],
      [2.5, 2.9],
      [3, 4],
    ] as const) {
      const first = new Float64Array(2);
      const second = new Float64Array(2);
      course.moments(a, b, first, second);
      for (const [i, f] of [cubic, bent].entries()) {
        const even = integral(f, a, b) / 2;
        const odd = integral((t) => (f(t) * 2 * (t - (a + b) / 2)) / (b - a), a, b);
        expect(first[i]).toBeCloseTo(even - odd, 6);
        expect(second[i]).toBeCloseTo(even + odd, 6);
      }
    }
  });
});
