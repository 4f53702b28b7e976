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
 * summed pattern by pattern. For a neuron that slides x is replaced by its part free of the lines slid on.
 *
 * @param kernel n x n, overwritten
 */
export function formTangentKernel(state: FlowState, groups: PatternGroups, kernel: Float64Array): void {
  const { samples: n, dimension: d, output, gram, inputs, activity, divisor } = state;
  kernel.fill(0);
  const active = new Int32Array(n);
  const held = new HeldLines(state);
  const shares = new Float64Array(n);
  const form = new Float64Array(throughGram(state) ? 0 : d * d);
  /** the active samples by coordinate, and a row of the pattern's part */
  const columns = new Float64Array(throughGram(state) ? 0 : d * n);
  const line = new Float64Array(n);
  for (let group = 0; group < groups.count; group++) {
    const start = groups.starts[group]!;
    const end = groups.starts[group + 1]!;
    const neuron = groups.members[start]!;
    let count = 0;
    for (let i = 0; i < n; i++) if (activity[neuron * n + i] === Activity.On) active[count++] = i;
    let squares = 0;
    for (let u = start; u < end; u++) squares += output[groups.members[u]!]! ** 2;
    held.follow(activity, neuron * n);
    if (throughGram(state)) {
      addScaledGram(count, squares);
      for (let u = start; u < end; u++) addProducts(count, groups.members[u]!);
    } else {
      setForm(start, end, squares);
      addForm(count);
    }
  }
  for (let i = 0; i < n; i++) {
    for (let l = 0; l <= i; l++) {
      const value = kernel[i * n + l]! / divisor;
      kernel[i * n + l] = value;
      kernel[l * n + i] = value;
    }
  }

  /** sum_j a_j^2 x_i . x_l, less the product of their parts in the lines held */
  function addScaledGram(count: number, squares: number): void {
    for (let u = 0; u < count; u++) {
      const row = active[u]! * n;
      for (let v = 0; v <= u; v++) kernel[row + active[v]!]! += squares * gram[row + active[v]!]!;
      if (held.count === 0) continue;
      held.sharesOf(active[u]!, shares);
      for (let s = 0; s < held.count; s++) {
        const factor = squares * shares[s]!;
        for (let v = 0, at = held.lines[s]! * n; v <= u; v++)
          kernel[row + active[v]!]! -= factor * gram[at + active[v]!]!;
      }
    }
  }

  /** p_ji p_jl of one neuron */
  function addProducts(count: number, j: number): void {
    const { preActivations } = state;
    for (let u = 0; u < count; u++) {
      const row = active[u]! * n;
      const p = preActivations[j * n + active[u]!]!;
      for (let v = 0; v <= u; v++) kernel[row + active[v]!]! += p * preActivations[j * n + active[v]!]!;
    }
  }

  /** The d x d matrix B of a pattern, sum_j (w_j w_j^T + a_j^2 P): its part of the kernel is x_i . B x_l. */
  function setForm(start: number, end: number, squares: number): void {
    const { hidden } = state;
    form.fill(0);
    for (let u = start; u < end; u++) {
      const row = groups.members[u]! * d;
      for (let k = 0; k < d; k++) {
        const w = hidden[row + k]!;
        for (let l = 0; l <= k; l++) form[k * d + l]! += w * hidden[row + l]!;
      }
    }
    for (let k = 0; k < d; k++) {
      form[k * d + k]! += squares;
      for (let s = 0; s < held.count; s++) shares[s] = inputs[held.lines[s]! * d + k]!;
      held.solve(shares);
      for (let s = 0; s < held.count; s++) {
        for (let l = 0; l <= k; l++)
          form[k * d + l]! -= squares * shares[s]! * inputs[held.lines[s]! * d + l]!;
      }
    }
    for (let k = 0; k < d; k++) for (let l = 0; l < k; l++) form[l * d + k] = form[k * d + l]!;
  }

  function addForm(count: number): void {
    for (let k = 0; k < d; k++) {
      for (let v = 0; v < count; v++) columns[k * n + v] = inputs[active[v]! * d + k]!;
    }
    for (let u = 0; u < count; u++) {
      line.fill(0, 0, u + 1);
      for (let k = 0; k < d; k++) {
        let image = 0;
        for (let l = 0; l < d; l++) image += form[k * d + l]! * columns[l * n + u]!;
        for (let v = 0, at = k * n; v <= u; v++, at++) line[v]! += image * columns[at]!;
      }
      const row = active[u]! * n;
      for (let v = 0; v <= u; v++) kernel[row + active[v]!]! += line[v]!;
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
  for (let j = 0; j < m; j++) squares += output[j]! ** 2 + Math.max(0, output[j]! ** 2 - imbalance[j]!);
  let trace = 0;
  for (let i = 0; i < n; i++) trace += gram[i * n + i]!;
  return (squares * trace) / divisor;
}
