import {
  levelCharacters,
  MINUS,
  powerCharacters,
  RAISED_CHARACTER,
  raisedCharacters,
} from '../../experiment/writtenNumber.ts';
import { words } from '../../text/words.ts';
import { local } from './localNumber.ts';

/** Numbers as the page writes them: a proper minus, powers of ten as powers, and no more digits than are asked for. */

/** A stretch of text set in one way. */
export interface Span {
  readonly text: string;
  /** `symbol`: italic, from the mathematics font; `raised`: an exponent; `lowered`: an index */
  readonly style: 'upright' | 'symbol' | 'raised' | 'lowered';
}
export type RichText = readonly Span[];

export function upright(text: string): Span {
  return { text, style: 'upright' };
}
export function symbol(text: string): Span {
  return { text, style: 'symbol' };
}
export function raised(text: string): Span {
  return { text, style: 'raised' };
}

export function lowered(text: string): Span {
  return { text, style: 'lowered' };
}

/** Digits up to which a whole number is written out, though fewer were asked for. */
const MOST_WRITTEN_OUT = 4;

/**
 * The page's one way of writing a number that was computed, to `significant` digits: `0.0123`, `8.31`, `1234`, `−1.2 × 10⁻⁷`.
 * Whole numbers of up to four digits are written out.
 * @param zeros whether a digit that is 0 is written at the end: in a column, and in what changes as a run plays, numbers keep
 * their length
 */
function written(value: number, significant: number, zeros: boolean): string {
  if (value === 0) return '0';
  const sign = value < 0 ? MINUS : '';
  const size = Math.abs(value);
  if (size === Number.POSITIVE_INFINITY) return `${sign}\u221e`;
  const places = Math.max(significant, MOST_WRITTEN_OUT);
  // as rounded: 9999.7 is 10^4, and 0.0009997 is 0.001
  if (Number(size.toPrecision(significant)) >= 1e-3 && Number(size.toPrecision(places)) < 10 ** places) {
    const whole = size >= 10 ** (significant - 1);
    return sign + (whole ? size.toFixed(0) : local(shortened(size.toPrecision(significant), zeros)));
  }
  return inPowers(value, significant, zeros);
}

function shortened(digits: string, zeros: boolean): string {
  return zeros ? digits : String(Number(digits));
}

/** `−1.2 × 10⁻⁷`, whatever its size. */
function inPowers(value: number, significant: number, zeros: boolean): string {
  const [mantissa, exponent] = Math.abs(value)
    .toExponential(significant - 1)
    .split('e') as [string, string];
  return (
    (value < 0 ? MINUS : '') + local(powerCharacters(shortened(mantissa, zeros), '10', Number(exponent)))
  );
}

/** As in pictures: the same length whatever the last digit is, and the exponent raised; an en dash for NaN. */
export function numberText(value: number, significant = 3): RichText {
  return Number.isNaN(value) ? [upright('\u2013')] : powersRaised(written(value, significant, true));
}

/** As in sentences: without zeros at the end, and the exponent in raised characters. */
export function plainNumber(value: number, significant = 3): string {
  return Number.isNaN(value) ? words().pictures.noNumber : written(value, significant, false);
}

/** More digits than these are of no use in a sentence, however right. */
const MOST_OF_ESTIMATE = 3;

/**
 * A number that is known to within `error`: with the digits that are right, three at most, and no others (12345 ± 400 is
 * `1.2 × 10⁴`); null where not even the first is.
 */
export function plainEstimate(value: number, error: number, most = MOST_OF_ESTIMATE): string | null {
  return estimate(value, error, most, false);
}

/** As `plainEstimate`, with the exponent raised by setting, and with zeros at the end: they are digits that are right. */
export function estimateText(value: number, error: number, most = MOST_OF_ESTIMATE): RichText | null {
  const text = estimate(value, error, most, true);
  return text === null ? null : powersRaised(text);
}

