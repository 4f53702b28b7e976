import type { Parameters } from '../experiment/parameters.ts';
import { type Setup, setUp } from '../experiment/setup.ts';
import type { RunMessage } from '../experiment/trajectory.ts';
import { createDescentSolver } from '../model/descent.ts';
import { createFlowSolver } from '../model/flow/flowSolver.ts';
import { createMeasurer } from '../model/measures/measures.ts';
import type { Solver } from '../model/solver.ts';
import { train } from '../model/train.ts';
import { FrameSink } from './frameSink.ts';

/** How often what has been solved is sent, in milliseconds: about once a frame of the screen. */
const SEND_EVERY_MS = 16;
/** How long the first frames may wait: they go out as soon as the picture can show something. */
const SEND_FIRST_MS = 4;
/** How often messages are let in: less than a cancelled solve is given to stop. */
const BREATHE_EVERY_MS = 8;

export interface SolveEnvironment {
  readonly send: (message: RunMessage) => void;
  /** milliseconds on any clock */
  readonly now: () => number;
  /** lets messages in; resolves to false when the solve is to stop */
  readonly breathe: () => Promise<boolean>;
}

/**
 * Solves the run of `parameters` and sends it as it grows.
 * @throws FaultError where no data come of the parameters
 */
export async function solveRun(
  parameters: Parameters,
  { send, now, breathe }: SolveEnvironment,
): Promise<void> {
  const begin = now();
  const setup = setUp(parameters);
  const { dataset, initial, groups, training, teacherNetwork } = setup;
  send({ kind: 'start', start: { dataset, initial, groups } });

  const measurer = createMeasurer(dataset, initial, { seed: parameters.dataSeed, teacher: teacherNetwork });
  const sink = new FrameSink(initial.width, dataset.dimension, measurer, {
    frames: (frames) => send({ kind: 'frames', frames }),
    kinks: (kinks) => send({ kind: 'kinks', kinks }),
    thin: () => send({ kind: 'thin' }),
  });
  const solver = createSolver(setup);
  const startLoss = solver.loss;
  let kinks = 0;
  const run = train(solver, training, {
    nextFrame: (previous, of) => sink.nextFrame(previous, of),
    frame: (time, loss, output, hidden) => sink.frame(time, loss, output, hidden),
    kinks: (columns) => {
      kinks += columns.count;
      sink.kinks(columns);
    },
  });

  let lastSent = begin + SEND_FIRST_MS - SEND_EVERY_MS;
  let lastBreath = begin;
  let step = run.next();
  while (!step.done) {
    const time = now();
    const due = time - lastSent >= SEND_EVERY_MS;
    if (due) {
      sink.flush();
      send({ kind: 'progress', progress: progressOf(solver, startLoss, training), time: solver.time });
    }
    if (due || time - lastBreath >= BREATHE_EVERY_MS) {
      if (!(await breathe())) return;
      lastBreath = now();
      if (due) lastSent = lastBreath;
    }
    step = run.next();
  }
  sink.flush();
  const { steps, rejected } = solver;
  const stats = { steps, rejected, kinks, solveMs: now() - begin, thinned: sink.thinned };
  send({ kind: 'end', outcome: step.value, stats });
}

function createSolver({ dataset, initial, training }: Setup): Solver {
  const { method, learningRate, tolerance } = training;
  return method === 'flow'
    ? createFlowSolver(dataset, initial, { tolerance })
    : createDescentSolver(dataset, initial, { learningRate });
}

/** How far the loss has come on its way to the target in decades, or the time to its limit: the farther of the two. */
function progressOf(
  solver: Solver,
  startLoss: number,
  { lossTarget, maxTime }: { lossTarget: number; maxTime: number },
): number {
  const byTime = Math.log1p(solver.time) / Math.log1p(maxTime);
  const decades = lossTarget > 0 ? Math.log(startLoss / lossTarget) : 0;
  const byLoss = decades > 0 ? Math.log(startLoss / solver.loss) / decades : 0;
  return Math.max(0, Math.min(1, Math.max(byTime, byLoss)));
}
