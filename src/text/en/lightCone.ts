/** The picture of neurons as light-like vectors. */
export const lightCone = {
  caption: (ofNeurons: string) => `(a, w) ${ofNeurons} on the cone a² = |w|², |w| logarithmic`,
  captionOver: (ofNeurons: string, plane: string) =>
    `(a, w) ${ofNeurons} on the cone a² = |w|² over the plane of ${plane}, |w| logarithmic; opacity: share inside`,
  turn: 'Shift and arrow keys turn the cone',
  future: 'a > 0',
  past: 'a < 0',
  /** the two rings of the sky */
  now: 'now',
  lastKink: 'last kink',
  skyOf: {
    circle: 'The sky: where every w points',
    globe: 'The sky: where every w points',
    angle: 'The sky: angles to the boost',
  },
  /** a boost of the reader's own, which moves the sky */
  own: {
    handle: 'Your own boost of the sky',
    hint: 'drag the ring: a boost of your own',
    back: 'Back to the run',
    rest: 'none: the sky is that of the run',
    moved: (rapidity: string, degrees: string) => `rapidity ${rapidity}, towards ${degrees}° on the page`,
    heading: (rapidity: string) => `After a boost of your own, ρ = ${rapidity}; specks: the run`,
  },
  explanation: {
    summary: 'What this shows',
    sentences: [
      'The gradient flow conserves a² − |w|²: taken as a vector (a, w) of spacetime, a its time, a neuron with |a| = |w|, as every drawn one is, is a ray of light and never leaves this cone.',
      'Neurons active on the same inputs move by one Lorentz boost (arrow, flow lines), whatever their sign, size and direction; the flow is a sequence of boosts.',
      'So directions crowd towards the boost like the stars ahead of a fast ship, those of negative neurons astern.',
      'The curves in the sky are that law of aberration, from each neuron’s last kink to now; the dots are the run.',
    ],
  },
  facts: {
    boost: 'Boost of the bundle',
    activeOn: (active: number, all: number) =>
      active === all ? `active on all ${all} inputs` : `active on ${active} of ${all} inputs`,
    rate: 'rapidity per unit of time',
    travelled: 'rapidity travelled',
    toTeacher: 'direction, from v*',
    toGamma: 'direction, from γ',
    conserved: 'Conserved',
    /** of a run of gradient descent: its finite steps conserve nothing */
    conservedByFlow: 'Conserved by the flow, not by finite steps',
    /** after a change, what the flow's is */
    flowHasNone: ' (flow: 0)',
    driftOf: <T>(quantity: T) => [quantity, ': relative drift'],
    /** of two neurons */
    pair: (one: number, other: number) => `of neurons #${one} and #${other}`,
    atFormation: (time: string) => `at t = ${time}`,
    change: 'relative change',
    before: (time: string) => `conserved from t = ${time} on`,
    apart: 'not both in the bundle',
    law: 'Law of aberration',
    gap: 'off by at most, in the bundle',
    turned: 'the boost has turned by',
    waiting: 'The numbers come with the whole run.',
    tooLarge: 'Too many weights and inputs to sort by pattern in every frame: boosts are not shown.',
    noBundle: 'No neuron is active at the end: there is no bundle.',
  },
  neuron: (output: string, norm: string) => `a = ${output}, |w| = ${norm}`,
  alternative: (counts: string, time: string, drift: string, descent: boolean) =>
    `At time ${time}: ${counts} as light-like vectors (a, w) on the cone a² = |w|²; the relative drift of a² − |w|² is ${drift}${descent ? ', what finite steps do; in the flow it is 0' : ''}.`,
  /** of a start of the reader's own with |a| other than |w| */
  alternativeOff: (counts: string, time: string, drift: string, descent: boolean) =>
    `At time ${time}: ${counts} as vectors (a, w) beside the cone a² = |w|², on which this start does not stand; the relative drift of a² − |w|² is ${drift}${descent ? ', what finite steps do; in the flow it is 0' : ''}.`,
  teacher: 'the teacher',
  gamma: 'gamma',
  alternativeBoost: (rate: string, travelled: string, degrees: string, target: string) =>
    `The bundle’s boost has rapidity ${rate} per unit of time, has travelled ${travelled}, and points ${degrees} degrees from ${target}.`,
  alternativePair: (one: number, other: number, now: string, formation: string) =>
    `The pair quantity of neurons ${one} and ${other} is ${now}; when the bundle formed it was ${formation}.`,
};
