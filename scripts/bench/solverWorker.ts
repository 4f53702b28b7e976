/** The worker of the browser's solver benchmark: solves one case many times and posts the timings back. */
import { createFlowSolver } from '../../src/model/flow/flowSolver.ts';
import type { Dataset, Network } from '../../src/model/problem.ts';
import { type Recorder, train } from '../../src/model/train.ts';

export interface SolverTask {
  readonly dataset: Dataset;
  readonly network: Network;
  readonly tolerance: number;
  readonly lossTarget: number;
  readonly maxTime: number;
  readonly repeats: number;
}

export interface SolverTimings {
  /** milliseconds of every solve, the first one cold */
  readonly milliseconds: number[];
  readonly steps: number;
  readonly rejected: number;
  readonly kinks: number;
  readonly time: number;
  readonly reason: string;
}

self.onmessage = ({ data: task }: MessageEvent<SolverTask>) => {
  const milliseconds: number[] = [];
  let last: Omit<SolverTimings, 'milliseconds'> | null = null;
  for (let repeat = 0; repeat < task.repeats; repeat++) {
    let kinks = 0;
    const recorder: Recorder = {
      nextFrame: () => Number.POSITIVE_INFINITY,
      frame: () => {},
      kinks: (chunk) => {
        kinks += chunk.count;
      },
    };
    const begin = performance.now();
    const solver = createFlowSolver(task.dataset, task.network, { tolerance: task.tolerance });
    const run = train(solver, { lossTarget: task.lossTarget, maxTime: task.maxTime }, recorder);
    let step = run.next();
    while (!step.done) step = run.next();
    milliseconds.push(performance.now() - begin);
    const { reason, time } = step.value;
    last = { steps: solver.steps, rejected: solver.rejected, kinks, time, reason };
  }
  self.postMessage({ milliseconds, ...last });
};
