import { describe, expect, it } from 'vitest';
import { angleText, plainAngle } from '../../../src/drawing/axis/angle.ts';
import { flatText } from '../../../src/drawing/axis/number.ts';
import { LOG_DEGREE_AXIS } from '../../../src/drawing/axis/valueAxis.ts';
import { ANGLE_ROUNDING, degreesBetween } from '../../../src/model/measures/angles.ts';

describe('an angle', () => {
  it('is written as any number where it is far from rounding, near it with fewer digits, and below it as that', () => {
    expect(flatText(angleText(35.04))).toBe('35.0');
    expect(plainAngle(35.04)).toBe('35');
    expect(plainAngle(180)).toBe('180');
    expect(plainAngle(1.2345e-8)).toBe('1.23\u202f×\u202f10⁻⁸');
    expect(plainAngle(1.2345e-11)).toBe('1.2\u202f×\u202f10⁻¹¹');
    expect(plainAngle(1.2345e-12)).toBe('10⁻¹²');
    expect(plainAngle(6.4e-15)).toBe('less than 10⁻¹³');
    expect(plainAngle(0)).toBe('less than 10⁻¹³');
    expect(flatText(angleText(6.4e-15))).toBe('<\u202f10⁻¹³');
    expect(flatText(angleText(Number.NaN))).toBe('–');
    expect(plainAngle(Number.NaN)).toBe('none');
  });

  it('below rounding has no place on a log axis', () => {
    expect(LOG_DEGREE_AXIS.coordinate(6.4e-15)).toBe(Number.NEGATIVE_INFINITY);
    expect(LOG_DEGREE_AXIS.coordinate(1e-12)).toBeCloseTo(-12, 12);
    expect(LOG_DEGREE_AXIS.coordinate(Number.NaN)).toBeNaN();
  });

  it('of parallel vectors that were scaled is below rounding, in every dimension', () => {
    for (const d of [2, 3, 17, 256]) {
      for (let trial = 0; trial < 200; trial++) {
        const u = Float64Array.from({ length: d }, (_, k) => Math.sin(7.3 * (trial + 1) * (k + 1)));
        const v = u.map((value) => value * (0.1 + trial / 7));
        expect(degreesBetween(u, v)).toBeLessThan(ANGLE_ROUNDING);
      }
    }
  });
});
