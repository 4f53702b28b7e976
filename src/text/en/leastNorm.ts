/** The picture of minimum norm against minimum rank. */
export const leastNorm = {
  title: 'Least norm or least rank',
  caption: 'M, its p and q; |θ|² of the run against two interpolators',
  alternative: (time: string, norm: string, verdict: string) =>
    `At time ${time} the squared norm of all weights is ${norm}. ${verdict}`,
  /** why there is no M */
  noTeacher: 'M is about the labels of one teacher neuron; these come from none, or from two.',
  notSquare: (samples: number, dimension: number) =>
    `M is defined for n = d independent inputs; here n = ${samples} and d = ${dimension}.`,
  dependent: 'M is defined for independent inputs; these are not.',
  tooLarge: (dimension: number, max: number) =>
    `In ${dimension} dimensions the search for M would take hours; it is made up to ${max}.`,
  failed: 'The search for M could not be run.',
  square: (dimension: number) => `Use n = d = ${dimension}`,
  toZMatrix: 'Show data with M < 0',
  toCounterexample: 'Show data with M > 0',
  /** the search */
  waiting: 'M is looked for once the run is solved.',
  searching: 'Looking for M',
  ascents: (made: number, all: number) => `${made} of ${all} ascents`,
  exact: (all: number) => `The maximum over every K, to 10⁻⁶ (${all} ascents).`,
  bound: (made: number, all: number) =>
    `A lower bound: the best of ${made} of ${all} ascents, from some of the K only.`,
  partial: (made: number, all: number) => `A lower bound so far: the best of ${made} of ${all} ascents.`,
  paused: 'The search rests.',
  searchOn: 'Search on',
  verdicts: {
    rankOne: 'The interpolators of rank 1 are those of least norm.',
    rankTwo: 'An interpolator of rank 2 has less norm than those of rank 1.',
    open: 'Below 0 so far: a larger value may yet be found, so this decides nothing.',
    tie: 'Too near 0 to decide.',
  },
  cones: {
    heading: 'Where the maximum is',
    explain: 'p in the cone of the χₖ with k in K, q in that of the others; χₖ: the rows of X⁻¹.',
    plane: 'The plane: v* to the right, the rays χₖ, p and q on them, and the inputs as triangles.',
    space:
      'Directions in space: the distance from v* is the angle to it; arcs: the cones of two rays; triangles: the inputs.',
    input: 'k',
    coefficient: (vector: string) => `${vector}, coefficient on χₖ`,
    largest: (shown: number, all: number) => `The largest ${shown} of ${all}.`,
  },
  interpolator: {
    heading: 'The interpolator of rank 2',
    neuron: 'neuron',
    loss: 'loss, by forward pass',
    explicit: '|θ|², explicit formula',
    balanced: '|θ|², first neuron balanced',
    bound: 'its bound, 2 − ξ²',
    boundScaled: 'its bound, (2 − ξ²)|v*|',
    rankOne: '|θ|² of rank 1',
    end: '|θ|² where training ends',
    now: '|θ|² of the run so far',
    more: (count: number) => `and ${count} more`,
    none: 'M is not above 0: the construction gives none.',
    unknown: 'No value above 0 has been found to build one from.',
    explain:
      'Balancing gives the layers of the first neuron the same norm, which leaves the function as it is.',
  },
  curve: {
    title: 'Squared norm',
    rankOne: 'rank 1',
    rankTwo: 'rank 2',
  },
};
