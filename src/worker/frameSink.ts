import { frameBytes, keptFrames, type RunSize } from '../experiment/memory.ts';
import type { Detail } from '../experiment/solveClient.ts';
import type { FrameChunk, KinkChunk, KinksLeftOut } from '../experiment/trajectory.ts';
import type { Measurer } from '../model/measures/measures.ts';
import type { Dataset, Kinks } from '../model/problem.ts';
import type { Solver } from '../model/solver.ts';
import type { Recorder } from '../model/train.ts';
import { measuresAll, measuresEnd } from './frameBudget.ts';
import { asChunk, type PendingFrame } from './frameChunk.ts';
import { FrameTimes } from './frameTimes.ts';
import { KinkKeeper } from './kinkKeeper.ts';

/** Frames that together are larger than this do not wait for others: each travels, and is given up, by itself. */
const MOST_PENDING_BYTES = 2 ** 20;
/** From this many weights and patterns on a step takes so long that the first frame goes ahead of it. */
const SLOW_SIZE = 1e5;

/** What leaves the worker while a run is solved. */
export interface Outlet {
  frames(chunk: FrameChunk): void;
  /** all those since the last call, by time */
  kinks(chunk: KinkChunk, leftOut: KinksLeftOut | null): void;
  /** of all frames so far every second one is to be kept, and those numbered in `besides` */
  thin(besides: readonly number[]): void;
}

/**
 * Takes the frames of a run and measures them. When there are more than the memory allows, every second one is given up
 * and they are taken half as often from there; the ends, the kinks and the phase change stay as they are.
 */
export class FrameSink implements Recorder {
  thinned = false;
  private readonly size: RunSize;
  private readonly outlet: Outlet;
  private readonly measurer: Measurer;
  private readonly times: FrameTimes;
  private taken = 0;
  private kept = 0;
  /** numbers, among those kept, of frames that thinning must leave */
  private fixed: number[] = [];
  private pending: PendingFrame[] = [];
  private readonly keptKinks: KinkKeeper;
  private lastMeasured = false;

  constructor(dataset: Dataset, width: number, measurer: Measurer, outlet: Outlet, detail: Detail = 'full') {
    this.size = { width, dimension: dataset.dimension, samples: dataset.samples };
    this.outlet = outlet;
    this.measurer = measurer;
    this.times = new FrameTimes(dataset, width, measurer, detail);
    this.keptKinks = new KinkKeeper(width, dataset.samples);
  }

  /** null where every kink was kept */
  get kinksLeftOut(): KinksLeftOut | null {
    return this.keptKinks.leftOut;
  }

  nextFrame(previous: number, solver: Solver): number {
    // Not in `frame`: after the last one nothing is asked, so that it is still here for `finish`.
    if (this.kept > this.times.most) this.thin();
    if (this.pending.length * frameBytes(this.size) > MOST_PENDING_BYTES) this.flush();
    return this.times.next(previous, solver);
  }

  frame(
    time: number,
    loss: number,
    output: Float64Array,
    hidden: Float64Array,
    residuals: Float64Array,
  ): void {
    const { size, measurer, times } = this;
    this.lastMeasured = measuresAll(this.taken++, measurer.expensiveFlops, size);
    measurer.measure(output, hidden, this.lastMeasured ? 'all' : 'cheap');
    this.pending.push({
      time,
      loss,
      output,
      hidden,
      residuals,
      scalars: measurer.scalars.slice(),
      eigenCoordinates: measurer.eigenCoordinates.slice(),
      singularValues: measurer.singularValues.slice(),
    });
    this.keptKinks.frame(time);
    if (times.isPhaseChange(time)) this.fixed.push(this.kept);
    this.kept++;
    if (time === 0 && size.width * (size.samples + size.dimension) > SLOW_SIZE) this.flush();
  }

  kinks(kinks: Kinks): void {
    this.keptKinks.take(kinks);
  }

  /** Sends what has been gathered. */
  flush(): void {
    const kinks = this.keptKinks.gathered();
    if (kinks !== null) this.outlet.kinks(kinks, this.keptKinks.leftOut);
    if (this.pending.length === 0) return;
    const frames = this.pending;
    this.pending = [];
    this.outlet.frames(asChunk(frames, this.times.halfwayBy(frames.at(-1)!.time)));
  }

  /** The run has ended: its last frame gets every measure that can be had in reasonable time. */
  finish(): void {
    const { measurer } = this;
    this.keptKinks.finish();
    const last = this.pending.pop();
    if (last !== undefined && !this.lastMeasured && measuresEnd(measurer.expensiveFlops)) {
      this.flush();
      measurer.measure(last.output, last.hidden, 'all');
      last.scalars.set(measurer.scalars);
      last.singularValues.set(measurer.singularValues);
    }
    if (last !== undefined) this.pending.push(last);
    this.flush();
    if (this.kept > this.times.most) this.thin();
  }

  private thin(): void {
    this.flush();
    this.outlet.thin(this.fixed);
    const kept = keptFrames(this.kept, this.fixed);
    this.fixed = this.fixed.map((f) => kept.indexOf(f));
    this.kept = kept.length;
    this.thinned = true;
    this.times.widen();
  }
}
