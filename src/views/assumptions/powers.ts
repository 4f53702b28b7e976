import { local } from '../../drawing/axis/localNumber.ts';
import { plainNumber, type RichText, raised, upright } from '../../drawing/axis/number.ts';
import { MINUS } from '../../experiment/writtenNumber.ts';
import { words } from '../../text/words.ts';

/** Powers of ten far outside of what a number can hold: they are known by their exponent. */

/** Up to here exponents are written out. */
const WRITTEN_OUT = 1e12;

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
    return plainNumber(count);
  }
  if (size < 1000) return sign + local(String(Number(size.toFixed(2))));
  return sign + new Intl.NumberFormat(words().locale).format(Math.round(size));
}
