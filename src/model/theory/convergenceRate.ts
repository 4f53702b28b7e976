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
 * The mean rate -d ln L/dt over a window of flow time, from the frames of a run; the loss at its ends is interpolated
 * in ln L.
 * @param count frames; `times` increase
 * @returns null where the window holds no time inside the run, or the loss is 0 in it
 */
export function meanRate(
  times: ArrayLike<number>,
  losses: ArrayLike<number>,
  count: number,
  from: number,
  to: number,
): number | null {
  if (count < 2) return null;
  const start = Math.max(from, times[0]!);
  const end = Math.min(to, times[count - 1]!);
  if (!(end > start)) return null;
  const rate =
    (logLossAt(times, losses, count, start) - logLossAt(times, losses, count, end)) / (end - start);
  return Number.isFinite(rate) ? rate : null;
}

function logLossAt(times: ArrayLike<number>, losses: ArrayLike<number>, count: number, time: number): number {
  let low = 0;
  let high = count - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (times[middle]! <= time) low = middle;
    else high = middle;
  }
  const before = Math.log(losses[low]!);
  if (time === times[low]) return before;
  const share = (time - times[low]!) / (times[high]! - times[low]!);
  return before + share * (Math.log(losses[high]!) - before);
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
