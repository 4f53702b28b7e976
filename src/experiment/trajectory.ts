import type { SCALAR_MEASURES } from '../model/measures/measures.ts';
import type { Dataset, Network } from '../model/problem.ts';
import type { Outcome } from '../model/train.ts';

export { Group } from '../model/initialisation.ts';
export type { Outcome };

/**
 * The layout of a run as it travels from the worker to the page and as the page keeps it.
 * Everything large is a flat typed array; the arrays of a chunk are transferred, never copied.
 */

export type ScalarMeasure = (typeof SCALAR_MEASURES)[number];

/** What is known of a run before its first step. */
export interface RunStart {
  readonly dataset: Dataset;
  /** the network at t = 0 */
  readonly initial: Network;
  /** per neuron: `Group` of model/initialisation.ts, fixed at the start */
  readonly groups: Uint8Array;
  /** the network that labels every input: one neuron, or the two of `opposed`; null where no teacher is known */
  readonly teachers: Network | null;
}

/** What a frame holds beside its time, its loss and its scalar measures. m is the width, d the dimension, n the number of inputs. */
export interface FrameRows {
  /** m */
  readonly output: Float64Array;
  /** m x d */
  readonly hidden: Float64Array;
  /** n, r_i = y_i - h(x_i) as the solver has them */
  readonly residuals: Float64Array;
  /** d, v* - v in the eigenbasis; NaN without a teacher */
  readonly eigenCoordinates: Float64Array;
  /** min(m, d), largest first; NaN where not measured */
  readonly singularValues: Float64Array;
}

export const FRAME_ROWS = [
  'output',
  'hidden',
  'residuals',
  'eigenCoordinates',
  'singularValues',
] as const satisfies readonly (keyof FrameRows)[];

/** The same rows, each as `change` has it. */
export function mapRows(rows: FrameRows, change: (row: Float64Array) => Float64Array): FrameRows {
  return Object.fromEntries(FRAME_ROWS.map((name) => [name, change(rows[name])])) as unknown as FrameRows;
}

/** Consecutive frames. F is the number of frames. */
export interface FrameChunk {
  /** F, flow time, increasing */
  readonly times: Float64Array;
  /** F */
  readonly losses: Float64Array;
  /** F; the rows of small frames are views into buffers that they share, those of large ones have buffers of their own */
  readonly rows: readonly FrameRows[];
  /** one column (F) a measure; NaN where it is not applicable or was not measured in that frame */
  readonly measures: Readonly<Record<ScalarMeasure, Float64Array>>;
  /**
   * The first halfway time as the solver has it, where the last of these frames or one before it stands there or has passed it: the flow time at which
   * the bundle's first eigen-coordinate is half the teacher's. null where it was not reached, or not looked for
   */
  readonly halfwayTime: number | null;
}

export interface KinkChunk {
  readonly times: Float64Array;
  readonly neurons: Int32Array;
  readonly samples: Int32Array;
  readonly activities: Uint8Array;
}

/** A run with more kinks than memory allows: what is not known of them. */
export interface KinksLeftOut {
  /** flow time up to which every kink was kept; after it only what changed from one frame to another, at its last kink */
  readonly from: number;
  /** how many kinks are not among those kept, so far */
  readonly count: number;
}

/** What the worker sends, in this order: `start`, any number of `frames`, `kinks` and `thin`, then `end`. */
export type RunMessage =
  | { readonly kind: 'start'; readonly start: RunStart }
  | { readonly kind: 'frames'; readonly frames: FrameChunk }
  | { readonly kind: 'kinks'; readonly kinks: KinkChunk; readonly leftOut: KinksLeftOut | null }
  /** memory: of all frames sent so far keep every second one; the first, the last and those numbered in `besides` stay */
  | { readonly kind: 'thin'; readonly besides: readonly number[] }
  /** progress in [0, 1], by the solver's own estimate */
  | { readonly kind: 'progress'; readonly progress: number; readonly time: number }
  | { readonly kind: 'end'; readonly outcome: Outcome; readonly stats: RunStats };

export interface RunStats {
  readonly steps: number;
  readonly rejected: number;
  /** in all, those left out among them */
  readonly kinks: number;
  /** null where every kink was kept */
  readonly kinksLeftOut: KinksLeftOut | null;
  /** milliseconds of solving in the worker */
  readonly solveMs: number;
  /** frames were thinned to stay within memory */
  readonly thinned: boolean;
}

/** One frame as the views read it: views into the run's arrays (or an interpolation between two frames). */
export interface Frame {
  readonly time: number;
  readonly loss: number;
  /** m */
  readonly output: Float64Array;
  /** m x d */
  readonly hidden: Float64Array;
}
