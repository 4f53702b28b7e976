import { Activity } from '../problem.ts';
import type { FlowState } from './flowState.ts';
import { HeldLines } from './heldLines.ts';
import type { PatternGroups } from './patternGroups.ts';
import { throughGram } from './patternMotion.ts';

/**
 * The neural tangent kernel of the state, for which dr/dt = -N r:
 *
 *   N_il = (1/n) sum_j [i, l in I_j] (p_ji p_jl + a_j^2 x_i . x_l)
 *
 * summed pattern by pattern. For a neuron that slides x is replaced by its part free of the inputs slid on.
 *
 * @param kernel n x n, overwritten
 */
export function formTangentKernel(state: FlowState, groups: PatternGroups, kernel: Float64Array): void {
  const { samples: n, dimension: d, output, gram, activity, divisor } = state;
  kernel.fill(0);
  const active = new Int32Array(n);
  const second = new Float64Array(throughGram(state) ? 0 : d * d);
  const image = new Float64Array(d);
  const held = new HeldLines(state);
  const parts = new Float64Array(n);
  for (let group = 0; group < groups.count; group++) {
    const start = groups.starts[group];
    const end = groups.starts[group + 1];
    const count = activeInputs(groups.members[start]);
    let squares = 0;
    for (let u = start; u < end; u++) squares += output[groups.members[u]] ** 2;
    addScaledGram(count, squares);
    takeHeldPart(count, groups.members[start], squares);
    if (throughGram(state)) for (let u = start; u < end; u++) addProducts(count, groups.members[u]);
    else addSecondMoment(count, start, end);
  }
  for (let i = 0; i < n; i++) {
    for (let l = 0; l <= i; l++) {
      const value = kernel[i * n + l] / divisor;
      kernel[i * n + l] = value;
      kernel[l * n + i] = value;
    }
  }

  function activeInputs(j: number): number {
    let count = 0;
    for (let i = 0; i < n; i++) if (activity[j * n + i] === Activity.On) active[count++] = i;
    return count;
  }

  function addScaledGram(count: number, factor: number): void {
    for (let u = 0; u < count; u++) {
      const row = active[u] * n;
      for (let v = 0; v <= u; v++) kernel[row + active[v]] += factor * gram[row + active[v]];
    }
  }

  function addProducts(count: number, j: number): void {
    const { preActivations } = state;
    for (let u = 0; u < count; u++) {
      const row = active[u] * n;
      const p = preActivations[j * n + active[u]];
      for (let v = 0; v <= u; v++) kernel[row + active[v]] += p * preActivations[j * n + active[v]];
    }
  }

  /** x_i . x_l less the product of their parts in the inputs that the pattern of neuron `j` slides on */
  function takeHeldPart(count: number, j: number, squares: number): void {
    held.follow(activity, j * n);
    if (held.count === 0) return;
    for (let u = 0; u < count; u++) {
      const i = active[u];
      held.sharesOf(i, parts);
      for (let v = 0; v <= u; v++) {
        let product = 0;
        for (let s = 0; s < held.count; s++) product += parts[s] * gram[held.lines[s] * n + active[v]];
        kernel[i * n + active[v]] -= squares * product;
      }
    }
  }

  /** sum_j p_ji p_jl = x_i . (sum_j w_j w_j^T) x_l */
  function addSecondMoment(count: number, start: number, end: number): void {
    const { hidden, inputs } = state;
    second.fill(0);
    for (let u = start; u < end; u++) {
      const row = groups.members[u] * d;
      for (let k = 0; k < d; k++) {
        for (let l = 0; l < d; l++) second[k * d + l] += hidden[row + k] * hidden[row + l];
      }
    }
    for (let u = 0; u < count; u++) {
      const i = active[u];
      for (let k = 0; k < d; k++) {
        let sum = 0;
        for (let l = 0; l < d; l++) sum += second[k * d + l] * inputs[i * d + l];
        image[k] = sum;
      }
      for (let v = 0; v <= u; v++) {
        let sum = 0;
        for (let k = 0; k < d; k++) sum += image[k] * inputs[active[v] * d + k];
        kernel[i * n + active[v]] += sum;
      }
    }
  }
}

/** An upper bound of the kernel's largest eigenvalue, at no cost: its trace with |p_ji| <= |a_j| |x_i|. */
export function tangentKernelBound({
  width: m,
  samples: n,
  divisor,
  output,
  gram,
  imbalance,
}: FlowState): number {
  let squares = 0;
  for (let j = 0; j < m; j++) squares += output[j] ** 2 + Math.max(0, output[j] ** 2 - imbalance[j]);
  let trace = 0;
  for (let i = 0; i < n; i++) trace += gram[i * n + i];
  return (squares * trace) / divisor;
}
