/** Keeping runs beside the one on screen. */
export const compare = {
  region: 'Runs to compare',
  keep: 'Keep this run',
  /** what the button does, and why it does nothing */
  keepHelp:
    'Its curves stay in every plot, and its neurons as rings among the directions, while you change it',
  keptAlready: 'This run is kept',
  full: (most: number) => `${most} runs are kept: remove one to keep another`,
  /** the run on screen, among those that are kept */
  present: 'this run',
  /** of a kept run that is the one on screen */
  same: 'as on screen',
  swap: (label: string) => `Put on screen: ${label}`,
  swapHelp: 'The run on screen is kept in its place',
  drop: (label: string) => `Remove ${label}`,
  clear: 'Remove all',
  file: (name: string) => `logged: ${name}`,
  fileHelp: 'What this file logged of its run, as beads over the curves of the run on screen',
  dropFile: (name: string) => `Take the curves that ${name} logged away`,
  waiting: 'waits for its turn',
  solving: (percent: number) => `${percent} % solved`,
  failed: (why: string) => `not solved: ${why}`,
  notInLink: 'has points or a start of its own, which the link does not carry',
  /** comparisons that are made in one go */
  offers: {
    menu: 'Compare',
    explain: 'Each takes the place of the runs that are kept.',
    scales: 'Same start, four scales',
    methods: 'Flow against descent from one start',
    seeds: 'Four network seeds',
    angles: 'Three angles',
  },
};
