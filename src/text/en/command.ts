const ALL = `relu-flow: a one-hidden-layer ReLU network trained by gradient flow, without a browser

Usage: relu-flow COMMAND ..., in a checkout: npx relu-flow COMMAND ...
`;

/** What each command does, under its name. */
const HELP = {
  simulate: `
  relu-flow simulate INPUT [--format json|jsonl|npz] [--out FILE] [--bench]

    Solves one run from its start to its end. INPUT is a link (or the part of one from #, in quotes), the path of a
    JSON run file, or - for standard input, which holds either.

    The data of a link, and of a run file in brackets: data, base ("scheme", "base"), d, n, seed, the correlation angle
    in degrees, or in its place rho of Gaussian data; b of the counterexample; bias=1 ("bias": true) appends the
    constant 1 to every input, which d counts and given points leave out; points, labels, teacher ("inputs", ..).

    --format json   one object: stop, states, events, measures, stats (the default)
    --format jsonl  a line of JSON for each part, told apart by "kind": one "run" (the sizes and the data), a "state"
                    for each time that was asked for and the end, an "event" for each kink, one "end" (stop,
                    measures, stats)
    --format npz    what numpy.load reads, for T states: times (T), loss (T), output (T, m), hidden (T, m, d); for
                    the kinks kink_times, kink_neurons, kink_samples, kink_activities (0 off, 1 on, 2 sliding);
                    inputs (n, d), labels (n), teacher (d) where there is one; stop_reason, stop_stall
    --out FILE      writes into FILE instead of printing
    --bench         measures the solve by the median of five warm ones (stats.solveMs)

    stop is why the run ended: its reason, "loss" (the target is met), "time" (the limit), "stalled" or "diverged" (of
    descent), and of a stalled run its stall, "rest" (nothing visible changes any more: each time that was asked for has
    a state), "no-step" (no further step would be accurate) or "branching" (from there the flow is not determined).
    After the last two the run is unfinished, and one line on standard error says so.
`,
  sweep: `
  relu-flow sweep SPEC --out DIR [--shard i/k] [--jobs N] [--retry]
  relu-flow sweep SPEC --out DIR --status [--shard i/k]
  relu-flow sweep SPEC --out DIR --merge [--format csv|jsonl] [--summary]

    Solves many runs over one to three axes. SPEC is a JSON file (docs/laboratory.md and sweep.schema.json tell what is
    in it), - for standard input, or the name of a preset: figure-1-quick, figure-7, figure-7-1024, figure-8,
    figure-10, figure-10-uncentred, success, width, time (docs/findings.md and docs/paper.md say what they show).
    Every run is a cell, with a file of its own in DIR/cells, named by a hash of all that it follows from: a sweep that
    was interrupted, or that has grown, solves what is not there yet.

    --out DIR       the folder of the sweep; it is made where there is none, and may be shared by many processes
    --shard i/k     solves part i of k only, i from 0 to k - 1; parts are of about the same work
    --jobs N        solves N cells at a time, as many as there are processors where it is left out
    --retry         tries cells once more that have failed before
    --status        prints how many cells are done, failed and missing, and why some failed
    --merge         prints the table of all cells, in their order, from the files alone: the same bytes whatever the
                    shards and jobs were
    --format csv    a line a cell, below the names of the columns (the default)
    --format jsonl  a line of JSON a cell
    --summary       prints count, quartiles and deviation of the trials of every point instead of the cells

    The exit status is 0 where all cells are there; 1 where all were gone through and some failed, or (of --status and
    --merge) some are missing; 2 where SPEC or an argument is unusable, so that nothing is gained by trying again; and 3
    where DIR or the table cannot be written or read, or workers do not start: try again when that is mended. Stopped by
    SIGINT or SIGTERM it is 130 or 143, and all that is solved is in its files.
`,
};

const END = `
  relu-flow --help, relu-flow COMMAND --help, -h: this text, or the part on one command
  relu-flow --version: the version

The exit status is 0, or, with one line on standard error, 2 where an argument or the input is unusable and 3 where
results cannot be written or something unforeseen happens; 1 is of a sweep alone.
`;

/** `one, two and three` */
const list = (names: readonly string[]) =>
  names.length < 2 ? names.join() : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
const are = (names: readonly string[]) => (names.length === 1 ? 'is' : 'are');
const meant = (name: string | null) => (name === null ? '' : `; did you mean ${name}?`);

