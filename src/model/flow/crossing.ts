/**
 * Where a function on [0, 1] crosses from above to below 0, guessed as the root of the cubic with its values and
 * slopes at both ends (`start` >= 0 > `end`): a first guess for Newton's method on the function itself.
 */
export function crossingGuess(start: number, end: number, startSlope: number, endSlope: number): number {
  const cubic2 = 3 * (end - start) - 2 * startSlope - endSlope;
  const cubic3 = 2 * (start - end) + startSlope + endSlope;
  let low = 0;
  let high = 1;
  let t = start > 0 ? start / (start - end) : 0.5;
  for (let iteration = 0; iteration < 6; iteration++) {
    const value = start + t * (startSlope + t * (cubic2 + t * cubic3));
    if (value > 0) low = t;
    else high = t;
    const newton = t - value / (startSlope + t * (2 * cubic2 + 3 * t * cubic3));
    const close = Math.abs(newton - t) < 1e-4;
    t = newton > low && newton < high ? newton : (low + high) / 2;
    if (close) break;
  }
  return t;
}
