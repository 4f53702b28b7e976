import { describe, expect, it } from 'vitest';
import { createFlowSolver } from '../../../src/model/flow/flowSolver.ts';
import { balancedInitialisation } from '../../../src/model/initialisation.ts';
import type { Dataset } from '../../../src/model/problem.ts';
import { makeDataset } from '../../../src/model/schemes/scheme.ts';
import { solve } from './oracle.ts';
import { integratePlainly, type PlainState } from './plainIntegrator.ts';

/** L = 1/(2n) sum_i (y_i - h(x_i))^2 of the weights (a, w) in one array, a first. */
function lossOf({ dimension: d, samples: n, inputs, labels }: Dataset, width: number, theta: Float64Array) {
  let sum = 0;
  for (let i = 0; i < n; i++) {
    let residual = labels[i]!;
    for (let j = 0; j < width; j++) {
      let p = 0;
      for (let k = 0; k < d; k++) p += theta[width + j * d + k]! * inputs[i * d + k]!;
      residual -= theta[j]! * Math.max(0, p);
    }
    sum += residual * residual;
  }
  return sum / (2 * n);
}

/** By when a large network has kinked a few times. */
const LARGE_TIME = 0.02;

const cone = (dimension: number, samples: number, angle: number, seed: number): Dataset =>
  makeDataset({ scheme: 'cone', base: 'centred', dimension, samples, angle, seed });

/** Worst difference of a weight, relative to |a_j| of its neuron, floored at 1e-3 of the largest. */
function difference(
  plain: PlainState,
  { output, hidden }: { output: Float64Array; hidden: Float64Array },
  d: number,
): number {
  const floor = 1e-3 * Math.max(...output.map(Math.abs));
  let worst = 0;
  output.forEach((a, j) => {
    const scale = Math.max(Math.abs(a), floor);
    worst = Math.max(worst, Math.abs(a - plain.output[j]!) / scale);
    for (let k = 0; k < d; k++) {
      const away = hidden[j * d + k]! - plain.hidden[j * d + k]!;
      worst = Math.max(worst, Math.abs(away) / scale);
    }
  });
  return worst;
}

/** Is some pre-activation of a neuron so small that a shift by 1e-4 of the neuron's norm may change its sign? */
function nearBoundary({ dimension: d, samples: n, inputs }: Dataset, w: Float64Array): boolean {
  for (let i = 0; i < n; i++) {
    const x = inputs.subarray(i * d, (i + 1) * d);
    const product = w.reduce((sum, value, k) => sum + value * x[k]!, 0);
    if (Math.abs(product) < 1e-3 * Math.hypot(...w) * Math.hypot(...x)) return true;
  }
  return false;
}

it('follows a run of so many inputs that sums are tabulated, through its kinks, as plain integration does', () => {
  const d = 40;
  const dataset = cone(d, 66, 40, 2);
  const network = balancedInitialisation(20, d, 1, 4);
  const { states, kinks } = integratePlainly(dataset, network, [LARGE_TIME], 1e-10);
  const { states: found, kinks: list } = solve(dataset, network, { times: [LARGE_TIME], tolerance: 1e-9 });
  expect(kinks.length).toBeGreaterThan(5);
  expect(list.count).toBe(kinks.length);
  expect(difference(states[0]!, found.at(-1)!, d)).toBeLessThan(1e-8);
});

const PROBLEMS = [
  { d: 2, n: 5, angle: 30, m: 6, initScale: 1e-2, seed: 1 },
  { d: 3, n: 2, angle: 40, m: 10, initScale: 1e-2, seed: 3 },
  { d: 3, n: 7, angle: 20, m: 6, initScale: 1e-1, seed: 3 },
  { d: 4, n: 4, angle: 44, m: 10, initScale: 1e-2, seed: 6 },
  { d: 2, n: 8, angle: 44, m: 8, initScale: 1e-4, seed: 5 },
].map(({ d, n, angle, m, initScale, seed }) => ({
  name: `d = ${d}, n = ${n}, ${angle} degrees, m = ${m}, lambda = ${initScale}`,
  dataset: cone(d, n, angle, seed),
  network: balancedInitialisation(m, d, initScale, 40 + seed),
}));

