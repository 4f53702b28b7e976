/**
 * What a rate told of one time is held against: the mean rate -d ln L/dt over a window of flow time, from the frames of a run; the loss at its ends is interpolated
 * in ln L.
 * @param count frames; `times` increase
 * @returns null where the window holds no time inside the run, or the loss is 0 in it
 */
export function meanRate(
  times: ArrayLike<number>,
  losses: ArrayLike<number>,
  count: number,
  from: number,
  to: number,
): number | null {
  if (count < 2) return null;
  const start = Math.max(from, times[0]!);
  const end = Math.min(to, times[count - 1]!);
  if (!(end > start)) return null;
  const rate =
    (logLossAt(times, losses, count, start) - logLossAt(times, losses, count, end)) / (end - start);
  return Number.isFinite(rate) ? rate : null;
}

function logLossAt(times: ArrayLike<number>, losses: ArrayLike<number>, count: number, time: number): number {
  let low = 0;
  let high = count - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (times[middle]! <= time) low = middle;
    else high = middle;
  }
  const before = Math.log(losses[low]!);
  if (time === times[low]) return before;
  const share = (time - times[low]!) / (times[high]! - times[low]!);
  return before + share * (Math.log(losses[high]!) - before);
}
