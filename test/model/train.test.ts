import { describe, expect, it } from 'vitest';
import { createFlowSolver } from '../../src/model/flow/flowSolver.ts';
import { balancedInitialisation } from '../../src/model/initialisation.ts';
import type { Network } from '../../src/model/problem.ts';
import { makeDataset } from '../../src/model/schemes/scheme.ts';
import type { Solver } from '../../src/model/solver.ts';
import { type Limits, type Outcome, type Recorder, train } from '../../src/model/train.ts';

const dataset = makeDataset({
  scheme: 'cone',
  base: 'centred',
  dimension: 3,
  samples: 8,
  angle: 35,
  seed: 4,
});
const network = balancedInitialisation(10, 3, 1e-2, 6);

interface Run {
  readonly outcome: Outcome;
  readonly frames: { time: number; loss: number; output: Float64Array; hidden: Float64Array }[];
  readonly kinkTimes: number[];
  readonly solver: Solver;
  /** ends of the accepted steps after which the run went on */
  readonly steps: number[];
}

function run(limits: Limits, nextFrame: Recorder['nextFrame'] = () => Infinity, start = network): Run {
  const solver = createFlowSolver(dataset, start);
  const frames: Run['frames'] = [];
  const kinkTimes: number[] = [];
  const steps: number[] = [];
  const generator = train(solver, limits, {
    nextFrame,
    frame: (time, loss, output, hidden) =>
      frames.push({ time, loss, output: output.slice(), hidden: hidden.slice() }),
    kinks: ({ times, count }) => kinkTimes.push(...times.slice(0, count)),
  });
  for (;;) {
    const next = generator.next();
    if (next.done) return { outcome: next.value, frames, kinkTimes, solver, steps };
    steps.push(solver.time);
  }
}

/** A network of which no neuron is active on any input. */
function deadNetwork(): Network {
  const hidden = new Float64Array(network.hidden.length);
  const output = new Float64Array(network.width).fill(Math.hypot(...dataset.inputs.slice(0, 3)));
  for (let j = 0; j < network.width; j++) {
    // Inputs of a cone of 35 degrees all lie on the side of the first.
    for (let k = 0; k < 3; k++) hidden[3 * j + k] = -dataset.inputs[k]!;
  }
  return { ...network, output, hidden };
}

describe('training', () => {
  it.each([1e-1, 1e-2, 1e-4, 1e-8, 1e-14])('ends where the loss first is %s', (lossTarget) => {
    const { outcome, solver, frames } = run({ lossTarget, maxTime: 1e6 });
    expect(outcome.reason).toBe('loss');
    expect(Math.abs(outcome.loss / lossTarget - 1)).toBeLessThan(1e-9);
    expect(outcome.time).toBeGreaterThan(solver.stepStart);
    expect(outcome.time).toBeLessThanOrEqual(solver.time);
    const before = outcome.time - 1e-3 * (outcome.time - solver.stepStart);
    expect(solver.lossAt(before)).toBeGreaterThan(lossTarget);
    expect(frames.at(-1)!.time).toBe(outcome.time);
    expect(frames.at(-1)!.loss).toBeCloseTo(outcome.loss, 14);
  });

  it('ends at once where the start already has the loss asked for', () => {
    const { outcome, frames, solver } = run({ lossTarget: 1e3, maxTime: 10 });
    expect(outcome).toEqual({ reason: 'loss', time: 0, loss: solver.loss });
    expect(frames.map(({ time }) => time)).toEqual([0]);
    expect(solver.steps).toBe(0);
  });

  it.each([1e-6, 0.37, 12.5, 300])('ends at exactly the longest time %s', (maxTime) => {
    const { outcome, frames } = run({ lossTarget: 0, maxTime });
    expect(outcome.reason).toBe('time');
    expect(outcome.time).toBe(maxTime);
    expect(frames.at(-1)!.time).toBe(maxTime);
    // The loss read from a state and that of the step differ by the rounding of residuals.
    expect(Math.abs(Math.sqrt(frames.at(-1)!.loss) - Math.sqrt(outcome.loss))).toBeLessThan(1e-14);
  });

  it('says that it stalled where every neuron is dead, with the start as its only frame', () => {
    const start = deadNetwork();
    const { outcome, frames, kinkTimes } = run({ lossTarget: 1e-9, maxTime: 1e6 }, undefined, start);
    expect(outcome.reason).toBe('stalled');
    expect(outcome.time).toBe(0);
    expect(frames).toHaveLength(1);
    expect(frames[0]!.hidden).toEqual(start.hidden);
    expect(kinkTimes).toEqual([]);
  });

  it('ends steps at exactly the requested stops', () => {
    const stops = [0.1, 1 / 3, 1 / 3 + 1e-9, 2, Math.PI, 20];
    const { steps } = run({ lossTarget: 0, maxTime: 25, stops });
    for (const stop of stops) expect(steps).toContain(stop);
  });

  it('takes frames at the times asked for, increasing from the start to the end', () => {
    const spacing = 0.05;
    const { frames, outcome } = run({ lossTarget: 1e-6, maxTime: 1e3 }, (previous) => previous + spacing);
    const times = frames.map(({ time }) => time);
    expect(times[0]).toBe(0);
    expect(times.at(-1)).toBe(outcome.time);
    for (let k = 1; k < times.length; k++) {
      expect(times[k]).toBeGreaterThan(times[k - 1]!);
      if (k < times.length - 1) expect(times[k]).toBe(times[k - 1]! + spacing);
    }
    expect(times.length).toBeGreaterThan(100);
  });

  it('takes a frame at the end once, even where one was asked for there', () => {
    const { frames } = run({ lossTarget: 0, maxTime: 2 }, (previous) => previous + 0.5);
    expect(frames.map(({ time }) => time)).toEqual([0, 0.5, 1, 1.5, 2]);
  });

  it('hands over kinks in order', () => {
    const { kinkTimes } = run({ lossTarget: 0, maxTime: 100 });
    expect(kinkTimes.length).toBeGreaterThan(10);
    expect(kinkTimes).toEqual([...kinkTimes].sort((s, t) => s - t));
  });

  it('drops the kinks of the last step that come after the end of the run', () => {
    const solver = createFlowSolver(dataset, network);
    let cut = 0;
    const before: number[] = [];
    while (solver.time < 20) {
      solver.advance(100);
      const times = [...solver.kinks.times.slice(0, solver.kinks.count)];
      const last = times.at(-1);
      if (last !== undefined && last > solver.stepStart) {
        const middle = (last + Math.max(solver.stepStart, times.at(-2) ?? 0)) / 2;
        const { outcome, kinkTimes } = run({ lossTarget: solver.lossAt(middle), maxTime: 100 });
        expect(outcome.time / middle).toBeCloseTo(1, 6);
        expect(kinkTimes).toEqual([...before, ...times.filter((time) => time <= outcome.time)]);
        expect(kinkTimes).not.toContain(last);
        cut++;
      }
      before.push(...times);
    }
    expect(cut).toBeGreaterThan(3);
  });
});
