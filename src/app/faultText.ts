import type { Fault } from '../experiment/fault.ts';
import { words } from '../text/words.ts';

/** The sentence for a fault. It begins with the name of the field, written as the link or the file has it. */
export function faultText(fault: Fault): string {
  return fault.field === null ? fieldFaultText(fault) : words().faults[fault.code](fault.values, fault.field);
}

/** The same by the field it is about, which needs no naming there. */
export function fieldFaultText(fault: Fault): string {
  return words().capitalised(words().faults[fault.code](fault.values, null));
}
