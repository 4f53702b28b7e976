import { firstBetween } from '../halving.ts';

/**
 * The rate -d ln q/dt of a positive quantity q at one time, from its values in frames: the mean rates between frames are those
 * at their middles (to second order), and on a line between two middles. At a kink the rate of the loss jumps: there it is
 * between the two sides.
 * @param times flow times of the frames, increasing
 * @param values of q in the frames
 * @param count frames
 * @returns null where two frames around `time` do not tell: fewer than two of them, or q is 0 there
 */
export function measuredRate(
  times: ArrayLike<number>,
  values: ArrayLike<number>,
  count: number,
  time: number,
): number | null {
  if (count < 2) return null;
  const middle = (f: number) => (times[f]! + times[f + 1]!) / 2;
  const mean = (f: number) => Math.log(values[f]! / values[f + 1]!) / (times[f + 1]! - times[f]!);
  const last = firstBetween(0, count - 1, (f) => middle(f) > time) - 1;
  // before the first middle and after the last the line goes on
  const first = Math.max(0, Math.min(last, count - 3));
  const before = mean(first);
  if (count === 2) return finite(before);
  const after = mean(first + 1);
  const share = (time - middle(first)) / (middle(first + 1) - middle(first));
  const rate = before + share * (after - before);
  // beyond the middles it may not turn over
  if (before * after > 0 && rate * before < 0) return 0;
  return finite(rate);
}

function finite(rate: number): number | null {
  return Number.isFinite(rate) ? rate : null;
}
