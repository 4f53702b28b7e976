/** The command-line runners. */
export const command = {
  /** what the file system answers, by its code */
  fileErrors: {
    ENOENT: 'there is no such file or folder',
    EISDIR: 'it is a folder',
    ENOTDIR: 'part of the path is a file',
    EACCES: 'permission denied',
    EPERM: 'permission denied',
    EROFS: 'the file system is read-only',
    ENOSPC: 'the disk is full',
    ENAMETOOLONG: 'the name is too long',
  },
  /** `npm run simulate` */
  simulate: {
    noInput:
      'INPUT is missing. Usage: npm run --silent simulate -- INPUT [--out FILE] [--bench], INPUT a run file or a link (in quotes, because of its #).',
    manyInputs: (count: number) => `INPUT: expected one run file or link, found ${count}.`,
    unknownOption: (option: string) =>
      `${option}: there is no such option; there are --out FILE and --bench.`,
    noOutFile: '--out: expected the name of a file.',
    unreadable: (file: string, reason: string) => `INPUT: cannot read ${file}: ${reason}.`,
    notJson: (file: string, detail: string) => `INPUT: ${file} is not JSON: ${detail}.`,
    inFile: (file: string, sentence: string) => `${file}: ${sentence}`,
    unwritable: (file: string, reason: string) => `--out: cannot write ${file}: ${reason}.`,
    overwritesInput: (file: string) => `--out: ${file} is the input itself; name another file.`,
    warning: (sentence: string) => `simulate: note: ${sentence}`,
    error: (sentence: string) => `simulate: ${sentence.replace(/\s+/g, ' ')}`,
    failed: (detail: string) => `simulate: the run could not be solved: ${detail}`,
  },
  /** `npm run paper-tables` */
  paperTables: {
    title: (dimension: number) =>
      `Tables 1, 3 and 5 of the paper again: d = n = ${dimension}, width 200, medians of five trials at L = 5e-10`,
    scale: 'lambda',
    measure: 'measure',
    table: 'table median',
    deviation: 'table std',
    here: 'median here',
    distance: 'apart, in std',
    measures: { max_angle_deg: 'max angle', mean_angle_deg: 'mean angle', nuclear_norm: 'nuclear norm' },
    /** the table's own trials scatter too far to compare */
    wide: '-',
    unknownDimension: (given: string, expected: string) =>
      `--dimension ${given}: the tables have ${expected}`,
    verdict: (far: number, sharp: number) =>
      far === 0
        ? `All ${sharp} sharp rows (std below a tenth of the median) lie within three standard deviations.`
        : `${far} of ${sharp} sharp rows lie three standard deviations off or more.`,
  },
};
