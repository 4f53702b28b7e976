import { scaleSymlog } from 'd3-scale';
import type { TimeAxis } from './appState.ts';

/** Flow time against position in [0, 1] on the time axis, one mapping for the player, the timeline and the plots. */
export interface TimeScale {
  toFraction(time: number): number;
  toTime(fraction: number): number;
}

/**
 * `log` is a symlog: linear up to about `firstKinkTime` and logarithmic beyond, so that t = 0 has a place.
 * @param firstKinkTime constant of the symlog, > 0
 * @param endTime time at fraction 1; where it is 0 every time is at 0
 */
export function createTimeScale(axis: TimeAxis, firstKinkTime: number, endTime: number): TimeScale {
  if (!(endTime > 0)) return { toFraction: () => 0, toTime: () => 0 };
  if (axis === 'linear') {
    return { toFraction: (time) => time / endTime, toTime: (fraction) => fraction * endTime };
  }
  const scale = scaleSymlog().domain([0, endTime]).constant(firstKinkTime);
  return {
    toFraction: (time) => scale(time),
    // exact at both ends, where rounding would miss the last frame
    toTime: (fraction) => (fraction >= 1 ? endTime : scale.invert(fraction)),
  };
}
