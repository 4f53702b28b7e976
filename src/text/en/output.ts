/** The output of the network: what it computes, against what it should. */
export const output = {
  /** by what the inputs let be shown; the longer on the stage */
  captions: {
    angle: 'h(x) by the direction of x, against the teacher; the gap is the loss',
    line: 'h(x) over x, against the teacher; below: where each neuron bends it',
    globe: 'h(x) as colour, the teacher as lines, residuals as bars; drag turns it',
    section: (plane: string) => `h(x) in the plane of ${plane}; h against the label of every input`,
    noTeacher: {
      angle: 'h(x) by the direction of x; springs: residuals; the gap is the loss',
      line: 'h(x) over x; springs: residuals; below: where each neuron bends it',
    },
  },
  /** what is what in it, on the stage */
  key: {
    teacher: 'teacher',
    teachers: 'teachers',
    network: 'network',
    above: 'network, above 0',
    /** about a circle, and over a line */
    inside: 'network, below 0: inside',
    below: 'network, below 0',
    residual: 'residual',
    gap: 'half the mean of the squared springs',
    gapOfUnits: 'springs: residuals over the length of the input',
    /** how outputs far larger than the labels are drawn */
    bent: <T>(value: T) => ['beyond ±', value, ' by the logarithm'],
  },
  /** a neuron in words: what it adds to the output at most, and where it bends it */
  share: (largest: string) => `adds at most ${largest} to the output of a unit input`,
  shareOnLine: (knot: string) => `bends the output at x = ${knot}`,
  noKnot: 'does not bend the output',
  /** an output that has left the finite numbers */
  beyond: (time: string) => `At time ${time} the output is no finite number any more.`,
  alternative: (time: string, samples: number, largest: string, input: number, loss: string) =>
    samples === 1
      ? `At time ${time} the output misses the label of the one input by ${largest}; half the square of that is the loss, ${loss}.`
      : `At time ${time} the output misses the labels of ${samples} inputs by at most ${largest}, at input ${input}; half the mean of the squared gaps is the loss, ${loss}.`,
  atTeacher: (given: string, wanted: string) =>
    `In the direction of the teacher, at unit length, the network gives ${given} and the teacher ${wanted}.`,
  atTeachers: (first: string, firstWanted: string, second: string, secondWanted: string) =>
    `In the directions of the two teachers, at unit length, the network gives ${first} and ${second}, the teachers ${firstWanted} and ${secondWanted}.`,
  knots: (between: number, all: number, least: string, most: string) =>
    `${between} of ${all} ${all === 1 ? 'neuron bends' : 'neurons bend'} it between x = ${least} and x = ${most}, the least and the largest input.`,
};
