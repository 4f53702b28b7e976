import type { Fault } from '../experiment/fault.ts';
import { words } from '../text/words.ts';

/** A link or a run file that says no run. `field` is the key of the link, or the path in the file. */
export class RunError extends Error {
  readonly field: string | null;
  constructor({ code, field, values }: Fault) {
    super(words().faults[code](values, field));
    this.name = 'RunError';
    this.field = field;
  }
}
