import type { Fault } from './fault.ts';
import { quotable } from './numberText.ts';
import type { Range } from './parameters.ts';

/** A value that is allowed, and the fault of the one that was not. */
export interface Corrected<T> {
  readonly value: T;
  readonly fault: Fault | null;
}

/**
 * The allowed value nearest to `value`; `fallback` where that is no number (null where nothing can stand in: the value
 * is then NaN, and the fault has no `used`).
 * @param given what the fault quotes: the text that `value` was read from
 */
export function correctNumber(
  value: number,
  range: Range,
  fallback: number | null,
  field: string,
  given: string = String(value),
): Corrected<number> {
  const { min, max, integer } = range;
  const quoted = quotable(given);
  if (typeof value !== 'number' || Number.isNaN(value)) {
    const values: Fault['values'] = fallback === null ? { min, max } : { used: fallback, min, max };
    return {
      value: fallback ?? Number.NaN,
      fault: { code: 'not-a-number', field, values: { given: quoted, ...values } },
    };
  }
  const whole = integer ? Math.round(value) : value;
  const used = Math.min(max, Math.max(min, whole));
  if (used === value) return { value: used, fault: null };
  const code = used === whole ? 'not-whole' : 'out-of-range';
  return { value: used, fault: { code, field, values: { given: quoted, used, min, max } } };
}

/** `value` where it is one of `names`, else `fallback`. */
export function correctName<T extends string>(
  value: string,
  names: readonly T[],
  fallback: T,
  field: string,
): Corrected<T> {
  const name = names.find((candidate) => candidate === value);
  if (name !== undefined) return { value: name, fault: null };
  const values = { given: quotable(String(value)), used: fallback, expected: names.join(', ') };
  return { value: fallback, fault: { code: 'unknown-value', field, values } };
}

/** `value` where it is true or false, else `fallback`. */
export function correctFlag(value: boolean, fallback: boolean, field: string): Corrected<boolean> {
  if (typeof value === 'boolean') return { value, fault: null };
  const values = { given: quotable(String(value)), used: String(fallback), expected: 'true, false' };
  return { value: fallback, fault: { code: 'unknown-value', field, values } };
}

/** `fault` for where nothing is set right: what was found stays, to be mended. */
export function uncorrected(fault: Fault): Fault {
  const { used: _, ...values } = fault.values;
  return { ...fault, values };
}
