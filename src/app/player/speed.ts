import { correctNumber } from '../../experiment/correct.ts';
import { parseNumber } from '../../experiment/numberText.ts';
import type { Typed } from '../controls/useTypedNumber.ts';

/** From a run in 80 seconds to one in under a second. */
const SPEED_RANGE = { min: 0.1, max: 10, integer: false };

/** What was typed into the field of the speed. */
export function checkSpeed(text: string): Typed {
  const { value, fault } = correctNumber(parseNumber(text), SPEED_RANGE, null, 'speed', text.trim());
  return fault === null ? { value } : { fault };
}
