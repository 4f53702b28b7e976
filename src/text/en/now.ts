/**
 * What is happening now, in clauses: they begin in lower case and end without a stop, and are put together by
 * app/now/clause.ts with the joints below. Numbers come as text, `4.2 × 10⁻⁷`; counts as numbers, because the grammar hangs on them.
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

/** how many of a kind are off; of none that all are on */
function onOrOff(off: number, all: number, kind: string): string {
  if (off === 0) return all === 1 ? `the one ${kind} is still on` : `${every(all, kind)} are still on`;
  return `${some(off, all, kind)} ${are(off)} off`;
}

const are = (count: number) => (count < 2 ? 'is' : 'are');

const plural = (count: number, kind: string) => (count === 1 ? `one ${kind}` : `${count} ${kind}s`);

/** the vector sum of the positive neurons, by what they are */
function sumOf(neurons: number, bundled: boolean): string {
  if (neurons === 1) return 'the one positive neuron';
  return bundled ? 'the bundle' : `the sum of ${neurons} positive neurons`;
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
    /** it is what has come of it */
    hence: ': ',
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
  off: (count: number, all: number) => onOrOff(count, all, 'negative one'),
  /** where no positive neuron was spoken of before */
  offFirst: (count: number, all: number) => onOrOff(count, all, 'negative neuron'),
  dead: (count: number) => `${plural(count, 'neuron')} ${count === 1 ? 'was' : 'were'} dead from the start`,
  sliding: (count: number) =>
    count === 1 ? 'one neuron slides along a boundary' : `${count} neurons slide along boundaries`,
  patterns: (count: number) => plural(count, 'activation pattern'),
  allOff: (neurons: number) =>
    neurons === 1
      ? 'the only neuron is active on no input and cannot move'
      : `none of the ${neurons} neurons is active on any input: nothing can move`,

  /** active on the same inputs, neurons move by the same boost: however far apart they stand */
  oneLaw: (neurons: number) =>
    neurons === 1
      ? 'the one positive neuron is active on every input'
      : `${every(neurons, 'positive neuron')} share one law`,
  farthest: (degrees: string) => `up to ${degrees}° from their sum v`,
  /** of that sum */
  norm: (norm: string) => `norm ${norm}`,
  fromGamma: (neurons: number, degrees: string) => `${neurons === 1 ? '' : 'v '}${degrees}° from γ`,
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
  againstBound: (times: string, bound: string) => `${times} times theory’s small-λ bound ${bound}`,
  belowBound: (bound: string) => `below theory’s small-λ bound ${bound}`,

  /** two teachers: each group's vector and its own teacher */
  side: (sign: Sign, degrees: string, norm: string) =>
    `the ${sign} sum is ${degrees}° from ${sign === 'positive' ? 'v₁' : 'v₂'}, norm ${norm}`,
  secondSaddle: (reached: Sign, other: Sign, norm: string) =>
    `second saddle: the ${reached} neurons are past halfway to their teacher, the ${other} ones still have norm ${norm}`,

  /** what it has come to, where it ended at the teacher to within one percent: after the end and a colon */
  learned: (share: string) =>
    share === '' ? 'one neuron learned, of rank 1' : `one neuron learned, rank 1 (σ₂/σ₁ = ${share})`,
  offAtEnd: (off: number, all: number) =>
    off === 0 ? `${every(all, 'negative neuron')} still on` : `${some(off, all, 'negative neuron')} off`,
  /** where it did not */
  singular: (share: string) => `σ₂/σ₁ = ${share}`,
  assumptions: (held: number, all: number) => `${held} of ${all} assumptions held`,

  /** that it met its target, before what has come of it */
  met: (time: string) => `the loss target is met at time ${time}`,

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
