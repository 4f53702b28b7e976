/** A value this little below 0 cannot be told from 0: values are ratios, or their logarithms. */
const CLOSE = 1e-12;
/** As close as two neighbouring numbers are, about. */
const NEIGHBOURS = 4e-16;
const MOST_ITERATIONS = 60;

/**
 * The first time, to rounding, at which a value that falls from above 0 to 0 or below has done so: by Illinois' false position
 * (Dowell and Jarratt 1971). Never a time at which the value is still above 0.
 * @param low flow time at which the value is `above` > 0
 * @param high later time at which it is `below` <= 0
 */
export function fallingRoot(
  value: (time: number) => number,
  low: number,
  high: number,
  above: number,
  below: number,
): number {
  let side = 0;
  for (let left = MOST_ITERATIONS; left > 0 && below < -CLOSE && high - low > NEIGHBOURS * high; left--) {
    let middle = high - ((high - low) * below) / (below - above);
    if (!(middle > low && middle < high)) middle = low + (high - low) / 2;
    const there = value(middle);
    if (there > 0) {
      low = middle;
      above = there;
      if (side === 1) below /= 2;
      side = 1;
    } else {
      high = middle;
      below = there;
      if (side === -1) above /= 2;
      side = -1;
    }
  }
  return high;
}
