/** Searches by halving where all after a place hold what is looked for. */

/**
 * The first of the whole numbers between `low` and `high`, both left out, that `holds`, where all after it do as well; `high`
 * where none does. It asks at the middle and halves: O(log(high - low)).
 */
export function firstBetween(low: number, high: number, holds: (index: number) => boolean): number {
  let [before, found] = [low, high];
  while (found - before > 1) {
    const middle = (before + found) >> 1;
    if (holds(middle)) found = middle;
    else before = middle;
  }
  return found;
}

/**
 * The first index from `from` on that is `beyond`, where all after it are as well; `end` where there is none. Quick where it
 * is near: O(log of how far it is).
 */
export function firstFrom(from: number, end: number, beyond: (index: number) => boolean): number {
  let low = from;
  for (let stride = 1; ; stride *= 2) {
    const high = low + stride;
    if (high > end) return firstBetween(low - 1, end, beyond);
    if (beyond(high - 1)) return firstBetween(low - 1, high - 1, beyond);
    low = high;
  }
}
