import { describe, expect, it } from 'vitest';
import {
  alignmentBound,
  bundleAngleBound,
  crossingBound,
  growthBound,
  halfwayBound,
  logLengthBound,
  theoremLossBound,
  theoremRate,
} from '../../../src/model/theory/paperBounds.ts';

const cos = (degrees: number) => Math.cos((degrees * Math.PI) / 180);

describe('the bounds of the paper in numbers', () => {
  it('of T2 are those of Theorem 6, written out for a lambda whose logarithm is known', () => {
    const lambda = Math.exp(-8);
    // ln(1/lambda) (4 + 1/4) d Delta^2/delta^6 = 8 * 4.25 * 3 * 4 * 64
    expect(halfwayBound(lambda, 3, { Delta: 2, delta: 0.5 })! / (8 * 4.25 * 3 * 4 * 64)).toBeCloseTo(1, 12);
  });

  it('of T2 give the paper’s own special case: lambda = (m n^n)^(-27 Delta^2/(eps delta^3)), eps = 1/4', () => {
    const [width, samples, dimension, Delta, delta] = [2, 2, 2, 1.1, 0.95];
    const log = Math.log(width) + samples * Math.log(samples);
    const lambda = Math.exp((-108 * Delta ** 2 * log) / delta ** 3);
    // as the paper prints it below Theorem 6
    const printed = (log * dimension * 17 * 27 * Delta ** 4) / delta ** 9;
    expect(halfwayBound(lambda, dimension, { Delta, delta })! / printed).toBeCloseTo(1, 10);
  });

  it('of T2 are there for the smallest delta, until no number holds them', () => {
    expect(halfwayBound(1e-3, 2, { Delta: 1, delta: 1e-50 })!).toBeGreaterThan(1e300);
    expect(halfwayBound(1e-3, 2, { Delta: 1, delta: 1e-60 })).toBe(Infinity);
    expect(halfwayBound(1, 2, { Delta: 1, delta: 0.1 })).toBeNull();
    expect(halfwayBound(1e-3, 2, { Delta: 1, delta: 0 })).toBeNull();
    expect(halfwayBound(1e-3, 2, { Delta: 1, delta: -0.1 })).toBeNull();
  });

  it('of the loss begin at Delta^2/2 and fall at 0.4 delta^4/Delta^2', () => {
    const scale = { Delta: 2, delta: 0.5 };
    expect(theoremRate(scale)).toBeCloseTo(0.4 / 64, 15);
    expect(theoremLossBound(0, scale)).toBe(2);
    expect(theoremLossBound(64 / 0.4, scale)).toBeCloseTo(2 / Math.E, 12);
    expect(theoremLossBound(1e7, { Delta: 1, delta: 1e-90 })).toBe(0.5);
  });

  it('of a crossing grow from one to the next, between lambda^(1 - eps) and lambda^(1 - 2 eps)', () => {
    for (const lambda of [0.5, 1e-3, 1e-30, 1e-100]) {
      for (const crossings of [1, 2, 7, 1024]) {
        let before = lambda ** 0.75;
        for (let place = 1; place <= crossings; place++) {
          const bound = crossingBound(lambda, place, crossings);
          expect(bound).toBeGreaterThan(before);
          expect(bound).toBeLessThan(lambda ** 0.5);
          before = bound;
        }
      }
    }
    // the only crossing of a neuron: 1 - (1 + 2/3)/4 = 7/12
    expect(crossingBound(1e-12, 1, 1)).toBeCloseTo(1e-7, 15);
  });

  it('of angles have the cosines of Lemma 5 and Lemma 28, and end where they allow every angle', () => {
    for (const lambda of [0.05, 1e-2, 1e-3, 1e-6]) {
      expect(cos(alignmentBound(lambda)!)).toBeCloseTo(1 - lambda ** 0.25, 12);
      expect(cos(bundleAngleBound(lambda)!)).toBeCloseTo(1 - 4 * lambda ** 0.25, 12);
    }
    // of a small gap g the angle is sqrt(2 g), which the cosine no longer tells
    expect((alignmentBound(1e-80)! * Math.PI) / 180 / Math.sqrt(2e-20)).toBeCloseTo(1, 9);
    expect((bundleAngleBound(1e-80)! * Math.PI) / 180 / Math.sqrt(8e-20)).toBeCloseTo(1, 9);
    expect(bundleAngleBound(1 / 16)).toBeNull();
    expect(bundleAngleBound(0.0624)).toBeGreaterThan(170);
    expect(alignmentBound(16)).toBeNull();
    expect(alignmentBound(1)).toBeCloseTo(90, 9);
  });

  it('of lengths are those of Lemma 5', () => {
    expect(growthBound(1e-4)).toBeCloseTo(20, 9);
    expect(logLengthBound(1e-4)).toBeCloseTo(0.1, 12);
  });
});
