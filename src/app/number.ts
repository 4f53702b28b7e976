/** How the page writes numbers: three significant digits, a proper minus, powers of ten (or of four) as powers. */

export interface WrittenNumber {
  /** what stands on the line: `8.31`, `1.2 × 10` */
  readonly digits: string;
  /** what stands raised: `−7`; empty where nothing does */
  readonly exponent: string;
}

const MINUS = '\u2212';

/** @param significant number of significant digits; trailing zeros of whole numbers and powers are dropped */
export function writeNumber(value: number, significant = 3): WrittenNumber {
  if (Number.isNaN(value)) return { digits: '\u2013', exponent: '' };
  if (value === 0) return { digits: '0', exponent: '' };
  if (!Number.isFinite(value)) return { digits: value > 0 ? '\u221e' : `${MINUS}\u221e`, exponent: '' };
  const size = Math.abs(value);
  if (size >= 1e-3 && size < 1e5) {
    const fixed = size >= 10 ** (significant - 1) ? size.toFixed(0) : size.toPrecision(significant);
    return { digits: (value < 0 ? MINUS : '') + fixed, exponent: '' };
  }
  const [mantissa, exponent] = size.toExponential(significant - 1).split('e') as [string, string];
  const factor = Number(mantissa) === 1 ? '' : `${mantissa} \u00d7 `;
  return {
    digits: `${value < 0 ? MINUS : ''}${factor}10`,
    exponent: exponent.replace('-', MINUS).replace('+', ''),
  };
}

/** For assistive technology and field texts: `0.0123`, `1.2e-7`. */
export function plainNumber(value: number, significant = 3): string {
  if (value === 0 || !Number.isFinite(value)) return String(value);
  const size = Math.abs(value);
  if (size >= 10 ** (significant - 1) && size < 1e7) return value.toFixed(0);
  return String(Number(value.toPrecision(significant)));
}

/** k where `value` is 4^k as near as float64 can say, else null. */
export function powerOfFour(value: number): number | null {
  const power = Math.round(Math.log2(value) / 2);
  return Math.abs(value / 4 ** power - 1) < 1e-12 ? power : null;
}
