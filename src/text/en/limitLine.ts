/** What is said of the line for small λ beneath a plot of the laboratory. */
export const limitLine = {
  /** what the line is */
  what: 'Line: where the runs end for small λ, from the yardsticks of their neurons alone, without a run being solved.',
  /** what it rests on */
  proved:
    'It rests on the bundle keeping every input to the end, which the paper proves of data like these for small enough λ.',
  assumed:
    'It takes for granted that the bundle keeps every input to the end: the paper proves that in its own setting, which not all of these runs are in.',
  /** how far what was measured agrees; `percent` is a whole number */
  all: (percent: number, count: number) =>
    count === 1
      ? `The one median that can be compared lies within ${percent}\u00a0% of it.`
      : `All ${count} medians that can be compared lie within ${percent}\u00a0% of it.`,
  upTo: (percent: number, scale: string) =>
    `Up to λ = ${scale} every median that can be compared lies within ${percent}\u00a0% of it.`,
  some: (percent: number, within: number, count: number) =>
    `${within} of ${count} medians that can be compared lie within ${percent}\u00a0% of it.`,
  none: (percent: number, least: string) =>
    `Not even at λ = ${least}, the least measured, do all medians lie within ${percent}\u00a0% of it.`,
  /** instead of all that, where no point has a line */
  missing: (why: string) => `No line for small λ: ${why}.`,
  why: {
    noTeacher: 'the labels come from no single teacher',
    labels: 'a label is 0, so that not every neuron comes to every input',
    unbalanced: 'a neuron starts with |a| other than |w|',
    noBundle: 'no positive neuron starts active on an input',
    straggler:
      'in too many trials some neuron never comes to every input, and where that ends is not known without the run',
    tooLarge: 'it is not worked out in more than 256 dimensions',
    noData: 'such data cannot be drawn',
    descent: 'it is one of the gradient flow, and these are runs of gradient descent',
    measure: 'none is known of this measure',
    beyond: 'λ is too large for it, and the angle would pass 180°',
    tooMany: 'it would take too long to work out',
  },
};
