import { printable } from './printable.ts';

/**
 * Numbers as links and number fields write them. Reading is strict (`12abc` is no number) and gives the same bits in
 * every engine: powers are multiplied out, because `Math.pow` differs between engines.
 */

const DECIMAL = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;
/** longer than any number that `formatNumber` writes, or that a person types */
const LONGEST = 400;

/** The number that `text` says, as a decimal (`1e-3`) or as a power (`4^-7`); NaN where it says none. */
export function parseNumber(text: string): number {
  if (text.length > LONGEST) return Number.NaN;
  if (DECIMAL.test(text)) return Number(text);
  // people paste the minus sign that the page itself prints
  const plain = text.trim().replaceAll('\u2212', '-');
  if (DECIMAL.test(plain)) return Number(plain);
  const [base, exponent, ...rest] = plain.split('^') as [string, string?, ...string[]];
  if (exponent === undefined || rest.length > 0 || !DECIMAL.test(base)) return Number.NaN;
  if (!/^[+-]?\d{1,4}$/.test(exponent)) return Number.NaN;
  return integerPower(Number(base), Number(exponent));
}

/** base^exponent, of a whole exponent: exact for powers of two and, through the decimal reader, correctly rounded for those of ten. */
export function integerPower(base: number, exponent: number): number {
  if (base === 10) return Number(`1e${exponent}`);
  let power = 1;
  let square = base;
  for (let rest = Math.abs(exponent); rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) power *= square;
    square *= square;
  }
  return exponent < 0 ? 1 / power : power;
}

/** The shortest decimal that reads back bit for bit: `0.02`, `1e-3`, `1e21`. */
export function formatNumber(value: number): string {
  if (Object.is(value, -0)) return '-0';
  const size = Math.abs(value);
  // no exponent is shorter there, and asking for it takes longest: files and links have a million numbers
  if (size >= 0.01 && size < 1000) return String(value);
  const plain = String(value).replace('e+', 'e');
  if (!Number.isFinite(value)) return plain;
  const scientific = value.toExponential().replace('e+', 'e');
  return scientific.length < plain.length ? scientific : plain;
}

/** As `formatNumber`, but exact powers of four and two as such where that is shorter: `4^-7`. */
export function formatPower(value: number): string {
  const decimal = formatNumber(value);
  const exponent = exponentOfTwo(value);
  if (exponent === null) return decimal;
  const power = exponent % 2 === 0 ? `4^${exponent / 2}` : `2^${exponent}`;
  return power.length < decimal.length ? power : decimal;
}

/** k where `value` is exactly 2^k, else null. */
function exponentOfTwo(value: number): number | null {
  if (!(value > 0) || !Number.isFinite(value)) return null;
  let exponent = 0;
  let rest = value;
  for (; rest < 1; rest *= 2) exponent--;
  for (; rest > 1; rest /= 2) exponent++;
  return rest === 1 ? exponent : null;
}

/** What a message quotes of a text: never more than a line. */
export function quotable(text: string, longest = 40): string {
  return printable(text, longest);
}