/** The command-line runners. */
export const command = {
  /** `relu-flow --help` */
  help: {
    all: ALL + Object.values(HELP).join('') + END,
    one: (name: keyof typeof HELP) => HELP[name].replace(/^\n/, ''),
    commands: HELP,
  },
  /** what all commands have in common */
  commandLine: {
    noCommand: (names: readonly string[]) =>
      `COMMAND is missing; there ${are(names)} ${list(names)}, and --help.`,
    unknownCommand: (given: string, names: readonly string[], nearest: string | null) =>
      `${given}: there is no such command${nearest === null ? `; there ${are(names)} ${list(names)}, and --help.` : meant(nearest)}`,
    unknownOption: (given: string, names: readonly string[], nearest: string | null) =>
      `${given}: there is no such option${meant(nearest) || `; there are ${list(names)}.`}`,
    valueMissing: (option: string, expected: string) => `${option}: expected ${expected}.`,
    noValue: (option: string) => `${option} takes no value.`,
  },
  failed: (detail: string) => `unexpected error: ${detail}`,
  /** what the file system answers, by its code */
  fileErrors: {
    ENOENT: 'there is no such file or folder',
    EISDIR: 'it is a folder',
    ENOTDIR: 'part of the path is a file',
    EACCES: 'permission denied',
    EPERM: 'permission denied',
    EROFS: 'the file system is read-only',
    ENOSPC: 'the disk is full',
    EDQUOT: 'the quota is used up',
    EIO: 'the disk does not answer as it should',
    ENAMETOOLONG: 'the name is too long',
  },
  /** what commands read */
  input: {
    standardInput: 'standard input',
    empty: 'standard input is empty; expected what a file holds, or a link.',
    unreadable: (file: string, reason: string) => `cannot read ${file}: ${reason}.`,
    notJson: (file: string, detail: string) => `${file} is not JSON: ${detail}.`,
    inFile: (file: string, sentence: string) => `${file}: ${sentence}`,
  },
  /** where results go */
  output: {
    unwritable: (file: string, reason: string) => `--out: cannot write ${file}: ${reason}.`,
    unprintable: (reason: string) => `cannot write to standard output: ${reason}.`,
    overwritesInput: (file: string) => `--out: ${file} is the input itself; name another file.`,
    binaryToTerminal:
      '--format npz: a terminal cannot show it; name a file with --out, or redirect the output.',
  },
  /** `relu-flow simulate` */
  simulate: {
    noInput:
      'INPUT is missing: a run file, a link (in quotes, because of its #), or - for standard input; --help tells more.',
    manyInputs: (count: number) => `INPUT: expected one run file or link, found ${count}.`,
    expectsFile: 'the name of a file',
    expectsFormat: (formats: readonly string[]) => `one of ${list(formats)}`,
    unknownFormat: (given: string, formats: readonly string[]) =>
      `--format: \u201c${given}\u201d is none of ${formats.join(', ')}.`,
    npzTooLarge:
      '--format npz: the result is larger than the 4 GB of such a file; --format jsonl has no limit.',
    unfinished: {
      'no-step': (time: string) =>
        `the run stops unfinished at t = ${time}: no further step would be accurate.`,
      branching: (time: string) =>
        `the run stops unfinished at t = ${time}: from here the flow is not determined, it can go on in several ways.`,
    },
    warning: (sentence: string) => `simulate: note: ${sentence}`,
  },
  /** `relu-flow sweep` */
  sweep: {
    noSpec:
      'SPEC is missing: the file of a sweep, - for standard input, or the name of a preset; --help tells more.',
    manySpecs: (count: number) => `SPEC: expected one file, found ${count}.`,
    noFolder: '--out is missing: the folder of the sweep.',
    expectsFolder: 'the name of a folder',
    expectsShard: 'a part such as 0/4, counted from 0',
    expectsJobs: (most: number) => `a whole number from 1 to ${most}`,
    expectsFormat: (formats: readonly string[]) => `one of ${list(formats)}`,
    unknownFormat: (given: string, formats: readonly string[]) =>
      `--format: \u201c${given}\u201d is none of ${formats.join(', ')}.`,
    wrongShard: (given: string) =>
      `--shard: \u201c${given}\u201d is no part i/k; expected 0/k to (k - 1)/k, with k from 1 to 100000.`,
    wrongJobs: (given: string, most: number) =>
      `--jobs: \u201c${given}\u201d; expected a whole number from 1 to ${most}.`,
    idleOption: (option: string, task: string) =>
      task === 'solve' ? `${option} goes with --merge only.` : `${option} does not go with --${task}.`,
    unreadableFolder: (folder: string, reason: string) => `--out: cannot read ${folder}: ${reason}.`,
    unwritable: (place: string, reason: string) => `--out: cannot write ${place}: ${reason}.`,
    notWritten: (folder: string, reason: string) => `stopped: cannot write into ${folder}: ${reason}.`,
    noWorkers: (detail: string) => `workers end before they have solved anything: ${detail}`,
    note: (sentence: string) => `sweep: ${sentence}`,
    otherSpec: (folder: string) =>
      `${folder}/spec.json was that of another sweep, or an earlier form of this one; cells that both have are kept.`,
    unusable: (names: readonly string[]) =>
      names.length === 1
        ? `${names[0]} holds no result of its cell, which counts as not solved.`
        : `${names[0]} and ${names.length - 1} more files hold no result of their cells, which count as not solved.`,
    failedBefore: (failed: number) =>
      `${failed} ${failed === 1 ? 'cell has' : 'cells have'} failed before; --retry tries once more.`,
    begin: (missing: number, total: number, jobs: number) =>
      `${missing} of ${total} cells to solve, ${jobs} at a time`,
    progress: (done: number, total: number, failed: number, left: string | null) =>
      `${done} of ${total} cells${failed === 0 ? '' : `, ${failed} failed`}${left === null ? '' : `, ${left} left`}`,
    /** hours and minutes, or minutes and seconds, or seconds */
    duration: (hours: number, minutes: number, seconds: number) =>
      hours > 0 ? `${hours} h ${minutes} min` : minutes > 0 ? `${minutes} min ${seconds} s` : `${seconds} s`,
    end: (done: number, total: number, failed: number, solved: number, time: string) =>
      `${done} of ${total} cells are there${failed === 0 ? '' : `, ${failed} of them failed`}; ${solved} solved now, in ${time}.`,
    stopped: (done: number, total: number) =>
      `stopped with ${done} of ${total} cells; the same command goes on from there.`,
    failure: (cell: number, message: string) => `cell ${cell} failed: ${message}`,
    furtherFailures: (count: number) => `${count} more failed`,
    status: (total: number, done: number, failed: number, missing: number) =>
      `${total} ${total === 1 ? 'cell' : 'cells'}: ${done} done, ${failed} failed, ${missing} missing`,
    incomplete: (missing: number, failed: number, total: number) =>
      `of ${total} ${total === 1 ? 'cell' : 'cells'} ${[missing > 0 ? `${missing} ${missing === 1 ? 'is' : 'are'} missing` : '', failed > 0 ? `${failed} failed` : ''].filter((part) => part !== '').join(' and ')}.`,
  },
  /** `npm run paper-tables` */
  paperTables: {
    title: (scheme: string, tables: readonly number[], dimension: number, width: number, trials: number) =>
      `Tables ${list(tables.map(String))} of the paper again: ${scheme} data, d = n = ${dimension}, width ${width}, medians of ${trials} trials at L = 5e-10`,
    noScheme: (given: string, schemes: readonly string[]) =>
      `--scheme ${given}: expected ${schemes.join(' or ')}`,
    notNumber: (option: string, given: string, expected: string) =>
      `--${option} ${given}: expected ${expected}`,
    numbers: {
      dimension: 'a whole number from 2 on',
      width: 'a whole number from 1 on',
      trials: 'a whole number from 1 on',
      scale: 'an exponent of 4, a whole number',
    },
    /** a trial that is done, on standard error: the others take as long */
    trial: (
      trial: number,
      trials: number,
      scale: string,
      angles: string,
      farthest: string,
      seconds: string,
    ) => `${scale}, trial ${trial} of ${trials} (${seconds} s): ${angles}; ${farthest}`,
    angles: (largest: string, mean: string, nuclear: string) =>
      `largest angle ${largest}, mean ${mean}, nuclear norm ${nuclear}`,
    farthest: (neuron: number, degrees: string, share: string, active: number, samples: number) =>
      `farthest from the sum: neuron ${neuron} at ${degrees} degrees, its norm ${share} of the median, active on ${active} of ${samples} inputs`,
    /** where these trials lie, and how likely the median of five of them is to lie where the table's does */
    spread: 'The trials here',
    least: 'least',
    lowerQuartile: 'quartile',
    median: 'median',
    upperQuartile: 'quartile',
    largest: 'largest',
    asFar: 'P(as far)',
    sameSide: 'P(same side)',
    chances:
      'P: that the median of five trials drawn from these lies at least as far from their median as the table\u2019s does, and on its side of it.',
    scale: 'lambda',
    measure: 'measure',
    table: 'table median',
    deviation: 'table std',
    here: 'median here',
    distance: 'apart, in std',
    measures: { max_angle_deg: 'max angle', mean_angle_deg: 'mean angle', nuclear_norm: 'nuclear norm' },
    /** the table's own trials scatter too far to compare */
    wide: '-',
    verdict: (far: number, sharp: number) =>
      far === 0
        ? `All ${sharp} sharp rows (std below a tenth of the median) lie within three standard deviations.`
        : `${far} of ${sharp} sharp rows lie three standard deviations off or more.`,
  },
};
