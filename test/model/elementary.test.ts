import { describe, expect, it } from 'vitest';
import { exp, ln, sinCosDegrees } from '../../src/model/elementary.ts';
import { bitsOf, ulpsBetween } from './bits.ts';

/** Arguments spread geometrically over [low, high]. */
function geometric(low: number, high: number, count: number): number[] {
  return Array.from({ length: count }, (_, i) => low * (high / low) ** (i / (count - 1)));
}

describe('portable elementary functions', () => {
  it('ln agrees with the engine to 1 ulp over all positive numbers', () => {
    const near1 = geometric(1e-12, 0.4, 2000).flatMap((e) => [1 - e, 1 + e]);
    for (const x of [
      ...geometric(1e-307, 0.9, 3000),
      ...geometric(0.9, 1.7e307, 3000),
      5e-324,
      Number.MAX_VALUE,
      ...near1,
    ]) {
      expect(ulpsBetween(ln(x), Math.log(x)), `ln(${x})`).toBeLessThanOrEqual(1);
    }
    expect(ln(1)).toBe(0);
  });

  it('exp agrees with the engine to 1 ulp', () => {
    for (let x = -700; x <= 700; x += 0.1373) {
      expect(ulpsBetween(exp(x), Math.exp(x)), `exp(${x})`).toBeLessThanOrEqual(1);
    }
    for (const x of geometric(1e-18, 1, 1000)) {
      expect(ulpsBetween(exp(-x), Math.exp(-x)), `exp(${-x})`).toBeLessThanOrEqual(1);
    }
    expect(exp(0)).toBe(1);
  });

  it('sine and cosine of degrees agree with the engine, where the argument in radians is itself exact enough', () => {
    for (let degrees = 0.01; degrees <= 45; degrees += 0.0173) {
      const { sin, cos } = sinCosDegrees(degrees);
      const radians = degrees * (Math.PI / 180);
      expect(ulpsBetween(sin, Math.sin(radians)), `sin ${degrees}`).toBeLessThanOrEqual(1);
      expect(ulpsBetween(cos, Math.cos(radians)), `cos ${degrees}`).toBeLessThanOrEqual(1);
      expect(ulpsBetween(sin / cos, Math.tan(radians)), `tan ${degrees}`).toBeLessThanOrEqual(2);
    }
  });

  it('sine and cosine are odd, even, and swapped about 45 degrees', () => {
    for (let degrees = 45.25; degrees <= 90; degrees += 0.25) {
      const steep = sinCosDegrees(degrees);
      const flat = sinCosDegrees(90 - degrees);
      expect(steep).toEqual({ sin: flat.cos, cos: flat.sin });
      expect(sinCosDegrees(-degrees)).toEqual({ sin: -steep.sin, cos: steep.cos });
    }
    expect(sinCosDegrees(90)).toEqual({ sin: 1, cos: 0 });
    expect(sinCosDegrees(0)).toEqual({ sin: 0, cos: 1 });
  });

  it('gives these bits in every engine', () => {
    expect([0.1, 0.5, 0.7, 3, 1e-300].map((x) => bitsOf(ln(x)))).toEqual([
      'c0026bb1bbb55515',
      'bfe62e42fefa39ef',
      'bfd6d3c324e13f50',
      '3ff193ea7aad030a',
      'c085963447f87fb5',
    ]);
    expect([-0.3, -11.5, 1, 2.5].map((x) => bitsOf(exp(x)))).toEqual([
      '3fe7b4c869c37c05',
      '3ee53e8d76780b04',
      '4005bf0a8b14576a',
      '40285d6fd931e0bb',
    ]);
    expect([1, 30, 40, 45, 89].map((x) => bitsOf(sinCosDegrees(x).sin))).toEqual([
      '3f91df0b2b89dd1e',
      '3fdfffffffffffff',
      '3fe491b7523c161c',
      '3fe6a09e667f3bcc',
      '3feffec097f5af8a',
    ]);
    expect([1, 30, 40, 45, 89].map((x) => bitsOf(sinCosDegrees(x).cos))).toEqual([
      '3feffec097f5af8a',
      '3febb67ae8584cab',
      '3fe8836fa2cf5039',
      '3fe6a09e667f3bcd',
      '3f91df0b2b89dd1e',
    ]);
  });

  it('refuses arguments outside its range instead of giving NaN', () => {
    for (const bad of [0, -1, Number.NaN, Infinity]) expect(() => ln(bad)).toThrow(RangeError);
    for (const bad of [701, -701, Number.NaN]) expect(() => exp(bad)).toThrow(RangeError);
    for (const bad of [91, Number.NaN]) expect(() => sinCosDegrees(bad)).toThrow(RangeError);
  });
});
