import { quotable } from '../../experiment/numberText.ts';
import { GIVEN_RANGE } from '../../experiment/parameters.ts';
import { readNumber } from '../../experiment/writtenNumber.ts';
import type { Decimal, TableFault, TableFaultCode } from './table.ts';

/** What a cell says: a number, or why none. */
export type CellNumber =
  | { readonly value: number }
  | { readonly code: TableFaultCode; readonly values: TableFault['values'] };

/** What most cells are, told at once: a table may have a million of them. */
const PLAIN = /^[+-]?\d+(?:\.\d*)?(?:e[+-]?\d{1,4})?$/iu;
/** Digits in threes with a space, an apostrophe or a low line between them: in no file a decimal sign. */
const SPACED_THOUSANDS = /^[+\-\u2212]?\d{1,3}(?:[\s'\u2019_]\d{3})+(?:[.,]\d*)?$/u;
/** Digits in threes with points or commas between them, and the other sign before decimals, or one that comes twice. */
const SIGNED_THOUSANDS =
  /^[+\-\u2212]?\d{1,3}(?:(?:,\d{3})+\.\d*|(?:\.\d{3})+,\d*|(?:,\d{3}){2,}|(?:\.\d{3}){2,})$/u;
/** `1,234`: one, and thousandths of it, or a thousand and more. */
const EITHER = /^[+\-\u2212]?[1-9]\d{0,2}[.,]\d{3}$/u;
/** A comma that can only be a decimal one. */
const DECIMAL_COMMA = /^[+\-\u2013\u2212]?\d*,\d+(?:e[+\-\u2212]?\d+)?$/iu;

/** Which decimal sign a cell shows, if any. */
export function decimalOf(cell: string): Decimal | 'either' | null {
  if (!cell.includes(',') && !cell.includes('.')) return null;
  if (SPACED_THOUSANDS.test(cell) || SIGNED_THOUSANDS.test(cell)) return null;
  if (cell.includes(',')) {
    if (EITHER.test(cell)) return 'either';
    return DECIMAL_COMMA.test(cell) ? 'comma' : null;
  }
  return cell.includes('.') && isNumber(cell) ? 'point' : null;
}

/** Whether a cell says a number in one way of writing or another. */
export function isNumber(cell: string): boolean {
  return decimalNumber(cell, 'point') !== null || decimalNumber(cell, 'comma') !== null;
}

/**
 * The number of a cell, within the range of what a person's own data may hold. Separators of thousands are refused: `1.234`
 * would be another number in the next file.
 * @param cell without spaces at its ends
 * @param sure the decimal sign is known: a comma before three digits is one too
 */
export function cellNumber(cell: string, decimal: Decimal, sure: boolean): CellNumber {
  const given = quotable(cell);
  if (cell === '') return { code: 'empty-cell', values: {} };
  if (!PLAIN.test(cell) && (SPACED_THOUSANDS.test(cell) || SIGNED_THOUSANDS.test(cell))) {
    return { code: 'thousands', values: { given } };
  }
  const value = decimalNumber(cell, decimal);
  if (value === null) {
    const other = decimalNumber(cell, decimal === 'comma' ? 'point' : 'comma');
    if (other === null) return { code: 'no-number', values: { given } };
    const code = EITHER.test(cell) ? 'thousands-or-decimals' : 'other-decimal';
    return { code, values: { given, decimal } };
  }
  if (decimal === 'comma' && !sure && EITHER.test(cell)) {
    return { code: 'thousands-or-decimals', values: { given, decimal } };
  }
  const { min, max } = GIVEN_RANGE;
  if (value < min || value > max) return { code: 'out-of-range', values: { given, min, max } };
  return { value };
}

/** null where `cell` is no number with this decimal sign. */
function decimalNumber(cell: string, decimal: Decimal): number | null {
  if (decimal === 'point') {
    if (PLAIN.test(cell)) return Number(cell);
    // `readNumber` takes a comma too, one by one: a file has one decimal sign
    return cell.includes(',') ? null : finite(readNumber(cell));
  }
  if (cell.includes('.') || cell.indexOf(',') !== cell.lastIndexOf(',')) return null;
  return finite(readNumber(cell.replace(',', '.')));
}

function finite(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}
