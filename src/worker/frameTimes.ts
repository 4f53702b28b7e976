import type { Detail } from '../experiment/solveClient.ts';
import type { Measurer } from '../model/measures/measures.ts';
import type { Dataset } from '../model/problem.ts';
import type { Solver } from '../model/solver.ts';
import { firstSpacing, mostFrames } from './frameBudget.ts';
import { HalfwayWatch } from './halfwayWatch.ts';

/** A frame at least this often in time, as a share of the time so far ... */
const TIME_GROWTH = 0.04;
/** ... and this many in every step of the flow: steps are short where much happens. */
const FRAMES_A_STEP = 4;
/** How much wider the frames of a sketch stand: one a step of the flow. */
const SKETCH_SPACING = 4;
/** Nothing is to be seen in less than this rapidity of the fastest neuron at the start. */
const FIRST_RAPIDITY = 0.5;

/**
 * When frames are taken: dense enough for a smooth picture, in which log-norm, direction and log-loss are interpolated
 * from one frame to the next.
 */
export class FrameTimes {
  /** most frames to be kept; 2 are the ends alone */
  readonly most: number;
  private spacing: number;
  private readonly width: number;
  private readonly dimension: number;
  private readonly measurer: Measurer;
  /** sqrt(sum |x_i|^2 / n) */
  private readonly inputNorm: number;
  private watch: HalfwayWatch | null = null;
  private halfway: number | null = null;
  /** the time below which frames stand evenly; 0 before the first step */
  private firstSpan = 0;

  constructor(dataset: Dataset, width: number, measurer: Measurer, detail: Detail = 'full') {
    const { dimension, samples, inputs } = dataset;
    this.width = width;
    this.dimension = dimension;
    this.measurer = measurer;
    this.most = mostFrames({ width, dimension, samples });
    this.spacing = firstSpacing(this.most) * (detail === 'sketch' ? SKETCH_SPACING : 1);
    let square = 0;
    for (const coordinate of inputs) square += coordinate * coordinate;
    this.inputNorm = Math.sqrt(square / samples);
  }

  /** The time of the next frame after the one at `previous`; see `Recorder.nextFrame`. */
  next(previous: number, solver: Solver): number {
    if (this.most === 2) return Number.POSITIVE_INFINITY;
    this.watch ??= new HalfwayWatch(this.width, this.dimension, this.measurer);
    this.halfway ??= this.watch.reachedIn(solver);
    const next = this.regular(previous, solver);
    return this.halfway !== null && previous < this.halfway && this.halfway < next ? this.halfway : next;
  }

  /** Whether the frame at `time` is one that thinning must leave. */
  isPhaseChange(time: number): boolean {
    return time === this.halfway;
  }

  /** The halfway time where it is at most `time`; null where it was not reached by then, or not looked for. */
  halfwayBy(time: number): number | null {
    return this.halfway !== null && this.halfway <= time ? this.halfway : null;
  }

  /** From here on frames are taken half as often. */
  widen(): void {
    this.spacing *= 2;
  }

  private regular(previous: number, solver: Solver): number {
    if (this.firstSpan === 0) this.firstSpan = Math.min(this.fastestTime(solver), firstKinkTime(solver));
    const { timeStep } = solver;
    // Descent takes its steps in batches, whose length says nothing.
    const byStep = timeStep > 0 ? Number.POSITIVE_INFINITY : (solver.time - solver.stepStart) / FRAMES_A_STEP;
    const gap = this.spacing * Math.min(byStep, TIME_GROWTH * (previous + this.firstSpan));
    // Where a step ended before this frame was due and the next has shorter gaps: before its last step the solver has no state.
    const next = Math.max(previous + gap, solver.stepStart);
    if (timeStep > 0)
      return Math.max(Math.round(next / timeStep), Math.round(previous / timeStep) + 1) * timeStep;
    // A step that takes no time, or less than the numbers can tell, has no frame of its own.
    if (!(next > previous)) return Number.POSITIVE_INFINITY;
    // The end of a step is where the solver is most accurate: a frame close to it is taken there.
    return previous < solver.time && Math.abs(next - solver.time) < 0.3 * gap ? solver.time : next;
  }

  /**
   * The time in which no neuron moves by more than FIRST_RAPIDITY, by the loss at the start:
   * |g_j| <= (1/n) sum |r_i||x_i| <= sqrt(2L) sqrt(sum |x_i|^2 / n).
   */
  private fastestTime(solver: Solver): number {
    return FIRST_RAPIDITY / Math.max(Math.sqrt(2 * solver.lossAt(solver.stepStart)) * this.inputNorm, 1e-100);
  }
}

/**
 * Time of the first kink, if it is in the solver's last step: the log time axis is linear up to there, but a curve that has
 * hardly begun need not be resolved.
 */
function firstKinkTime({ time, kinks }: Solver): number {
  for (let index = 0; index < kinks.count; index++) {
    if (kinks.times[index]! > 0) return Math.max(kinks.times[index]!, 1e-6 * time);
  }
  return Number.POSITIVE_INFINITY;
}
