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
  /** a number outside [min, max]; `given`, `min`, `max`, and `used` where it was set right */
  'out-of-range',
  /** not a number at all, or empty; `given`, `min`, `max`, and `used` where it was set right */
  'not-a-number',
  /** not whole; `given`, `min`, `max`, and `used` where it was set right */
  'not-whole',
  /** not one of the names; `given`, `expected`, and `used` where it was set right */
  'unknown-value',
  /** the product of sizes is too large (m n or m d); `given`, `max`, and `used` where it was set right */
  'too-large',
  /** what a file must say is not there; `min` and `max` where a number is meant, `expected` where one of some names */
  'missing',
  /** something else than the `expected` list, object, text or number; `expected` */
  'wrong-type',
  /** a list with too many or too few entries; `expected` (or `min`, `max`), `given` */
  'wrong-length',
  /** a key that means nothing in its place, where overlooking it would change the run; `expected` those that do, `meant` the one that looks like it */
  'unknown-key',
  /** a key that stands in a link more than once, with different values; `used`, the first, whether or not it can be read */
  'repeated',
  /** a link whose check does not go with the rest of it */
  'changed',
  /** a link that ends in what may be left of a power, cut at `^`; `used` */
  'cut',
  /** a link that ends in dots */
  'shortened',
  /** the same as another key says, in other terms; `other`, and `used` (as `other = value`) where that one was taken */
  'said-twice',
  /** something that only other data schemes have; `expected` their names, and `used` what was taken in its place */
  'of-other-data',
  /** the user's own data do not fit together; `expected`, `given` */
  'bad-data',
  /** a link or file of a newer version; `given`, `max` */
  'newer-version',
  /** a picture, or a setting of one, that this page does not have; `given` */
  'unknown-picture',
  /** neither a picture that this page has nor one of the controls that can be meant; `given`, `expected` */
  'unknown-control',
  /** the text is not a run file, or not JSON; `detail` */
  'not-a-run-file',
  /** a text or file that cannot be read or is too long; `detail` where more is known */
  'unreadable',
  /** the user's own data and start take `given` kB, of `max` that travel in a link */
  'too-large-for-link',
  /** a newer version of the page has been fetched */
  'newer-page',
  /** said of a file: `problem`, and its sentence `detail` once it is made (text/en/files.ts) */
  'of-a-file',
  /** a scheme could not draw a point with a label other than 0; `given` the index, `max` the tries */
  'cannot-draw',
  /** the scheme needs another dimension; `expected`, `given`, and `used` where it was set right */
  'scheme-needs',
  /** a run to be kept beside another is that one; it is left out */
  'same-run',
  /** more runs than are kept beside one; `max` */
  'too-many-runs',
  /** runs take more memory together than there is for those that are kept; `given` and `max` in megabytes */
  'no-room',
  /** what the page that shows this one has locked */
  'locked',
  /** the solver stopped with an error of its own; `detail` */
  'solve-failed',
  /** the browser does not let the page copy; `text`, which is to be copied by hand */
  'not-copied',
  /** the browser refused something (file, worker, script); `detail` */
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

/** What went wrong, of anything that is thrown: an error that carries no fault of its own is one of the solver's. */
export function faultOf(error: unknown): Fault {
  if (error instanceof FaultError) return error.fault;
  const detail = error instanceof Error ? error.message : String(error);
  return { code: 'solve-failed', field: null, values: { detail } };
}
