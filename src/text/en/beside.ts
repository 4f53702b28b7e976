/** A text cut at what is set otherwise than the rest, such as a power of ten. */
type Parts<T> = readonly (string | T)[];

/** What pictures say of the runs kept beside the one on screen, and of what a file has logged. */
export const beside = {
  /** what differs in a kept run, by the parameter, where it has no symbol */
  differs: {
    dataSeed: (seed: number) => `data seed ${seed}`,
    networkSeed: (seed: number) => `network seed ${seed}`,
    method: { flow: 'flow', descent: 'descent' },
    scheme: (name: string) => `data: ${name}`,
    base: (name: string) => `each group ${name}`,
    bias: { true: 'with bias', false: 'without bias' },
    lossTarget: 'to L = ',
    given: 'other points',
    network: 'other start',
  },
  /** of several differences */
  and: ', ',
  /** the picture on the stage once for each of the runs */
  multiples: { button: 'Side by side', help: 'this picture once for each of the runs, at the same time' },
  /** title of the one that shows the run on screen */
  onScreen: (label: string) => (label === '' ? 'this run' : `this run, ${label}`),
  /** at the end of a logged curve */
  file: (name: string) => `file: ${name}`,
  /** behind what differs in a run whose curve leaves the plot: how far it goes on */
  goesOn: <T>(time: T): Parts<T> => [' \u2192 t = ', time],
  /** the same in a note */
  isCut: (time: string) => `It goes on to t = ${time}, past the end of this axis: log time holds all of it`,
  /** of a value, how much it is more than in the run on screen */
  above: <T>(by: T): Parts<T> => [', ', by, ' above this run'],
  below: <T>(by: T): Parts<T> => [', ', by, ' below this run'],
  same: ', as in this run',
  /** the same where that run has ended before */
  aboveEnd: <T>(by: T): Parts<T> => [', ', by, ' above the end of this run'],
  belowEnd: <T>(by: T): Parts<T> => [', ', by, ' below the end of this run'],
  sameEnd: ', as at the end of this run',
  /** of a run that is read past its end */
  ended: <T>(time: T): Parts<T> => [' (at its end, t = ', time, ')'],
  /** of one that is read past what is solved of it */
  notYet: 'not solved so far',
  /** names of marks: of which run, or file, a curve is */
  ofRun: (curve: string, label: string) => `${curve} of the kept run with ${label}`,
  ofFile: (curve: string, name: string) => `${curve} in the file ${name}`,
  /** the neurons of a kept run among the directions: how many are drawn of how many */
  neurons: (label: string) => `Neurons of the kept run with ${label}`,
  neuronSigns: (drawn: number, all: number) =>
    `Round ones are positive, square ones negative; ${drawn} of ${all} are drawn, and none of the dead.`,
  atEnd: (time: string) => `at the end of that run, t = ${time}`,
  /** for those who cannot see it, behind what is said of the run on screen; each of `runs` is one that is kept */
  oneRun: (label: string, values: readonly string[]) => `${label}: ${values.join(', ')}`,
  alternative: (runs: readonly string[]) => `Kept runs at the same time: ${runs.join('; ')}.`,
};
