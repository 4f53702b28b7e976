/** The player and the timeline. */
export const player = {
  region: 'Player',
  play: 'Play',
  pause: 'Pause',
  restart: 'Restart',
  stepForward: 'Step forward',
  stepBack: 'Step back',
  /** what a button and a key do */
  withKey: (name: string, key: string) => `${name} (${key})`,
  spaceKey: 'space',
  previousKink: 'Previous kink',
  nextKink: 'Next kink',
  phases: {
    alignment: {
      name: 'alignment',
      explanation:
        'Alignment: the neurons turn and cross the inputs, until the last crossing of a positive neuron before T2.',
    },
    departure: {
      name: 'departure',
      explanation: 'Departure from the saddle: the positive neurons are one bundle and grow, until T2.',
    },
    convergence: {
      name: 'convergence',
      explanation: 'Convergence: from T2 on the bundle goes to the teacher and the loss to zero.',
    },
  },
  marks: {
    region: 'Phases and marked times',
    explain: {
      0: (time: string) =>
        `T0 = ${time}: 1 + the last crossing of a yardstick. By then every activation pattern has settled.`,
      1: (time: string) =>
        `T1 = ${time}: \u03b5 ln(1/\u03bb)/|\u03b3| with \u03b5 = 1/4. The bundle is aligned and still small.`,
      2: (time: string) =>
        `T2 = ${time}: the first time that the first eigen-coordinate of the bundle is half the teacher\u2019s.`,
    } as Readonly<Record<0 | 1 | 2, (time: string) => string>>,
    beyond: 'It lies beyond the end of this run.',
    noT2: 'T2 not reached',
    noT1: 'no T1 from \u03bb = 1 up',
    noTeacher: 'no single teacher: no phases',
  },
  kink: {
    what: (number: number, all: number, event: string, more: number) =>
      `Kink ${number} of ${all}: ${event}${more > 0 ? `, and ${more} more` : ''}`,
    /** of a run with more kinks than are kept, from the time on from which single ones are not */
    change: (event: string, more: number, until: string) =>
      `Change from one frame to another: ${event}${more > 0 ? `, and ${more} more` : ''} (single kinks are kept to t = ${until})`,
    on: (neuron: number, input: number) => `neuron #${neuron} turns active on input ${input}`,
    off: (neuron: number, input: number) => `neuron #${neuron} turns inactive on input ${input}`,
    slide: (neuron: number, input: number) => `neuron #${neuron} slides along the boundary of input ${input}`,
  },
  time: 'Time',
  timeText: (time: string, loss: string, iteration: number | null) =>
    `t = ${time}${iteration === null ? '' : `, iteration ${iteration}`}, loss ${loss}`,
  axis: 'Time axis',
  axes: { log: 'log time', linear: 'linear', iterations: 'iterations' },
  status: {
    idle: 'No run yet',
    solving: (percent: number) => `Solving: ${percent} %`,
    /** how the run ended: an end short of where it was to go is not called solved */
    ends: {
      loss: () => 'Solved: loss target met',
      time: () => 'Solved to the time limit',
      rest: () => 'Solved: at rest, nothing visible changes any more',
      'no-step': (time: string) => `Stopped unfinished at t = ${time}: no further step would be accurate`,
      branching: (time: string) => `Stopped unfinished at t = ${time}: from here the flow is not determined`,
      diverged: (time: string) => `Stopped at t = ${time}: gradient descent diverged`,
    },
    facts: (steps: number, kinks: number, ms: string) => `${steps} steps, ${kinks} kinks, ${ms} ms`,
    kinksLeftOut: (time: string) => `kinks after t = ${time} kept from frame to frame`,
    thinned: 'every other frame left out to save memory',
  },
};
