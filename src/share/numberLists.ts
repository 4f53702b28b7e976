import type { Fault } from '../experiment/fault.ts';
import { formatNumber, parseNumber, quotable } from '../experiment/numberText.ts';
import { GIVEN_RANGE, RANGES } from '../experiment/parameters.ts';

/** Lists of numbers as links write them: `1,0.5;2,-1e-3`. */

/** What is longer than this is compressed. */
export const LONGEST_PLAIN = 1024;

/** Links longer than this are read where nobody waits for it (longLink.ts): a million numbers take seconds. */
export const LONG_LINK = 16 * 1024;

/** As many characters as the largest allowed data take, at 25 for a number and its separator. */
export const LONGEST_TEXT = 25 * (RANGES.samples.max + 1) * (RANGES.dimension.max + 1);

export function writeList(values: readonly number[]): string {
  return values.map(formatNumber).join(',');
}

/** @param faults gets the first number that cannot be read, unless there is a fault already */
export function readList(text: string, field: string, faults: Fault[]): number[] {
  // one more than allowed is enough to see that there are too many
  const entries = text.split(',', RANGES.samples.max + 1);
  return entries.map((entry, index) => {
    const value = parseNumber(entry);
    if (Number.isNaN(value) && faults.length === 0) {
      const { min, max } = GIVEN_RANGE;
      const values = { given: quotable(entry), min, max };
      faults.push({ code: 'not-a-number', field: `${field}[${index}]`, values });
    }
    return value;
  });
}
