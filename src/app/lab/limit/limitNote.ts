import { writePower } from '../../../drawing/axis/localNumber.ts';
import { AGREEMENT, type LimitAgreement } from '../../../experiment/sweep/limitAgreement.ts';
import type { LimitCurve, LimitGap } from '../../../experiment/sweep/limitCurve.ts';
import { limitLineWords } from '../../../text/limitLineWords.ts';

/**
 * What is said beneath a plot of its line for small lambda: what the line is, what it rests on, and how far the medians agree.
 * @returns null for a measure of which none is known
 */
export function limitNote(curve: LimitCurve, agreement: LimitAgreement): string | null {
  const text = limitLineWords();
  if (curve.medians.every((median) => median === null)) {
    const reasons = new Set(curve.gaps);
    reasons.delete(null);
    if (reasons.has('measure')) return null;
    const why = [...reasons].map((gap) => text.why[gap as Exclude<LimitGap, null>]);
    return why.length === 0 ? null : why.map(text.missing).join(' ');
  }
  const rest = curve.proved ? text.proved : text.assumed;
  return [text.what, rest, agreementText(agreement)].filter((part) => part !== null).join(' ');
}

/** null before there is anything to compare */
function agreementText({ compared, within, upTo, least, largest }: LimitAgreement): string | null {
  const text = limitLineWords();
  const percent = 100 * AGREEMENT;
  if (compared === 0) return null;
  if (within === compared) return text.all(percent, compared);
  if (least === largest) return text.some(percent, within, compared);
  return upTo === null ? text.none(percent, writePower(least)) : text.upTo(percent, writePower(upTo));
}
