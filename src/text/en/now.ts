/**
 * What is happening now, in clauses: they begin in lower case and end without a stop, and are put together by
 * app/now/clause.ts with the joints below. Numbers come as text, `4.2e-7`; counts as numbers, because the grammar hangs on them.
 */

type Sign = 'positive' | 'negative';

/** `all 12 inputs` */
function every(count: number, kind: string): string {
  if (count === 1) return `the one ${kind}`;
  return count === 2 ? `both ${kind}s` : `all ${count} ${kind}s`;
}

/** `12 of 31 positive neurons`, from none to all of two or more */
function some(count: number, all: number, kind: string): string {
  if (count === 0) return `${all === 2 ? 'neither of the two' : `none of the ${all}`} ${kind}s`;
  return count === all ? every(all, kind) : `${count} of ${all} ${kind}s`;
}

const are = (count: number) => (count < 2 ? 'is' : 'are');

const plural = (count: number, kind: string) => (count === 1 ? `one ${kind}` : `${count} ${kind}s`);

/** the vector sum of the positive neurons, by what they are */
function sumOf(neurons: number, bundled: boolean): string {
  if (neurons === 1) return 'the one positive neuron';
  return bundled ? `the bundle of ${neurons} neurons` : `the sum of ${neurons} positive neurons`;
}

export const now = {
  /** letters that have a place in the header whatever its width: two lines beside the actions, three on a phone */
  mostLetters: 145,
  /** what stands between a clause and the one before it */
  joints: {
    /** it goes on */
    further: ', ',
    /** it says something else of the same */
    besides: '; ',
    /** it begins a sentence */
    sentence: '. ',
  },
  stop: '.',
  waiting: 'Solving the run…',
  failed: 'This run could not be solved.',

  activeOnAll: (count: number, all: number, inputs: number) =>
    `${some(count, all, 'positive neuron')} ${are(count)} active on ${every(inputs, 'input')}`,
  /** of labels of both signs: the inputs whose label has the sign of the group */
  activeOnOwn: (count: number, all: number, sign: Sign, inputs: number) =>
    `${some(count, all, `${sign} neuron`)} ${are(count)} active on ${every(inputs, `${sign} input`)}`,
  /** the same of the negative group, after the positive one */
  onTheirs: (count: number, all: number) => `${some(count, all, 'negative one')} on theirs`,
  /** a group of one neuron */
  oneActive: (sign: Sign, count: number, inputs: number) =>
    `the one ${sign} neuron is active on ${
      count === inputs ? every(inputs, 'input') : count === 0 ? 'no input' : `${count} of ${inputs} inputs`
    }`,
  noPositive: 'no positive neuron is active on any input',
  off: (count: number, all: number) => `${some(count, all, 'negative one')} ${are(count)} off`,
  /** where no positive neuron was spoken of before */
  offFirst: (count: number, all: number) => `${some(count, all, 'negative neuron')} ${are(count)} off`,
  dead: (count: number) => `${plural(count, 'neuron')} ${count === 1 ? 'was' : 'were'} dead from the start`,
  sliding: (count: number) =>
    count === 1 ? 'one neuron slides along a boundary' : `${count} neurons slide along boundaries`,
  patterns: (count: number) => plural(count, 'activation pattern'),
  allOff: (neurons: number) =>
    neurons === 1
      ? 'the only neuron is active on no input and cannot move'
      : `none of the ${neurons} neurons is active on any input: nothing can move`,

  oneBundle: (neurons: number) =>
    `${every(neurons, 'positive neuron')} ${neurons === 1 ? 'is active on every input' : 'move as one bundle'}`,
  fromGamma: (degrees: string) => `${degrees}° from γ`,
  bundleNorm: (norm: string) => `bundle norm ${norm}`,
  doubling: (time: string) => `doubling every ${time}`,
  fromTeacher: (neurons: number, bundled: boolean, degrees: string) =>
    `${sumOf(neurons, bundled)} is ${degrees}° from the teacher`,
  distance: (distance: string) => `at distance ${distance}`,
  pastSaddle: 'no saddle at so large a λ',

  lossStill: (loss: string) => `the loss is still ${loss}`,
  lossStays: (loss: string) => `the loss stays at ${loss}`,
  lossZero: 'the loss is 0: every label is met',
  /** where what it does is not known to a digit */
  lossIsNow: (loss: string) => `the loss is ${loss}`,
  lossFalls: (loss: string, rate: string) => `the loss, ${loss}, falls at rate ${rate}`,
  lossRises: (loss: string, rate: string) => `the loss, ${loss}, rises at rate ${rate}`,
  againstBound: (times: string, bound: string) => `${times} times the theory’s bound ${bound}`,
  belowBound: (bound: string) => `below the theory’s bound ${bound} for tiny λ`,

  /** two teachers: each group's vector and its own teacher */
  side: (sign: Sign, degrees: string, norm: string) =>
    `the ${sign} sum is ${degrees}° from ${sign === 'positive' ? 'v₁' : 'v₂'}, norm ${norm}`,
  secondSaddle: (reached: Sign, other: Sign, norm: string) =>
    `second saddle: the ${reached} neurons have reached their teacher, the ${other} ones still have norm ${norm}`,

  /** how the run ended */
  end: {
    loss: (time: string, loss: string) => `the loss target is met at time ${time} with loss ${loss}`,
    time: (time: string, loss: string) => `the time limit ${time} ends the run at loss ${loss}`,
    rest: (_: string, loss: string) => `nothing visible changes any more, and the loss stays at ${loss}`,
    'no-step': (time: string, loss: string) =>
      `the run stops unfinished at time ${time} with loss ${loss}: no further step would be accurate`,
    branching: (time: string, loss: string) =>
      `the run stops unfinished at time ${time} with loss ${loss}: from here the flow can go on in several ways`,
    diverged: (time: string, step: string) =>
      `gradient descent diverges at time ${time}: its step of ${step} is too long here`,
  },

  /** the page's description, for those who cannot see the pictures */
  at: (time: string, phase: string) => (phase === '' ? `at time ${time}` : `at time ${time}, ${phase}`),
  lossIs: (loss: string, percent: string) => `the loss is ${loss}, ${percent} % of that at the start`,
  falling: (rate: string) => `falling at rate ${rate}`,
  rising: (rate: string) => `rising at rate ${rate}`,
  toGamma: (degrees: string) => `${degrees} degrees to gamma`,
  toTeacher: (degrees: string) => `${degrees} degrees to the teacher`,
};
