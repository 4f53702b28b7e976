import { type Fault, FaultError } from '../../../experiment/fault.ts';
import type { SweepSpec } from '../../../experiment/sweep/spec.ts';
import { readSweepSpec } from '../../../experiment/sweep/specFile.ts';
import type { LateText } from '../../../text/translation.ts';
import { fieldFaultText, writtenValues } from '../../faultText.ts';

export type Checked =
  | { readonly spec: SweepSpec; readonly fault: null }
  | { readonly spec: null; readonly fault: Fault };

/** A sweep, or the first thing that is wrong with it. */
export function checkSpec(file: unknown): Checked {
  try {
    return { spec: readSweepSpec(file), fault: null };
  } catch (error) {
    if (error instanceof FaultError) return { spec: null, fault: error.fault };
    throw error;
  }
}

/** What is wrong, without the place: what is wrong with a sweep as a whole is said by the texts of files. */
export function detailOf(fault: Fault, files: LateText['files'] | null): string {
  const { problem } = fault.values;
  if (fault.code !== 'of-a-file' || typeof problem !== 'string') return fieldFaultText(fault);
  const say = files?.problem[problem as keyof LateText['files']['problem']];
  return say === undefined ? problem : say(writtenValues(fault.values));
}

/** Whether a fault is of the field at `path`, or of something in it. */
export function isAt(fault: Fault | null, path: string): fault is Fault {
  const field = fault?.field ?? '';
  return field === path || field.startsWith(`${path}[`) || field.startsWith(`${path}.`);
}
