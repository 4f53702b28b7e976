import { bisectLeft, bisectRight } from 'd3-array';

/** Searches in columns of increasing numbers, of which the first `count` are filled; O(log count). */

/** Index of the first value that is at least `value`; `count` where there is none. */
export function firstNotBelow(values: ArrayLike<number>, count: number, value: number): number {
  return bisectLeft(values, value, 0, count);
}

/** Index of the first value above `value`, which is how many are at most that; `count` where there is none. */
export function firstAbove(values: ArrayLike<number>, count: number, value: number): number {
  return bisectRight(values, value, 0, count);
}
