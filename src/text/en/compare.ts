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
  /** on the chip itself, where little room is: how a run ended short of the loss target, and how far one is */
  ended: {
    time: 'time limit',
    rest: 'at rest',
    'no-step': 'unfinished',
    branching: 'unfinished',
    diverged: 'diverged',
    failed: 'not solved',
  },
  percent: (percent: number) => `${percent} %`,
  /** of a run that is not solved yet: taking it away stops its solve */
  stop: (label: string) => `Stop and remove ${label}`,
  /** of a run that the link leaves out: in short, and in full */
  staysHere: 'not in the link',
  notInLink:
    'its own points or start take more than there is room for in the link, which leaves this run out',
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
