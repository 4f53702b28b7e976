/** The picture of neurons as light-like vectors. */
export const lightCone = {
  title: 'Light cone',
  caption: (ofNeurons: string) => `(a, w) ${ofNeurons} on the cone a² = |w|², log scale`,
  captionOver: (ofNeurons: string, plane: string) =>
    `(a, w) ${ofNeurons} on the cone a² = |w|² over the plane of ${plane}, log scale; opacity: share inside`,
  turn: 'Shift and arrow keys turn the cone',
  future: 'a > 0',
  past: 'a < 0',
  skyOf: {
    circle: 'The sky: where every w points',
    globe: 'The sky: where every w points',
    angle: 'The sky: angles to the boost',
  },
  explanation: {
    summary: 'What this shows',
    sentences: [
      'Training keeps a² = |w|² for every neuron: read as a vector (a, w) of space-time, with a as its time, a neuron is a ray of light and stays on this cone, the positive ones on the upper half, the negative ones on the lower.',
      'All neurons that are active on the same inputs move by one and the same Lorentz boost (arrow and flow lines), whatever their sign, size and direction; training is a sequence of such boosts.',
      'That is why the positive ones gather: as the stars ahead of a fast ship crowd towards its course, so directions crowd towards the boost, and the negative ones fall astern.',
      'The curves in the sky are that law, drawn from where each neuron stood at its last kink; the dots are the run.',
    ],
  },
  facts: {
    boost: 'Boost of the bundle',
    activeOn: (active: number, all: number) =>
      active === all ? `active on all ${all} inputs` : `active on ${active} of ${all} inputs`,
    rate: 'rapidity per unit of time',
    travelled: 'rapidity travelled',
    toTeacher: 'from v*',
    toGamma: 'from γ',
    conserved: 'Conserved',
    drift: 'drift, relative',
    /** of two neurons */
    pair: (one: number, other: number) => `#${one} and #${other}`,
    atFormation: (time: string) => `at t = ${time}`,
    change: 'relative change',
    before: (time: string) => `conserved from t = ${time} on`,
    apart: 'not both in the bundle',
    law: 'Aberration',
    gap: 'misses the bundle by',
    waiting: 'The numbers come with the whole run.',
    tooLarge: 'Too many weights and inputs to sort by pattern in every frame: boosts are not shown.',
    noBundle: 'No neuron is active at the end: there is no bundle.',
  },
  neuron: (output: string, norm: string) => `a = ${output}, |w| = ${norm}`,
  alternative: (counts: string, time: string, drift: string) =>
    `At time ${time}: ${counts} as light-like vectors (a, w) on the cone a² = |w|²; the relative drift of a² − |w|² is ${drift}.`,
  teacher: 'the teacher',
  gamma: 'gamma',
  alternativeBoost: (rate: string, travelled: string, degrees: string, target: string) =>
    `The bundle’s boost has rapidity ${rate} per unit of time, has travelled ${travelled}, and points ${degrees} degrees from ${target}.`,
  alternativePair: (one: number, other: number, now: string, formation: string) =>
    `The pair quantity of neurons ${one} and ${other} is ${now}; when the bundle formed it was ${formation}.`,
};
