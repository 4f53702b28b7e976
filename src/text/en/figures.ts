/** The paper's figures as pictures over time. */
export const figures = {
  eigen: {
    title: 'Eigen-coordinates',
    caption: 'v* − v along each eigenvector of XXᵀ/n, arsinh; rings: zero crossings',
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
    title: 'Bundle',
    caption: 'the bundle vector v = Σ aw of the positive neurons: norms, log; angles in degrees, log',
    norm: 'norm',
    toTeacher: 'to v*',
    toGamma: 'to γ',
    headingNorms: 'norms',
    headingAngles: 'angles of v',
    alternative: (time: string, norm: string, distance: string, gamma: string, teacher: string) =>
      `At time ${time} the bundle vector has norm ${norm}, distance ${distance} to the teacher, and stands ${gamma} degrees from gamma and ${teacher} from the teacher.`,
  },
  angles: {
    title: 'Angles in the groups',
    caption: 'between two neurons of a group, in degrees, log; dashed: predicted from the norms',
    positive: 'positive group',
    negative: 'negative group',
    largest: 'largest',
    mean: 'mean',
    predicted: 'predicted',
    alternative: (time: string, positive: string, negative: string, prediction: string) =>
      `At time ${time} the largest angle between two positive neurons is ${positive} degrees, between two negative ones ${negative}. ${prediction}`,
    agrees: (gap: string) =>
      `Since its last crossing the largest angle of the positive group follows from the norms; at the end the two differ by ${gap} of it.`,
    noPrediction: 'No prediction: the positive neurons do not share one activation pattern.',
  },
  complexity: {
    title: 'Complexity',
    caption: 'of the weights: norms against their limits, singular values of W, log',
    headingNorms: 'norms',
    headingSingular: 'singular values of W',
    nuclear: '‖W‖*',
    squared: '|θ|²',
    limit: (value: string) => `limit ${value}`,
    alternative: (time: string, nuclear: string, squared: string, first: string, second: string) =>
      `At time ${time} the nuclear norm of W is ${nuclear}, the squared norm of all weights ${squared}; its largest singular values are ${first} and ${second}. For one teacher of norm 1 the limits at small scale are 1 and 2.`,
  },
  generalisation: {
    title: 'Generalisation',
    caption: 'training loss, and loss on fresh N(0, I) inputs, log',
    training: 'training',
    test: 'test',
    bound: 'bound after T₂',
    alternative: (time: string, training: string, test: string, bound: string) =>
      `At time ${time} the training loss is ${training} and the test loss ${test}. ${bound}`,
    withBound: (bound: string) => `After T2 the theory bounds the training loss; here by ${bound}.`,
    noBound: 'The bound on the training loss begins at T2.',
  },
  twoTeachers: {
    title: 'Two teachers',
    caption: 'each group’s vector against its own teacher: angle in degrees, log; norm, log',
    headingAngles: 'angles',
    headingNorms: 'norms',
    positive: 'positive group to v₁',
    negative: 'negative group to v₂',
    normPositive: 'positive group',
    normNegative: 'negative group',
    none: 'These labels come from one teacher or none: choose the data “opposed” for two.',
    alternative: (time: string, first: string, second: string) =>
      `At time ${time} the positive group’s vector stands ${first} degrees from the first teacher, the negative group’s ${second} from the second.`,
  },
};
