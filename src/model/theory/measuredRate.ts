import { firstBetween } from '../halving.ts';

/** A rate from the frames of a run. */
export interface MeasuredRate {
  /** -d ln q/dt, per flow time */
  readonly rate: number;
  /** how far the true one may be from it, as the frames beside tell; infinite where there are none */
  readonly error: number;
}

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
): MeasuredRate | null {
  if (count < 2) return null;
  const middle = (f: number) => (times[f]! + times[f + 1]!) / 2;
  const mean = (f: number) => Math.log(values[f]! / values[f + 1]!) / (times[f + 1]! - times[f]!);
  const last = firstBetween(0, count - 1, (f) => middle(f) > time) - 1;
  // before the first middle and after the last the line goes on
  const first = Math.max(0, Math.min(last, count - 3));
  const before = mean(first);
  if (count === 2) return known(before, Number.POSITIVE_INFINITY);
  const after = mean(first + 1);
  const share = (time - middle(first)) / (middle(first + 1) - middle(first));
  const rate = before + share * (after - before);
  // beyond the middles it may not turn over
  if (before * after > 0 && rate * before < 0) return { rate: 0, error: Math.abs(before) };
  return known(rate, errorOfLine(times, count, { middle, mean, first, time }));
}

interface Line {
  readonly middle: (f: number) => number;
  readonly mean: (f: number) => number;
  /** the line goes through the middles of this gap and of the next */
  readonly first: number;
  readonly time: number;
}

/** The term that a parabola through a third middle adds to the line, that of a mean for its middle, and rounding. */
function errorOfLine(times: ArrayLike<number>, count: number, { middle, mean, first, time }: Line): number {
  const [from, to] = [middle(first), middle(first + 1)];
  const slope = (mean(first + 1) - mean(first)) / (to - from);
  const longest = Math.max(times[first + 1]! - times[first]!, times[first + 2]! - times[first + 1]!);
  const shortest = Math.min(times[first + 1]! - times[first]!, times[first + 2]! - times[first + 1]!);
  // a mean over a gap of length h is off by h^2/12 of the bend; twice, as bends change too: in solved runs the exact rate then
  // lies within, to the 1e-4 that their tolerance leaves
  const perBend = 2 * (Math.abs((time - from) * (time - to)) + longest ** 2 / 12);
  const rounding = (8 * Number.EPSILON) / shortest;
  /** how much steeper the line is than that beside it, and over which time */
  const turns: { readonly change: number; readonly over: number }[] = [];
  if (first > 0) {
    const earlier = (mean(first) - mean(first - 1)) / (from - middle(first - 1));
    turns.push({ change: Math.abs(slope - earlier), over: to - middle(first - 1) });
  }
  if (first + 3 < count) {
    const later = (mean(first + 2) - mean(first + 1)) / (middle(first + 2) - to);
    turns.push({ change: Math.abs(later - slope), over: middle(first + 2) - from });
  }
  const bend = Math.max(0, ...turns.map(({ change, over }) => change / over));
  // Where the line stands out from one beside it the rate may have jumped, and be that of either side; and of two gaps
  // alone nothing is known but that they differ.
  const stands = turns.length === 0 || turns.some(({ change }) => change > Math.abs(slope) / 2);
  const jump = stands ? Math.abs(slope) * (to - from) : 0;
  // a frame beside in which q is 0 tells nothing
  return Number.isFinite(bend) ? Math.max(jump, bend * perBend) + rounding : Number.POSITIVE_INFINITY;
}

function known(rate: number, error: number): MeasuredRate | null {
  return Number.isFinite(rate) ? { rate, error } : null;
}
