/** The player and the timeline. */
export const player = {
  region: 'Player',
  play: 'Play',
  pause: 'Pause',
  restart: 'Restart',
  /** where the player is a single row: shows the speed, the time axis and how the solve went */
  more: 'More of the player',
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
      short: 'align',
      explanation:
        'Alignment: the neurons turn and cross the inputs, until the last crossing of a positive neuron before the bundle vector v is halfway to the teacher along the first eigenvector of the data.',
    },
    departure: {
      name: 'departure',
      short: 'dep.',
      explanation:
        'Departure from the saddle: from the last crossing of a positive neuron until v is halfway to the teacher along the first eigenvector of the data.',
    },
    convergence: {
      name: 'convergence',
      short: 'conv.',
      explanation:
        'Convergence: v, the sum of aw over the positive neurons, is past halfway to the teacher along the first eigenvector of the data.',
    },
  },
  /** what theory claims, as its assumptions allow, and then what this run does */
  theory: {
    proved: (claim: string) => `Proved of this run: ${claim}.`,
    smallScale: (claim: string) => `By theory, for small enough \u03bb: ${claim}.`,
    not: 'Theory claims nothing of this run: see Assumptions.',
    unknown: '',
    claims: {
      settled: 'every positive neuron is active on all inputs from here on, and every negative one on none',
      aligned:
        'the positive neurons point along \u03b3, up to a cosine of 1 \u2212 \u03bb^\u03b5, and are still small',
      bundled: 'from here on every positive neuron is active on all inputs, so that they move by one law',
      converges: 'the loss goes to 0, and the network that it ends in to the teacher as \u03bb goes to 0',
    },
    /** of this run */
    noKinkAfter: 'In this run no pattern changes later.',
    kinksAfter: (count: number, atLeast: boolean, last: string) =>
      `In this run ${atLeast ? 'more than ' : ''}${count} ${count === 1 && !atLeast ? 'kink comes' : 'kinks come'} later, the last at t = ${last}.`,
    gathered: (onAll: number, positive: number, degrees: string) =>
      positive === 1
        ? `In this run the one positive neuron is ${onAll === 1 ? '' : 'not '}active on every input then, ${degrees}\u00b0 from \u03b3.`
        : `In this run ${onAll === positive ? `all ${positive}` : `${onAll} of ${positive}`} positive neurons are active on every input then; the farthest stands ${degrees}\u00b0 from \u03b3.`,
    noPositive: 'This run has no positive neuron.',
    ends: (loss: string, distance: string) =>
      `This run ends with loss ${loss}, and v at distance ${distance} from the teacher.`,
  },
  marks: {
    region: 'Phases and marked times',
    between: (from: string, to: string) => `from t = ${from} to ${to}`,
    at: (time: string) => `t = ${time}`,
    explain: {
      0: (time: string) => `T0 = ${time}: 1 + the last crossing of a yardstick.`,
      1: (time: string) => `T1 = ${time}: \u03b5 ln(1/\u03bb)/|\u03b3| with \u03b5 = 1/4.`,
      2: (time: string) =>
        `T2 = ${time}: the first time from T1 on that the first eigen-coordinate of v is at least half the teacher\u2019s.`,
    } as Readonly<Record<0 | 1 | 2, (time: string) => string>>,
    halfwayBefore: (time: string) => `In this run it first was at t = ${time}, before T1.`,
    notAfterStart: 'There is no T1 after t = 0 at so large a \u03bb.',
    beyond: 'It lies beyond the end of this run.',
    noT2: 'T2 not reached',
    noT1: 'no T1 from \u03bb = 1 up',
    noTeacher: 'no single teacher: no phases',
    noPositive: 'no positive neuron: no phases',
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
  /** `loss`: null while it is to be guessed */
  timeText: (time: string, loss: string | null, iteration: number | null) =>
    `t = ${time}${iteration === null ? '' : `, iteration ${iteration}`}${loss === null ? '' : `, loss ${loss}`}`,
  pace: 'Pace',
  paceExplain: 'Even change: in every second as much is to be seen as in any other.',
  paces: { even: 'even change', log: 'log time', linear: 'linear time' },
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
    cost: {
      name: 'What solving it took',
      value: (steps: number, kinks: number, ms: string) => `${steps} steps, ${kinks} kinks, ${ms} ms`,
    },
    kinksLeftOut: (time: string) => `kinks after t = ${time} kept from frame to frame`,
    thinned: 'every other frame left out to save memory',
  },
};
