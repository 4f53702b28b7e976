import { describe, expect, it } from 'vitest';
import { balancedInitialisation } from '../../../src/model/initialisation.ts';
import { imbalance, isBalanced } from '../../../src/model/measures/balance.ts';

const network = (output: number[], hidden: number[]) => ({
  width: output.length,
  dimension: hidden.length / output.length,
  output: Float64Array.from(output),
  hidden: Float64Array.from(hidden),
});

describe('a start', () => {
  it('that is drawn is balanced, at every scale', () => {
    for (const scale of [64, 1, 1e-3, 1e-30, 1e-100])
      expect(isBalanced(balancedInitialisation(50, 3, scale, 1))).toBe(true);
  });

  it('is balanced by the size of the output weight, whatever its sign, and where a neuron is 0', () => {
    expect(isBalanced(network([5, -5, 0], [3, 4, -4, 3, 0, 0]))).toBe(true);
  });

  it('is not where one neuron differs by more than rounding, huge or tiny beside the others', () => {
    expect(isBalanced(network([5, 5], [3, 4, 3, 4.001]))).toBe(false);
    expect(isBalanced(network([1e6, 1e-9], [1e6, 0, 2e-9, 0]))).toBe(false);
    expect(isBalanced(network([0], [1, 0]))).toBe(false);
    expect(isBalanced(network([1, 1], [1, 0, 0, 0]))).toBe(false);
  });

  it('is told how far it is from balance: the largest difference, and every neuron that differs by more than rounding of its own size', () => {
    expect(imbalance(network([-5, 4, 1e-9, 0], [3, 4, 3, 4, 2e-9, 0, 0, 0]))).toEqual({
      largest: 1,
      broken: [1, 2],
    });
    expect(imbalance(network([-3e200], [0, 5e200])).largest / 2e200).toBeCloseTo(1, 12);
  });
});
