/** Where a state stands among the frames of a run. */
const place = (frame: number, frames: number, between: boolean) =>
  between ? `between frames ${frame} and ${frame + 1} of ${frames}` : `frame ${frame} of ${frames}`;

/** The table of the state at the playhead. */
export const frameTable = {
  caption: (frame: number, frames: number, between: boolean, time: string, loss: string, phase: string) =>
    `${place(frame, frames, between)}: t = ${time}, L = ${loss}${phase === '' ? '' : `, ${phase}`}`,
  captionEmpty: 'every neuron and the network, in numbers',
  alternative: (
    time: string,
    frame: number,
    frames: number,
    between: boolean,
    counts: string,
    largest: string,
  ) =>
    `A table of the state at time ${time}, ${place(frame, frames, between)}: ${counts}, and the network as a whole. ${largest}`,
  alternativeLargest: (norm: string, neuron: number) => `The largest norm is ${norm}, of neuron ${neuron}.`,

  region: 'Neurons and network at this time',
  neurons: (time: string) => `Neurons at time ${time}`,
  network: 'Network',
  toNetwork: 'Network',

  columns: {
    neuron: 'neuron',
    group: 'group',
    output: 'last-layer weight a',
    norm: 'norm of w',
    toTeacher: 'degrees to the teacher v*',
    toGamma: 'degrees to gamma',
    active: 'active inputs',
    gapDegrees: 'degrees to its yardstick',
    gapLogNorm: 'log-norm above its yardstick',
  },
  headings: {
    neuron: '#',
    group: 'group',
    active: 'active on',
    /** angle to the teacher or to gamma: parts in order, the symbol as it comes */
    toTarget: <T>(target: T) => ['to ', target, ', °'],
    toGapDegrees: 'yardstick',
    gapLogNorm: 'ln gap',
  },
  /** the same in the copy, where what an active neuron is active on is a number alone */
  activeOf: (column: string, inputs: number) => `${column} of ${inputs}`,
  sortBy: (column: string) => `Sort by ${column}`,
  groups: { positive: 'positive', negative: 'negative', dead: 'dead' },
  activeOn: (count: number, inputs: number) => `${count} of ${inputs}`,
  off: 'off',
  slides: (count: number) => `, slides on ${count}`,
  pin: (neuron: number) => `Neuron ${neuron}`,

  page: (first: number, last: number, all: number) => `${first}\u2013${last} of ${all}`,
  pages: 'Pages of neurons',
  previous: 'Previous neurons',
  next: 'Next neurons',
  copy: 'Copy',
  copyHint: 'Copy all numbers as tab-separated values',
  copied: 'Copied',

  /** rows of the network, and the number's unit or meaning */
  rows: {
    iteration: 'iteration k',
    share: 'loss, in % of that at the start',
    loss: 'training loss L',
    testLoss: 'test loss, expected',
    sampledTestLoss: 'test loss on 64 inputs',
    rate: 'rate −d ln L/dt',
    guaranteedRate: 'bound on the rate',
    patterns: 'activation patterns',
    rapidity: 'rapidity |g| of the bundle',
    bundleNorm: 'bundle norm |v|',
    bundleDistance: 'distance |v* − v|',
    bundleAngle: 'angle of v to v*, °',
    bundleGammaAngle: 'angle of v to γ, °',
    positiveMaxAngle: 'largest angle, positive, °',
    positiveMeanAngle: 'mean angle, positive, °',
    negativeMaxAngle: 'largest angle, negative, °',
    negativeMeanAngle: 'mean angle, negative, °',
    nuclearNorm: 'nuclear norm of W',
    squaredNorm: '|θ|²',
    balanceDrift: 'drift of a² − |w|²',
    /** of gradient descent */
    balanceDriftOfSteps: 'drift of a² − |w|² (flow: 0)',
    singularValue: (k: number) => `singular value σ ${k}`,
    eigenCoordinate: (k: number) => `v* − v on eigenvector ${k}`,
  },
  measuredAt: (time: string) => `at t = ${time}`,
  more: (count: number) => `and ${count} more in the copy`,
};
