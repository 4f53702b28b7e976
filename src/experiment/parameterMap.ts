import type { Parameters } from './parameters.ts';
import type { Outcome } from './trajectory.ts';

/**
 * A map of runs: one parameter goes up, flow time goes across, and a run is a row of it. What of a row is kept are three
 * numbers at times that all rows of a map share.
 */

/** The parameters that a map can go over. */
export type MappedParameter = 'initScale' | 'angle' | 'width';

/** The time axis of a map: the same for all of its rows. */
export interface MapTimes {
  /** flow time at which the rows end, whether or not their runs do; > 0 */
  readonly end: number;
  /** flow time up to which a log axis is linear: the first kink of the row that tells the axis; > 0 */
  readonly linear: number;
}

/** How many times a row has: a draft comes first, and is solved once more when there is time. */
export type MapGrain = 'draft' | 'fine';

/** Times on a linear axis and on a log axis, as many of each. */
const TIMES_OF_EACH: Readonly<Record<MapGrain, number>> = { draft: 32, fine: 96 };

/**
 * Relative error asked for of every neuron's weights in a row: a hundred times that of a run on screen, and far less than a
 * step of colour.
 */
export const MAP_TOLERANCE = 1e-4;

/**
 * The flow times of a row, increasing, from 0 to the end: dense where either kind of axis is wide. A curve over them is a
 * straight line from one to the next on both.
 */
export function mapTimes({ end, linear }: MapTimes, grain: MapGrain): Float64Array {
  const each = TIMES_OF_EACH[grain];
  const times = new Float64Array(2 * each + 1);
  const span = Math.log1p(end / linear);
  for (let k = 1; k <= each; k++) {
    times[2 * k - 1] = k === each ? end : (end * k) / each;
    times[2 * k] = k === each ? end : linear * Math.expm1((span * k) / each);
  }
  return times.sort();
}

/** One run of a map. Values at `mapTimes` of its grain, NaN from its end on and where there are none. */
export interface MapRow {
  /** of the parameter that the map goes over */
  readonly value: number;
  readonly grain: MapGrain;
  /** log10 of the loss */
  readonly loss: Float64Array;
  /** log10 of the largest angle between two positive neurons, degrees */
  readonly angle: Float64Array;
  /** log10 of |v| */
  readonly norm: Float64Array;
  /** flow time at which the run ended; where the map ends first, that */
  readonly end: number;
  /** the three at `end` */
  readonly last: { readonly loss: number; readonly angle: number; readonly norm: number };
  /** how it ended; `cut` where the map ends first */
  readonly outcome: Outcome['reason'] | 'cut';
  /** T1 of the theory; NaN where it is not defined */
  readonly t1: number;
  /** T2: from T1 on the first direction is learned halfway; NaN where there is no teacher, or the map ends first */
  readonly t2: number;
  /** milliseconds that it took */
  readonly ms: number;
}

export const MAP_MEASURES = ['loss', 'angle', 'norm'] as const satisfies readonly (keyof MapRow)[];
export type MapMeasure = (typeof MAP_MEASURES)[number];

/** What is asked of a worker: rows one after the other. */
export interface MapRequest {
  readonly parameters: Parameters;
  readonly over: MappedParameter;
  /** null where the row of `paceValue` is to tell them first */
  readonly times: MapTimes | null;
  readonly paceValue: number;
  readonly rows: readonly { readonly value: number; readonly grain: MapGrain }[];
  /** whether the angles are wanted: in space they take longer than all the rest */
  readonly angles: boolean;
  /** milliseconds of rest after every few of solving: while a run plays its frames come first */
  readonly restMs: number;
}

/** What comes of it, in order: `times` where they were asked for, then what has become of each row. */
export type MapMessage =
  | { readonly kind: 'times'; readonly times: MapTimes }
  | { readonly kind: 'row'; readonly row: MapRow }
  /** a run that cannot be solved, or takes too long */
  | {
      readonly kind: 'failed';
      readonly value: number;
      readonly grain: MapGrain;
      readonly why: 'slow' | 'unsolved';
      readonly ms: number;
    };

/** The page's side of the worker that solves rows, implemented in `worker/client.ts`. */
export interface MapClient {
  /**
   * Solves rows, after those that were asked for before, and tells of each as it comes. Resolves when all have come, or soon
   * after they were stopped by `signal` or by a run that somebody waits for, from when on nothing is told any more. Rejects
   * when the worker breaks down.
   */
  solveRows(request: MapRequest, tell: (message: MapMessage) => void, signal: AbortSignal): Promise<void>;
}
