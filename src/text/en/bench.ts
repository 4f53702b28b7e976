/** `npm run bench`. Imported by its parts alone: the page does not carry these texts. */
export const bench = {
  usage: (detail: string) =>
    `bench: ${detail}. Usage: npm run bench [-- RUNS] [--peer FILE] [--limit SECONDS], RUNS run files or folders of them.`,
  wrongLimit: (given: string) => `--limit: expected a number of seconds above 0, found ${given}`,
  unreadable: (file: string, reason: string) => `cannot read ${file}: ${reason}`,
  notPeer: (file: string, place: string) =>
    `${file}: ${place} is not what a file of a peer's timings has there`,
  columns: {
    case: 'case',
    median: 'median',
    spread: '10 .. 90 %',
    cold: 'cold',
    steps: 'steps',
    rejected: 'rejected',
    kinks: 'kinks',
    slides: 'slides',
    time: 'end time',
    loss: 'loss',
    reason: 'ended by',
    peer: 'peer',
    ratio: 'ratio',
    size: 'size',
    share: 'sliding',
    milliseconds: 'ms',
    seconds: 'user s',
    perStep: 'ms a step',
    exponent: 'exponent',
    abandoned: 'abandoned',
    toNone: 'to none',
  },
  abandoned: 'abandoned',
  noAnswer: 'no answer',
  node: (warm: number, limit: string) =>
    `In Node (milliseconds): the median of ${warm} warm solves, of fewer where they are slow; abandoned past ${limit} s`,
  worker: (warm: number, limit: string) =>
    `In a worker of Chromium (milliseconds): the median of ${warm} warm solves, of fewer where they are slow; abandoned past ${limit} s`,
  peer: (program: string, machine: string, date: string, limit: string) =>
    `Peer: ${program};\n  ${machine}, ${date}; given up past ${limit} s.\n` +
    '  Another machine and another hour: the ratio, peer to ours, is only indicative. Timings of this machine: --peer FILE.',
  memory: (megabytes: string) => `Memory of the process after these: ${megabytes} MiB`,
  growth: 'Growth with size: milliseconds a step, and the exponent from the row above',
  cells:
    "Single runs to their end, centred data at 45 degrees (user seconds): of the paper's tables, and of wide networks",
  singular: 'Singular values of W, once',
  solves: 'Of these, the n x n solves (cubic in n): milliseconds a step',
  sliding: 'Cost of a step against the share of sliding neurons: one network, n = 28, m = 300, d = 20',
  noisy: (seeds: number, maxTime: number, limit: string) =>
    `Growth with n of problems that slide: noisy labels, m = 300, d = 5, to time ${maxTime}, sums over ${seeds} seeds;\n` +
    `solves abandoned past ${limit} s, and the exponents from the row above`,
  totalExponent: 'of ms',
  stepExponent: 'of a step',
  firstSolves: (
    pages: number,
    line: { readonly downloadThroughput: number; readonly latency: number } | null,
  ) =>
    `First run of ${pages} fresh pages, and the same run again there, warm (milliseconds, medians); the page comes ` +
    (line === null
      ? 'from this machine'
      : `over a line of ${(line.downloadThroughput * 8) / 1e6} Mbit/s and ${line.latency} ms`),
  firstColumns: ['', 'first', '10 .. 90 %', 'warm', '10 .. 90 %', 'difference'],
  byWorker: 'the solve, by the clock of the worker',
  toComplete: 'asked for by the page, to complete in its store',
  toPaint: 'asked for by the page, to painted in full',
  completeAt: 'navigation to complete in the store',
  firstFrameAt: 'navigation to its first frame painted',
  finishedAt: 'navigation to painted in full',
} as const;
