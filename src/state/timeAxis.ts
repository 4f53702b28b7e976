import { scaleSymlog } from 'd3-scale';
import type { Parameters } from '../experiment/parameters.ts';
import type { TimeAxis } from '../share/presentation.ts';
import type { Run } from './run.ts';

/** Flow time against position in [0, 1] on the time axis, one mapping for the player, the timeline and the plots. */
export interface TimeScale {
  toFraction(time: number): number;
  toTime(fraction: number): number;
}

/** The axis that a run is shown on where `axis` is asked for: a flow takes no steps, and is shown on log time instead. */
export function axisOf(axis: TimeAxis, method: Parameters['method']): TimeAxis {
  return axis === 'iterations' && method === 'flow' ? 'log' : axis;
}

/** Flow time of one step of descent, which an axis of iterations counts; null on any other axis, and of a flow. */
export function stepOf(axis: TimeAxis, { parameters }: Pick<Run, 'parameters'>): number | null {
  if (axis !== 'iterations' || parameters.method === 'flow') return null;
  return parameters.learningRate;
}

/** How many steps descent has taken at flow time `time`; a time that is a step's own but for rounding is that step's. */
export function iterationAt(time: number, learningRate: number): number {
  const steps = time / learningRate;
  const nearest = Math.round(steps);
  return Math.abs(steps - nearest) <= 1e-9 * nearest ? nearest : Math.floor(steps);
}

/** Where an axis of `run` turns from linear to logarithmic: at the first kink, one of iterations at the first step. */
export function linearPiece(axis: TimeAxis, run: Pick<Run, 'parameters' | 'firstKinkTime'>): number {
  return stepOf(axis, run) ?? run.firstKinkTime;
}

/** The time axis of the whole of `run`. */
export function timeScaleOf(
  axis: TimeAxis,
  run: Pick<Run, 'parameters' | 'firstKinkTime' | 'endTime'>,
): TimeScale {
  return createTimeScale(axis, linearPiece(axis, run), run.endTime);
}

/**
 * `log` is a symlog: linear up to about `linear` and logarithmic beyond, so that t = 0 has a place.
 * @param linear constant of the symlog, > 0: the first kink, or the first step on an axis of iterations
 * @param endTime time at fraction 1; where it is 0 every time is at 0
 */
export function createTimeScale(axis: TimeAxis, linear: number, endTime: number): TimeScale {
  if (!(endTime > 0)) return { toFraction: () => 0, toTime: () => 0 };
  if (axis === 'linear') {
    return { toFraction: (time) => time / endTime, toTime: (fraction) => fraction * endTime };
  }
  const scale = scaleSymlog().domain([0, endTime]).constant(linear);
  return {
    toFraction: (time) => scale(time),
    // exact at both ends, where rounding would miss the last frame
    toTime: (fraction) => (fraction >= 1 ? endTime : scale.invert(fraction)),
  };
}
