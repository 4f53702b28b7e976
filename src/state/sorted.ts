/** Searches in columns of increasing numbers, of which the first `count` are filled; O(log count). */

/** Index of the first value that is at least `value`; `count` where there is none. */
export function firstNotBelow(values: ArrayLike<number>, count: number, value: number): number {
  return search(count, (index) => values[index]! < value);
}

/** Index of the first value above `value`, which is how many are at most that; `count` where there is none. */
export function firstAbove(values: ArrayLike<number>, count: number, value: number): number {
  return search(count, (index) => values[index]! <= value);
}

function search(count: number, isBefore: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
