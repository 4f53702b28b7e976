import { ANGLE_ROUNDING } from '../../model/measures/angles.ts';
import { words } from '../../text/words.ts';
import { estimateText, numberText, plainEstimate, plainNumber, type RichText, upright } from './number.ts';

/**
 * Angles between vectors that were computed, in degrees and without their unit: with the digits that float64 can tell, and
 * where it can tell none as less than it can.
 */

/** As `numberText`: `0.0123`, `4.4 × 10⁻¹²`, `< 10⁻¹³`; an en dash for NaN. */
export function angleText(degrees: number, significant = 3): RichText {
  if (Number.isNaN(degrees)) return numberText(degrees);
  const text = estimateText(degrees, ANGLE_ROUNDING, significant);
  return text ?? [upright('<\u202f'), ...numberText(ANGLE_ROUNDING)];
}

/** As `plainNumber`; below rounding in words: `less than 10⁻¹³`. */
export function plainAngle(degrees: number, significant = 3): string {
  if (Number.isNaN(degrees)) return plainNumber(degrees);
  const text = plainEstimate(degrees, ANGLE_ROUNDING, significant);
  return text ?? words().pictures.lessThan(plainNumber(ANGLE_ROUNDING));
}
