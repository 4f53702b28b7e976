/** The pictures' frames: opening, closing, moving and sizing them. */
export const arrange = {
  region: 'Pictures',
  fillStage: (title: string) => `Show ${title} on the stage`,
  close: (title: string) => `Close ${title}`,
  enlarge: (title: string) => `Enlarge ${title}`,
  reduce: (title: string) => `Reduce ${title}`,
  move: (title: string) => `Move ${title}`,
  /** kind of the handle that moves a picture, for a screen reader */
  handle: 'handle',
  moveHelp:
    'Press space to pick the picture up, the arrow keys to move it among the others, space again to put it down, or Escape to leave it where it was.',
  said: {
    up: (title: string) => `${title} picked up.`,
    over: (title: string, other: string) => `${title} is over ${other}.`,
    down: (title: string, place: number, all: number) => `${title} is now picture ${place} of ${all}.`,
    back: (title: string) => `${title} stays where it was.`,
  },
  stage: 'the stage',
  add: 'Add a picture',
  allOpen: 'All pictures are open.',
  broken: 'This picture met an error. The others go on; it is drawn again with the next run.',
  notFetched: 'This picture could not be fetched. Loading the page again fetches it, and keeps what is open.',
  /** one line on each picture for the menu */
  about: {
    directions: 'every neuron by direction and norm, with the teacher and the inputs',
    function: 'what the network computes, against what it should: the gap is the loss',
    loss: 'the training loss over time',
    norms: 'the norm of every neuron over time',
    angle: 'every neuron’s angle to the teacher over time',
    raster: 'which neuron is active on which input, and the crossings of its yardstick',
    eigen: 'what is left to learn, along each eigenvector of the data',
    bundle: 'norm, distance and angles of the bundle vector',
    angles: 'angles inside each group, and those that the conserved quantity predicts',
    complexity: 'nuclear norm, squared norm and singular values against their limits',
    generalisation: 'training and test loss, and the bound on the rate',
    'two-teachers': 'opposed data: each group and its own teacher',
    predictor: 'the path of the bundle vector, and the region that theory keeps it in for small λ',
    'light-cone': 'neurons as light, the flow as a sequence of boosts',
    assumptions: 'which assumptions of the theory hold for this data and this start',
    'least-norm': 'is the interpolator of least norm the one of least rank?',
    frame: 'the numbers of the present frame as a table',
  },
};
