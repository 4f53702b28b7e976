/** What the form of a sweep says, and the files that it is taken away in. */
export const labForm = {
  title: 'Set up a sweep',
  base: (run: string) => `Every run is like this one, but for what varies: ${run}`,
  useRun: 'Use the run on screen',
  usesRun: 'It is the run on screen.',
  vary: 'Vary',
  second: 'Vary also',
  nothing: 'nothing else',
  together: (first: string, second: string) => `${first} and ${second} together`,
  third: 'And vary',
  thirdHelp: 'The plot shows one value of it at a time.',
  way: 'Values',
  ways: {
    powers: 'powers of 4',
    linear: 'evenly apart',
    log: 'evenly apart in log',
    list: 'one by one',
  },
  from: 'From',
  to: 'To',
  /** of an exponent */
  fromPower: 'From 4 to the power',
  toPower: 'to 4 to the power',
  count: 'How many',
  list: 'Values, apart by commas',
  names: (names: string) => `of ${names}`,
  allowed: (least: string, most: string) => `${least} to ${most}`,
  trials: 'Trials of each',
  trialsHelp: 'runs that differ in their seeds alone',
  more: 'More: seeds, what is measured, when a run ends',
  seeds: 'What a trial draws anew',
  seedsOf: { both: 'data and network', data: 'the data', network: 'the network' },
  first: 'First seed',
  measures: 'Measured at the end',
  lossTarget: 'A run ends at loss',
  maxTime: 'or at flow time',
  maxSteps: 'or after steps of the solver',
  maxStepsHelp: 'empty: as many as it takes',
  runs: (points: number, trials: number, cells: number) =>
    trials === 1 ? `${cells} runs` : `${points} points of ${trials} trials: ${cells} runs`,
  /** how long before anything is measured is a guess */
  cost: (runs: string, span: string) => `${runs}, roughly ${span} on this machine.`,
  /** of hours */
  overnight: 'The command does it overnight.',
  wrong: (why: string) => `This cannot be run yet: ${why}`,
  running: 'While runs are solved the sweep stays as it is. Pause it to change it.',
  open: 'Open spec',
  openHelp: 'A file that was saved here or written by hand, or its text:',
  paste: 'Spec as JSON',
  usePasted: 'Use this text',
  notJson: (detail: string) => `This is not JSON: ${detail}`,
  downloads: 'Take it away',
  files: {
    csv: 'CSV, a row for each run',
    summary: 'CSV, a row for each point',
    jsonl: 'JSON lines, a line for each run',
    spec: 'Spec (what the command reads)',
    svgColumn: 'SVG, 88 mm wide',
    svgPage: 'SVG, 180 mm wide',
    png: 'PNG, 180 mm at 300 dpi',
  },
  partly: (done: number, all: number) => `${done} of ${all} runs are in the files so far.`,
  fileFailed: (detail: string) => `The file could not be made: ${detail}`,
  svgCaption: {
    curves: (trials: number) =>
      trials === 1
        ? 'A point is one run.'
        : `Points are medians of ${trials} trials, bands reach from the lower to the upper quartile.`,
    map: (trials: number) =>
      trials === 1 ? 'A cell is one run.' : `A cell has the colour of the median of ${trials} trials.`,
    outcomes: (trials: number) =>
      trials === 1
        ? 'A cell is one run, marked by how it ended.'
        : `A cell is marked by the most frequent end of ${trials} trials, and coloured by the share that met the loss target.`,
  },
};
