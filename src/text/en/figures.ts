/** The paper's figures as pictures over time. */
export const figures = {
  eigen: {
    caption: 'v* − v along the eigenvectors of XXᵀ/n; rings: zero crossings',
    heading: 'coordinates, arsinh',
    noTeacher: 'The labels come from no single teacher: there is no v* to measure from.',
    noBasis: (max: number) => `Above ${max} dimensions the eigenvectors are not computed.`,
    repeated: 'No eigenvalue of the data is distinct: the coordinates are not determined.',
    alternative: (time: string, crossed: number, all: number, next: string) =>
      `At time ${time}, ${crossed} of ${all} coordinates of v* − v have crossed zero. ${next}`,
    order: 'They crossed in the order of the eigenvalues, largest first.',
    otherOrder: 'They did not cross in the order of the eigenvalues.',
    largest: (value: string) => `The first stands at ${value}.`,
  },
  bundle: {
    caption: 'the bundle’s vector v = Σaw over the positive neurons',
    noTeacher: 'v = Σaw over the positive neurons; there is no single v* to compare it with',
    /** parts in order, what is set already as it comes, as everywhere with a `<T>` */
    angle: <T>(from: T, to: T) => [from, ' to ', to],
    headingNorms: 'norms, log',
    headingAngles: 'angles, degrees, log',
    alternative: (time: string, norm: string, gamma: string, teacher: string) =>
      `At time ${time} the bundle vector has norm ${norm} and stands ${gamma} degrees from gamma. ${teacher}`,
    noBundle: (time: string) =>
      `At time ${time} there is no bundle vector: no positive neuron is active on any input.`,
    toTeacherAlternative: (distance: string, degrees: string) =>
      `Its distance to the teacher is ${distance}, its angle to it ${degrees} degrees.`,
    noTeacherAlternative: 'There is no single teacher to compare it with.',
  },
  angles: {
    caption: 'largest and mean between two neurons of a group, degrees, log',
    captionPredicted: (gap: string) => `degrees, log; dotted: from norms alone, off by ${gap}`,
    positive: 'positive group',
    negative: 'negative group',
    largest: 'largest',
    mean: 'mean',
    predicted: <T>(share: T) => ['from norms alone: off by ', share, ' of it'],
    alternative: (time: string, positive: string, negative: string, prediction: string) =>
      `At time ${time} the largest angle between two positive neurons is ${positive}, between two negative ones ${negative}. ${prediction}`,
    degrees: (degrees: string) => `${degrees} degrees`,
    notMeasured: 'not measured (fewer than two of them, or very many)',
    agrees: (gap: string) =>
      `Since its last kink the angles of the positive group follow from its norms alone; prediction and measurement differ by at most ${gap} of the angle.`,
    noPrediction:
      'No prediction from the norms: the run is not complete, or the positive neurons do not share one activation pattern, or are too many.',
  },
  complexity: {
    captions: {
      theorem7: '|θ|², ‖W‖*: limits as λ → 0 by Theorem 7',
      span: '|θ|², ‖W‖*: limits in the span of the inputs',
      none: '|θ|², ‖W‖*: no limit as λ → 0 proved here',
      unknown: '|θ|², ‖W‖* and singular values',
    },
    none: 'No limit as the scale goes to 0 is proved for this run: it breaks what Theorem 7 assumes.',
    unknown: 'Whether Theorem 7 speaks of this run is not worked out.',
    headingNorms: 'norms',
    headingSingular: 'singular values of W, log',
    limit: <T>(value: T) => ['limit ', value],
    alternative: (
      time: string,
      nuclear: string,
      squared: string,
      singular: readonly string[],
      limits: string,
    ) =>
      `At time ${time} the nuclear norm of W is ${nuclear} and the squared norm of all weights ${squared}; ${singular.length === 1 ? 'the one singular value of W is' : 'the largest singular values of W are'} ${singular.join(' and ')}. ${limits}`,
    limits: {
      theorem7: (nuclear: string, squared: string) =>
        `As the scale goes to 0, at the end of training the nuclear norm goes to ${nuclear} and the squared norm to ${squared} (Theorem 7).`,
      span: (nuclear: string, squared: string) =>
        `As the scale goes to 0, at the end of training the nuclear norm goes to ${nuclear} and the squared norm to ${squared}: the inputs span only a part of the space, and of the teacher its projection on that part is learned. This is derived as Theorem 7 within the span; the paper does not state it.`,
    },
  },
  generalisation: {
    captions: {
      exact: 'training loss, and expected loss on fresh N(0, I) inputs, log',
      sampled: 'training loss, and loss on 64 fresh N(0, I) inputs, as in the paper, log',
      tooWide: 'log; too many neurons for the expected test loss: it is taken on 64 inputs',
      bias: 'log; with a bias there is no formula for the test loss: it is taken on 64 inputs',
      none: 'training loss, log; no teacher labels fresh inputs: there is no test loss',
    },
    /** the button, and what it does */
    sampled: '64 inputs',
    sampledHelp:
      'Takes the test loss on 64 fresh inputs, as the paper does, in place of its expectation over all of them',
    broken: 'log; the loss is above the bound: \u03bb is not small enough for it',
    training: 'training',
    test: 'test',
    bound: 'bound after ',
    /** the bound in the words of Theorem 6, by delta and Delta alone */
    theorem: 'Theorem 6',
    alternative: (time: string, training: string, test: string, bound: string) =>
      `At time ${time} the training loss is ${training}${test}. ${bound}`,
    tested: {
      exact: (loss: string) => ` and the expected test loss ${loss}`,
      sampled: (loss: string) => ` and the test loss on 64 inputs ${loss}`,
      tooWide: (loss: string) => ` and the test loss on 64 inputs ${loss}`,
      bias: (loss: string) => ` and the test loss on 64 inputs ${loss}`,
      none: (_: string) => '',
    },
    withBound: (bound: string, proved: boolean) =>
      `After T2 the theory bounds the training loss${proved ? '' : ', for small enough \u03bb'}; here by ${bound}.`,
    notClaimed: 'The theory does not bound the training loss of this run.',
    noBound: 'The bound on the training loss begins at T2.',
    noneEver: 'There is no bound on the training loss: the run has no T2.',
  },
  'two-teachers': {
    caption: 'Σ|a|w of each group against the teacher of its sign',
    headingAngles: 'angle, degrees, log',
    headingLoss: 'loss, log',
    positive: <T>(teacher: T) => ['+ to ', teacher],
    negative: <T>(teacher: T) => ['− to ', teacher],
    saddle: <T>(teacher: T) => ['second saddle: only ', teacher, ' learned'],
    /** takes data that the picture is about */
    toOpposed: 'Take two opposed groups',
    none: 'The labels come from one teacher or none. Two teachers are in the data “Two opposed groups”.',
    alternative: (time: string, first: string, second: string) =>
      `At time ${time} the vector of the positive group stands ${first} degrees from the first teacher, that of the negative group ${second} from the second.`,
    saddleAt: (learned: number, time: string, loss: string) =>
      `At time ${time} the run passes its second saddle, of loss ${loss}, where only teacher ${learned} is learned.`,
    noSaddle: 'It has not passed a second saddle.',
  },
};
