/** The laboratory, where many runs are solved. What its plots say is in labPlot.ts. */
export const lab = {
  /** what it is, for somebody who knows nothing */
  what: 'A run shows one network that learns. The laboratory solves hundreds of them, from other starts and with other data, and draws what each came to: so one sees whether what one run shows is so for all. Choose a sweep, start it, and press a point to see one of its runs.',
  close: 'Back to the run',
  preset: 'Preset',
  /** a group of the presets */
  recent: 'Last solved in this browser',
  /** a sweep that is no preset */
  own: 'A sweep of your own',
  untitled: (cells: number) => `A sweep of ${cells} runs`,
  runs: (cells: number) => (cells === 1 ? '1 run' : `${cells} runs`),
  start: 'Start',
  pause: 'Pause',
  resume: 'Resume',
  cancel: 'Cancel',
  /** lets go of what has been solved, on the second press */
  forget: 'Delete the results',
  forgetSure: 'Delete them now?',
  progress: 'Sweep progress',
  /** what the bar says: in short, and to a screen reader */
  counted: (done: number, total: number) => `${done} of ${total} ${total === 1 ? 'run' : 'runs'}`,
  looking: 'looking for runs that were solved before',
  finishing: 'runs that have begun are solved to their end',
  /** an estimate, from one end to the other; both may be the same */
  span: {
    moment: 'a few seconds',
    seconds: (low: number, high: number) => (low === high ? `about ${low} s` : `${low} to ${high} s`),
    minutes: (low: number, high: number) => (low === high ? `about ${low} min` : `${low} to ${high} min`),
    hours: (low: number, high: number) => (low === high ? `about ${low} h` : `${low} to ${high} h`),
  },
  left: (span: string) => `${span} left`,
  /** before any run has been measured */
  guessed: (span: string) => `roughly ${span} in all`,
  /** another tab of this browser is at the same sweep */
  elsewhere: 'another tab is solving it, and what it finds is shown here',
  state: { new: 'Not started', running: 'Running', paused: 'Paused', complete: 'Complete' },
  /** several of these one after another */
  joined: (parts: readonly string[]) => parts.join('; '),
  failed: (count: number) => (count === 1 ? '1 run failed' : `${count} runs failed`),
  failedMore: (count: number) => `and ${count} more`,
  /** a run that failed, by its values, its trial and why */
  failure: (values: string, trial: number, why: string) => `${values}, trial ${trial}: ${why}`,
  died: (why: string) =>
    `the part of the browser that solved it ended twice (${why}), perhaps for want of memory`,
  keeping: {
    refused:
      'This browser lets the page keep nothing: results are lost when the page is closed or loaded again.',
    full: 'This browser has no room for more results: what is solved from now on is lost when the page is closed or loaded again.',
  },
  noWorkers: (why: string) => `This browser does not let the page solve runs in the background: ${why}`,
  tooLarge: (kilobytes: number) =>
    `This sweep takes more than the ${kilobytes} kB that a link has room for: the address leads to the sweep that was solved here last. Its spec can be saved as a file.`,
  /** while a run is looked at, or the sweep goes on behind the page */
  back: 'Back to the laboratory',
  behind: (state: string, percent: number) => `${state}, ${percent} %`,
  putAway: 'Put this line away',
};
