import { describe, expect, it } from 'vitest';
import { createFlowSolver } from '../../../src/model/flow/flowSolver.ts';
import { balancedInitialisation } from '../../../src/model/initialisation.ts';
import type { Dataset, Network } from '../../../src/model/problem.ts';
import { makeDataset } from '../../../src/model/schemes/scheme.ts';
import { solve } from './oracle.ts';

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

/** The Dormand-Prince 5(4) pair. */
const STAGES = [
  [],
  [1 / 5],
  [3 / 40, 9 / 40],
  [44 / 45, -56 / 15, 32 / 9],
  [19372 / 6561, -25360 / 2187, 64448 / 6561, -212 / 729],
  [9017 / 3168, -355 / 33, 46732 / 5247, 49 / 176, -5103 / 18656],
  [35 / 384, 0, 500 / 1113, 125 / 192, -2187 / 6784, 11 / 84],
];
const ERROR = [71 / 57600, 0, -71 / 16695, 71 / 1920, -17253 / 339200, 22 / 525, -1 / 40];

/**
 * The flow by a method that shares nothing with the one tested: Dormand-Prince with the activation pattern frozen, a
 * step bisected where a pre-activation changes sign, the pattern changed there. Correct where no neuron slides.
 */
class PlainFlow {
  time = 0;
  kinks = 0;
  readonly theta: Float64Array;
  private readonly on: Uint8Array;
  private readonly dataset: Dataset;
  private readonly width: number;
  private readonly tolerance: number;
  private length = 1e-3;

  constructor(dataset: Dataset, network: Network, tolerance: number) {
    this.dataset = dataset;
    this.width = network.width;
    this.tolerance = tolerance;
    this.theta = Float64Array.of(...network.output, ...network.hidden);
    this.on = new Uint8Array(network.width * dataset.samples);
    for (let pair = 0; pair < this.on.length; pair++)
      this.on[pair] = this.product(this.theta, pair) > 0 ? 1 : 0;
  }

  runTo(end: number): void {
    while (this.time < end) {
      const last = this.length >= end - this.time;
      let length = last ? end - this.time : this.length;
      let [next, error] = this.step(length);
      const factor = Math.min(4, 0.9 * Math.max(error, 1e-10) ** -0.2);
      if (error > 1) {
        this.length = length * Math.max(0.2, factor);
        continue;
      }
      if (!last) this.length = length * factor;
      let atEnd = last;
      if (this.crossed(next).length > 0) {
        let low = 0;
        let high = length;
        while (high - low > 1e-15 * (1 + this.time)) {
          const middle = (low + high) / 2;
          if (middle === low || middle === high) break;
          if (this.crossed(this.step(middle)[0]).length > 0) high = middle;
          else low = middle;
        }
        length = high;
        [next, error] = this.step(length);
        for (const pair of this.crossed(next)) {
          this.on[pair] = 1 - this.on[pair]!;
          this.kinks++;
        }
        atEnd = false;
      }
      this.theta.set(next);
      this.time = atEnd ? end : this.time + length;
    }
  }

  private product(theta: Float64Array, pair: number): number {
    const { dimension: d, samples: n, inputs } = this.dataset;
    const j = Math.floor(pair / n);
    const i = pair % n;
    let sum = 0;
    for (let k = 0; k < d; k++) sum += theta[this.width + j * d + k]! * inputs[i * d + k]!;
    return sum;
  }

  private crossed(theta: Float64Array): number[] {
    const pairs: number[] = [];
    for (let pair = 0; pair < this.on.length; pair++) {
      const product = this.product(theta, pair);
      if (this.on[pair] === 1 ? product < 0 : product > 0) pairs.push(pair);
    }
    return pairs;
  }

  private derivative(theta: Float64Array): Float64Array {
    const { dimension: d, samples: n, inputs, labels } = this.dataset;
    const { width, on } = this;
    const residuals = labels.slice();
    for (let pair = 0; pair < on.length; pair++) {
      if (on[pair] === 1) {
        const i = pair % n;
        residuals[i] = residuals[i]! - theta[Math.floor(pair / n)]! * this.product(theta, pair);
      }
    }
    const slope = new Float64Array(theta.length);
    for (let j = 0; j < width; j++) {
      for (let k = 0; k < d; k++) {
        let g = 0;
        for (let i = 0; i < n; i++) if (on[j * n + i] === 1) g += (residuals[i]! * inputs[i * d + k]!) / n;
        slope[width + j * d + k] = theta[j]! * g;
        slope[j] = slope[j]! + theta[width + j * d + k]! * g;
      }
    }
    return slope;
  }

  /** The state a step further and the error in units of the tolerance, relative to each neuron's |a|. */
  private step(length: number): [Float64Array, number] {
    const { theta, width, tolerance } = this;
    const slopes: Float64Array[] = [];
    let next = theta;
    for (const row of STAGES) {
      next = theta.slice();
      row.forEach((weight, stage) => {
        const slope = slopes[stage]!;
        for (let u = 0; u < next.length; u++) next[u] = next[u]! + length * weight * slope[u]!;
      });
      slopes.push(this.derivative(next));
    }
    let worst = 0;
    for (let u = 0; u < theta.length; u++) {
      let error = 0;
      for (let stage = 0; stage < 7; stage++) error += length * ERROR[stage]! * slopes[stage]![u]!;
      const j = u < width ? u : Math.floor((u - width) / this.dataset.dimension);
      worst = Math.max(worst, Math.abs(error) / (tolerance * Math.abs(theta[j]!)));
    }
    return [next, worst];
  }
}

const cone = (dimension: number, samples: number, angle: number, seed: number): Dataset =>
  makeDataset({ scheme: 'cone', base: 'centred', dimension, samples, angle, seed });

/** Worst difference of a weight, relative to |a_j| of its neuron, floored at 1e-3 of the largest. */
function difference(
  plain: PlainFlow,
  state: { output: Float64Array; hidden: Float64Array },
  d: number,
): number {
  const { output, hidden } = state;
  const floor = 1e-3 * Math.max(...output.map(Math.abs));
  let worst = 0;
  output.forEach((a, j) => {
    const scale = Math.max(Math.abs(a), floor);
    worst = Math.max(worst, Math.abs(a - plain.theta[j]!) / scale);
    for (let k = 0; k < d; k++) {
      const away = hidden[j * d + k]! - plain.theta[output.length + j * d + k]!;
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
      const plain = new PlainFlow(dataset, network, 1e-10);
      for (const time of times) {
        plain.runTo(time);
        const state = states.find((candidate) => candidate.time === time)!;
        expect(difference(plain, state, dataset.dimension), `t = ${time}`).toBeLessThan(1e-6);
        const loss = lossOf(dataset, network.width, plain.theta);
        expect(Math.abs(Math.sqrt(state.loss) - Math.sqrt(loss)), `t = ${time}`).toBeLessThan(1e-6);
      }
      expect(kinks.count).toBe(plain.kinks);
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
    const plain = new PlainFlow(dataset, network, 1e-12);
    plain.runTo(4);
    expect(difference(plain, reference, 3)).toBeLessThan(1e-9);

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
