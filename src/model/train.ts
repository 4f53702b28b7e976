import { fallingRoot } from './fallingRoot.ts';
import { firstBetween } from './halving.ts';
import type { Kinks } from './problem.ts';
import type { Solver, Stall } from './solver.ts';

/** When a run ends. Times in flow time. */
export interface Limits {
  /** the run ends where the loss first reaches this value (located inside the step); 0 for never */
  readonly lossTarget: number;
  readonly maxTime: number;
  /** increasing times at which steps shall end, because states are wanted there at full accuracy */
  readonly stops?: readonly number[];
}

/** How a run ended: never a bare loop exit. */
export interface Outcome {
  readonly reason: 'loss' | 'time' | 'stalled' | 'diverged';
  readonly time: number;
  readonly loss: number;
  /** of a stalled run: why it goes no further */
  readonly stall?: Stall;
}

/** What `train` hands over as the run grows. */
export interface Recorder {
  /**
   * The next time after `previous` at which a frame is wanted, given the solver's last step; frames are taken at
   * the start, at these times and at the end of the run.
   */
  nextFrame(previous: number, solver: Solver): number;
  /** `output` (m), `hidden` (m x d) and `residuals` (n) are the recorder's to keep. */
  frame(
    time: number,
    loss: number,
    output: Float64Array,
    hidden: Float64Array,
    residuals: Float64Array,
  ): void;
  /** The columns are only valid during the call. */
  kinks(kinks: Kinks): void;
}

/**
 * Runs `solver` to its end, yielding after every accepted step so that a caller can stop, or let other work in.
 * The generator's return value is the outcome.
 */
export function* train(solver: Solver, limits: Limits, recorder: Recorder): Generator<void, Outcome, void> {
  const { lossTarget, maxTime, stops = [] } = limits;
  let nextStop = 0;
  let lastFrame = Number.NEGATIVE_INFINITY;
  const frameAt = (time: number): number => {
    const output = new Float64Array(solver.width);
    const hidden = new Float64Array(solver.width * solver.dimension);
    const residuals = new Float64Array(solver.samples);
    const loss = solver.stateAt(time, output, hidden, residuals);
    recorder.frame(time, loss, output, hidden, residuals);
    lastFrame = time;
    return loss;
  };
  const finish = (reason: Outcome['reason'], time: number, loss: number): Outcome => {
    if (lastFrame !== time) frameAt(time);
    return solver.stall === null ? { reason, time, loss } : { reason, time, loss, stall: solver.stall };
  };

  frameAt(0);
  if (solver.loss <= lossTarget) return finish('loss', 0, solver.loss);
  for (;;) {
    while (nextStop < stops.length && stops[nextStop]! <= solver.time) nextStop++;
    solver.advance(Math.min(maxTime, stops[nextStop] ?? Number.POSITIVE_INFINITY), maxTime);
    if (solver.status === 'stalled') return finish('stalled', solver.time, solver.loss);

    const met = solver.loss <= lossTarget;
    const end = met ? timeOfLoss(solver, lossTarget) : solver.time;
    recorder.kinks(kinksUntil(solver.kinks, end));
    for (;;) {
      const time = recorder.nextFrame(lastFrame, solver);
      if (!(time <= end)) break;
      frameAt(time);
    }
    if (solver.status === 'diverged') return finish('diverged', solver.time, solver.loss);
    if (met) return finish('loss', end, solver.lossAt(end));
    if (solver.time >= maxTime) return finish('time', solver.time, solver.loss);
    yield;
  }
}

/** First time in the last step at which the loss is at most `target`, to rounding, never before it is. */
function timeOfLoss(solver: Solver, target: number): number {
  if (solver.timeStep > 0) return stepOfLoss(solver, target);
  // In the logarithm the loss of a converging run is nearly a straight line.
  const excess = (time: number) => Math.log(solver.lossAt(time) / target);
  const below = Math.log(Math.max(solver.lossAt(solver.time), Number.MIN_VALUE) / target);
  return fallingRoot(excess, solver.stepStart, solver.time, excess(solver.stepStart), below);
}

/** The same for a method whose states stand only at multiples of its step. */
function stepOfLoss(solver: Solver, target: number): number {
  const { timeStep } = solver;
  const met = firstBetween(
    Math.round(solver.stepStart / timeStep),
    Math.round(solver.time / timeStep),
    (step) => solver.lossAt(step * timeStep) <= target,
  );
  return Math.min(solver.time, met * timeStep);
}

function kinksUntil(kinks: Kinks, end: number): Kinks {
  let { count } = kinks;
  while (count > 0 && kinks.times[count - 1]! > end) count--;
  return { ...kinks, count };
}