describe('gradient flow beside a plain Runge-Kutta method', () => {
  it.each(PROBLEMS.map((problem) => [problem.name, problem] as const))(
    'agrees to 1e-6 before, at and after the take-off (%s)',
    (_, { dataset, network }) => {
      const times = [0.5, 2, 5, 9, 15, 30];
      const { states, kinks } = solve(dataset, network, { times });
      const plain = integratePlainly(dataset, network, times, 1e-10);
      for (const expected of plain.states) {
        const state = states.find(({ time }) => time === expected.time)!;
        expect(difference(expected, state, dataset.dimension), `t = ${state.time}`).toBeLessThan(1e-6);
        const theta = Float64Array.of(...expected.output, ...expected.hidden);
        const loss = lossOf(dataset, network.width, theta);
        expect(Math.abs(Math.sqrt(state.loss) - Math.sqrt(loss)), `t = ${state.time}`).toBeLessThan(1e-6);
      }
      expect(kinks.count).toBe(plain.kinks.length);
    },
  );

  it('converges with order between four and six', () => {
    // Neurons along the inputs of a narrow cone are active on all of them, and stay so: no kinks.
    const dataset = cone(3, 6, 15, 7);
    const hidden = dataset.inputs.map((value) => 0.05 * value);
    const output = Float64Array.from({ length: 6 }, (_, j) =>
      Math.hypot(...hidden.subarray(3 * j, 3 * j + 3)),
    );
    const network = { dimension: 3, width: 6, output, hidden };
    const times = [4];
    const at = (tolerance: number) => solve(dataset, network, { tolerance, times });
    const reference = at(1e-12).states.at(-1)!;
    const [plain] = integratePlainly(dataset, network, times, 1e-12).states;
    expect(difference(plain!, reference, 3)).toBeLessThan(1e-9);

    const runs = [1e-4, 1e-5, 1e-6, 1e-7, 1e-8].map((tolerance) => {
      const { states, steps, kinks } = at(tolerance);
      expect(kinks.count).toBe(0);
      const errors = states.at(-1)!.hidden.map((value, u) => Math.abs(value - reference.hidden[u]!));
      return { steps, error: Math.max(...errors) };
    });
    const [coarse, fine] = [runs[0]!, runs.at(-1)!];
    const order = Math.log(coarse.error / fine.error) / Math.log(fine.steps / coarse.steps);
    expect(order).toBeGreaterThan(4);
    expect(order).toBeLessThan(6);
  });

  it.each(PROBLEMS.map((problem) => [problem.name, problem] as const))(
    'moves by the gradient of the loss, away from kinks (%s)',
    (_, { dataset, network }) => {
      const { width, dimension: d } = network;
      const solver = createFlowSolver(dataset, network, { tolerance: 1e-9 });
      const state = () => ({ output: new Float64Array(width), hidden: new Float64Array(width * d) });
      const [before, now, after] = [state(), state(), state()];
      let looked = 0;
      let worst = 0;
      while (solver.time < 15 && solver.status === 'running') {
        solver.advance(15);
        if (solver.kinks.count > 0 || solver.steps % 5 !== 0) continue;
        const middle = (solver.stepStart + solver.time) / 2;
        const apart = Math.min(1e-3, (solver.time - solver.stepStart) / 16);
        solver.stateAt(middle - apart, before.output, before.hidden);
        solver.stateAt(middle, now.output, now.hidden);
        solver.stateAt(middle + apart, after.output, after.hidden);
        const theta = Float64Array.of(...now.output, ...now.hidden);
        const past = Float64Array.of(...before.output, ...before.hidden);
        const future = Float64Array.of(...after.output, ...after.hidden);
        const fastest = Math.max(...theta.map((_, u) => Math.abs(future[u]! - past[u]!) / (2 * apart)));
        for (let u = 0; u < theta.length; u++) {
          const j = u < width ? u : Math.floor((u - width) / d);
          if (nearBoundary(dataset, now.hidden.subarray(j * d, (j + 1) * d))) continue;
          // The loss is at most quadratic in one weight while the pattern lasts: the central difference is exact.
          const shift = 1e-4 * Math.abs(theta[j]!);
          const up = theta.slice();
          const down = theta.slice();
          up[u] = up[u]! + shift;
          down[u] = down[u]! - shift;
          const slope = (lossOf(dataset, width, up) - lossOf(dataset, width, down)) / (2 * shift);
          const velocity = (future[u]! - past[u]!) / (2 * apart);
          // what the loss's own rounding does to its difference
          const rounding = Number.EPSILON / shift;
          worst = Math.max(worst, (Math.abs(velocity + slope) - rounding) / fastest);
        }
        looked++;
      }
      expect(looked).toBeGreaterThan(10);
      expect(worst).toBeLessThan(1e-4);
    },
  );
});
