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
};

const END = `
  relu-flow --help, relu-flow COMMAND --help, -h: this text, or the part on one command
  relu-flow --version: the version

The exit status is 0, or 2 with one line on standard error where an argument or the input is unusable, or 1 where the
work itself failed.
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
    ENAMETOOLONG: 'the name is too long',
  },
  /** where results go */
  output: {
    unwritable: (file: string, reason: string) => `--out: cannot write ${file}: ${reason}.`,
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
    standardInput: 'standard input',
    emptyInput: 'INPUT: standard input is empty; expected a run file or a link.',
    unreadable: (file: string, reason: string) => `INPUT: cannot read ${file}: ${reason}.`,
    notJson: (file: string, detail: string) => `INPUT: ${file} is not JSON: ${detail}.`,
    inFile: (file: string, sentence: string) => `${file}: ${sentence}`,
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
