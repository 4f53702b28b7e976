import { describe, expect, it } from 'vitest';
import { degreesBetween, norm } from '../../../src/model/measures/angles.ts';
import { createPairAngles } from '../../../src/model/measures/pairAngles.ts';
import { Purpose, RandomStream } from '../../../src/model/random.ts';

const DEGREES = 180 / Math.PI;
/** What the angles are promised to, relative, for an angle in radians. */
const promised = (angle: number) => 1e-9 + 1e-14 / angle;

/** `count` random directions within `spread` radians of a random one, with norms over forty orders of magnitude. */
function directions(count: number, dimension: number, spread: number, seed: number): Float64Array {
  const stream = new RandomStream(seed, Purpose.TestInput, 0);
  const hidden = new Float64Array(count * dimension);
  const centre = Array.from({ length: dimension }, () => stream.normal());
  const length = Math.hypot(...centre);
  for (let j = 0; j < count; j++) {
    const scale = 10 ** (40 * stream.uniform() - 30);
    for (let k = 0; k < dimension; k++) {
      hidden[j * dimension + k] = scale * (centre[k]! / length + spread * stream.normal());
    }
  }
  return hidden;
}

function bruteForce(hidden: Float64Array, dimension: number): { largest: number; mean: number } {
  const rows = Array.from({ length: hidden.length / dimension }, (_, j) =>
    hidden.subarray(j * dimension, (j + 1) * dimension),
  );
  const angles = rows.flatMap((row, j) => rows.slice(0, j).map((other) => degreesBetween(row, other)));
  return { largest: Math.max(...angles), mean: angles.reduce((sum, a) => sum + a, 0) / angles.length };
}

describe('the norm', () => {
  it('loses nothing to underflow or overflow of squares', () => {
    expect(norm(Float64Array.of(3, 4))).toBe(5);
    expect(norm(Float64Array.of(3e-200, 4e-200)) / 5e-200).toBeCloseTo(1, 14);
    expect(norm(Float64Array.of(3e200, 4e200)) / 5e200).toBeCloseTo(1, 14);
    expect(norm(Float64Array.of(0, 0))).toBe(0);
    expect(norm(Float64Array.of(9, 3, 4, 9), 1, 2)).toBe(5);
  });
});

describe('the angle between two vectors', () => {
  it('is right at every angle from 1e-12 radians to the straight one, whatever the norms', () => {
    for (let exponent = -12; exponent <= 0; exponent++) {
      const angle = 10 ** exponent;
      // (1, 0, 0) and (1, tan, 0), both turned about (1, 1, 1) by exchanging axes, and at odd scales
      const a = Float64Array.of(0, 0, 3e-90);
      for (const side of [1, -1]) {
        const b = Float64Array.of(0, 7e-110 * Math.tan(angle), side * 7e-110);
        const expected = (side === 1 ? angle : Math.PI - angle) * DEGREES;
        const error = Math.abs(degreesBetween(a, b) / expected - 1);
        expect(error, `${side} ${angle}`).toBeLessThan(promised(angle));
      }
    }
  });

  it('keeps the digits of the distance from the straight angle', () => {
    // (1, 2, 2)/3 and (2, 1, -2)/3 are orthonormal, and nothing about them is exact in binary
    for (let exponent = -10; exponent <= -1; exponent++) {
      const short = 10 ** exponent;
      const a = Float64Array.of(1 / 3, 2 / 3, 2 / 3);
      const b = Float64Array.of(
        -(Math.cos(short) + 2 * Math.sin(short)) / 7,
        -(2 * Math.cos(short) + Math.sin(short)) / 7,
        -(2 * Math.cos(short) - 2 * Math.sin(short)) / 7,
      );
      const pair = createPairAngles(Int32Array.of(0, 1), 3);
      pair.update(Float64Array.of(...a, ...b));
      for (const angle of [degreesBetween(a, b), pair.largest, pair.mean]) {
        expect(Math.abs(180 - angle - short * DEGREES), `${short}`).toBeLessThan(1e-13);
      }
    }
  });

  it('is not a number where there is no direction', () => {
    expect(degreesBetween(Float64Array.of(0, 0), Float64Array.of(1, 0))).toBeNaN();
  });
});

describe('pair angles of a group', () => {
  it('are those of all pairs one by one, in the plane and beyond, for tight bundles and wide fans', () => {
    for (const dimension of [2, 3, 7]) {
      for (const spread of [1e-9, 1e-3, 0.5, 10]) {
        for (const count of [2, 3, 40]) {
          const hidden = directions(count, dimension, spread, count);
          const members = Int32Array.from({ length: count }, (_, j) => j);
          const angles = createPairAngles(members, dimension);
          angles.update(hidden);
          const expected = bruteForce(hidden, dimension);
          const tolerance = promised(expected.mean / DEGREES);
          expect(Math.abs(angles.largest / expected.largest - 1)).toBeLessThan(tolerance);
          expect(Math.abs(angles.mean / expected.mean - 1)).toBeLessThan(tolerance);
        }
      }
    }
  });

  it('are exact for regular stars, where opposite and wrapped pairs meet', () => {
    for (const points of [2, 3, 4, 5, 12]) {
      const hidden = new Float64Array(2 * points);
      for (let j = 0; j < points; j++) {
        hidden[2 * j] = Math.cos((2 * Math.PI * j) / points);
        hidden[2 * j + 1] = Math.sin((2 * Math.PI * j) / points);
      }
      const angles = createPairAngles(
        Int32Array.from({ length: points }, (_, j) => j),
        2,
      );
      angles.update(hidden);
      const step = 360 / points;
      let sum = 0;
      for (let j = 1; j < points; j++) sum += Math.min(j, points - j) * step;
      expect(angles.largest).toBeCloseTo(Math.floor(points / 2) * step, 9);
      expect(angles.mean).toBeCloseTo(sum / (points - 1), 9);
    }
  });

  it('are those of the members only, without those of norm 0, and need two of them', () => {
    for (const dimension of [2, 3]) {
      const hidden = new Float64Array(4 * dimension);
      hidden[0] = 1;
      hidden[dimension + 1] = 1e-200;
      hidden[3 * dimension] = -1;
      const measure = (...members: number[]) => {
        const angles = createPairAngles(Int32Array.from(members), dimension);
        angles.update(hidden);
        return [angles.largest, angles.mean];
      };
      expect(measure(0, 1)).toEqual([expect.closeTo(90, 12), expect.closeTo(90, 12)]);
      expect(measure(2, 0, 1)).toEqual([expect.closeTo(90, 12), expect.closeTo(90, 12)]);
      expect(measure(0, 2)).toEqual([Number.NaN, Number.NaN]);
      expect(measure(0)).toEqual([Number.NaN, Number.NaN]);
      expect(measure()).toEqual([Number.NaN, Number.NaN]);
    }
  });

  it('cost O(g log g) in the plane', () => {
    const cost = (count: number) => createPairAngles(new Int32Array(count), 2).flops;
    expect(cost(100_000) / cost(1000)).toBeLessThan(200);
  });
});
