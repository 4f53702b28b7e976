/** The picture of minimum norm against minimum rank. */
export const leastNorm = {
  caption: 'M, its p and q; |θ|² of the run against two interpolators',
  alternative: (time: string, norm: string, verdict: string) =>
    `At time ${time} the squared norm of all weights is ${norm}. ${verdict}`,
  /** why there is no M */
  noTeacher:
    'Theorem 8 is about labels of one teacher neuron; these come from none, or from two, so it says nothing here.',
  oneNeuron: 'The network has one neuron: every rank is 1, and there is nothing to compare.',
  notSquare: (samples: number, dimension: number) =>
    `Theorem 8 and its M are about n = d independent inputs; here n = ${samples} and d = ${dimension}.`,
  obtuse: (count: number, first: number, degrees: string) =>
    `Theorem 8 needs every input at less than 90\u00b0 to the teacher; here ${count === 1 ? `input ${first} is` : `${count} inputs are not, input ${first} being`} at ${degrees}\u00b0. Where a label is 0, other networks of rank 1 fit the data too, some of less norm.`,
  dependent: 'Theorem 8 and its M are about independent inputs; these are not.',
  tooLarge: (dimension: number, max: number) =>
    `In ${dimension} dimensions the search for M would take hours; it is made up to ${max}.`,
  failed: 'The search for M could not be run.',
  square: (dimension: number) => `Use n = d = ${dimension}`,
  toZMatrix: 'Show data with M < 0',
  toCounterexample: 'Show data with M > 0',
  /** what folds away: how M was found, and which assumptions the data break */
  found: 'How M was found',
  /** the search */
  waiting: 'M is looked for once the run is solved.',
  searching: 'Looking for M',
  ascents: (made: number, all: number) => `${made} of ${all} ascents`,
  exact: (all: number) =>
    `The largest value that a search found: ${all} ascents, from several starts in every K.`,
  bound: (made: number, all: number) =>
    `A lower bound: the best of ${made} of ${all} ascents, from some of the K only.`,
  partial: (made: number, all: number) => `A lower bound so far: the best of ${made} of ${all} ascents.`,
  paused: 'The search rests.',
  searchOn: 'Search on',
  verdicts: {
    rankOne:
      'The interpolators of rank 1 are those of least norm. This is certain: no two of the χₖ are at an acute angle, so that M is below 0.',
    rankOneSearched:
      'The interpolators of rank 1 are those of least norm, if M is below 0: no ascent found more.',
    rankTwo: 'An interpolator of rank 2 has less norm than those of rank 1.',
    open: 'Below 0 so far: a larger value may yet be found, so this decides nothing.',
    tie: 'Too near 0 to decide.',
  },
  /** assumptions of the paper that are broken, and that the theorem does without */
  scope: {
    spectrum:
      'These data break Assumption 1(iii): an eigenvalue of XXᵀ/n repeats, or a coordinate of v* is not positive. Theorem 7 does not speak of them; the proof of Theorem 8 does without.',
    beyond45:
      'Some input is beyond 45°: Theorem 8 holds up to 90° (Remark 38), whereas where training ends is proved below 45° only.',
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
    least: '|θ|² of any network that fits, at least (Remark 38)',
    rankOne: '|θ|² of rank 1, along v*',
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
