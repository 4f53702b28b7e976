import type { Parameters } from '../../src/experiment/parameters.ts';
import { setUp } from '../../src/experiment/setup.ts';
import type { RunStats } from '../../src/experiment/trajectory.ts';
import { createSolver } from '../../src/model/createSolver.ts';
import { createMeasurer } from '../../src/model/measures/measures.ts';
import { type Outcome, train } from '../../src/model/train.ts';
import { RunRecord } from '../../src/state/run.ts';
import { FrameSink } from '../../src/worker/frameSink.ts';

let nextId = 2_000_000;

/** A run and how it ended, as the page has it when the solve is done. */
export interface EndedRun {
  readonly run: RunRecord;
  readonly outcome: Outcome;
  readonly stats: RunStats;
}

/** Solves as the worker does, but to `maxTime` at most. */
export function endedRun(parameters: Parameters, maxTime: number): EndedRun {
  const { dataset, initial, groups, training, teachers } = setUp(parameters);
  const run = new RunRecord(nextId++, parameters, { dataset, initial, groups, teachers });
  const measurer = createMeasurer(dataset, initial, { seed: parameters.dataSeed, teacher: teachers });
  const sink = new FrameSink(dataset, initial.width, measurer, {
    frames: (frames) => run.appendFrames(frames),
    kinks: (kinks, leftOut) => run.appendKinks(kinks, leftOut),
    thin: (besides) => run.thin(besides),
  });
  const solver = createSolver(dataset, initial, training);
  const solving = train(
    solver,
    { ...training, maxTime },
    {
      nextFrame: (previous, of) => sink.nextFrame(previous, of),
      frame: (...frame) => sink.frame(...frame),
      kinks: (columns) => sink.kinks(columns),
    },
  );
  let step = solving.next();
  while (!step.done) step = solving.next();
  sink.finish();
  run.complete = true;
  const { steps, rejected } = solver;
  const { kinksLeftOut, thinned } = sink;
  const stats = { steps, rejected, kinks: run.kinkCount, kinksLeftOut, solveMs: 1, thinned };
  return { run, outcome: step.value, stats };
}
