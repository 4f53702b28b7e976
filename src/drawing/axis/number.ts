import { words } from '../../text/words.ts';

/** Numbers as pictures write them: three significant digits, a proper minus, powers of ten as powers. */

const MINUS = '\u2212';

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

/** `0.0123`, `8.31`, `1.2 x 10^-7` with the exponent raised; an en dash for NaN. */
export function numberText(value: number, significant = 3): RichText {
  if (Number.isNaN(value)) return [upright('\u2013')];
  if (value === 0) return [upright('0')];
  const sign = value < 0 ? MINUS : '';
  const size = Math.abs(value);
  if (size === Number.POSITIVE_INFINITY) return [upright(`${sign}\u221e`)];
  if (size >= 1e-3 && size < 1e5) {
    const digits = size >= 10 ** (significant - 1) ? size.toFixed(0) : size.toPrecision(significant);
    return [upright(sign + digits)];
  }
  const [mantissa, exponent] = size.toExponential(significant - 1).split('e') as [string, string];
  return powerText(sign, mantissa, exponent);
}

/** `-1.2 x 10^-7` from its parts as `toExponential` gives them; without the factor where it is 1. */
export function powerText(
  sign: string,
  mantissa: string,
  exponent: string,
  times = '\u2009\u00d7\u2009',
): RichText {
  const factor = Number(mantissa) === 1 ? '' : `${mantissa}${times}`;
  return [upright(`${sign}${factor}10`), raised(exponent.replace('-', MINUS).replace('+', ''))];
}

/**
 * Of a tick: no digits that it does not need.
 * @param powers as a power of ten, or a multiple of one, however near to 1 (but 1 itself)
 */
export function tickText(value: number, powers: boolean): RichText {
  if (value === 0) return [upright('0')];
  const size = Math.abs(value);
  const sign = value < 0 ? MINUS : '';
  if (size === 1 || (!powers && size >= 1e-3 && size < 1e5)) {
    return [upright(sign + String(Number(size.toPrecision(6))))];
  }
  // to a few digits, or 1e-7 would be 9.999999999999999e-8
  const [mantissa, exponent] = size.toExponential(3).split('e') as [string, string];
  return powerText(sign, String(Number(mantissa)), exponent, '\u00b7');
}

/** Whether ticks of a log axis are better written as powers: whole decades, and what would need many zeros. */
export function wantsPowers(values: readonly number[]): boolean {
  const decades = values.every((value) => {
    const log = Math.log10(Math.abs(value));
    return Math.abs(log - Math.round(log)) < 1e-9;
  });
  return decades || values.some((value) => Math.abs(value) < 1e-2 || Math.abs(value) >= 1e4);
}

/** The same for speech and attributes: `0.0123`, `1.2e-7`. */
export function plainNumber(value: number, significant = 3): string {
  if (Number.isNaN(value)) return words().pictures.noNumber;
  if (value === 0) return '0';
  const size = Math.abs(value);
  if (size === Number.POSITIVE_INFINITY) return value < 0 ? '-\u221e' : '\u221e';
  if (size >= 10 ** (significant - 1) && size < 1e7) return value.toFixed(0);
  const rounded = Number(value.toPrecision(significant));
  return size < 1e-3 ? rounded.toExponential() : String(rounded);
}
