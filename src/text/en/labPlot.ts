/** What the plots of the laboratory say; a sweep’s measures by the names that its file has for them. */
export const labPlot = {
  lossTarget: 'Loss target',
  measures: {
    largestAngle: { name: 'Largest angle between positive neurons', unit: '°' },
    meanAngle: { name: 'Mean angle between positive neurons', unit: '°' },
    largestAngleNegative: { name: 'Largest angle between negative neurons', unit: '°' },
    meanAngleNegative: { name: 'Mean angle between negative neurons', unit: '°' },
    nuclearNorm: { name: 'Nuclear norm of the weights', unit: '' },
    singularRatio: { name: 'Second singular value over the first', unit: '' },
    squaredNorm: { name: 'Squared norm of all parameters', unit: '' },
    distanceToTeacher: { name: 'Distance from the teacher', unit: '' },
    angleToTeacher: { name: 'Angle to the teacher', unit: '°' },
    testLoss: { name: 'Test loss', unit: '' },
    sampledTestLoss: { name: 'Test loss, sampled', unit: '' },
    loss: { name: 'Loss', unit: '' },
    time: { name: 'Flow time at the end', unit: '' },
    steps: { name: 'Steps of the solver', unit: '' },
    kinks: { name: 'Kinks', unit: '' },
    teacherSideAngle: { name: 'Largest angle on the teacher’s side', unit: '°' },
    awaySideAngle: { name: 'Largest angle on the other side', unit: '°' },
    bundles: { name: 'Bundles', unit: '' },
    bundlesFine: { name: 'Bundles, counted finely', unit: '' },
    bundlesCoarse: { name: 'Bundles, counted coarsely', unit: '' },
    gammaNorm: { name: 'Norm of γ', unit: '' },
    uncovered: { name: 'Inputs without an active neuron of their sign', unit: '' },
    takeOffTime: { name: 'Time over ln(1/λ)/|γ|', unit: '' },
  },
  outcome: 'How the runs ended',
  outcomes: {
    met: 'loss target met',
    stalled: 'stalled above it',
    limit: 'out of time or steps',
    diverged: 'diverged',
    failed: 'not solved',
  },
  /** what the marks of a plot are */
  key: {
    median: 'median',
    /** where there is one trial */
    run: 'a run',
    quartiles: 'middle half of the trials',
    trial: 'a trial',
    missing: 'trials missing',
    without: 'no value, or not solved',
    paper: 'the paper: median and standard deviation',
    limit: 'for small λ, computed',
  },
  /** the row of points that have no value; short */
  noneStrip: 'none',
  /** what a mark is, under the name of what is measured */
  shows: {
    curves: (trials: number) =>
      trials === 1
        ? 'A point is one run, at its end.'
        : `A point is the median of ${trials} runs at their end, which differ by chance alone; the band holds the middle half of them.`,
    map: (trials: number) =>
      trials === 1
        ? 'A cell has the colour of one run, at its end.'
        : `A cell has the colour of the median of ${trials} runs at their end, which differ by chance alone.`,
    /** besides, where there are such */
    without: 'Where a cross is, trials have no value, or were not solved.',
    corner: 'Where a corner is cut, trials are still to come.',
    outcomes: (trials: number) =>
      trials === 1
        ? 'A cell is one run, marked by how it ended.'
        : `A cell is marked by the most frequent end of ${trials} runs, and coloured by the share that met the loss target.`,
  },
  /** what the runs are drawn beside */
  against: {
    paper: 'Compared with the paper\u2019s own runs (diamonds).',
    limit: 'Compared with what is computed for small λ without a run (dotted).',
    both: 'Compared with the paper\u2019s own runs (diamonds) and with what is computed for small λ without a run (dotted).',
  },
  controls: {
    label: 'What the plot shows',
    measure: 'Measure',
    kind: 'Plot as',
    kinds: { curves: 'Curves', map: 'Heat map' },
    axis: (name: string) => `Axis of ${name}`,
    value: 'Value axis',
    spacings: { auto: 'as it suits', log: 'log', linear: 'linear' },
    trials: 'Single trials',
    table: 'Table',
  },
  /** there are more values on the second axis than curves are told apart */
  some: (shown: number, all: number) => `${shown} of ${all} curves are drawn; the heat map shows all.`,
  empty: 'Nothing has been solved yet: points appear here as the runs come in.',
  surface: (measure: string) => `Points of ${measure}`,
  help: 'Arrow keys go from point to point, Enter opens the run.',
  median: (value: string) => `median ${value}`,
  single: (value: string) => value,
  quartiles: (low: string, high: string) => `middle half ${low} to ${high}`,
  trials: (done: number, all: number) => `${done} of ${all} ${all === 1 ? 'trial' : 'trials'}`,
  failed: (count: number) => `${count} not solved`,
  without: (count: number) => `${count} without a value`,
  noValue: 'no value',
  pending: 'still to come',
  paperHere: (median: string, deviation: string) =>
    `the paper: median ${median} (standard deviation ${deviation})`,
  limitHere: (value: string) => `line for small λ: ${value}`,
  /** @param nearest its value is the nearest to the median */
  opens: (trial: number, ofMany: boolean, nearest: boolean) =>
    ofMany ? `opens the run of trial ${trial}${nearest ? ', nearest to the median' : ''}` : 'opens the run',
  open: (point: string, trial: number, ofMany: boolean) =>
    ofMany ? `Open the run at ${point}, trial ${trial}` : `Open the run at ${point}`,
  hint: 'Point at, tap or walk with the arrow keys to a point to read it; it opens as a run.',
  joint: '; ',
  describe: (measure: string, axis: string, low: string, high: string, done: number, all: number) =>
    `${measure} over ${axis}, from ${low} to ${high}. ${done} of ${all} runs are done.`,
  describeCurve: (label: string, first: string, firstValue: string, last: string, lastValue: string) =>
    `${label === '' ? '' : `${label}: `}${firstValue} at ${first}, ${lastValue} at ${last}.`,
  describeMap: (low: string, high: string) => `Medians from ${low} to ${high}.`,
  describeOutcome: (name: string, count: number) => `${name}: ${count} runs.`,
  tableTitle: (measure: string) => `${measure} as a table`,
  close: 'Close the table',
  tableCut: (shown: number, all: number) =>
    `The first ${shown} of ${all} points; the files below the plot have all of them.`,
  columns: {
    median: 'Median of the trials',
    lower: 'Lower quartile',
    upper: 'Upper quartile',
    deviation: 'Standard deviation',
    paper: 'The paper: median (standard deviation)',
    trials: 'Trials',
    ends: 'Not solved or without a value',
    most: 'Most frequent end',
    run: 'Run',
  },
  openShort: 'open',
};
