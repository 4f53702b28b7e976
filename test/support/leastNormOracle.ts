import type { Dataset } from '../../src/model/problem.ts';

/**
 * The least |theta|^2 of the networks of any width that fit the data, by convex duality and nothing of the theory: balanced,
 * |theta|^2 = 2 sum |c_k| for directions u_k with weights c_k, and the least sum |c_k| with sum c_k relu(u_k . x_i) = y_i is
 * the greatest mu . y with |sum mu_i relu(u . x_i)| <= 1 for every direction u. That is a concave problem in mu, whatever
 * the data. Directions are those of a grid, which makes the value too great by the square of its spacing.
 */
export function leastNormByDuality(dataset: Dataset): number {
  const { dimension, samples, inputs, labels } = dataset;
  const directions = dimension === 2 ? circle(4000) : sphere(20_000);
  // relu(u . x_i) of every direction, row by row
  const features = directions.map((u) =>
    Array.from({ length: samples }, (_, i) => {
      let product = 0;
      for (let k = 0; k < dimension; k++) product += u[k]! * inputs[i * dimension + k]!;
      return Math.max(0, product);
    }),
  );
  const value = (mu: readonly number[]) => {
    let largest = 0;
    for (const row of features) {
      let sum = 0;
      for (let i = 0; i < samples; i++) sum += mu[i]! * row[i]!;
      largest = Math.max(largest, Math.abs(sum));
    }
    const gain = mu.reduce((sum, m, i) => sum + m * labels[i]!, 0);
    return gain / largest;
  };
  // up along random lines, from the middle: where nothing is gained the step halves
  const draw = lehmer();
  let best = Array.from({ length: samples }, () => 1);
  let bestValue = value(best);
  for (let step = 1, vain = 0; step > 1e-5; ) {
    const size = Math.sqrt(best.reduce((sum, m) => sum + m * m, 0));
    const trial = best.map((m) => m + step * size * (2 * draw() - 1));
    const here = value(trial);
    vain = here > bestValue ? 0 : vain + 1;
    if (here > bestValue) [best, bestValue] = [trial, here];
    if (vain > 30) [step, vain] = [step / 2, 0];
  }
  return 2 * bestValue;
}

function circle(count: number): number[][] {
  return Array.from({ length: count }, (_, index) => {
    const angle = (2 * Math.PI * index) / count;
    return [Math.cos(angle), Math.sin(angle)];
  });
}

/** Fibonacci's points. */
function sphere(count: number): number[][] {
  return Array.from({ length: count }, (_, index) => {
    const z = 1 - (2 * index + 1) / count;
    const angle = index * Math.PI * (3 - Math.sqrt(5));
    const radius = Math.sqrt(1 - z * z);
    return [radius * Math.cos(angle), radius * Math.sin(angle), z];
  });
}

function lehmer(): () => number {
  let state = 20_231;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
