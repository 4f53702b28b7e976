import { Activity, type Dataset } from '../problem.ts';
import type { PatternForce } from './patternForce.ts';

/** Some neurons of a state, and the residuals in it. */
export interface PartialState {
  readonly output: Float64Array;
  readonly hidden: Float64Array;
  /** n */
  readonly residuals: Float64Array;
}

/**
 * Adds what neurons of one pattern I have in d r_i/dt, i in I, times `sign`: -sum_j (w_j . g) (w_j . x_i) + a_j^2 (g . x_i), as the
 * tangent kernel has it. O(d) a neuron and O(n d) for all.
 * @param pattern `Activity` on n inputs
 * @param slopes n
 */
export function addSlopes(
  dataset: Dataset,
  force: PatternForce,
  { output, hidden, residuals }: PartialState,
  neurons: readonly number[],
  pattern: Uint8Array,
  sign: 1 | -1,
  slopes: Float64Array,
): void {
  const { dimension: d, samples: n, inputs } = dataset;
  const g = force.of(pattern, residuals, new Float64Array(d));
  const change = new Float64Array(d);
  let squares = 0;
  for (const j of neurons) {
    squares += output[j]! * output[j]!;
    const from = j * d;
    let along = 0;
    for (let k = 0; k < d; k++) along += hidden[from + k]! * g[k]!;
    for (let k = 0; k < d; k++) change[k]! += along * hidden[from + k]!;
  }
  for (let k = 0; k < d; k++) change[k]! += squares * g[k]!;
  for (let i = 0; i < n; i++) {
    if (pattern[i] !== Activity.On) continue;
    let sum = 0;
    for (let k = 0, from = i * d; k < d; k++) sum += change[k]! * inputs[from + k]!;
    slopes[i]! -= sign * sum;
  }
}

/** The largest that an eigenvalue of the tangent kernel can be, by its trace: (1/n) sum_j,i a_j^2 |x_i|^2 + (w_j . x_i)^2. */
export function stiffness({ inputs, samples }: Dataset, { output, hidden }: PartialState): number {
  const squares = (values: Float64Array) => values.reduce((sum, value) => sum + value * value, 0);
  return ((squares(output) + squares(hidden)) * squares(inputs)) / samples;
}

/** The slopes of the parabolas through three values, at the middle one. */
export function slopesOfThree(left: Known, here: Known, right: Known): Float64Array {
  const slopes = new Float64Array(here.residuals.length);
  const before = here.time - left.time;
  const after = right.time - here.time;
  for (let i = 0; i < slopes.length; i++) {
    const back = (here.residuals[i]! - left.residuals[i]!) / before;
    const ahead = (right.residuals[i]! - here.residuals[i]!) / after;
    slopes[i] = (back * after + ahead * before) / (before + after);
  }
  return slopes;
}

interface Known {
  readonly time: number;
  readonly residuals: Float64Array;
}
