import { describe, expect, it, vi } from 'vitest';
import { createFlowSolver } from '../../../src/model/flow/flowSolver.ts';
import { FlowState } from '../../../src/model/flow/flowState.ts';
import { mergeSamples } from '../../../src/model/flow/mergedSamples.ts';
import { PatternGroups } from '../../../src/model/flow/patternGroups.ts';
import { SharedPattern } from '../../../src/model/flow/sharedPattern.ts';
import { TangentKernel } from '../../../src/model/flow/tangentKernel.ts';
import { balancedInitialisation } from '../../../src/model/initialisation.ts';
import { Activity, type Network } from '../../../src/model/problem.ts';
import { makeDataset } from '../../../src/model/schemes/scheme.ts';
import { randomStream } from './randomNumbers.ts';

const D = 40;
const N = 66;

/** Neurons about the teacher: `spread` is how far from it, relative; each of its own size, from `least` to 1. */
function bundle(width: number, spread: number, least = 1): FlowState {
  const recipe = { scheme: 'cone', base: 'centred', dimension: D, samples: N, angle: 40, seed: 5 } as const;
  const dataset = makeDataset(recipe);
  const random = randomStream(7);
  const hidden = new Float64Array(width * D);
  const output = new Float64Array(width);
  for (let j = 0; j < width; j++) {
    const size = least ** (j / Math.max(1, width - 1));
    const w = dataset.teacher!.map((value) => size * (value + (spread * random()) / Math.sqrt(D)));
    hidden.set(w, j * D);
    output[j] = (j % 2 === 0 ? 1 : -1) * Math.hypot(...w);
  }
  const network: Network = { width, dimension: D, output, hidden };
  return new FlowState(mergeSamples(dataset), network);
}

/** Takes neuron j to the other side of every other input. */
function turn(state: FlowState, j: number): void {
  for (let i = j * N; i < (j + 1) * N; i += 2) {
    state.preActivations[i] = -state.preActivations[i]!;
    state.activity[i] = Activity.Off;
  }
}

function kernelOf(state: FlowState): Float64Array {
  const kernel = new TangentKernel(state, new PatternGroups(state));
  kernel.form();
  return kernel.values;
}

/** Largest entry of (S/n) (G_I + V V^T) less the kernel itself, over the kernel's largest. */
function difference(state: FlowState, { factor, vectors, rank, pattern }: SharedPattern): number {
  const kernel = kernelOf(state);
  let worst = 0;
  for (let i = 0; i < N; i++) {
    for (let l = 0; l < N; l++) {
      let value = pattern[i]! * pattern[l]! * state.gram[i * N + l]!;
      for (let k = 0; k < rank; k++) value += vectors[k * N + i]! * vectors[k * N + l]!;
      worst = Math.max(worst, Math.abs(factor * value - kernel[i * N + l]!));
    }
  }
  return worst / kernel.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
}

