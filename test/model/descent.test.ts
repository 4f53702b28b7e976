import { describe, expect, it } from 'vitest';
import { createDescentSolver } from '../../src/model/descent.ts';
import { balancedInitialisation, Group, neuronGroups } from '../../src/model/initialisation.ts';
import { Activity, type Dataset, type Network } from '../../src/model/problem.ts';
import { makeDataset } from '../../src/model/schemes/scheme.ts';
import type { Solver } from '../../src/model/solver.ts';
import { train } from '../../src/model/train.ts';

const dataset = makeDataset({
  scheme: 'cone',
  base: 'centred',
  dimension: 3,
  samples: 7,
  angle: 40,
  seed: 3,
});
const initial = balancedInitialisation(9, 3, 0.1, 4);

/** Loss (1/2n) sum r_i^2 of a network, written down directly. */
function lossOf({ dimension, samples, inputs, labels }: Dataset, output: Float64Array, hidden: Float64Array) {
  let sum = 0;
  for (let i = 0; i < samples; i++) {
    let residual = labels[i]!;
    for (let j = 0; j < output.length; j++) residual -= output[j]! * Math.max(0, product(i, j));
    sum += residual ** 2 / (2 * samples);
  }
  return sum;

  function product(i: number, j: number) {
    let value = 0;
    for (let k = 0; k < dimension; k++) value += hidden[j * dimension + k]! * inputs[i * dimension + k]!;
    return value;
  }
}

/** One step of descent by finite differences of the loss (central, h = 1e-6). */
function differenceStep(
  network: Network,
  learningRate: number,
): { output: Float64Array; hidden: Float64Array } {
  const step = (values: Float64Array, loss: (changed: Float64Array) => number) =>
    values.map((value, index) => {
      const changed = values.slice();
      changed[index] = value + 1e-6;
      const above = loss(changed);
      changed[index] = value - 1e-6;
      return value - (learningRate * (above - loss(changed))) / 2e-6;
    });
  return {
    output: step(network.output, (output) => lossOf(dataset, output, network.hidden)),
    hidden: step(network.hidden, (hidden) => lossOf(dataset, network.output, hidden)),
  };
}

function stateAt(solver: Solver, time: number, { width, dimension }: Network = initial) {
  const output = new Float64Array(width);
  const hidden = new Float64Array(width * dimension);
  const loss = solver.stateAt(time, output, hidden);
  return { loss, output, hidden };
}

function runTo(time: number, learningRate: number): Solver {
  const solver = createDescentSolver(dataset, initial, { learningRate });
  while (solver.time < time) solver.advance(time);
  return solver;
}

