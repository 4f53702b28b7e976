import { orderSentence } from './order.ts';

/** The picture of the theory's assumptions. */
export const assumptions = {
  caption: 'of the theory, for this data and this start',
  working: 'The theory of a run this large is being worked out.',
  alternative: (time: string, states: string, scale: string) =>
    `At time ${time}, as at any other: ${states} ${scale}`,
  alternativeState: (title: string, state: string) => `${title}: ${state}.`,
  states: { held: 'held', broken: 'broken', none: 'not applicable' },
  summary: (held: number, broken: number, none: number) =>
    [`${held} held`, `${broken} broken`, ...(none > 0 ? [`${none} not applicable`] : [])].join(', '),
  /** the number that an assumption rests on: parts in order, what is set already as it comes */
  numbers: {
    correlation: <T>(angle: T) => ['largest ', angle],
    leastAngle: <T>(angle: T) => ['least ', angle],
    leastTime: <T>(time: T) => ['least time between two ', time],
    turnedOff: (count: number) => (count === 1 ? '1 turned off' : `${count} turned off`),
    inputs: (samples: number) => (samples === 1 ? '1 input' : `${samples} inputs`),
    distinctEigenvalues: <T>(eigenvalue: T, value: T) => ['least gap\u2009/\u2009', eigenvalue, value],
    positiveCoordinates: <T>(value: T) => ['least ', value],
    positiveNeuron: (count: number, all: number) => `${count} of ${all}`,
    balanced: <T>(value: T) => ['largest ', value],
    offBoundary: <T>(value: T) => ['least ', value],
    rounding: '0 to rounding',
  },
  /** before a number: what it is held against */
  against: 'asked:',
  noTeacher: 'The labels come from no single teacher neuron.',
  noBasis: (max: number) => `Above ${max} dimensions the eigenvectors are not computed.`,
  /** of a run that is not complete, or of which not all kinks were kept */
  notKnown: 'Not known before the run is complete, nor where it has more kinks than are kept.',
  nothingToCompare: {
    negativeOffTarget: 'There is no neuron of negative sign, or no direction γ, to compare.',
    distinctDirections: 'There is only one input.',
    oneBoundary: 'No yardstick crosses two inputs.',
  },
  /** where in the paper an assumption stands, after its title */
  places: {
    dimension: '1 (i)',
    span: '1 (i)',
    teacherNorm: '1 (i)',
    correlation: '§ 2',
    balanced: '§ 2',
    positiveNeuron: '1 (ii)',
    offBoundary: '1 (ii)',
    negativeOffTarget: '1 (ii)',
    distinctDirections: '1 (iii)',
    distinctEigenvalues: '1 (iii)',
    positiveCoordinates: '1 (iii)',
    oneBoundary: '1 (iv)',
    staysOff: '1 (v)',
    scale: '2',
  },
  placeTitle: (place: string) =>
    place.startsWith('§') ? `Section ${place.slice(2)} of the paper` : `The paper’s Assumption ${place}`,
  list: {
    dimension: {
      title: 'There is more than one dimension',
      held: 'In one there is no direction to turn to.',
      broken: 'In one dimension no neuron can turn; a bias makes it two.',
    },
    teacherNorm: {
      title: 'The teacher has norm 1',
      held: 'So the bounds in numbers are those of the paper.',
      broken:
        'Orders and limits are the same in other units; bounds in numbers are those of a teacher of norm 1 and are not shown.',
    },
    negativeOffTarget: {
      title: 'No negative neuron points along γ',
      held: 'So each of them turns away from the inputs.',
      broken: (count: number) =>
        `${count === 1 ? 'This neuron does' : 'These neurons do'} and cannot turn away:`,
    },
    distinctDirections: {
      title: 'No two inputs share their direction',
      held: 'So the inputs are crossed one by one.',
      broken: (count: number, all: number) =>
        `${count} of ${all} inputs share their direction with another, and are crossed together:`,
    },
    oneBoundary: {
      title: 'No yardstick meets two inputs at once',
      held: 'So the order in which each neuron crosses the inputs is determined.',
      broken: (count: number) =>
        `${count === 1 ? 'The yardstick of this neuron does' : 'The yardsticks of these neurons do'}:`,
    },
    staysOff: {
      title: 'Who turns off stays off',
      held: 'No neuron that left its last input came back to one in this run.',
      broken: (count: number) => `${count === 1 ? 'This neuron came' : 'These neurons came'} back:`,
    },
    span: {
      title: 'The inputs span the space',
      held: 'No direction goes unseen: XXᵀ/n has no eigenvalue 0.',
      broken: 'Some direction is seen by no input, and nothing can be learned along it.',
      tooFew: (samples: number, dimension: number) =>
        `${samples} ${samples === 1 ? 'input' : 'inputs'} cannot span ${dimension} dimensions.`,
    },
    correlation: {
      title: 'Every input is nearer than 45° to the teacher',
      held: 'So any two inputs are at an acute angle, and pull a neuron to one side.',
      broken: (count: number, all: number) => `${count} of ${all} inputs are not:`,
    },
    distinctEigenvalues: {
      title: 'The eigenvalues are distinct',
      held: 'So each eigenvector is determined, and with it the order of learning.',
      broken: 'Not determined are the eigenvectors of',
    },
    positiveCoordinates: {
      title: 'The teacher has a part along every eigenvector',
      held: 'So there is something to learn along each of them.',
      broken: 'To rounding it has none along those of',
    },
    balanced: {
      title: 'Every neuron starts balanced, with |aⱼ| = |wⱼ|',
      held: 'The flow keeps it so, and with it the sign of every output weight.',
      broken: (count: number) =>
        `${count === 1 ? 'This neuron does' : 'These neurons do'} not, and the theorems are about no such start:`,
    },
    positiveNeuron: {
      title: 'Some positive neuron is active on some input',
      held: 'They are the ones that become the bundle.',
      /** of a start drawn from a continuous distribution that is symmetric, with signs by a fair coin */
      chance: (chance: string) =>
        `A random start of this width has none with a probability of (3/4)ᵐ = ${chance} at most.`,
      tinyChance: 'A random start of this width has none with a probability of (3/4)ᵐ at most, below 10⁻³⁰⁰.',
      broken: 'Without one there is no bundle: no neuron can learn a positive label.',
    },
    offBoundary: {
      title: 'No neuron starts on the boundary of an input',
      held: 'So it is settled for every neuron which inputs it is active on at the start.',
      broken: (count: number) => `${count === 1 ? 'This neuron does' : 'These neurons do'}:`,
    },
    scale: {
      title: 'The initial scale is below the sufficient one',
      /** every other assumption holds too, and the method is the flow */
      held: 'The theorems hold for this run as they stand.',
      heldAlone: 'The theorems ask for more than that: see the other rows.',
      heldInDescent: 'The theorems are about the gradient flow; this run takes steps of gradient descent.',
      broken:
        'At this scale the theorems promise nothing. Below is how far it is from theirs, and why they can come true.',
      never: 'No scale is small enough for this data and this start.',
    },
  },
  neuron: (number: number) => `Neuron ${number}`,
  more: (count: number) => `and ${count} more`,
  fewer: 'show fewer',
  scale: {
    heading: 'The sufficient scale',
    drawing: (bound: string, yours: string) =>
      `A line in powers of ten, from ${bound} on the left, the sufficient scale, to ${yours} on the right, this run's.`,
    sufficient: 'sufficient',
    yours: 'yours',
    above: (powers: string) => `Yours is ${powers} powers of ten above it.`,
    below: (powers: string) => `Yours is ${powers} powers of ten below it.`,
    doubles: (share: string) =>
      `The line is to scale: all positive numbers that a computer calculates with lie in ${share} of it, at its right end.`,
    tinyShare: 'less than a millionth',
    percent: (share: string) => `${share} %`,
    never: 'δ is not positive: the bound is 0, and no scale is sufficient.',
    why: 'Why theory can hold so far above it: the bound comes from a proof that takes every estimate at its worst, at every crossing of every neuron, and δ enters it cubed, in an exponent. What a single run needs is that its neurons are still small when they have turned.',
    order: orderSentence,
    bounds: 'What the bound is made from',
    quantity: 'quantity',
    value: 'value',
    Delta: 'the largest of |xᵢ|, |zⱼ| and 1',
    delta: 'the least of the numbers below',
    smallest: 'δ, the least',
    nothing: 'there is nothing to take it of',
    components: {
      inputNorm: 'least |xᵢ|',
      inputCosine: 'least cosine between two inputs',
      eigenvalueGap: '(d − 1) × least gap of √ηₖ',
      smallestEigenvalue: '√η of the smallest eigenvalue',
      teacherCoordinate: '√d × least coordinate of v* on an eigenvector',
      neuronNorm: 'least |zⱼ|',
      positiveAlignment: 'least cosine of zⱼ to its γ, positive group',
      negativeAlignment: 'least sine of zⱼ to its γ, negative group',
      stageCosine: 'along the yardsticks: least cosine to an input not being crossed',
      crossingInterval: 'least time from the start or a crossing of a yardstick to its next crossing',
      firstLost: 'negative group: least cosine of zⱼ to the first input it loses',
    },
  },
};
