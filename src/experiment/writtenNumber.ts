import { formatNumber, formatPower, parseNumber } from './numberText.ts';

/**
 * Numbers as people write and read them: `4.4 × 10⁻¹³`, `4⁻⁷`, with a proper minus. Powers are characters, not markup: a
 * number that is copied, or read out, stays the number it is. Links and files have their own form (numberText.ts).
 */

export const MINUS = '\u2212';
/** a sign of multiplication between spaces at which no line breaks */
export const TIMES = '\u202f\u00d7\u202f';

/** What an exponent is made of, and the same raised. */
const LEVEL = '0123456789+\u2212';
const RAISED = '\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079\u207a\u207b';
/** One raised character, for patterns. */
export const RAISED_CHARACTER = `[${RAISED}]`;

/** `−13` as `⁻¹³`; null where one of the characters has no raised form. */
export function raisedCharacters(text: string): string | null {
  return translated(text.replaceAll('-', MINUS), LEVEL, RAISED);
}

/** `⁻¹³` as `−13`; null where one of the characters is not raised. */
export function levelCharacters(text: string): string | null {
  return translated(text, RAISED, LEVEL);
}

function translated(text: string, from: string, to: string): string | null {
  let result = '';
  for (const character of text) {
    const index = from.indexOf(character);
    if (index < 0) return null;
    result += to[index];
  }
  return result;
}

/** `4.4 × 10⁻¹³`, or `10⁻¹³` where the factor is 1. @param exponent a whole number */
export function powerCharacters(mantissa: string, base: string, exponent: number): string {
  return (Number(mantissa) === 1 ? '' : mantissa + TIMES) + base + raisedCharacters(String(exponent));
}

/** The shortest text that `readNumber` reads back bit for bit: `0.02`, `10⁻³`, `1.5 × 10⁻⁷`; whole numbers of four digits are written out. */
export function writeExactly(value: number): string {
  return asWritten(isShort(value) ? String(value) : formatNumber(value));
}

function isShort(value: number): boolean {
  // but -0, which the link's form tells from 0
  return Number.isInteger(value) && value !== 0 && Math.abs(value) < 1e4;
}

/** As `writeExactly`, but exact powers of four and two as such where that is shorter: `4⁻⁷`. */
export function writePower(value: number): string {
  return asWritten(formatPower(value));
}

/** A number in the link's form, `1.5e-7` or `4^-7`, as people write it. */
function asWritten(text: string): string {
  const [, sign, mantissa, mark, exponent] = /^(-?)([\d.]+)(?:([e^])(-?\d+))?$/.exec(text) ?? [];
  if (mantissa === undefined) return text.replace('-', MINUS);
  const written =
    exponent === undefined
      ? mantissa
      : mark === 'e'
        ? powerCharacters(mantissa, '10', Number(exponent))
        : powerCharacters('1', mantissa, Number(exponent));
  return (sign === '-' ? MINUS : '') + written;
}

/** longer than anything that a number is written as */
const LONGEST = 400;
const TIMES_SIGN = '[\u00d7\u00b7\u22c5\u2219*xX]';
const DECIMAL = '(?:\\d+(?:\\.\\d*)?|\\.\\d+)';
/** sign, factor and ten to a power; or sign and what the link's reader knows: a decimal, or a power of one */
const PRODUCT = new RegExp(`^([+-]?)(${DECIMAL})${TIMES_SIGN}10\\^([+-]?\\d{1,4})$`, 'u');
const PLAIN = new RegExp(`^([+-]?)(${DECIMAL}(?:\\^[+-]?\\d{1,4}|[eE][+-]?\\d+)?)$`, 'u');
/** A decimal sign. Three digits after the one that is not the reader's may be thousands as well (`1,000`), unless it begins with a zero. */
const DECIMALS = new RegExp(`^([+-]?)(\\d*)([.,])(\\d+)(?=$|[eE]|${TIMES_SIGN})`, 'u');

/**
 * The number that a person typed or pasted, NaN where it is none: `0.001`, `0,001`, `1e-3`, `10^-3`, `10**-3`, `10⁻³`, `4^-7`,
 * `4,4·10^-13`, `4.4 × 10⁻¹³`, with or without spaces, and with any dash for a minus. `1,000` may be one or a thousand,
 * and is not guessed; where the comma is the sign of decimals it is one, and `1.000` is not guessed.
 * @param decimal the sign of decimals of the reader's language
 */
export function readNumber(text: string, decimal = '.'): number {
  if (text.length > LONGEST) return Number.NaN;
  const plain = withPoint(inOneSpelling(text), decimal);
  const product = PRODUCT.exec(plain);
  const [, sign, size] = PLAIN.exec(plain) ?? [];
  // a factor goes through the decimal reader with its power, which rounds once
  if (product !== null) return Number(`${product[1]}${product[2]}e${product[3]}`);
  if (size === undefined) return Number.NaN;
  return sign === '-' ? -parseNumber(size) : parseNumber(size);
}

/** Without spaces around signs (`1 000` keeps its one), minus as `-`, and exponents after a caret. */
function inOneSpelling(text: string): string {
  return text
    .trim()
    .replaceAll(/\s*([\u00d7\u00b7\u22c5\u2219*xX^])\s*/gu, '$1')
    .replaceAll('**', '^')
    .replaceAll(/[\u2013\u2212]/gu, '-')
    .replace(new RegExp(`(?<=\\d)${RAISED_CHARACTER}+$`, 'u'), (raised) => {
      return `^${levelCharacters(raised)!.replace(MINUS, '-')}`;
    })
    .replace(/\^\{([^{}]*)\}$/u, '^$1');
}

/** A text that has no such number in it stays as it is, and is none; so does one whose sign may be of thousands. */
function withPoint(text: string, decimal: string): string {
  const found = DECIMALS.exec(text);
  if (found === null) return text;
  const [all, sign, whole, mark, decimals] = found as unknown as [string, string, string, string, string];
  const thousands = decimals.length === 3 && whole.length <= 3 && Number(whole) > 0;
  if (mark !== decimal && thousands) return `${sign}${whole},${decimals}`;
  return `${sign}${whole}.${decimals}${text.slice(all.length)}`;
}
