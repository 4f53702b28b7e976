import { describe, expect, it } from 'vitest';
import { createFlowSolver } from '../../../src/model/flow/flowSolver.ts';
import { balancedInitialisation } from '../../../src/model/initialisation.ts';
import { Activity, type Dataset, type Network } from '../../../src/model/problem.ts';
import { solve, stateError } from './oracle.ts';
import { integratePlainly, type PlainState } from './plainIntegrator.ts';
import { randomStream } from './randomNumbers.ts';

/** A small problem of any kind: labels at random, of one teacher, or of two; some inputs twice; scales up to 10. */
function arbitraryProblem(seed: number): { dataset: Dataset; network: Network } {
  const random = randomStream(seed);
  const upTo = (most: number) => 1 + Math.floor((most * (random() + 1)) / 2);
  const [dimension, samples, width] = [upTo(4), upTo(8), upTo(10)];
  // a sum of four is near enough to a normal number
  const normal = () => Math.sqrt(3 / 4) * (random() + random() + random() + random());
  const inputs = Float64Array.from({ length: samples * dimension }, normal);
  if (seed % 7 === 0 && samples > 1) inputs.copyWithin(dimension, 0, dimension);
  const teacher = Array.from({ length: dimension }, normal);
  const labels = Float64Array.from({ length: samples }, (_, i) => {
    const product = teacher.reduce((sum, v, k) => sum + v * inputs[i * dimension + k]!, 0);
    return [normal(), Math.max(0, product), Math.max(0, product) - 2 * Math.max(0, -product)][seed % 3]!;
  });
  const initScale = 10 ** (-1 + 2 * random());
  return {
    dataset: { dimension, samples, inputs, labels, teacher: null },
    network: balancedInitialisation(width, dimension, initScale, seed),
  };
}

const TIMES = [0.5, 2, 5, 15];
const rows = ({ hidden }: PlainState, d: number) =>
  Array.from({ length: hidden.length / d }, (_, j) => Array.from(hidden.subarray(j * d, (j + 1) * d)));
const referenceOf = (state: PlainState, d: number) => ({
  time: state.time,
  output: Array.from(state.output),
  hidden: rows(state, d),
});

describe('gradient flow of arbitrary small problems beside a plain Runge-Kutta method', () => {
  const seeds = Array.from({ length: 28 }, (_, index) => index);
  let slides = 0;

  it.each(seeds)('agrees to 1e-5, at the ends of steps and inside them (problem %i)', (seed) => {
    const { dataset, network } = arbitraryProblem(seed);
    const { dimension: d, samples: n } = dataset;
    const plain = integratePlainly(dataset, network, TIMES);
    slides += plain.kinks.filter(({ activity }) => activity === Activity.Slide).length;

    const { states, kinks, outcome } = solve(dataset, network, { times: TIMES });
    for (const state of plain.states) {
      // a run that stalls stays as it is
      const found = states.find(({ time }) => time === state.time) ?? states.at(-1)!;
      expect(stateError(referenceOf(state, d), found), `t = ${state.time}`).toBeLessThan(1e-5);
    }
    expect(['time', 'stalled']).toContain(outcome.reason);
    expect(kinks.count).toBeLessThan(4 * network.width * n + 1);

    const solver = createFlowSolver(dataset, network);
    const output = new Float64Array(network.width);
    const hidden = new Float64Array(network.width * d);
    for (const state of plain.states) {
      while (solver.time < state.time && solver.status === 'running')
        solver.advance(Number.POSITIVE_INFINITY);
      const loss = solver.stateAt(Math.min(state.time, solver.time), output, hidden);
      expect(solver.lossAt(Math.min(state.time, solver.time))).toBe(loss);
      const inside = { time: state.time, loss, output, hidden };
      expect(stateError(referenceOf(state, d), inside), `inside a step, t = ${state.time}`).toBeLessThan(
        1e-5,
      );
    }
  });

  it('met boundaries along which neurons slide', () => {
    expect(slides).toBeGreaterThan(10);
  });
});
