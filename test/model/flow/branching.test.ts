import { describe, expect, it } from 'vitest';
import { createFlowSolver } from '../../../src/model/flow/flowSolver.ts';
import { Activity } from '../../../src/model/problem.ts';

/** Steps that no such run needs. */
const MOST_STEPS = 3_000;

/** One neuron on the inputs (1, 0) and (-1/2, 1), labels 2 and 2, with |w| > |a|. */
function runFrom(a: number, until: number) {
  const solver = createFlowSolver(
    {
      dimension: 2,
      samples: 2,
      inputs: Float64Array.of(1, 0, -0.5, 1),
      labels: Float64Array.of(2, 2),
      teacher: null,
    },
    { dimension: 2, width: 1, output: Float64Array.of(a), hidden: Float64Array.of(-0.01, 1) },
  );
  const kinks: { time: number; sample: number; activity: number }[] = [];
  for (let step = 0; step < MOST_STEPS && solver.status === 'running' && solver.time < until; step++) {
    solver.advance(until);
    const { count, times, samples, activities } = solver.kinks;
    for (let k = 0; k < count; k++)
      kinks.push({ time: times[k]!, sample: samples[k]!, activity: activities[k]! });
  }
  const output = new Float64Array(1);
  const hidden = new Float64Array(2);
  solver.stateAt(solver.time, output, hidden);
  return { solver, kinks, a: output[0]!, w: hidden };
}

/** The times at which w_1 and then, sliding with w_1 = 0, a come to 0: Runge-Kutta of order 4. */
function reference(a0: number): { slides: number; branches: number } {
  type State = readonly [a: number, w1: number, w2: number];
  // only the second input is active; w_1 stays at 0 once it slides
  const slope = ([a, w1, w2]: State, slides: boolean): State => {
    const p = w2 - w1 / 2;
    const q = (2 - a * p) / 2;
    return [q * p, slides ? 0 : (-a * q) / 2, a * q];
  };
  const after = (state: State, by: State, h: number): State => [
    state[0] + h * by[0],
    state[1] + h * by[1],
    state[2] + h * by[2],
  ];
  const step = (state: State, h: number, slides: boolean): State => {
    const k1 = slope(state, slides);
    const k2 = slope(after(state, k1, h / 2), slides);
    const k3 = slope(after(state, k2, h / 2), slides);
    const k4 = slope(after(state, k3, h), slides);
    return after(after(after(after(state, k1, h / 6), k2, h / 3), k3, h / 3), k4, h / 6);
  };
  let state: State = [a0, -0.01, 1];
  let time = 0;
  const times: number[] = [];
  for (const coordinate of [1, 0] as const) {
    const slides = coordinate === 0;
    let h = 1e-3;
    while (h > 1e-13) {
      const next = step(state, h, slides);
      if (next[coordinate] > 0) h /= 2;
      else {
        state = next;
        time += h;
      }
    }
    times.push(time);
  }
  return { slides: times[0]!, branches: times[1]! };
}

describe('a last-layer weight that passes 0', () => {
  it('ends the run where its neuron slides, as the flow is not determined beyond', () => {
    const { solver, kinks, a, w } = runFrom(-0.3, 50);
    expect(solver.status).toBe('stalled');
    expect(solver.stall).toBe('branching');
    const times = reference(-0.3);
    expect(kinks).toHaveLength(1);
    expect(kinks[0]).toMatchObject({ sample: 0, activity: Activity.Slide });
    expect(Math.abs(kinks[0]!.time - times.slides)).toBeLessThan(1e-6);
    expect(Math.abs(solver.time - times.branches)).toBeLessThan(1e-6);
    expect(times.slides).toBeCloseTo(0.06757, 5);
    expect(times.branches).toBeCloseTo(0.28881, 5);
    expect(Math.abs(a)).toBeLessThan(1e-8);
    expect(Math.abs(w[0]!)).toBeLessThan(1e-12);
    // |w|^2 - a^2 is conserved
    expect(w[1]! ** 2).toBeCloseTo(1 + 0.01 ** 2 - 0.3 ** 2, 10);
  });

  it('lets the run go on where its neuron has not come to slide', () => {
    const { solver, kinks, a, w } = runFrom(-0.1, 50);
    expect(solver.status).toBe('running');
    expect(solver.time).toBe(50);
    expect(kinks).toEqual([]);
    // the second label is met, the first out of reach
    expect(a).toBeGreaterThan(0);
    expect(a * (w[1]! - w[0]! / 2)).toBeCloseTo(2, 6);
    expect(solver.loss).toBeCloseTo(1, 6);
  });
});
