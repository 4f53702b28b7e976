import type { FlowState } from './flowState.ts';
import type { GroupMoments } from './moments.ts';
import type { PatternGroups } from './patternGroups.ts';
import { inverseGram } from './slidingGram.ts';

/**
 * The neural tangent kernel at the start of a step, for which dr/dt = -N r:
 * N_il = (1/n) sum_j [i, l in I_j] (p_ji p_jl + a_j^2 x_i . x_l), with x projected where a neuron slides.
 * Written into `kernel` (n x n, symmetric).
 */
export function tangentKernel(
  state: FlowState,
  groups: PatternGroups,
  moments: GroupMoments,
  byHidden: boolean,
  kernel: Float64Array,
): void {
  const { samples: n, dimension: d, gram, output, preActivations, inputs } = state;
  kernel.fill(0);
  const active = new Int32Array(n);
  const row = new Float64Array(d);
  for (let g = 0; g < groups.count; g++) {
    const from = groups.starts[g]!;
    const until = groups.starts[g + 1]!;
    const count = activeInputs(state, groups.order[from]!, active);
    const shared = moments.of(g);
    let outputs = 0;
    if (shared === null) {
      for (let u = from; u < until; u++) {
        const j = groups.order[u]!;
        outputs += output[j]! * output[j]!;
        addProducts(kernel, n, active, count, preActivations, j * n);
      }
    } else {
      outputs = shared.outputs;
      for (let u = 0; u < count; u++) {
        const i = active[u]!;
        if (byHidden) {
          for (let k = 0; k < d; k++) {
            let sum = 0;
            for (let l = 0; l < d; l++) sum += shared.hidden[k * d + l]! * inputs[i * d + l]!;
            row[k] = sum;
          }
          for (let v = 0; v <= u; v++) {
            const l = active[v]!;
            let sum = 0;
            for (let k = 0, at = l * d; k < d; k++, at++) sum += row[k]! * inputs[at]!;
            kernel[i * n + l] = kernel[i * n + l]! + sum;
          }
        } else {
          for (let v = 0; v <= u; v++) {
            const at = i * n + active[v]!;
            kernel[at] = kernel[at]! + shared.hidden[at]!;
          }
        }
      }
    }
    for (let u = 0; u < count; u++) {
      for (let v = 0, base = active[u]! * n; v <= u; v++) {
        const at = base + active[v]!;
        kernel[at] = kernel[at]! + outputs * gram[at]!;
      }
    }
  }
  for (const j of groups.sliders) {
    const count = activeInputs(state, j, active);
    addProducts(kernel, n, active, count, preActivations, j * n);
    addProjected(kernel, state, j, active, count);
  }
  for (let i = 0; i < n; i++) {
    for (let l = 0; l <= i; l++) {
      const value = kernel[i * n + l]! / n;
      kernel[i * n + l] = value;
      kernel[l * n + i] = value;
    }
  }
}

function activeInputs(state: FlowState, j: number, active: Int32Array): number {
  const n = state.samples;
  let count = 0;
  for (let i = 0, at = j * n; i < n; i++, at++) if (state.activity[at] === 1) active[count++] = i;
  return count;
}

/** Lower triangle: += p_i p_l. */
function addProducts(
  kernel: Float64Array,
  n: number,
  active: Int32Array,
  count: number,
  preActivations: Float64Array,
  at: number,
): void {
  for (let u = 0; u < count; u++) {
    const i = active[u]!;
    const p = preActivations[at + i]!;
    for (let v = 0, base = i * n; v <= u; v++) {
      const l = active[v]!;
      kernel[base + l] = kernel[base + l]! + p * preActivations[at + l]!;
    }
  }
}

/** Lower triangle: += a^2 x_i . P x_l with P the projection on the complement of the slid inputs. */
function addProjected(
  kernel: Float64Array,
  state: FlowState,
  j: number,
  active: Int32Array,
  count: number,
): void {
  const { samples: n, gram, activity, output } = state;
  const slid: number[] = [];
  for (let i = 0; i < n; i++) if (activity[j * n + i] === 2) slid.push(i);
  const s = slid.length;
  const inverse = inverseGram(gram, n, slid);
  const square = output[j]! * output[j]!;
  for (let u = 0; u < count; u++) {
    const i = active[u]!;
    for (let v = 0; v <= u; v++) {
      const l = active[v]!;
      let product = gram[i * n + l]!;
      for (let x = 0; x < s; x++) {
        for (let y = 0; y < s; y++) {
          product -= gram[i * n + slid[x]!]! * inverse[x * s + y]! * gram[slid[y]! * n + l]!;
        }
      }
      kernel[i * n + l] = kernel[i * n + l]! + square * product;
    }
  }
}
