import { FaultError } from '../../experiment/fault.ts';
import { SWEEP_PROBLEMS } from '../../experiment/sweep/specFault.ts';

/** What can be wrong with a file beside what is wrong with a run; each has its sentence in `text/en/files.ts`. */
export const FILE_PROBLEMS = [
  /** nothing is in it */
  'empty',
  /** `megabytes`, `max` */
  'tooLarge',
  /** neither text nor an archive: the first `byte` that no text has */
  'notText',
  /** none of the kinds of files that are known */
  'unknownKind',
  /** an archive or array of a kind that is not read: `given` */
  'otherArchive',
  /** no JSON: `line`, `column`, `expected`, `found` */
  'json',
  /** brackets in brackets, more than `max` deep, at `line`, `column` */
  'jsonDeep',
  /** the field stands there more than once */
  'repeated',
  /** a table without rows */
  'noRows',
  /** the table lacks the column `column` */
  'noColumn',
  /** `row` has `given` entries, its table `expected` columns */
  'rowLength',
  /** in `row`, `column` stands `given`, which is no number */
  'cell',
  /** in `row` the iteration `given` is not a whole number after the one before */
  'iteration',
  /** a weight of 0, or none: it has no sign to begin with */
  'noSign',
  /** an archive that contradicts itself at `byte`: `expected` */
  'archive',
  /** what is unpacked of an entry is not what the archive says of it */
  'checksum',
  /** an entry says it has `given` bytes, of `max` */
  'entryTooLarge',
  /** the archive has no array `expected`; it has `given` */
  'noArray',
  /** the header of an array, at `byte`: `expected` */
  'arrayHeader',
  /** numbers of another type: `given` */
  'arrayType',
  /** an array of `given` (sizes), where `expected` dimensions are meant */
  'arrayShape',
  /** `given` bytes of numbers where the header says `expected` */
  'arrayBytes',
  /** both `a` and `output`, or both `W` and `hidden`: the field and `other` */
  'twoNames',
  /** weights for inputs of dimension `given`, where the data have dimension `expected` */
  'otherDimension',
  ...SWEEP_PROBLEMS,
] as const;
export type FileProblem = (typeof FILE_PROBLEMS)[number];

/** A file that cannot be read. Where it carries on the codes of runs it is a plain FaultError. */
export class FileError extends FaultError {
  /**
   * @param field the place in the file: a path of JSON, an array of an archive; null where it is the file itself
   * @param values what fills the sentence
   */
  constructor(
    problem: FileProblem,
    field: string | null,
    values: Readonly<Record<string, string | number>> = {},
  ) {
    super({ code: 'of-a-file', field, values: { ...values, problem } });
    this.name = 'FileError';
  }
}
