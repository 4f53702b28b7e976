/** Least positive number of ordinary precision in 64 bits, as a power of ten. */
const LEAST_NUMBER = -308;

/** A line of powers of ten that reaches from the sufficient scale to that of the run, or to 1. */
export interface ScaleLine {
  /** places of the two on the line, from 0 (left) to 1 */
  readonly sufficient: number;
  readonly yours: number;
  /** share of the line that the numbers of a computer take up; 1 where it is all of it */
  readonly numbers: number;
}

/**
 * @param log10Bound log10 of the sufficient scale, finite
 * @param log10Scale log10 lambda
 */
export function scaleLine(log10Bound: number, log10Scale: number): ScaleLine {
  const left = Math.min(log10Bound, log10Scale);
  const right = Math.max(0, log10Bound, log10Scale);
  const place = (log10: number) => (right === left ? 1 : (log10 - left) / (right - left));
  return {
    sufficient: place(log10Bound),
    yours: place(log10Scale),
    numbers: 1 - place(Math.max(left, LEAST_NUMBER)),
  };
}
