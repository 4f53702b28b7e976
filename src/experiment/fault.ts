/**
 * What went wrong, or was set right, as data: the code says what, `field` where, `values` the particulars.
 * The sentence a reader sees is made from it in `text/`, once for the page and the command.
 */
export interface Fault {
  readonly code: FaultCode;
  /** the key of the link, the path in the file (`data.angle`), or the name of the control; null where there is none */
  readonly field: string | null;
  /** what fills the sentence: `given`, `used`, `min`, `max`, `expected`, ... */
  readonly values: Readonly<Record<string, string | number>>;
}

export const FAULT_CODES = [
  /** a number outside [min, max]; `given`, `used`, `min`, `max` */
  'out-of-range',
  /** not a number at all, or empty; `given`, `used`, `min`, `max` */
  'not-a-number',
  /** not whole; `given`, `used` */
  'not-whole',
  /** not one of the names; `given`, `used`, `expected` */
  'unknown-value',
  /** the product of sizes is too large (m n or m d); `given`, `used`, `max` */
  'too-large',
  /** the user's own data do not fit together; `expected`, `given` */
  'bad-data',
  /** a link or file of a newer version; `given`, `max` */
  'newer-version',
  /** a picture this page does not have; `given` */
  'unknown-picture',
  /** the text is not a run file, or not JSON; `detail` */
  'not-a-run-file',
  /** a file that cannot be read or is too long; `given`, `max` */
  'unreadable',
  /** a scheme could not draw a point with a positive label; `given` the index, `max` the tries */
  'cannot-draw',
  /** the scheme needs another dimension or sample count; `expected`, `given` */
  'scheme-needs',
  /** the solver stopped with an error of its own; `detail` */
  'solve-failed',
  /** the browser refused something (clipboard, file, worker); `detail` */
  'browser-refused',
] as const;
export type FaultCode = (typeof FAULT_CODES)[number];

/** An error that carries a `Fault`, for the paths where there is nothing to go on with. */
export class FaultError extends Error {
  readonly fault: Fault;
  constructor(fault: Fault) {
    super(`${fault.code}${fault.field === null ? '' : ` (${fault.field})`}: ${JSON.stringify(fault.values)}`);
    this.name = 'FaultError';
    this.fault = fault;
  }
}
