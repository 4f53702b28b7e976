import { Activity } from '../problem.ts';
import type { FlowState } from './flowState.ts';
import { HeldLines } from './heldLines.ts';
import { KernelBlock } from './kernelBlock.ts';
import type { PatternGroups } from './patternGroups.ts';
import { throughGram } from './patternMotion.ts';
import { MANY_SAMPLES } from './subsetSums.ts';

/**
 * The neural tangent kernel of the state, for which dr/dt = -N r:
 *
 *   N_il = (1/n) sum_j [i, l in I_j] (p_ji p_jl + a_j^2 x_i . x_l)
 *
 * summed pattern by pattern. For a neuron that slides x is replaced by its part free of the lines slid on.
 */
export class TangentKernel {
  /** N of the state that `form` found, n x n */
  readonly values: Float64Array;

  private readonly state: FlowState;
  private readonly groups: PatternGroups;
  private readonly held: HeldLines;
  private readonly active: Int32Array;
  private readonly shares: Float64Array;
  /** whether products of samples are had from the Gram matrix, or d is so small that coordinates cost less */
  private readonly throughGram: boolean;
  /** adds several neurons at a time, where there are samples enough for that to gain anything */
  private readonly block: KernelBlock | null;
  /** the d x d matrix of a pattern, its active samples by coordinate, and a row of its part */
  private readonly matrix: Float64Array;
  private readonly columns: Float64Array;
  private readonly line: Float64Array;

  constructor(state: FlowState, groups: PatternGroups) {
    const { samples: n, dimension: d } = state;
    this.state = state;
    this.groups = groups;
    this.values = new Float64Array(n * n);
    this.held = new HeldLines(state);
    this.active = new Int32Array(n);
    this.shares = new Float64Array(n);
    this.throughGram = throughGram(state);
    this.block = this.throughGram && n >= MANY_SAMPLES ? new KernelBlock(state, this.values) : null;
    this.matrix = new Float64Array(this.throughGram ? 0 : d * d);
    this.columns = new Float64Array(this.throughGram ? 0 : d * n);
    this.line = new Float64Array(n);
  }

  /** Sets `values` to the kernel of the state as it stands. */
  form(): void {
    const { values, groups, active, held } = this;
    const { samples: n, activity, divisor } = this.state;
    values.fill(0);
    for (let group = 0; group < groups.count; group++) {
      const start = groups.starts[group]!;
      const end = groups.starts[group + 1]!;
      const neuron = groups.members[start]!;
      let count = 0;
      if (this.block !== null) held.follow(activity, neuron * n);
      if (this.block !== null && held.count === 0) {
        for (let u = start; u < end; u++)
          this.block.add(groups.members[u]!, u === start ? this.squaresOf(group) : 0);
        continue;
      }
      for (let i = 0; i < n; i++) if (activity[neuron * n + i] === Activity.On) active[count++] = i;
      const squares = this.squaresOf(group);
      held.follow(activity, neuron * n);
      if (this.throughGram) {
        this.addScaledGram(count, squares);
        for (let u = start; u < end; u++) this.addProducts(count, groups.members[u]!);
      } else {
        this.setMatrix(start, end, squares);
        this.addMatrix(count);
      }
    }
    this.block?.flush();
    for (let i = 0; i < n; i++) {
      for (let l = 0; l <= i; l++) {
        const value = values[i * n + l]! / divisor;
        values[i * n + l] = value;
        values[l * n + i] = value;
      }
    }
  }

  /** sum_j a_j^2 of a pattern */
  private squaresOf(group: number): number {
    const { starts, members } = this.groups;
    let squares = 0;
    for (let u = starts[group]!; u < starts[group + 1]!; u++) squares += this.state.output[members[u]!]! ** 2;
    return squares;
  }

  /** sum_j a_j^2 x_i . x_l, less the product of their parts in the lines held */
  private addScaledGram(count: number, squares: number): void {
    const { values, active, held, shares } = this;
    const { samples: n, gram } = this.state;
    for (let u = 0; u < count; u++) {
      const row = active[u]! * n;
      for (let v = 0; v <= u; v++) values[row + active[v]!]! += squares * gram[row + active[v]!]!;
      if (held.count === 0) continue;
      held.sharesOf(active[u]!, shares);
      for (let s = 0; s < held.count; s++) {
        const factor = squares * shares[s]!;
        for (let v = 0, at = held.lines[s]! * n; v <= u; v++)
          values[row + active[v]!]! -= factor * gram[at + active[v]!]!;
      }
    }
  }

  /** p_ji p_jl of one neuron */
  private addProducts(count: number, j: number): void {
    const { values, active } = this;
    const { samples: n, preActivations } = this.state;
    for (let u = 0; u < count; u++) {
      const row = active[u]! * n;
      const p = preActivations[j * n + active[u]!]!;
      for (let v = 0; v <= u; v++) values[row + active[v]!]! += p * preActivations[j * n + active[v]!]!;
    }
  }

  /** The d x d matrix B of a pattern, sum_j (w_j w_j^T + a_j^2 P): its part of the kernel is x_i . B x_l. */
  private setMatrix(start: number, end: number, squares: number): void {
    const { matrix, groups, held, shares } = this;
    const { dimension: d, hidden, inputs } = this.state;
    matrix.fill(0);
    for (let u = start; u < end; u++) {
      const row = groups.members[u]! * d;
      for (let k = 0; k < d; k++) {
        const w = hidden[row + k]!;
        for (let l = 0; l <= k; l++) matrix[k * d + l]! += w * hidden[row + l]!;
      }
    }
    for (let k = 0; k < d; k++) {
      matrix[k * d + k]! += squares;
      for (let s = 0; s < held.count; s++) shares[s] = inputs[held.lines[s]! * d + k]!;
      held.solve(shares);
      for (let s = 0; s < held.count; s++) {
        for (let l = 0; l <= k; l++)
          matrix[k * d + l]! -= squares * shares[s]! * inputs[held.lines[s]! * d + l]!;
      }
    }
    for (let k = 0; k < d; k++) for (let l = 0; l < k; l++) matrix[l * d + k] = matrix[k * d + l]!;
  }

  private addMatrix(count: number): void {
    const { values, matrix, active, columns, line } = this;
    const { samples: n, dimension: d, inputs } = this.state;
    for (let k = 0; k < d; k++) {
      for (let v = 0; v < count; v++) columns[k * n + v] = inputs[active[v]! * d + k]!;
    }
    for (let u = 0; u < count; u++) {
      line.fill(0, 0, u + 1);
      for (let k = 0; k < d; k++) {
        let image = 0;
        for (let l = 0; l < d; l++) image += matrix[k * d + l]! * columns[l * n + u]!;
        for (let v = 0, at = k * n; v <= u; v++, at++) line[v]! += image * columns[at]!;
      }
      const row = active[u]! * n;
      for (let v = 0; v <= u; v++) values[row + active[v]!]! += line[v]!;
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
