import { writeExactly } from '../drawing/axis/localNumber.ts';
import type { Fault } from '../experiment/fault.ts';
import { harmless } from '../experiment/printable.ts';
import { words } from '../text/words.ts';

/** The sentence for a fault. It begins with the name of the field, written as the link or the file has it. */
export function faultText(fault: Fault): string {
  return fault.field === null
    ? fieldFaultText(fault)
    : words().faults[fault.code](writtenValues(fault.values), harmless(fault.field));
}

/** The same by the field it is about, which needs no naming there. */
export function fieldFaultText(fault: Fault): string {
  return words().capitalised(faultDetail(fault));
}

/** The same behind the name of what it is about. */
export function faultDetail(fault: Fault): string {
  return words().faults[fault.code](writtenValues(fault.values), null);
}

/**
 * The values of a fault with its numbers as the page writes them: a field that refuses 10⁻²⁰⁰ names its range in the same
 * form. Whole numbers are counts and seeds, which are written out.
 */
export function writtenValues(values: Fault['values']): Fault['values'] {
  const said = (value: string | number) =>
    typeof value === 'string'
      ? harmless(value)
      : Number.isSafeInteger(value)
        ? String(value)
        : writeExactly(value);
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, said(value)]));
}
