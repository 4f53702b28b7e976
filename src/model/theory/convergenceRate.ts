import { dot } from '../schemes/vectors.ts';
import type { PatternState } from './patterns.ts';

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
 * The rate -d ln L/dt of the gradient flow in one state, exactly: -dL/dt = sum_j (w_j . g_j)^2 + a_j^2 |g_j|^2.
 * @param output m
 * @param hidden m x d
 * @returns null where the loss is 0
 */
export function presentRate(
  { residuals, groups }: PatternState,
  output: Float64Array,
  hidden: Float64Array,
): number | null {
  const squaredResiduals = dot(residuals, residuals);
  if (squaredResiduals === 0) return null;
  let fall = 0;
  for (const { force, neurons } of groups) {
    const squared = dot(force, force);
    for (const j of neurons) {
      let along = 0;
      for (let k = 0; k < force.length; k++) along += hidden[j * force.length + k]! * force[k]!;
      fall += along * along + output[j]! * output[j]! * squared;
    }
  }
  return fall / (squaredResiduals / (2 * residuals.length));
}
