import { describe, expect, it } from 'vitest';
import { FlowState } from '../../../src/model/flow/flowState.ts';
import { GradientNorm } from '../../../src/model/flow/gradientNorm.ts';
import { mergeSamples } from '../../../src/model/flow/mergedSamples.ts';
import { PatternGroups } from '../../../src/model/flow/patternGroups.ts';
import { Rest } from '../../../src/model/flow/rest.ts';

/** Whether neurons (a, w), balanced, are at rest on the inputs (1, 0) and (0, 1), with these residuals. */
function rests(
  neurons: readonly (readonly [size: number, x: number, y: number])[],
  residuals: readonly [number, number],
  timeLeft: number,
  rounding = 0,
): boolean {
  const network = {
    dimension: 2,
    width: neurons.length,
    output: Float64Array.from(neurons, ([size]) => size),
    hidden: Float64Array.from(
      neurons.flatMap(([size, x, y]) => [size * (x / Math.hypot(x, y)), size * (y / Math.hypot(x, y))]),
    ),
  };
  const dataset = {
    dimension: 2,
    samples: 2,
    inputs: Float64Array.of(1, 0, 0, 1),
    labels: Float64Array.of(1, 1),
    teacher: null,
  };
  const state = new FlowState(mergeSamples(dataset), network);
  const groups = new PatternGroups(state);
  const rest = new Rest(state, groups, new GradientNorm(state, groups));
  return rest.isReached(Float64Array.from(residuals), timeLeft, rounding);
}

describe('a flow at rest', () => {
  it('is one whose gradients vanish, for good', () => {
    expect(rests([[1, 1, 1]], [0, 0], Number.POSITIVE_INFINITY)).toBe(true);
    // also where the residual is that of an input on which nothing is active
    expect(rests([[1, 1, -1]], [0, 5], Number.POSITIVE_INFINITY)).toBe(true);
    expect(rests([[1, -1, -1]], [5, 5], Number.POSITIVE_INFINITY)).toBe(true);
  });

  it('is one whose gradients are rounding', () => {
    expect(rests([[1, 1, 1]], [1e-15, 1e-15], Number.POSITIVE_INFINITY, 1e-15)).toBe(true);
    expect(rests([[1, 1, 1]], [1e-15, 1e-15], Number.POSITIVE_INFINITY, 1e-16)).toBe(false);
  });

  it('is not a plateau, however small the network', () => {
    for (const size of [1, 1e-10, 1e-100]) {
      expect(rests([[size, 1, 1]], [1, 1], 1)).toBe(false);
      expect(rests([[size, 1, 1]], [1, 1], Number.POSITIVE_INFINITY)).toBe(false);
    }
  });

  it('is one that moves too little in the time left to be seen', () => {
    // one input of two, residual 1e-6: |g| = 5e-7, and e^(2 |g| T) - 1 = 1e-10 at T = 1e-4
    expect(rests([[1, 1, -1]], [1e-6, 0], 0.99e-4)).toBe(true);
    expect(rests([[1, 1, -1]], [1e-6, 0], 1.01e-4)).toBe(false);
  });

  it('may have a neuron that moves without a share of the output, unless there is time for it to grow', () => {
    // the second is pulled with |g| = 1/2 and has 1e-16 of the output: it is seen once e^T is 1e6
    const neurons = [
      [1, 1, -1],
      [1e-8, -1, 1],
    ] as const;
    const seen = Math.log1p(1e6);
    expect(rests(neurons, [0, 1], 0.999 * seen)).toBe(true);
    expect(rests(neurons, [0, 1], 1.001 * seen)).toBe(false);
    expect(rests(neurons, [0, 1], Number.POSITIVE_INFINITY)).toBe(false);
  });

  it('counts what the neurons of a pattern, and all patterns, have together', () => {
    const seen = Math.log1p(1e6);
    const large = [1, 1, -1] as const;
    const small = [1e-8 / Math.SQRT2, -1, 1] as const;
    expect(rests([large, small], [0, 1], 1.001 * seen)).toBe(true);
    expect(rests([large, small, small], [0, 1], 1.001 * seen)).toBe(false);
    // the same in another pattern, which is pulled alike
    expect(rests([large, small, [1e-8 / Math.SQRT2, 1, 1]], [0, 1], 1.001 * seen)).toBe(false);
  });
});