function estimate(value: number, error: number, most: number, zeros: boolean): string | null {
  if (value === 0 && error === 0) return '0';
  // half a unit of the last digit is what writing it leaves open
  const right = Math.floor(Math.log10(Math.abs(value))) - Math.ceil(Math.log10(2 * error)) + 1;
  if (!(right >= 1)) return null;
  if (right >= MOST_WRITTEN_OUT) return written(value, most, zeros);
  const significant = Math.min(right, most);
  const rounded = Number(value.toPrecision(significant));
  if (Math.abs(rounded) < 10 ** significant) return written(rounded, significant, zeros);
  return inPowers(rounded, significant, zeros);
}

/** exp(log) as `numberText` writes it: at lambda = 1e-100 a product is no number any more, but it has its power of ten. */
export function numberTextOfLog(log: number, significant = 3): RichText {
  return isNumber(log)
    ? numberText(Math.exp(log), significant)
    : powersRaised(writtenLog(log, significant, true));
}

/** exp(log) as `plainNumber` writes it. */
export function plainNumberOfLog(log: number, significant = 3): string {
  return isNumber(log) ? plainNumber(Math.exp(log), significant) : writtenLog(log, significant, false);
}

/** Whether exp(log) can be computed with all its digits; of NaN and minus infinity it is what it is. */
function isNumber(log: number): boolean {
  return !(Math.abs(log) > 700) || log === Number.NEGATIVE_INFINITY;
}

function writtenLog(log: number, significant: number, zeros: boolean): string {
  const decades = log / Math.LN10;
  const exponent = Math.floor(decades);
  const digits = (10 ** (decades - exponent)).toPrecision(significant);
  // 9.9996 to four digits is ten times the power
  return Number(digits) === 10
    ? powerCharacters('1', '10', exponent + 1)
    : local(powerCharacters(zeros ? digits : String(Number(digits)), '10', exponent));
}

const POWER = new RegExp(`(?<=\\d)(${RAISED_CHARACTER}+)`, 'u');

/** A text with the exponents of its numbers raised by setting instead of by character, as a canvas does it best. */
export function powersRaised(text: string): RichText {
  // split by a group keeps what it split at, at odd places
  return text
    .split(POWER)
    .map((part, place) => (place % 2 === 1 ? raised(levelCharacters(part)!) : upright(part)))
    .filter((span) => span.text !== '');
}

/** The same without setting: exponents as raised characters, or after a caret where they have no such form. */
export function flatText(text: RichText): string {
  return text
    .map((span) => (span.style === 'raised' ? (raisedCharacters(span.text) ?? `^${span.text}`) : span.text))
    .join('');
}

/**
 * Of a tick: no digits that it does not need.
 * @param powers as a power of ten, or a multiple of one, however near to 1 (but 1 itself)
 */
export function tickText(value: number, powers: boolean): RichText {
  if (value === 0) return [upright('0')];
  const size = Math.abs(value);
  const sign = value < 0 ? MINUS : '';
  if (size === 1 || (!powers && size >= 1e-3 && size < 10 ** MOST_WRITTEN_OUT)) {
    return [upright(sign + local(String(Number(size.toPrecision(6)))))];
  }
  // to a few digits, or 1e-7 would be 9.999999999999999e-8
  const [mantissa, exponent] = size.toExponential(3).split('e') as [string, string];
  return powersRaised(sign + local(powerCharacters(String(Number(mantissa)), '10', Number(exponent))));
}

/** Whether ticks of a log axis are better written as powers: whole decades, and what would need many zeros. */
export function wantsPowers(values: readonly number[]): boolean {
  const decades = values.every((value) => {
    const log = Math.log10(Math.abs(value));
    return Math.abs(log - Math.round(log)) < 1e-9;
  });
  return decades || values.some((value) => Math.abs(value) < 1e-2 || Math.abs(value) >= 1e4);
}
