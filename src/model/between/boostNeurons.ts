import { boostShape } from '../flow/boost.ts';

/** A network this near to balance, relative to a_j^2, is meant to be balanced. */
const BALANCED = 1e-12;
/** Below this a square has lost digits to underflow. */
const SMALLEST_SQUARE = 1e-290;

const shape = new Float64Array(2);

/**
 * Boosts neurons by one generator b, in place: (a, w) goes to exp(K(b)) (a, w), as in `flow/boost.ts`.
 * @param generator d
 * @param output m
 * @param hidden m x d
 */
export function boostNeurons(
  generator: Float64Array,
  neurons: readonly number[],
  output: Float64Array,
  hidden: Float64Array,
): void {
  const d = generator.length;
  let square = 0;
  for (let k = 0; k < d; k++) square += generator[k]! * generator[k]!;
  if (square === 0) return;
  boostShape(square, shape);
  const linear = shape[0]!;
  const quadratic = shape[1]!;
  for (const j of neurons) {
    const from = j * d;
    let sigma = 0;
    for (let k = 0; k < d; k++) sigma += generator[k]! * hidden[from + k]!;
    const a = output[j]!;
    const coefficient = sigma * quadratic + a * linear;
    output[j] = a + square * quadratic * a + sigma * linear;
    for (let k = 0; k < d; k++) hidden[from + k]! += coefficient * generator[k]!;
  }
}

/**
 * Puts |a_j| = |w_j| back, where that held in `before`: a boost keeps it but for rounding, which counts for a neuron that
 * shrinks while nearly aligned.
 */
export function keepBalance(
  before: { readonly output: Float64Array; readonly hidden: Float64Array },
  output: Float64Array,
  hidden: Float64Array,
): void {
  const m = output.length;
  const d = hidden.length / m;
  for (let j = 0; j < m; j++) {
    const start = before.output[j]! ** 2;
    let imbalance = start;
    let square = 0;
    for (let k = j * d; k < (j + 1) * d; k++) {
      imbalance -= before.hidden[k]! ** 2;
      square += hidden[k]! ** 2;
    }
    if (Math.abs(imbalance) > BALANCED * start || square < SMALLEST_SQUARE) continue;
    output[j] = output[j]! < 0 ? -Math.sqrt(square) : Math.sqrt(square);
  }
}
