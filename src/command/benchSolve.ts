/** One solve as the benchmark times it, and a case: one cold solve and some warm ones, within bounds. */
import { createFlowSolver } from '../model/flow/flowSolver.ts';
import { Activity, type Dataset, type Network } from '../model/problem.ts';
import type { Solver } from '../model/solver.ts';
import { type Recorder, train } from '../model/train.ts';

/** What is solved: of a run file's training all but the method, which is the flow. */
export interface Task {
  readonly dataset: Dataset;
  readonly network: Network;
  readonly tolerance: number;
  readonly lossTarget: number;
  readonly maxTime: number;
}

/** Bounds that keep a benchmark from never ending, in milliseconds. */
export interface Bounds {
  /** a solve that takes longer is left between two steps */
  readonly solve: number;
  /** no warm solve begins after this */
  readonly warm: number;
}

export interface Solve {
  readonly milliseconds: number;
  readonly steps: number;
  readonly rejected: number;
  readonly kinks: number;
  /** kinks after which a neuron stays on a boundary */
  readonly slides: number;
  /** flow time reached, and the loss there */
  readonly time: number;
  readonly loss: number;
  /** how the run ended; null for a solve that was abandoned */
  readonly reason: string | null;
}

export const WARM_SOLVES = 20;

/** A recorder that wants no frames. */
export function kinksOnly(kinks: Recorder['kinks']): Recorder {
  return { nextFrame: () => Number.POSITIVE_INFINITY, frame: () => {}, kinks };
}

/** @param limit milliseconds after which the solve is abandoned */
export function solveOnce({ dataset, network, tolerance, lossTarget, maxTime }: Task, limit: number): Solve {
  let kinks = 0;
  let slides = 0;
  const recorder = kinksOnly(({ count, activities }) => {
    kinks += count;
    for (let kink = 0; kink < count; kink++) if (activities[kink] === Activity.Slide) slides++;
  });
  const begin = performance.now();
  const solver: Solver = createFlowSolver(dataset, network, { tolerance });
  const run = train(solver, { lossTarget, maxTime }, recorder);
  let step = run.next();
  while (!step.done && performance.now() - begin < limit) step = run.next();
  const milliseconds = performance.now() - begin;
  const { steps, rejected } = solver;
  const end = step.done ? step.value : { time: solver.time, loss: solver.loss, reason: null };
  return { milliseconds, steps, rejected, kinks, slides, ...end };
}

/**
 * The first, cold solve of a case and then up to `WARM_SOLVES` warm ones: at least one, and none after an abandoned
 * solve.
 */
export function solveCase(task: Task, bounds: Bounds): Solve[] {
  const solves = [solveOnce(task, bounds.solve)];
  const begin = performance.now();
  while (solves.length <= WARM_SOLVES && solves.at(-1)!.reason !== null) {
    if (solves.length > 1 && performance.now() - begin > bounds.warm) break;
    solves.push(solveOnce(task, bounds.solve));
  }
  return solves;
}
