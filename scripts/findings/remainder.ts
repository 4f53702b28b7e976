import type { EndState } from '../../src/experiment/sweep/endState.ts';

/** What the labels still differ by at the end of a run, and how fast that is learned. */
export interface Remainder {
  /**
   * share of the residuals, by length, that no linear function of the inputs has: neurons that are active on all inputs add such functions only,
   * and cannot take it back
   */
  readonly unlinear: number;
  /** at which the loss falls, -(dL/dt)/L = 2 r.Nr / r.r, with the kernel N of dr/dt = -N r */
  readonly rate: number;
}

export function remainderOf({ end: { dataset, initial, output, hidden } }: EndState): Remainder {
  const { dimension, samples, inputs, labels } = dataset;
  const input = (i: number) => inputs.subarray(i * dimension, (i + 1) * dimension);
  const residual = Float64Array.from(labels);
  for (let j = 0; j < initial.width; j++) {
    const weights = hidden.subarray(j * dimension, (j + 1) * dimension);
    for (let i = 0; i < samples; i++) residual[i]! -= output[j]! * Math.max(0, dot(weights, input(i)));
  }
  const squared = dot(residual, residual);
  // r.Nr = n sum_j |(a_j', w_j')|^2, with the gradient g_j of each neuron: a' = w.g, w' = a g
  let speed = 0;
  for (let j = 0; j < initial.width; j++) {
    const weights = hidden.subarray(j * dimension, (j + 1) * dimension);
    const gradient = new Float64Array(dimension);
    for (let i = 0; i < samples; i++) {
      if (dot(weights, input(i)) <= 0) continue;
      for (let k = 0; k < dimension; k++) gradient[k]! += (residual[i]! * input(i)[k]!) / samples;
    }
    speed += dot(weights, gradient) ** 2 + output[j]! ** 2 * dot(gradient, gradient);
  }
  const rest = without(residual, dimension, (k) =>
    Float64Array.from({ length: samples }, (_, i) => input(i)[k]!),
  );
  return { unlinear: Math.sqrt(dot(rest, rest) / squared), rate: (2 * samples * speed) / squared };
}

/** `vector` less its projection on the span of `count` others, by Gram and Schmidt, each twice against rounding. */
function without(vector: Float64Array, count: number, other: (k: number) => Float64Array): Float64Array {
  const units: Float64Array[] = [];
  const rest = (of: Float64Array) => {
    for (const unit of [...units, ...units]) {
      const along = dot(of, unit);
      for (let i = 0; i < of.length; i++) of[i]! -= along * unit[i]!;
    }
    return of;
  };
  for (let k = 0; k < count; k++) {
    const next = other(k);
    const length = Math.sqrt(dot(next, next));
    const across = rest(next);
    const left = Math.sqrt(dot(across, across));
    // inputs that do not span the space
    if (left > 1e-9 * length) units.push(across.map((x) => x / left));
  }
  return rest(Float64Array.from(vector));
}

function dot(one: Float64Array, other: Float64Array): number {
  return one.reduce((sum, x, k) => sum + x * other[k]!, 0);
}