describe('the kernel of a shared pattern', () => {
  it.each([
    ['one neuron', () => bundle(1, 0.3), 1],
    ['the same neuron many times', () => bundle(20, 0), 1],
    ['few directions', () => bundle(5, 0.3), 5],
    ['huge and tiny neurons', () => bundle(6, 0.3, 1e-120), 2],
  ])('is what the neurons have of it, at as low a rank: %s', (_, state, most) => {
    const found = new SharedPattern(state(), new PatternGroups(state()));
    expect(found.find(1e-9)).toBe(true);
    expect(found.rank).toBeLessThanOrEqual(most);
    expect(difference(state(), found)).toBeLessThan(1e-9);
  });

  it('leaves out no more than is said to count for nothing', () => {
    const state = bundle(30, 1e-3);
    const found = new SharedPattern(state, new PatternGroups(state));
    const ranks = [1e-1, 1e-4, 1e-7].map((negligible) => {
      expect(found.find(negligible)).toBe(true);
      expect(difference(state, found) * kernelOf(state).reduce((a, b) => Math.max(a, b))).toBeLessThan(
        negligible,
      );
      return found.rank;
    });
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
    expect(ranks[0]).toBe(1);
  });

  it('is not found where neurons of account point in more directions than a few', () => {
    const state = bundle(30, 0.3);
    expect(new SharedPattern(state, new PatternGroups(state)).find(1e-9)).toBe(false);
  });

  it('is not found where another pattern is of account, and takes none of one that is not', () => {
    const state = bundle(5, 0.3, 1e-5);
    turn(state, 4);
    const groups = new PatternGroups(state);
    expect(groups.count).toBe(2);
    expect(new SharedPattern(state, groups).find(1e-12)).toBe(false);
    const found = new SharedPattern(state, groups);
    expect(found.find(1e-6)).toBe(true);
    expect(difference(state, found)).toBeLessThan(1e-6);
  });

  it('is not found where its neurons slide, nor where there are none', () => {
    const state = bundle(3, 0);
    for (let j = 0; j < 3; j++) state.activity[j * N] = Activity.Slide;
    expect(new SharedPattern(state, new PatternGroups(state)).find(1e-6)).toBe(false);
    const dead = bundle(3, 0);
    dead.activity.fill(Activity.Off);
    expect(new SharedPattern(dead, new PatternGroups(dead)).find(1e-6)).toBe(false);
  });
});

/** Inputs near one direction that are in no general position, and labels of one neuron. */
const DEGENERATE: Record<string, (points: number[][]) => number[][]> = {
  'in general position': (points) => points,
  'some twice': (points) => [...points, ...points.slice(0, 20)],
  'several on a line': (points) => [...points, ...points.slice(0, 20).map((x) => x.map((v) => 3 * v))],
  'some of them 0': (points) => [...points, ...points.slice(0, 3).map((x) => x.map(() => 0))],
  'with coordinates that tie': (points) => points.map((x) => x.map((v) => Math.round(4 * v) / 4)),
  'huge and tiny': (points) => points.map((x, i) => x.map((v) => 10 ** ((i % 4) - 2) * v)),
};

function degenerateRun(kind: string) {
  const d = 36;
  const random = randomStream(21);
  const point = () =>
    Array.from({ length: d }, (_, k) => (k === 0 ? 1 : 0) + (0.9 * random()) / Math.sqrt(d));
  const points = DEGENERATE[kind]!(Array.from({ length: N }, point));
  const inputs = Float64Array.from(points.flat());
  const labels = Float64Array.from(points, (x) => Math.max(0, x[0]! + 0.3 * x[1]!));
  const dataset = { dimension: d, samples: points.length, inputs, labels, teacher: null };
  const network = balancedInitialisation(12, d, 1e-2, 3);
  // a neuron twice
  network.hidden.copyWithin(d, 0, d);
  network.output[1] = network.output[0]!;
  const solver = createFlowSolver(dataset, network);
  const output = new Float64Array(12);
  const hidden = new Float64Array(12 * d);
  while (solver.status === 'running' && solver.steps < 90) solver.advance(1e5);
  const { steps, time } = solver;
  solver.stateAt(time, output, hidden);
  return { weights: [...output, ...hidden], steps, time };
}

it.each(Object.keys(DEGENERATE))(
  'A run in which neurons come to share a pattern is the one that the whole kernel gives: inputs %s',
  (kind) => {
    const find = vi.spyOn(SharedPattern.prototype, 'find');
    const shared = degenerateRun(kind);
    const times = find.mock.results.filter(({ value }) => value).length;
    find.mockReturnValue(false);
    const whole = degenerateRun(kind);
    find.mockRestore();
    expect(times).toBeGreaterThan(3);
    expect(shared.steps).toBe(whole.steps);
    expect(Math.abs(shared.time - whole.time)).toBeLessThan(1e-4 * whole.time);
    const size = Math.max(...whole.weights.map(Math.abs));
    shared.weights.forEach((value, at) => {
      expect(Math.abs(value - whole.weights[at]!)).toBeLessThan(1e-5 * size);
    });
  },
);
