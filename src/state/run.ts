import { keptFrames } from '../experiment/memory.ts';
import type { Parameters } from '../experiment/parameters.ts';
import {
  type Frame,
  type FrameChunk,
  type FrameRows,
  type KinkChunk,
  type KinksLeftOut,
  mapRows,
  type RunStart,
  type ScalarMeasure,
} from '../experiment/trajectory.ts';
import { GrowingColumn, grown } from './columns.ts';
import { firstAbove } from './sorted.ts';

/**
 * A run as the page keeps it: appended to in place as chunks arrive, read by every picture.
 * Columns are growable; `frameCount` and `kinkCount` say how much of them is filled.
 */
export interface Run {
  /** grows with every run */
  readonly id: number;
  readonly parameters: Parameters;
  readonly start: RunStart;
  /** number of frames so far */
  readonly frameCount: number;
  /** at least frameCount long */
  readonly times: Float64Array;
  readonly losses: Float64Array;
  readonly measures: Readonly<Record<ScalarMeasure, Float64Array>>;
  /** frame f as views into the run's arrays */
  frame(f: number): Frame;
  /** the residuals y_i - h(x_i) of frame f (n), as the solver had them */
  residuals(f: number): Float64Array;
  /** row f of v* - v in the eigenbasis (d) */
  eigenCoordinates(f: number): Float64Array;
  /** row f of the singular values of W (min(m, d)) */
  singularValues(f: number): Float64Array;
  /** all kinks so far, by time */
  readonly kinkCount: number;
  readonly kinks: KinkChunk;
  /** null where these are all that there were */
  readonly kinksLeftOut: KinksLeftOut | null;
  /** flow time reached so far */
  readonly endTime: number;
  /** the run has ended: nothing is added any more */
  readonly complete: boolean;
  /**
   * flow time of the first kink (of any neuron), or of the first frame after 0 where there is none: the constant of
   * the symlog time axis
   */
  readonly firstKinkTime: number;
  /** the first time at which the bundle is halfway to the teacher along the first eigenvector, as the solver found it, which put a frame there; null where it was not reached so far, or not looked for */
  readonly halfwayTime: number | null;
  /** largest f with times[f] <= time */
  frameIndexAt(time: number): number;
}

/** The one implementation of `Run`, with what the solving side does to it. */
export class RunRecord implements Run {
  readonly id: number;
  readonly parameters: Parameters;
  readonly start: RunStart;
  complete = false;
  halfwayTime: number | null = null;
  kinkCount = 0;
  kinksLeftOut: KinksLeftOut | null = null;
  private kinkColumns: { -readonly [K in keyof KinkChunk]: KinkChunk[K] } = {
    times: new Float64Array(256),
    neurons: new Int32Array(256),
    samples: new Int32Array(256),
    activities: new Uint8Array(256),
  };
  private readonly timeColumn = new GrowingColumn();
  private readonly lossColumn = new GrowingColumn();
  private readonly measureColumns = new Map<ScalarMeasure, GrowingColumn>();
  /** the values of `measureColumns`, as they are after the last change */
  private measureValues = {} as Record<ScalarMeasure, Float64Array>;
  private rows: FrameRows[] = [];

  constructor(id: number, parameters: Parameters, start: RunStart) {
    this.id = id;
    this.parameters = parameters;
    this.start = start;
  }

  get frameCount(): number {
    return this.rows.length;
  }

  get times(): Float64Array {
    return this.timeColumn.values;
  }

  get losses(): Float64Array {
    return this.lossColumn.values;
  }

  get measures(): Readonly<Record<ScalarMeasure, Float64Array>> {
    return this.measureValues;
  }

  get kinks(): KinkChunk {
    return this.kinkColumns;
  }

  get endTime(): number {
    return this.frameCount === 0 ? 0 : this.times[this.frameCount - 1]!;
  }

  get firstKinkTime(): number {
    const first = firstAbove(this.kinkColumns.times, this.kinkCount, 0);
    if (first < this.kinkCount) return this.kinkColumns.times[first]!;
    return this.frameCount > 1 ? this.times[1]! : 1;
  }

  frame(f: number): Frame {
    const { output, hidden } = this.rows[f]!;
    return { time: this.times[f]!, loss: this.losses[f]!, output, hidden };
  }

  residuals(f: number): Float64Array {
    return this.rows[f]!.residuals;
  }

  eigenCoordinates(f: number): Float64Array {
    return this.rows[f]!.eigenCoordinates;
  }

  singularValues(f: number): Float64Array {
    return this.rows[f]!.singularValues;
  }

  frameIndexAt(time: number): number {
    return Math.max(0, firstAbove(this.times, this.frameCount, time) - 1);
  }

  /** The chunk's rows are the run's from then on. */
  appendFrames(chunk: FrameChunk): void {
    this.timeColumn.append(chunk.times);
    this.lossColumn.append(chunk.losses);
    for (const [name, values] of Object.entries(chunk.measures) as [ScalarMeasure, Float64Array][]) {
      let column = this.measureColumns.get(name);
      if (column === undefined) {
        column = new GrowingColumn();
        this.measureColumns.set(name, column);
      }
      column.append(values);
      this.measureValues[name] = column.values;
    }
    for (const rows of chunk.rows) {
      // The first frame is the network at the start, which is here already.
      const { output, hidden } = this.rows.length === 0 && chunk.times[0] === 0 ? this.start.initial : rows;
      this.rows.push({ ...rows, output, hidden });
    }
    this.halfwayTime ??= chunk.halfwayTime;
  }

  /** The chunk's arrays are the run's from then on. */
  appendKinks(chunk: KinkChunk, leftOut: KinksLeftOut | null): void {
    this.kinksLeftOut = leftOut;
    // the first step of a wide network may bring a million: they are taken over as they are
    if (this.kinkCount === 0 && chunk.times.length > this.kinkColumns.times.length) {
      this.kinkColumns = { ...chunk };
      this.kinkCount = chunk.times.length;
      return;
    }
    const kinks = this.kinkColumns;
    const needed = this.kinkCount + chunk.times.length;
    kinks.times = grown(kinks.times, this.kinkCount, needed);
    kinks.neurons = grown(kinks.neurons, this.kinkCount, needed);
    kinks.samples = grown(kinks.samples, this.kinkCount, needed);
    kinks.activities = grown(kinks.activities, this.kinkCount, needed);
    kinks.times.set(chunk.times, this.kinkCount);
    kinks.neurons.set(chunk.neurons, this.kinkCount);
    kinks.samples.set(chunk.samples, this.kinkCount);
    kinks.activities.set(chunk.activities, this.kinkCount);
    this.kinkCount = needed;
  }

  /** Keeps every second frame, the last, and those numbered in `besides`: the others' memory is given back. */
  thin(besides: readonly number[] = []): void {
    const kept = keptFrames(this.frameCount, besides);
    this.timeColumn.keep(kept);
    this.lossColumn.keep(kept);
    for (const column of this.measureColumns.values()) column.keep(kept);
    this.rows = kept.map((f) => alone(this.rows[f]!));
  }
}

/** Rows whose memory is nothing else's: those that share a buffer are copied out of it. */
function alone(rows: FrameRows): FrameRows {
  return mapRows(rows, (row) => (row.byteLength === row.buffer.byteLength ? row : row.slice()));
}
