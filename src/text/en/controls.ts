/** Labels, symbols, units and one-line explanations of the controls. */
export const controls = {
  panel: 'Controls',
  network: 'Network',
  data: 'Data',
  method: 'Method',
  width: { label: 'Width', symbol: 'm', explain: 'how many hidden [[neuron|neurons]]' },
  initScale: {
    label: 'Initial scale',
    symbol: 'λ',
    explain: 'weights [[scale|start]] at about λ/√m',
  },
  angle: {
    label: 'Correlation angle',
    symbol: 'φ',
    unit: '°',
    explain: 'between the [[teacher]] and the inputs',
  },
  rho: {
    label: 'Rho',
    symbol: '\u03c1',
    /** its formula, by the distribution */
    explain: {
      centred: 'tan²φ: squared distance from the centre',
      uncentred: '1/cos φ − 1: squared distance from centre',
    },
  },
  stretch: {
    label: 'b',
    symbol: '',
    explain: 'length of the inputs; the paper asks for 11',
  },
  bias: {
    label: 'Bias',
    explain: 'one more coordinate, always 1',
    needed: 'points of one coordinate need it',
    full: 'there is no room for one more',
  },
  samples: { label: 'Samples', symbol: 'n', explain: 'how many training inputs' },
  dimension: { label: 'Dimension', symbol: 'd', explain: 'coordinates of an input' },
  learningRate: { label: 'Learning rate', symbol: 'Δt', explain: '[[flow time]] of one step of [[descent]]' },
  samplesSet: (bias: boolean) => `n = d${bias ? ' \u2212 1' : ''} in this data scheme`,
  dimensionWithBias: 'coordinates, the constant 1 among them',
  widthGiven: 'of your own start; turned, it draws another',
  samplesGiven: 'set by the given points',
  dimensionGiven: 'set by the given points',
  angleUnused: 'set by the data scheme',
  learningRateUnused: 'only [[descent]] takes steps',
  speed: { label: 'Speed', symbol: '×' },
  scheme: 'Data',
  /** opens the table of the points */
  editData: 'Edit data',
  /** each scheme under its own name; `samples` where it says something else of them than usual */
  schemes: {
    cone: { name: 'Cone about the teacher', explain: 'unit vectors, uniform on a cap' },
    centred: { name: 'Centred Gaussian', explain: 'Gaussian about the teacher' },
    uncentred: { name: 'Uncentred Gaussian', explain: 'the teacher is one more point' },
    opposed: {
      name: 'Two opposed groups',
      explain: 'two teachers, one on each side',
      samples: 'training inputs on each side',
    },
    'z-matrix': { name: 'Z-matrix, M < 0', explain: 'Example 37: least rank is least norm' },
    counterexample: { name: 'Counterexample, M > 0', explain: 'Example 37: rank 2 has less norm' },
    given: { name: 'Given points', explain: 'your own, or those of a link' },
  },
  base: { label: 'Each group', options: { centred: 'Centred', uncentred: 'Uncentred' } },
  methodChoice: {
    label: 'Method',
    options: { flow: 'Gradient flow', descent: 'Gradient descent' },
  },
  dataSeed: { label: 'Data seed', roll: 'Roll the data seed' },
  networkSeed: { label: 'Network seed', roll: 'Roll the network seed' },
  reset: 'Reset parameters',
  /** under the knob of the scale, how a run hangs on it: as theory has it for small enough λ, and as it was */
  rules: {
    plateau: (rule: string, measured: string | null) =>
      `[[plateau]] ln(1/λ)/|γ| = ${rule}${measured === null ? '' : `, here ${measured}`}`,
    plateauAlone: (measured: string) => `[[plateau]] here ${measured}; no rule is claimed`,
    finalAngle: (degrees: string) => `[[final angle]] ${degrees}\u2009°, shrinks with λ`,
    finalAngleAlone: (degrees: string) => `[[final angle]] ${degrees}\u2009°; no rule is claimed`,
  },
  /** in the place of an explanation */
  locked: 'locked on this page: it stays as it is',
  doubleClick: 'Double click resets',
  theory: {
    beyond: (beyond: number, samples: number) =>
      `${beyond} of ${samples} inputs ${beyond === 1 ? 'is' : 'are'} at 45° or more: the theory no longer covers this run.`,
    noTeacher: 'The labels come from no single teacher neuron: the theory does not cover this run.',
    held: (largest: string) => `The actual angles reach ${largest}°: below 45°, as the theory asks.`,
  },
};
