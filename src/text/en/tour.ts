/**
 * The tour: the paper's story for somebody who knows nothing of it, a beat each. Words of the glossary stand in double
 * brackets; numbers are those of the run that the beat shows.
 */

const are = (count: number) => (count === 1 ? 'is' : 'are');

export const tour = {
  title: 'Tour',
  of: (beat: number, all: number) => `${beat} of ${all}`,
  previous: 'Previous',
  next: 'Next',
  close: 'Leave the tour',
  beats: 'Beats of the tour',
  dot: (beat: number, title: string) => `Beat ${beat}: ${title}`,
  moved: 'The page is no longer as this beat has set it.',
  back: 'Back to the beat',
  turn: 'Your turn',

  what: {
    title: 'What it computes',
    text: (width: number, inputs: number, loss: string) =>
      `A [[network]] of ${width} [[neuron|neurons]] is shown ${inputs} [[input|inputs]]. Each has a [[label]] that one single neuron gave, the [[teacher]]. Output holds what the network answers, direction by direction, against what it should answer. At the start it answers next to nothing: the [[loss]] is ${loss}.`,
  },
  start: {
    title: 'A tiny start in all directions',
    groups: (positive: number, negative: number, dead: number) =>
      `Every dot is a neuron, placed by the direction of its weights w. ${positive} are [[positive neuron|positive]] and add to the answer, ${negative} are [[negative neuron|negative]] and subtract, ${dead} are [[dead]]: no input reaches them.`,
    size: (scale: string, largest: string) =>
      `They begin at [[scale|λ]] = ${scale}, the longest positive one at |w| = ${largest}.`,
  },
  turn_: {
    title: 'Turning toward γ',
    text: (onAll: number, positive: number, inputs: number) =>
      `So small, they cannot lessen the loss yet. They only turn: the positive ones toward [[gamma|γ]], the mean of the inputs weighed by their labels. By now ${onAll === positive ? `all ${positive}` : `${onAll} of ${positive}`} of them ${are(onAll)} [[active]] on all ${inputs} inputs.`,
  },
  off: {
    title: 'Negative neurons turn off',
    text: (off: number, negative: number) =>
      `What draws the positive ones drives the negative ones away. They let go of one input after another, each time with a [[kink]]. By now ${off === negative ? `all ${negative}` : `${off} of ${negative}`} ${are(off)} [[off]]. With no input there is no pull: they stay where they are.`,
  },
  plateau: {
    title: 'The plateau',
    text: (percent: string, rule: string, tenth: string) =>
      `All this time the loss has hardly moved: it is at ${percent} % of its first value. But the positive neurons grow at the rate |γ|, tenfold every ${tenth}. From λ to 1 that takes ln(1/λ)/|γ| = ${rule}: the length of the [[plateau]].`,
  },
  go: {
    title: 'Take-off',
    text: (percent: string, degrees: string) =>
      `Now the [[bundle]], their sum v, is large enough to answer. In a short time it grows to half the teacher, and the loss falls to ${percent} %. Sharing all inputs, its neurons move by one law, no two of them farther apart than ${degrees}°.`,
  },
  order: {
    title: 'Direction after direction',
    text: (dimension: number, crossed: number, ordered: boolean) =>
      `Other data, in ${dimension} dimensions. What is left to learn, v* − v, is seen along the [[eigen-direction|eigen-directions]] of the data. So far ${crossed} of the ${dimension} curves have crossed 0, ${ordered ? 'in the order of the eigenvalues: where the data vary most it is learned first' : 'not in the order of the eigenvalues'}.`,
  },
  rank: {
    title: 'One neuron is left',
    text: (share: string, squared: string, percent: string) =>
      `The end of the first run. Its weights have [[rank]] 1 but for ${share}, the second [[singular value]] over the first, and |θ|², their [[squared norm]], is ${squared}; the teacher by itself has 2. On inputs of length 1 the network is within ${percent} % of the teacher.`,
  },
  smaller: {
    title: 'A smaller start',
    text: (scale: string, time: string, tenth: string) =>
      `The same start at λ = ${scale}. The loss has lost its first tenth only now, at t = ${time}: each factor of 10 makes the [[plateau]] longer by ln(10)/|γ| = ${tenth}.`,
    angle: (degrees: string) =>
      `And the bundle is tighter: ${degrees}° are left in the end, in proportion to λ.`,
  },
  beyond: {
    title: 'Beyond the theory',
    text: (beyond: number, inputs: number, degrees: string) =>
      `All this the paper proves for inputs less than 45° from the teacher, and λ small enough. Here ${beyond} of ${inputs} inputs stand farther away, up to ${degrees}°: nothing is promised.`,
    learned: (percent: string) => `This run comes within ${percent} % of the teacher all the same.`,
  },
  tries: {
    large: 'Start large, and nothing gathers',
    teachers: 'Give it two teachers',
    space: 'Watch it on a globe, in three dimensions',
  },
};
