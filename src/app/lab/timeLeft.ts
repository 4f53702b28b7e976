import type { LabText } from '../../text/labWords.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** The time that is left, in as few digits as an estimate has. @param ms milliseconds */
export function timeLeft(ms: number, text: LabText['left']): string {
  if (ms < 5 * SECOND) return text.moment;
  if (ms < 1.5 * MINUTE) return text.seconds(5 * Math.ceil(ms / SECOND / 5));
  if (ms < 1.5 * HOUR) return text.minutes(Math.ceil(ms / MINUTE));
  return text.hours(Math.ceil(ms / HOUR));
}
