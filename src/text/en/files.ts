import { json } from './json.ts';
import { sweepProblems } from './sweepProblems.ts';

type Values = Readonly<Record<string, string | number>>;

const quoted = (given: string | number | undefined) =>
  given === undefined || given === '' ? 'nothing' : `\u201c${given}\u201d`;

const ARCHIVE_PARTS: Readonly<Record<string, string>> = {
  directory: 'the directory of the archive is missing at its end',
  entry: 'no entry is where the directory says',
  content: 'it ends before its content does',
  method: 'it is packed in a way that is not read here',
};
const HEADER_PARTS: Readonly<Record<string, string>> = {
  magic: 'the sign of a NumPy array',
  version: 'version 1, 2 or 3 of the format',
  length: 'the length of the header',
  order: 'the order of the array',
  shape: 'the shape of the array',
};
const ARCHIVES: Readonly<Record<string, string>> = {
  gzip: 'it is packed by gzip; unpack it first',
  npy: 'it is a single NumPy array; a network is an .npz of two, a and W',
  pdf: 'it is a PDF',
  office:
    'it is a document of an office program; save its table as CSV, or copy the cells and paste them under Edit data',
};

/** What is said of files: fetched with what reads them. */
export const files = {
  open: 'Open\u2026',
  /** the page as one file */
  savePage: 'Save page',
  pageNotFetched: 'the page could not be fetched to be saved; it needs the network for that',
  explain:
    'A run, a result of the paper\u2019s program, a network or a table; a file can be dropped on the page or pasted, too. A saved page is one file that opens by a double click as what is on screen.',
  /** over the page while a file is dragged over it */
  drop: 'Drop a run, a result, a network or a table',
  /** the name of what is pasted */
  pasted: 'pasted text',
  /** which way the reader's own data and start travel */
  travel: {
    link: (kB: string, most: string) => `In the link: ${kB} kB of ${most}`,
    file: (kB: string, most: string) => `Too large for a link (about ${kB} kB, of ${most}): as a file`,
  },
  /** what is wrong with a file, behind its name and the place in it */
  problem: {
    empty: () => 'nothing is in it.',
    tooLarge: ({ given, max }: Values) => `it has ${given} MB; at most ${max} MB are read.`,
    notText: ({ byte }: Values) => `neither text nor an archive of arrays (byte ${byte}).`,
    unknownKind: ({ given }: Values) =>
      `neither a run file, nor a result file, a network or a table${given === undefined ? '' : `: its keys are ${quoted(given)}`}.`,
    otherArchive: ({ given }: Values) => `${ARCHIVES[given ?? ''] ?? given}.`,
    ...json,
    ...sweepProblems,
    noRows: () => 'its table has no rows.',
    noColumn: ({ row, column }: Values) => `row ${row}: there is no column ${column}.`,
    rowLength: ({ row, given, expected }: Values) =>
      `row ${row}: expected ${expected} entries, one a column, found ${given}.`,
    cell: ({ row, column, given }: Values) =>
      `row ${row}, column ${column}: expected a number, found ${quoted(given)}.`,
    iteration: ({ row, given }: Values) =>
      `row ${row}, column iteration: expected a whole number larger than in the row before, found ${given}.`,
    noSign: () => 'a weight of 0 has no sign to start with.',
    archive: ({ byte, expected }: Values) => `byte ${byte}: ${ARCHIVE_PARTS[expected ?? ''] ?? expected}.`,
    checksum: () => 'what is in it is not what the archive says: it is damaged.',
    entryTooLarge: ({ given, max }: Values) => `it has ${given} bytes; at most ${max} are read.`,
    noArray: ({ expected, given }: Values) => `there is no array ${expected}; it holds ${quoted(given)}.`,
    arrayHeader: ({ byte, expected }: Values) =>
      `byte ${byte}: expected ${HEADER_PARTS[expected ?? ''] ?? expected}.`,
    arrayType: ({ given }: Values) => `expected numbers of type float32 or float64, found ${quoted(given)}.`,
    arrayShape: ({ given, expected }: Values) => `expected ${expected} axes, found the shape ${given}.`,
    arrayBytes: ({ given, expected }: Values) =>
      `its header says ${expected} bytes of numbers, ${given} are there.`,
    twoNames: ({ other }: Values) => `${other} says the same; give one of the two.`,
    otherDimension: ({ given, expected }: Values) =>
      `its neurons are of dimension ${given}, the data on the page of dimension ${expected}.`,
  },
  /** what of a file the page does otherwise, or leaves out */
  note: {
    idleKey: () => 'these data do without it; it is left out.',
    timeLimit: ({ given, used }: Values) =>
      `the file ends the run at ${given}; here it may go on to ${used}.`,
    tolerance: ({ given, used }: Values) =>
      `the file asks for a tolerance of ${given}; the page solves with ${used}.`,
    times: ({ given }: Values) =>
      `the file asks for ${given} states; the page has every time, and rests at the first of them.`,
    several: (files: number) => `of ${files} files it is the one that was opened.`,
    /** of a result file whose run ended before its loss target, or that has none */
    cut: ({ given, time, loss }: Values) =>
      `its run ended after ${given} steps, at time ${time}; here it ends at the loss that was reached there, ${loss}.`,
    open: ({ given, time, loss }: Values) =>
      `its run ended after ${given} steps, at time ${time}, and so do its curves; here it goes on to the loss ${loss}.`,
  },
  /** the file that was opened, as a file of this kind */
  opened: {
    network: (neurons: number) =>
      neurons === 1
        ? 'its neuron is the start now, as it is: the initial scale is 1.'
        : `its ${neurons} neurons are the start now, as they are: the initial scale is 1.`,
  },
};
