import { lossOf } from '../loss.ts';
import type { Dataset } from '../problem.ts';
import { type PatternState, patternState } from './patterns.ts';
import { squaredSpeed } from './squaredSpeed.ts';

/**
 * The rate 2 eta_d |gamma| / (5 eta_1) at which the loss falls at least after T2 (the paper's convergence theorem).
 * @param eigenvalues of X X^T/n, largest first
 * @param gammaNorm |gamma|
 */
export function guaranteedRate(eigenvalues: Float64Array, gammaNorm: number): number {
  return (2 * eigenvalues[eigenvalues.length - 1]! * gammaNorm) / (5 * eigenvalues[0]!);
}

/** The upper bound on the loss at `time` >= T2: L(T2) exp(-(time - T2) rate). */
export function lossBound(time: number, t2: number, lossAtT2: number, rate: number): number {
  return lossAtT2 * Math.exp(-(time - t2) * rate);
}

/**
 * The rate -d ln L/dt of the gradient flow in one state, exactly: by Proposition 9, -dL/dt = |d theta/dt|^2.
 * @param output m
 * @param hidden m x d
 * @param state of these weights, where it is at hand: its residuals are all that is asked of it
 * @returns null where the loss is 0
 */
export function presentRate(
  dataset: Dataset,
  output: Float64Array,
  hidden: Float64Array,
  state: Pick<PatternState, 'residuals'> = patternState(dataset, output, hidden),
): number | null {
  const loss = lossOf(state.residuals);
  return loss === 0 ? null : squaredSpeed(dataset, output, hidden) / loss;
}
