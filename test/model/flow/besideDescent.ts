import { createFlowSolver } from '../../../src/model/flow/flowSolver.ts';
import type { Dataset } from '../../../src/model/problem.ts';
import type { SmallProblem } from './degenerate.ts';
import { type DescentState, descend, outputsOn } from './descentReference.ts';

/**
 * The flow of a small problem beside descent as its step goes to 0.
 *
 *   right      the flow is as near to descent as two step sizes of descent are to each other
 *   off        it is not, whichever the step, and the finer steps agree with each other rather than with the flow
 *   undecided  descent itself does not converge: a chaotic problem, or one that leaves a boundary by rounding; or all that
 *              differs are neurons without a share of the output, which descent overshoots a boundary with and has no time
 *              to bring back where almost nothing pulls them
 *   endless    the flow does not get to the last time within MOST_ATTEMPTS
 */
export interface Verdict {
  readonly verdict: 'right' | 'off' | 'undecided' | 'endless';
  /** largest distance of flow and descent at `time`, in the sense of `distance` */
  readonly error: number;
  /** what steps of descent differ by at that time */
  readonly spread: number;
  /** the first time at which it is off, or the last that was compared */
  readonly time: number;
  /** share of the run that was compared: descent may lose its way before the end */
  readonly share: number;
  /** steps of the flow, tried and taken */
  readonly attempts: number;
  readonly kinks: number;
}

/** Steps of descent up to the last time, and how often they are divided by four before a problem counts as off. */
const COARSE = 8_000;
const REFINEMENT = 4;
const REFINEMENTS = 3;
/** A method of first order at a quarter of the step leaves a third of the difference; chatter is less regular. */
const TIMES_SPREAD = 3;
/** Ten times what the flow's tolerance of 1e-6 allows for each neuron. */
const FLOOR = 1e-5;
/** Where its steps differ by more, descent says nothing: a neuron that dies out crosses a = 0, which the flow cannot. */
const MOST_SPREAD = 0.1;
/** A neuron with less than this share of the largest weight has none of the output: its square. */
const NO_SHARE = 0.1;
export const MOST_ATTEMPTS = 20_000;
const SHARES = [0.05, 0.2, 0.5, 1];

export function besideDescent(problem: SmallProblem): Verdict {
  const { dataset, network, seed } = problem;
  const end = horizon(problem);
  const times = SHARES.map((share) => share * end);
  const descent = (steps: number) => descend(dataset, network, end / steps, times);
  // every second problem inside the steps that the flow takes of itself
  const flow = flowStates(problem, times, seed % 2 === 1);
  const { attempts, kinks } = flow;
  const size = Math.max(...network.output.map(Math.abs));
  const judge = (states: DescentState[], rougher: DescentState[]): Verdict => {
    let last: Verdict = { verdict: 'undecided', error: 0, spread: 0, time: 0, share: 0, attempts, kinks };
    for (const [index, time] of times.entries()) {
      const state = flow.states[index];
      if (state === undefined) return { ...last, verdict: 'endless', time };
      const spread = distance(dataset, states[index]!, rougher[index]!, size);
      if (!(spread <= MOST_SPREAD)) return last;
      const error = distance(dataset, states[index]!, state, size);
      const far = (found: number) => found > TIMES_SPREAD * spread + FLOOR;
      const withoutShare = () => !far(distance(dataset, states[index]!, state, size, NO_SHARE));
      const verdict = !far(error) ? 'right' : withoutShare() ? 'undecided' : 'off';
      last = { verdict, error, spread, time, share: SHARES[index]!, attempts, kinks };
      if (verdict !== 'right') return last;
    }
    return last;
  };
  let rougher = descent(COARSE);
  let found: Verdict | null = null;
  let before = 0;
  for (let level = 1; level <= REFINEMENTS; level++) {
    const states = descent(COARSE * REFINEMENT ** level);
    const verdict = judge(states, rougher);
    if (verdict.verdict !== 'off') return verdict;
    before = found?.time === verdict.time ? found.spread : Number.POSITIVE_INFINITY;
    found = verdict;
    rougher = states;
  }
  // chatter makes the spread irregular; then it has to be far smaller than what the flow is off by
  const { error, spread } = found!;
  const converges = spread < 0.6 * before + FLOOR || error > 30 * Math.max(spread, before);
  return converges ? found! : { ...found!, verdict: 'undecided' };
}

/** A time in which something happens, in units of the fastest rate that the start and the labels allow. */
export function horizon({ dataset, network, seed }: SmallProblem): number {
  const { dimension: d, samples: n, inputs, labels } = dataset;
  let squares = 0;
  let pulls = 0;
  for (let i = 0; i < n; i++) {
    const size = Math.hypot(...inputs.subarray(i * d, (i + 1) * d));
    squares += size * size;
    pulls += size * Math.abs(labels[i]!);
  }
  const weights = [...network.output, ...network.hidden].reduce((sum, value) => sum + value * value, 0);
  const rate = (pulls + weights * squares) / n;
  return rate > 0 ? [15, 40, 100][seed % 3]! / rate : 1;
}

/** The flow at `times`; fewer states where it does not get there. */
function flowStates({ dataset, network }: SmallProblem, times: readonly number[], inside: boolean) {
  const solver = createFlowSolver(dataset, network);
  const states: DescentState[] = [];
  let kinks = 0;
  const attempts = () => solver.steps + solver.rejected;
  for (const time of times) {
    while (solver.status === 'running' && solver.time < time && attempts() < MOST_ATTEMPTS) {
      solver.advance(inside ? Number.POSITIVE_INFINITY : time);
      kinks += solver.kinks.count;
    }
    if (attempts() >= MOST_ATTEMPTS) break;
    const output = new Float64Array(network.width);
    const hidden = new Float64Array(network.width * dataset.dimension);
    // a run at rest stays as it is
    solver.stateAt(Math.min(time, solver.time), output, hidden);
    states.push({ time, output, hidden });
  }
  return { states, kinks, attempts: attempts() };
}

/**
 * The largest difference of a weight, relative to its neuron (floored at `least` of the largest there is, and of `size`,
 * the largest there was), and of the output on an input, relative to the labels and outputs there are (floored likewise).
 */
function distance(
  dataset: Dataset,
  one: Omit<DescentState, 'time'>,
  other: Omit<DescentState, 'time'>,
  size: number,
  least = 1e-3,
): number {
  const d = dataset.dimension;
  const largest = Math.max(size, ...one.output.map(Math.abs));
  let worst = 0;
  const add = (difference: number) => {
    // NaN counts as the worst of all
    if (!(difference <= worst)) worst = Number.isNaN(difference) ? Number.POSITIVE_INFINITY : difference;
  };
  one.output.forEach((a, j) => {
    const scale = Math.max(Math.abs(a), least * largest);
    add(Math.abs(a - other.output[j]!) / scale);
    for (let k = j * d; k < (j + 1) * d; k++) add(Math.abs(one.hidden[k]! - other.hidden[k]!) / scale);
  });
  const [outputs, others] = [outputsOn(dataset, one), outputsOn(dataset, other)];
  const inputs = dataset.inputs.map(Math.abs);
  const floor = Math.max(1e-3 * size ** 2 * Math.max(...inputs), Number.MIN_VALUE);
  const most = Math.max(...dataset.labels.map(Math.abs), ...outputs.map(Math.abs), floor);
  outputs.forEach((value, i) => {
    add(Math.abs(value - others[i]!) / most);
  });
  return worst;
}
