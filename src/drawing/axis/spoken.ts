import { levelCharacters, MINUS, RAISED_CHARACTER, TIMES } from '../../experiment/writtenNumber.ts';
import { words } from '../../text/words.ts';

/** A power, with the factor before it: `4.4 × 10⁻¹³`, `4⁻⁷`, and `10^−4.21` where its exponent cannot be raised by character. */
const POWER = new RegExp(
  `(?:(\\d[\\d.,]*)${TIMES})?(\\d+)(?:(${RAISED_CHARACTER}+)|\\^(${MINUS}?\\d[\\d.,]*))`,
  'gu',
);

/**
 * A text with its numbers in words, for what is only heard: `4.4 times 10 to the power minus 13`. Screen readers spell raised
 * characters one by one or leave them out, so that ten to the minus thirteen becomes ten, or 1013; and many are set to
 * skip the minus. Every text that is heard and not seen (descriptions, values of sliders, labels) passes through here once,
 * where it is handed to the page: sentences are written in one form.
 */
export function spoken(text: string): string {
  const { power, minus } = words().spokenNumbers;
  return text
    .replaceAll(POWER, (_all, mantissa?: string, base = '', raised?: string, level = '') =>
      power(mantissa ?? null, base, raised === undefined ? level : levelCharacters(raised)!),
    )
    .replaceAll(new RegExp(`${MINUS}(?=[\\d\u221e])`, 'gu'), minus);
}
