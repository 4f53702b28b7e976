import { labWords } from '../../text/labWords.ts';
import type { TimeSpan } from './engine/costs.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
/** Less than this is no time. */
const MOMENT = 5 * SECOND;

/** An estimate of time in as few digits as it has: `10 to 20 s`; `about 3 min` where both ends come to the same. */
export function spanText({ low, high }: TimeSpan): string {
  const { span } = labWords();
  if (high < MOMENT) return span.moment;
  if (high < 1.5 * MINUTE) return span.seconds(...rounded(low, high, 5 * SECOND, SECOND));
  if (high < 1.5 * HOUR) return span.minutes(...rounded(low, high, MINUTE, MINUTE));
  return span.hours(...rounded(low, high, HOUR, HOUR));
}

/** In `unit`s, to whole `step`s and never below one: the lower end to the nearest, the upper one up. */
function rounded(low: number, high: number, step: number, unit: number): [number, number] {
  const steps = [Math.max(1, Math.round(low / step)), Math.max(1, Math.ceil(high / step))] as const;
  // of a narrow span the middle says as much
  const [from, to] = steps[1] - steps[0] < 2 && high < 1.3 * low ? [steps[1], steps[1]] : steps;
  return [(from * step) / unit, (to * step) / unit];
}