describe('gradient descent', () => {
  it('steps along the gradient of the loss, as finite differences give it', () => {
    const solver = createDescentSolver(dataset, initial, { learningRate: 0.5 });
    solver.advance(0.5);
    const { loss, output, hidden } = stateAt(solver, 0.5);
    const expected = differenceStep(initial, 0.5);
    output.forEach((a, j) => {
      expect(a).toBeCloseTo(expected.output[j]!, 9);
    });
    hidden.forEach((w, index) => {
      expect(w).toBeCloseTo(expected.hidden[index]!, 9);
    });
    expect(loss).toBeCloseTo(lossOf(dataset, output, hidden), 14);
    expect(solver.lossAt(0)).toBeCloseTo(lossOf(dataset, initial.output, initial.hidden), 14);
  });

  it('converges to the flow with the first order of its step', () => {
    const finest = stateAt(runTo(3, 3 / 25_600), 3).hidden;
    const error = (learningRate: number) =>
      Math.hypot(...stateAt(runTo(3, learningRate), 3).hidden.map((w, index) => w - finest[index]!));
    const order = Math.log2(error(3 / 400) / error(3 / 800));
    expect(order).toBeGreaterThan(0.9);
    expect(order).toBeLessThan(1.15);
  });

  it('gives the same run whatever the limits that cut it into batches', () => {
    const whole = createDescentSolver(dataset, initial, { learningRate: 0.02 });
    while (whole.steps < 200) whole.advance(Number.POSITIVE_INFINITY);
    const cut = createDescentSolver(dataset, initial, { learningRate: 0.02 });
    for (let limit = 0.013; cut.steps < whole.steps; limit += 0.013) cut.advance(Math.min(limit, whole.time));
    expect(stateAt(cut, cut.time)).toEqual(stateAt(whole, whole.time));
    expect(cut.time).toBe(whole.time);
  });

  it('answers for any time of the last batch with the nearest step', () => {
    const solver = createDescentSolver(dataset, initial, { learningRate: 0.02 });
    solver.advance(Number.POSITIVE_INFINITY);
    solver.advance(Number.POSITIVE_INFINITY);
    expect(solver.steps).toBeGreaterThan(2);
    const first = Math.round(solver.stepStart / 0.02);
    for (let step = first; step <= solver.steps; step++) {
      const expected = stateAt(runTo(step * 0.02, 0.02), step * 0.02);
      for (const offset of [0, 0.009, -0.009]) {
        const time = Math.min(solver.time, Math.max(solver.stepStart, step * 0.02 + offset));
        expect(stateAt(solver, time)).toEqual(expected);
        expect(solver.lossAt(time)).toBe(expected.loss);
      }
    }
  });

  it('reaches a limit between two steps with the nearer one', () => {
    for (const [limit, steps] of [
      [0.109, 5],
      [0.111, 6],
    ] as const) {
      const solver = createDescentSolver(dataset, initial, { learningRate: 0.02 });
      solver.advance(limit);
      expect(solver.time).toBe(limit);
      expect(solver.steps).toBe(steps);
      expect(stateAt(solver, limit)).toEqual(stateAt(runTo(steps * 0.02, 0.02), steps * 0.02));
      solver.advance(0.2);
      expect(stateAt(solver, 0.2)).toEqual(stateAt(runTo(0.2, 0.02), 0.2));
    }
  });

  it('records a kink, at the time of the step, wherever a pattern differs from the step before', () => {
    const learningRate = 0.1;
    const recorded: string[] = [];
    const solver = createDescentSolver(dataset, initial, { learningRate });
    while (solver.steps < 256) {
      solver.advance(25.6);
      const { kinks } = solver;
      for (let e = 0; e < kinks.count; e++) {
        recorded.push(
          `${kinks.times[e]!.toFixed(6)} ${kinks.neurons[e]} ${kinks.samples[e]} ${kinks.activities[e]}`,
        );
      }
    }
    const expected: string[] = [];
    const stepper = createDescentSolver(dataset, initial, { learningRate });
    let before = patterns(dataset, initial.hidden);
    for (let step = 1; step <= 256; step++) {
      stepper.advance(step * learningRate);
      const after = patterns(dataset, stateAt(stepper, stepper.time).hidden);
      after.forEach((active, index) => {
        if (active === before[index]) return;
        const [neuron, sample] = [Math.floor(index / 7), index % 7];
        const activity = active ? Activity.On : Activity.Off;
        expected.push(`${(step * learningRate).toFixed(6)} ${neuron} ${sample} ${activity}`);
      });
      before = after;
    }
    expect(expected.length).toBeGreaterThan(10);
    expect(recorded).toEqual(expected);
  });

  it('ends a run at the first step that meets the loss target', () => {
    const frames: number[] = [];
    const run = train(
      createDescentSolver(dataset, initial, { learningRate: 0.02 }),
      { lossTarget: 1e-5, maxTime: 1e4 },
      { nextFrame: () => Number.POSITIVE_INFINITY, frame: (time) => frames.push(time), kinks: () => {} },
    );
    let state = run.next();
    while (!state.done) state = run.next();
    const { reason, time, loss } = state.value;
    expect(reason).toBe('loss');
    expect(frames).toEqual([0, time]);
    const steps = Math.round(time / 0.02);
    expect(time).toBe(steps * 0.02);
    expect(loss).toBe(stateAt(runTo(time, 0.02), time).loss);
    expect(loss).toBeLessThanOrEqual(1e-5);
    expect(runTo((steps - 1) * 0.02, 0.02).loss).toBeGreaterThan(1e-5);
  });

  it('leaves neurons that are active on nothing as they are', () => {
    const groups = neuronGroups(dataset, initial);
    expect(new Set(groups)).toContain(Group.Dead);
    const { output, hidden } = stateAt(runTo(20, 0.1), 20);
    groups.forEach((group, j) => {
      const unchanged =
        output[j] === initial.output[j] &&
        hidden.subarray(3 * j, 3 * j + 3).every((w, k) => w === initial.hidden[3 * j + k]);
      expect(unchanged).toBe(group === Group.Dead);
    });
  });

  it('stalls where nothing moves any more, and stays', () => {
    const hidden = initial.hidden.map((_, index) => (index % 3 === 0 ? -1 : 0));
    const solver = createDescentSolver(dataset, { ...initial, hidden }, { learningRate: 0.02 });
    solver.advance(10);
    expect(solver.status).toBe('stalled');
    expect(solver.steps).toBe(0);
    expect(stateAt(solver, solver.time).hidden).toEqual(hidden);
    const { time } = solver;
    solver.advance(20);
    expect(solver.time).toBe(time);
  });

  it('hands over the kinks that lead to a stand before it says so', () => {
    // a leap that throws every neuron off every input
    const large = balancedInitialisation(9, 3, 30, 4);
    const solver = createDescentSolver(dataset, large, { learningRate: 10 });
    const active = patterns(dataset, large.hidden);
    while (solver.status === 'running') {
      solver.advance(1e6);
      const { neurons, samples, activities, count } = solver.kinks;
      for (let e = 0; e < count; e++) active[neurons[e]! * 7 + samples[e]!] = activities[e] === Activity.On;
    }
    expect(solver.status).toBe('stalled');
    expect(solver.kinks.count).toBe(0);
    expect(solver.steps).toBeGreaterThan(0);
    expect(active).toEqual(patterns(dataset, stateAt(solver, solver.time, large).hidden));
    expect(active).not.toContain(true);
  });

  it('diverges with its last finite state', () => {
    // inputs all round, so that no leap leaves a neuron active on nothing
    const star: Dataset = {
      dimension: 2,
      samples: 4,
      inputs: Float64Array.of(1, 0, 0, 1, -1, 0, 0, -1),
      labels: Float64Array.of(1, 1, 1, 1),
      teacher: null,
    };
    for (let seed = 0; seed < 20; seed++) {
      const large = balancedInitialisation(9, 2, 30, seed);
      const solver = createDescentSolver(star, large, { learningRate: 10 });
      const active = patterns(star, large.hidden);
      while (solver.status === 'running') {
        solver.advance(1e6);
        const { neurons, samples, activities, count } = solver.kinks;
        for (let e = 0; e < count; e++) active[neurons[e]! * 4 + samples[e]!] = activities[e] === Activity.On;
      }
      expect(solver.status).toBe('diverged');
      expect(solver.time).toBeCloseTo(10 * solver.steps, 9);
      const { loss, output, hidden } = stateAt(solver, solver.time, large);
      expect(loss).toBe(solver.loss);
      for (const value of [loss, ...output, ...hidden]) expect(Number.isFinite(value)).toBe(true);
      expect(active).toEqual(patterns(star, hidden));
    }
  });

  it('keeps the balance only to the order of its step, unlike the flow', () => {
    const drift = (learningRate: number) => {
      const { output, hidden } = stateAt(runTo(5, learningRate), 5);
      return Math.max(
        ...output.map((a, j) => Math.abs(a * a - Math.hypot(...hidden.subarray(3 * j, 3 * j + 3)) ** 2)),
      );
    };
    expect(drift(0.05) / drift(0.025)).toBeCloseTo(2, 0);
  });

  it('takes networks whose states leave no room for a batch', () => {
    const wide = balancedInitialisation(50_000, 3, 0.1, 1);
    const solver = createDescentSolver(dataset, wide, { learningRate: 0.02 });
    solver.advance(Number.POSITIVE_INFINITY);
    expect(solver.steps).toBe(1);
    const { loss, output, hidden } = stateAt(solver, 0.02, wide);
    expect(loss).toBeCloseTo(lossOf(dataset, output, hidden), 10);
  });
});

/** m x n: whether neuron j is active on input i. */
function patterns({ dimension, samples, inputs }: Dataset, hidden: Float64Array): boolean[] {
  return Array.from({ length: (hidden.length / dimension) * samples }, (_, index) => {
    const [j, i] = [Math.floor(index / samples), index % samples];
    let product = 0;
    for (let k = 0; k < dimension; k++) product += hidden[j * dimension + k]! * inputs[i * dimension + k]!;
    return product > 0;
  });
}
