import { type RichText, raised, upright } from '../../drawing/axis/number.ts';
import { words } from '../../text/words.ts';

/** Powers of ten far outside of what a number can hold: they are known by their exponent. */

const MINUS = '\u2212';
/** Up to here exponents are written out. */
const WRITTEN_OUT = 1e12;
const SUPERSCRIPTS = '\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079';

/** `10` with `log10` as its exponent: `10^-84,311,204`, `10^-4.21`; 0 for minus infinity. */
export function powerOfTen(log10: number): RichText {
  if (log10 === Number.NEGATIVE_INFINITY) return [upright('0')];
  return [upright('10'), raised(countText(log10))];
}

/** How many powers of ten: `84,311,204`, to hundredths where there are few, `8.43 x 10^21` where there are too many. */
export function countText(count: number): string {
  const sign = count < 0 ? MINUS : '';
  const size = Math.abs(count);
  if (size >= WRITTEN_OUT) {
    const [mantissa, exponent] = size.toExponential(2).split('e+') as [string, string];
    const power = [...exponent].map((digit) => SUPERSCRIPTS[Number(digit)]).join('');
    return `${sign}${mantissa}\u2009\u00d7\u200910${power}`;
  }
  if (size < 1000) return sign + String(Number(size.toFixed(2)));
  return sign + new Intl.NumberFormat(words().locale).format(Math.round(size));
}

/** The same text for speech: `10^-84,311,204`. */
export function spoken(text: RichText): string {
  return text
    .map((span) => (span.style === 'raised' ? `^${span.text}` : span.text))
    .join('')
    .replaceAll(MINUS, '-');
}
