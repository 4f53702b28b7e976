/** Guessing before seeing. */
export const predict = {
  hidden: 'Hidden until you have guessed',
  reveal: 'Reveal',
  /** in place of the sentence of now */
  now: 'Guess first: what the run does is said once it is revealed.',
  region: 'Question',
  scores: 'Guesses and answer',
  ask: {
    where: 'Where will the positive neurons go?',
    first: 'Which input is the first to gain or lose a neuron?',
  },
  how: {
    where:
      'Drag the arrow, or turn it by the slider. The dots are the neurons at the start; the triangles are the inputs, larger where the label is.',
    first: 'Tap the number of an input, or choose it in the list. The dots are the neurons at the start.',
  },
  angle: 'Direction',
  input: 'Input',
  degrees: (degrees: number) => `${String(degrees).replace('-', '\u2212')}\u00b0`,
  place: 'Place this guess',
  /** in the list of inputs, before one is chosen */
  none: 'choose',
  placed: (count: number) =>
    count === 0 ? 'No guess yet.' : `${count} ${count === 1 ? 'guess' : 'guesses'} so far.`,
  solving: 'The run is still being solved.',
  refused: {
    space: 'This question is asked in the plane: choose dimension 2.',
    teachers: 'This question is of one teacher: with two there are two bundles.',
    nobody: 'This run has no positive neuron that could go anywhere.',
    nothing: 'In this run no input gains or loses a neuron.',
    many: 'This question is asked of 64 inputs at most.',
  },
  goOn: 'Go on without',
  /** `spread`: how far from there the farthest of them ends */
  went: (count: number, spread: string, where: string) =>
    `The ${count === 1 ? 'one positive neuron ends' : `${count} positive neurons end`} within ${spread}\u00b0 of ${where}.`,
  off: (guess: number, where: string, degrees: string) => `Guess ${guess}, ${where}: ${degrees}\u00b0 off.`,
  kinked: (inputs: string, neuron: number, time: string) =>
    `The first kink of this run is of input ${inputs}, by neuron #${neuron} at t = ${time}.`,
  /** on the picture, beside the arrow of a guess */
  onPicture: (guess: number, degrees: string) => `${guess}: ${degrees}\u00b0 off`,
  chose: (guess: number, input: number, right: boolean) =>
    `Guess ${guess}, input ${input}: ${right ? 'right' : 'wrong'}.`,
  close: 'Close',
};
