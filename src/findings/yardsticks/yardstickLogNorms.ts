import { halfAngle, logDoppler } from '../../model/theory/aberration.ts';
import type { Yardsticks } from '../../model/theory/yardsticks.ts';

/**
 * ln |alpha_j| of yardstick j at increasing flow times, O(crossings (n + d)) for the pieces and O(1) a time.
 * @param count how many of `times` are wanted
 * @returns a column of `count`
 */
export function yardstickLogNorms(
  yardsticks: Yardsticks,
  j: number,
  times: Float64Array,
  count: number,
): Float64Array {
  const column = new Float64Array(count);
  let filled = 0;
  let fill = (_until: number) => {};
  yardsticks.walk(j, ({ time: from, logNorm, speed, direction, axis }) => {
    fill(from);
    const { cos2, sin2 } = halfAngle(direction, axis);
    fill = (until) => {
      for (; filled < count && times[filled]! < until; filled++) {
        const rapidity = speed * (times[filled]! - from);
        column[filled] = logNorm + (rapidity === 0 ? 0 : logDoppler(cos2, sin2, rapidity));
      }
    };
  });
  fill(Number.POSITIVE_INFINITY);
  return column;
}
