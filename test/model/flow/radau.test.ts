import { describe, expect, it } from 'vitest';
import {
  cubicWeights,
  ERROR_WEIGHTS,
  gapCubic,
  gapIntegral,
  MONOMIALS,
  missedAfterJump,
  mistakenAfterJump,
  NODES,
  PAIR_IMAGINARY,
  PAIR_REAL,
  REAL_EIGENVALUE,
  STAGE_WEIGHTS,
  TRANSFORM,
  TRANSFORM_INVERSE_TIMES_A_INVERSE,
} from '../../../src/model/flow/radau.ts';

type Matrix = readonly (readonly number[])[];
const times = (left: Matrix, right: Matrix): number[][] =>
  left.map((row) => right[0]!.map((_, l) => row.reduce((sum, x, k) => sum + x * right[k]![l]!, 0)));

function expectClose(actual: Matrix, expected: Matrix) {
  actual.forEach((row, k) => {
    row.forEach((value, l) => {
      expect(value).toBeCloseTo(expected[k]![l]!, 12);
    });
  });
}

describe('the Radau IIA method of order 5', () => {
  it('integrates polynomials over each stage up to degree 2, and over the step up to degree 4', () => {
    for (let degree = 0; degree < 5; degree++) {
      NODES.forEach((end, k) => {
        if (degree > 2 && k < 2) return;
        const sum = NODES.reduce((total, node, l) => total + STAGE_WEIGHTS[k]![l]! * node ** degree, 0);
        expect(sum).toBeCloseTo(end ** (degree + 1) / (degree + 1), 14);
      });
    }
  });

  it('is taken apart by its transformation into a real number and a complex pair', () => {
    const blocks = [
      [REAL_EIGENVALUE, 0, 0],
      [0, PAIR_REAL, -PAIR_IMAGINARY],
      [0, PAIR_IMAGINARY, PAIR_REAL],
    ];
    // T^-1 A^-1 = blocks T^-1, so (T^-1 A^-1) A T = I and (T^-1 A^-1) T = blocks
    const identity = [
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ];
    expectClose(times(TRANSFORM_INVERSE_TIMES_A_INVERSE, times(STAGE_WEIGHTS, TRANSFORM)), identity);
    expectClose(times(TRANSFORM_INVERSE_TIMES_A_INVERSE, TRANSFORM), blocks);
  });

  it('turns values at its nodes into the quadratic through them', () => {
    const quadratic = [0.3, -1.2, 0.7];
    const values = NODES.map((tau) => quadratic[0]! + tau * (quadratic[1]! + tau * quadratic[2]!));
    MONOMIALS.forEach((row, power) => {
      expect(row.reduce((sum, w, k) => sum + w * values[k]!, 0)).toBeCloseTo(quadratic[power]!, 13);
    });
  });

  it('continues a cubic past the end of a step', () => {
    const cubic = (tau: number) => 1 - 2 * tau + 0.5 * tau ** 2 + 0.25 * tau ** 3;
    const values = [0, ...NODES].map(cubic);
    const weights = new Float64Array(4);
    for (const tau of [0.4, 1, 1.7, 6]) {
      cubicWeights(tau, weights);
      expect(values.reduce((sum, value, k) => sum + value * weights[k]!, 0)).toBeCloseTo(cubic(tau), 10);
    }
  });

  it('knows what its quadrature misses of a slope that jumps inside the step', () => {
    for (const jump of [0, 0.1, 0.3, 0.5, 0.7, 0.95, 1]) {
      const kinked = (t: number) => Math.max(0, t - jump);
      const quadrature = NODES.reduce(
        (sum, node, k) => sum + STAGE_WEIGHTS[2][k as 0 | 1 | 2] * kinked(node),
        0,
      );
      expect(missedAfterJump(jump)).toBeCloseTo((1 - jump) ** 2 / 2 - quadrature, 15);
      // no more than this, on which the floor in `StepAttempt` rests
      expect(Math.abs(missedAfterJump(jump))).toBeLessThan(0.025);
    }
  });

  it('has a cubic that is 1 at the start and 0 at its nodes, with an integral that is 0 over the step', () => {
    expect(gapCubic(0)).toBe(1);
    for (const node of NODES) expect(gapCubic(node)).toBeCloseTo(0, 15);
    for (const end of [0, 0.1, NODES[0], 0.5, NODES[1], 0.9, 1]) {
      // Simpson's rule, exact for cubics
      const integral = (end / 6) * (gapCubic(0) + 4 * gapCubic(end / 2) + gapCubic(end));
      expect(gapIntegral(end)).toBeCloseTo(integral, 15);
    }
    expect(gapIntegral(1)).toBeCloseTo(0, 15);
    // and it is a cubic
    const weights = new Float64Array(4);
    for (const tau of [0.2, 0.77, 1.5]) {
      cubicWeights(tau, weights);
      expect(gapCubic(tau)).toBeCloseTo(weights[0]!, 13);
    }
  });

  it('knows what its embedded estimate makes of a slope that jumps inside the step', () => {
    for (const jump of [0, 0.1, 0.3, 0.5, 0.7, 0.95, 1]) {
      const kinked = (t: number) => Math.max(0, t - jump);
      // sum_k DD_k z_k with z = A f, h = 1
      const estimate = STAGE_WEIGHTS.reduce((sum, row, k) => {
        const z = NODES.reduce((total, node, l) => total + row[l as 0 | 1 | 2] * kinked(node), 0);
        return sum + ERROR_WEIGHTS[k as 0 | 1 | 2] * z;
      }, 0);
      expect(mistakenAfterJump(jump)).toBeCloseTo(estimate, 13);
    }
    // linear functions have no error
    expect(mistakenAfterJump(0)).toBeCloseTo(0, 14);
    expect(Math.abs(mistakenAfterJump(0.4))).toBeGreaterThan(0.01);
  });
});
