import type { FrameChunk, KinkChunk, ScalarMeasure } from '../experiment/trajectory.ts';
import { type Measurer, SCALAR_MEASURES } from '../model/measures/measures.ts';
import type { Kinks } from '../model/problem.ts';
import type { Solver } from '../model/solver.ts';
import type { Recorder } from '../model/train.ts';
import { firstSpacing, measureEvery, mostFrames, mostPending } from './frameBudget.ts';

/** A frame at least this often in time, as a share of the time so far ... */
const TIME_GROWTH = 0.04;
/** ... and this many in every step: steps are short where much happens. */
const FRAMES_A_STEP = 4;

/** What leaves the worker while a run is solved. */
export interface Outlet {
  frames(chunk: FrameChunk): void;
  kinks(chunk: KinkChunk): void;
  /** of all frames so far every second one is to be kept */
  thin(): void;
}

/**
 * Takes the frames of a run: dense enough for a smooth picture, few enough for memory. When there are more than the
 * memory allows, every second one is given up and they are taken half as often from there.
 */
export class FrameSink implements Recorder {
  thinned = false;
  private readonly outlet: Outlet;
  private readonly measurer: Measurer;
  private readonly measureEvery: number;
  private readonly mostFrames: number;
  private readonly mostPending: number;
  private spacing: number;
  private taken = 0;
  private kept = 0;
  private pending: PendingFrame[] = [];
  private pendingKinks: KinkChunk[] = [];
  private firstSpan = 0;

  constructor(width: number, dimension: number, measurer: Measurer, outlet: Outlet) {
    this.outlet = outlet;
    this.measurer = measurer;
    this.mostFrames = mostFrames(width, dimension);
    this.mostPending = mostPending(width, dimension);
    this.spacing = firstSpacing(this.mostFrames);
    this.measureEvery = measureEvery(measurer.expensiveFlops);
  }

  nextFrame(previous: number, solver: Solver): number {
    if (this.firstSpan === 0) this.firstSpan = firstSpanOf(solver);
    const byStep = (solver.time - solver.stepStart) / FRAMES_A_STEP;
    const byTime = TIME_GROWTH * (previous + this.firstSpan);
    const gap = this.spacing * Math.min(byStep, byTime);
    // Where a step ended before this frame was due and the next has shorter gaps: before its last step the solver has no state.
    const next = Math.max(previous + gap, solver.stepStart);
    if (solver.timeStep > 0) return stepAfter(previous, next, solver.timeStep);
    // A step that takes no time, or less than the numbers can tell, has no frame of its own.
    if (!(next > previous)) return Number.POSITIVE_INFINITY;
    // The end of a step is where the solver is most accurate: a frame close to it is taken there.
    return previous < solver.time && Math.abs(next - solver.time) < 0.3 * gap ? solver.time : next;
  }

  frame(time: number, loss: number, output: Float64Array, hidden: Float64Array): void {
    const all = this.taken % this.measureEvery === 0;
    this.taken++;
    this.measurer.measure(output, hidden, all ? 'all' : 'cheap');
    this.pending.push({
      time,
      loss,
      output: output.slice(),
      hidden: hidden.slice(),
      scalars: this.measurer.scalars.slice(),
      eigenCoordinates: this.measurer.eigenCoordinates.slice(),
      singularValues: this.measurer.singularValues.slice(),
    });
    if (this.pending.length >= this.mostPending) this.flush();
    if (++this.kept <= this.mostFrames) return;
    this.flush();
    this.outlet.thin();
    this.thinned = true;
    this.kept = Math.floor(this.kept / 2) + 1;
    this.spacing *= 2;
  }

  kinks({ count, times, neurons, samples, activities }: Kinks): void {
    if (count === 0) return;
    this.pendingKinks.push({
      times: times.slice(0, count),
      neurons: neurons.slice(0, count),
      samples: samples.slice(0, count),
      activities: activities.slice(0, count),
    });
  }

  /** Sends what has been gathered. */
  flush(): void {
    for (const chunk of this.pendingKinks) this.outlet.kinks(chunk);
    this.pendingKinks = [];
    if (this.pending.length === 0) return;
    const frames = this.pending;
    this.pending = [];
    this.outlet.frames(joined(frames));
  }
}

/**
 * The time below which frames may stand evenly: the log time axis is linear up to the first kink. Where the first step
 * has none, a few of such steps: it is a tenth of the fastest neuron's own time.
 */
function firstSpanOf({ time, kinks }: Solver): number {
  for (let index = 0; index < kinks.count; index++) {
    if (kinks.times[index]! > 0) return Math.max(kinks.times[index]!, 1e-6 * time);
  }
  return 5 * time;
}

/** The step of a method with states only at multiples of `timeStep` that is nearest to `time`, and after `previous`. */
function stepAfter(previous: number, time: number, timeStep: number): number {
  return Math.max(Math.round(time / timeStep), Math.round(previous / timeStep) + 1) * timeStep;
}

interface PendingFrame {
  readonly time: number;
  readonly loss: number;
  readonly output: Float64Array;
  readonly hidden: Float64Array;
  readonly scalars: Float64Array;
  readonly eigenCoordinates: Float64Array;
  readonly singularValues: Float64Array;
}

type Row = 'output' | 'hidden' | 'eigenCoordinates' | 'singularValues';

function joined(frames: readonly PendingFrame[]): FrameChunk {
  const rows = (name: Row) => {
    if (frames.length === 1) return frames[0]![name];
    const size = frames[0]![name].length;
    const all = new Float64Array(frames.length * size);
    frames.forEach((frame, f) => {
      all.set(frame[name], f * size);
    });
    return all;
  };
  const measures = Object.fromEntries(
    SCALAR_MEASURES.map((name, index) => [name, Float64Array.from(frames, ({ scalars }) => scalars[index]!)]),
  ) as Record<ScalarMeasure, Float64Array>;
  return {
    times: Float64Array.from(frames, ({ time }) => time),
    losses: Float64Array.from(frames, ({ loss }) => loss),
    output: rows('output'),
    hidden: rows('hidden'),
    measures,
    eigenCoordinates: rows('eigenCoordinates'),
    singularValues: rows('singularValues'),
  };
}
