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

/**
 * The first index from `from` on that is `beyond`, where all after it are as well; `end` where there is none. Quick where it
 * is near: O(log of how far it is).
 */
export function firstFrom(from: number, end: number, beyond: (index: number) => boolean): number {
  let low = from;
  for (let stride = 1; ; stride *= 2) {
    const high = low + stride;
    if (high > end) return search(low, end, beyond);
    if (beyond(high - 1)) return search(low, high - 1, beyond);
    low = high;
  }
}

function search(from: number, end: number, beyond: (index: number) => boolean): number {
  let [low, high] = [from, end];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (beyond(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
