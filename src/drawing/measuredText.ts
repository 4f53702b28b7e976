import type { Measured } from '../findings/now/measuresAt.ts';
import { words } from '../text/words.ts';
import { plainNumber } from './axis/number.ts';

/** A measured number, written by `write`, in a sentence about `time`: with the time that it was measured at, where that is another. */
export function measuredText(
  { value, time: measured }: Measured,
  time: number,
  write: (value: number) => string = plainNumber,
): string {
  const number = write(value);
  if (measured === time || Number.isNaN(value)) return number;
  return words().pictures.measuredBefore(number, plainNumber(measured));
}

/** Writes a number, or what it is less than where it is smaller than `rounding` can tell. */
export function aboveRounding(rounding: number): (value: number) => string {
  return (value) =>
    Math.abs(value) < rounding ? words().pictures.lessThan(plainNumber(rounding, 2)) : plainNumber(value);
}
