import { plain } from './marked.ts';

/** Reading numbers back from what the page writes. */

export interface ReadNumber {
  readonly value: number;
  /** what the last digit counts */
  readonly unit: number;
}

const SUPERSCRIPTS = '\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079';

/**
 * `0.0123`, `1.2e-7`, a power of ten in superscripts or after a caret; NaN of what is no number.
 * @param digits significant digits that are meant, where zeros at the end were dropped
 */
export function readNumber(text: string, digits: number): ReadNumber {
  const ascii = plain(text)
    .replace(/[\u2009\u202f\u00a0 ,]/g, '')
    .replaceAll('\u2212', '-')
    .replaceAll('\u207b', '-')
    .replace(/[\u2070\u00b9\u00b2\u00b3\u2074-\u2079]/g, (digit) => String(SUPERSCRIPTS.indexOf(digit)));
  const infinite = /^(-?)\u221e$/.exec(ascii);
  if (infinite !== null) return { value: infinite[1] === '-' ? -Infinity : Infinity, unit: 0 };
  const power = /^(-?)(?:([\d.]+)[\u00d7\u00b7])?10\^?(-?\d+)$/.exec(ascii);
  const found =
    power !== null && (power[2] !== undefined || /[\u207b\u2070-\u2079\u00b9\u00b2\u00b3^]/.test(text))
      ? [power[0], power[1], power[2] ?? '1', power[3]]
      : /^(-?)([\d.]+)(?:e([+-]?\d+))?$/.exec(ascii);
  if (found === null) return { value: Number.NaN, unit: 0 };
  const [, sign, mantissa = '', exponent = '0'] = found;
  const value = Number(`${sign}${mantissa}e${exponent}`);
  const significant = mantissa.replace('.', '').replace(/^0+/, '').length;
  const isWhole = !mantissa.includes('.') && exponent === '0' && significant >= digits;
  const leading = value === 0 ? Number(exponent) : Math.floor(Math.log10(Math.abs(value)) + 1e-12);
  return { value, unit: value === 0 ? 0 : isWhole ? 1 : 10 ** (leading - Math.max(digits, significant) + 1) };
}

const NUMBER =
  /[-\u2212]?(?:10[\u207b\u2070\u00b9\u00b2\u00b3\u2074-\u2079]+|\d[\d.]*(?:e[+-]?\d+)?(?:[\u2009\u00a0\u202f ]?[\u00d7\u00b7][\u2009\u00a0\u202f ]?10[\u207b\u2070\u00b9\u00b2\u00b3\u2074-\u2079]+)?|\u221e)/;

/** The first number in a text, or in the parts of one that are set already; what is no number where there is none. */
export function numberIn(text: unknown): string {
  return NUMBER.exec(flat(text))?.[0] ?? 'none';
}

/** Raised parts as superscripts, so that powers are known. */
export function flat(text: unknown): string {
  if (!Array.isArray(text)) return plain(String(text));
  const parts = text as readonly (string | { readonly text: string; readonly style: string } | unknown[])[];
  return parts
    .map((part) => {
      if (typeof part === 'string') return plain(part);
      if (Array.isArray(part)) return flat(part);
      return part.style === 'raised' ? raised(part.text) : plain(part.text);
    })
    .join('');
}

/** An exponent in superscripts. */
export function raised(exponent: string): string {
  const digits = exponent.replace(/\d/g, (digit) => SUPERSCRIPTS[Number(digit)]!);
  return digits.replace(/[-\u2212]/, '\u207b');
}
