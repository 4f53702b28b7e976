import type { Parameters } from '../experiment/parameters.ts';
import { setUp, type Training } from '../experiment/setup.ts';
import type { Detail } from '../experiment/solveClient.ts';
import type { FrameChunk, KinkChunk, KinksLeftOut, RunMessage } from '../experiment/trajectory.ts';
import { createSolver } from '../model/createSolver.ts';
import { createMeasurer } from '../model/measures/measures.ts';
import type { Solver } from '../model/solver.ts';
import { train } from '../model/train.ts';
import { FrameSink } from './frameSink.ts';

/** How often what has been solved is sent, in milliseconds: about once a frame of the screen. */
const SEND_EVERY_MS = 16;
/** How long the first frames may wait: they go out as soon as the picture can show something. */
const SEND_FIRST_MS = 4;
/** Both of a sketch: one that is quicker comes whole, and is drawn once. */
const SEND_SKETCH_MS = 120;
/** How often messages are let in: less than a cancelled solve is given to stop. */
const BREATHE_EVERY_MS = 8;

export interface SolveEnvironment {
  /** takes a message, whose arrays it may transfer (`transferable`) */
  readonly send: (message: RunMessage) => void;
  /** milliseconds on any clock */
  readonly now: () => number;
  /** lets messages in; resolves to false when the solve is to stop */
  readonly breathe: () => Promise<boolean>;
}

/**
 * Solves the run of `parameters` and sends it as it grows.
 * @param detail how many frames are taken of it
 * @throws FaultError where no data come of the parameters
 */
export async function solveRun(
  parameters: Parameters,
  environment: SolveEnvironment,
  detail: Detail = 'full',
): Promise<void> {
  const { send, now, breathe } = environment;
  const begin = now();
  const { solver, sink, training } = begun(parameters, detail, send);
  const startLoss = solver.loss;
  let kinks = 0;
  const run = train(solver, training, {
    nextFrame: (previous, of) => sink.nextFrame(previous, of),
    frame: (...frame) => sink.frame(...frame),
    kinks: (columns) => {
      kinks += columns.count;
      sink.kinks(columns);
    },
  });

  const [first, every] =
    detail === 'sketch' ? [SEND_SKETCH_MS, SEND_SKETCH_MS] : [SEND_FIRST_MS, SEND_EVERY_MS];
  let lastSent = begin + first - every;
  let lastBreath = begin;
  let step = run.next();
  while (!step.done) {
    const time = now();
    if (time - lastSent >= every) {
      sink.flush();
      send({ kind: 'progress', progress: progressOf(solver, startLoss, training), time: solver.time });
      lastSent = time;
    }
    if (time - lastBreath >= BREATHE_EVERY_MS) {
      if (!(await breathe())) return;
      lastBreath = now();
    }
    step = run.next();
  }
  sink.finish();
  const { steps, rejected } = solver;
  const { kinksLeftOut, thinned } = sink;
  const stats = { steps, rejected, kinks, kinksLeftOut, solveMs: now() - begin, thinned };
  send({ kind: 'end', outcome: step.value, stats });
}

/** The run before its first step. Its start is sent, and not held here any longer: the solver has its own copy. */
function begun(
  parameters: Parameters,
  detail: Detail,
  send: (message: RunMessage) => void,
): { solver: Solver; sink: FrameSink; training: Training } {
  const { dataset, initial, groups, training, teachers } = setUp(parameters);
  const measurer = createMeasurer(dataset, initial, { seed: parameters.dataSeed, teacher: teachers });
  const outlet = {
    frames: (frames: FrameChunk) => send({ kind: 'frames', frames }),
    kinks: (kinks: KinkChunk, leftOut: KinksLeftOut | null) => send({ kind: 'kinks', kinks, leftOut }),
    thin: (besides: readonly number[]) => send({ kind: 'thin', besides }),
  };
  const sink = new FrameSink(dataset, initial.width, measurer, outlet, detail);
  const solver = createSolver(dataset, initial, training);
  send({ kind: 'start', start: { dataset, initial, groups, teachers } });
  return { solver, sink, training };
}

/** How far the loss has come on its way to the target in decades, or the time to its limit: the farther of the two. */
function progressOf(solver: Solver, startLoss: number, { lossTarget, maxTime }: Training): number {
  const byTime = Math.log1p(solver.time) / Math.log1p(maxTime);
  const decades = lossTarget > 0 ? Math.log(startLoss / lossTarget) : 0;
  const byLoss = decades > 0 ? Math.log(startLoss / solver.loss) / decades : 0;
  return Math.max(0, Math.min(1, Math.max(byTime, byLoss)));
}
