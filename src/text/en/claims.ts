/**
 * Bounds of the paper beside what a run does. Parts in order, what is set already as it comes; `run` is told how many of how
 * many things keep their bound.
 */
export const claims = {
  button: 'Theory',
  help: 'What the paper proves of this picture, and what this run does',
  standing: {
    proved: 'Proved for this data, start and \u03bb.',
    smallScale:
      'Proved for this data and start if \u03bb is small enough; this \u03bb is above the size that the paper asks for.',
  },
  none: {
    running: 'What the paper proves is compared with the run when it is solved.',
    unknown: 'Whether the paper covers this run is being worked out, or its data are too large to tell.',
    not: 'The paper proves nothing of this run: an assumption does not hold, or it is no gradient flow. The picture Assumptions says which.',
  },
  results: {
    lemma3Times: 'Lemma 3',
    lemma4: 'Lemma 4',
    lemma5Bounds: 'Lemma 5',
    lemma28: 'Lemma 28',
    theorem6: 'Theorem 6',
  } as Readonly<Record<string, string>>,
  /** `Lemma 4: no negative neuron moves.` and below `This run: none does.` */
  paper: <T>(result: string, says: readonly T[]) => [`${result}: `, ...says, '.'],
  run: <T>(does: readonly T[], verdict: string) => ['This run: ', ...does, verdict],
  verdict: { kept: '.', broken: '. Not kept.', idle: '. The bound says nothing here.' },
  /** a bound finer than what it bounds is computed to */
  finer: <T>(does: readonly T[], error: T) => [...does, ', computed to ', error],
  crossingTimes: {
    says: <T>(bound: T) => [
      'every crossing is near its yardstick\u2019s in time, the one farthest out within ',
      bound,
    ],
    run: <T>(gap: T, keeping: number, of: number) => [`${keeping} of ${of} are; that one is off by `, gap],
    never: (keeping: number, of: number) => `${keeping} of ${of} are; some are never made`,
  },
  negativeLength: {
    says: 'at T\u2080 no negative neuron is longer than at the start',
    run: <T>(ratio: T) => ['the longest is ', ratio, ' times as long'],
  },
  negativeRest: {
    says: 'after T\u2080 no negative neuron moves',
    none: (of: number) => `none of ${of} does`,
    run: <T>(share: T, moving: number, of: number) => [
      `${moving} of ${of} ${moving === 1 ? 'does' : 'do'}, by up to `,
      share,
      ' of the length',
    ],
  },
  positiveLength: {
    says: <T>(bound: T) => [
      'at T\u2081 every positive neuron is less than ',
      bound,
      ' times as long as at the start',
    ],
    run: <T>(ratio: T) => ['up to ', ratio, ' times'],
  },
  alignment: {
    says: <T>(bound: T) => ['at T\u2081 every positive neuron is within ', bound, '\u00b0 of \u03b3'],
    run: <T>(angle: T, keeping: number, of: number) => [
      keeping === of ? `all ${of} are, up to ` : `${keeping} of ${of} are; the farthest is at `,
      angle,
      '\u00b0',
    ],
  },
  logLength: {
    says: <T>(bound: T) => [
      'at T\u2081 the logarithms of a positive neuron\u2019s length and of its yardstick\u2019s are within ',
      bound,
    ],
    run: <T>(gap: T) => ['within ', gap],
  },
  bundleAngle: {
    says: <T>(bound: T) => ['from T\u2081 on two positive neurons are less than ', bound, '\u00b0 apart'],
    run: <T>(angle: T) => ['up to ', angle, '\u00b0'],
    idle: 'the bound 1 \u2212 4\u03bb^(1/4) on the cosine of two positive neurons allows every angle from \u03bb = 1/16 up',
  },
  halfway: {
    says: <T>(bound: T) => ['T\u2082 comes before ', bound],
    run: <T>(time: T) => ['T\u2082 = ', time],
    idle: 'the bound on T\u2082 needs \u03bb below 1, and a number that can be written',
    /** behind what the mark T2 is */
    mark: (bound: string) => `Theorem 6, for small enough \u03bb: before ${bound}.`,
    markProved: (bound: string) => `Theorem 6: before ${bound}.`,
  },
  loss: {
    says: <T>(bound: T) => [
      'after T\u2082 the loss is below \u0394\u00b2/2 \u00b7 exp(\u22120.4 (\u03b4\u2074/\u0394\u00b2)(t \u2212 T\u2082)), the upper dotted line; where it is nearest ',
      bound,
    ],
    run: <T>(loss: T) => ['there the loss is ', loss],
  },
  rate: {
    says: <T>(bound: T) => ['after T\u2082 the loss falls at a rate of at least ', bound],
    run: <T>(rate: T) => ['at ', rate, ' or more'],
  },
  /** of a crossing in the raster: how far it may be from its yardstick's */
  crossing: <T>(bound: T) => ['Lemma 3, for small enough \u03bb: at most ', bound],
  crossingProved: <T>(bound: T) => ['Lemma 3: at most ', bound],
};
