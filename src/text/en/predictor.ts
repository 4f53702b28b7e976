/** Predictor space: the path of the bundle vector, and the region that theory keeps it in for small enough lambda. */
export const predictor = {
  captions: {
    both: 'bundle vector v in the eigenbasis of XXᵀ/n: at true angles; and in shares of v*, magnified about 1',
    true: 'bundle vector v in the eigenbasis of XXᵀ/n, true angles',
    even: 'how much of the teacher v* the bundle vector v has learned, along two eigenvectors of XXᵀ/n',
    shares: 'v in shares of v* along two eigenvectors of XXᵀ/n, magnified about 1',
  },
  /** why there is no picture */
  refusals: {
    line: 'In one dimension predictor space is a line: there is no plane to draw.',
    noBasis: 'Above 256 dimensions the eigenvectors are not computed.',
    pending: 'The eigenvectors of this large run are worked out when it is complete.',
    noBundle: 'No positive neuron is active on any input: there is no bundle to follow.',
  },
  /** why S is not drawn */
  obstacles: {
    noTeacher: 'The labels come from no single teacher: the region S is not defined, the path is.',
    repeated: 'Two eigenvalues are equal: the region S is not defined, the path is.',
    vanishing:
      'The inputs do not span the space (an eigenvalue is 0): the region S is not defined, the path is.',
    coordinate: 'A coordinate of v* is 0 here: the region S is not defined, the path is.',
  },
  controls: {
    shown: 'Scales of predictor space',
    options: {
      even: 'per cent of v*',
      true: 'true angles',
      shares: 'magnified at v*',
      both: 'true and magnified',
    },
    first: 'First eigen-axis',
    second: 'Second eigen-axis',
    /** letter that stands before the number of an eigen-axis */
    axis: (k: number) => `u${subscript(k)}`,
  },
  lastKink: 'last kink',
  /** the name of an axis where there is room: a coordinate, its eigenvector, its eigenvalue */
  axisName: <T>(coordinate: T, vector: T, eigenvalue: T) => [
    coordinate,
    ' along ',
    vector,
    ',  ',
    eigenvalue,
  ],
  axisLearned: <T>(vector: T, eigenvalue: T) => ['learned of v* along ', vector, ',  ', eigenvalue],
  axisShort: <T>(coordinate: T, eigenvalue: T) => [coordinate, ',  ', eigenvalue],
  cosineZero: 'cos = 0',
  lights: {
    region: 'Constraints of S at the playhead',
    /** of v and the name of a piece */
    isIn: <T>(v: T, piece: T) => [v, ' is in ', piece],
    /** all of S but the margin holds */
    isInButMargin: <T>(v: T, piece: T) => [
      v,
      ' is in ',
      piece,
      ', but for the margin of the cosine, which theory does not claim at this scale',
    ],
    /** the signs before the constraints */
    states: { held: 'held', notNow: 'not held now', notClaimed: 'not held, nor claimed at this scale' },
    isNotIn: <T>(v: T, held: number, count: number, piece: T) => [
      v,
      ` is not in S: ${held} of ${count} constraints of `,
      piece,
      ' hold',
    ],
    someBroken: (broken: number, count: number) => `${broken} of ${count} not held`,
    allHeld: (count: number) => `nearest of ${count}`,
    /** a light in words */
    light: (
      constraint: string,
      held: boolean,
      margin: string,
      broken: number,
      count: number,
      claimed: boolean,
    ) =>
      `${constraint}: ${held ? 'held' : claimed ? 'not held now' : 'not held, nor claimed at this scale'}, margin ${margin}${count > 1 ? ` (${broken} of ${count} not held)` : ''}`,
    show: 'Show its border alone',
  },
  /** a constraint in words; indices from 1 */
  spoken: {
    above: (k: number) => `q${k} above 1`,
    floor: (k: number) => (k === 1 ? 'q1 above 0' : `q${k} above eta${k} / 2 eta${k - 1}`),
    ceiling: (k: number) => `q${k} at most 1`,
    lower: (k: number, other: number) => `q${other} above its lower bound from q${k}`,
    upper: (k: number, other: number) => `q${other} below its upper bound from q${k}`,
    ellipsoid: () => 'cosine above 0',
    cosine: () => 'cosine above its margin',
  },
  /** sentences that carry numbers: parts in order, numbers as they come */
  gap: {
    outside: <T>(cosine: T) => [
      'The cosine is ',
      cosine,
      ': v is not inside the ellipsoid, where it is above 0.',
    ],
    between: <T>(cosine: T, margin: T) => [
      'The cosine is ',
      cosine,
      ': above 0, so v is inside the ellipsoid, but below the theory’s margin ',
      margin,
      '.',
    ],
    above: <T>(cosine: T, margin: T) => [
      'The cosine is ',
      cosine,
      ', above 0 and above the theory’s margin ',
      margin,
      '.',
    ],
    /** where theory and ordinary scales part */
    parts: <T>(least: T, time: T, scale: T, own: T) => [
      'After T₁ it falls to ',
      least,
      ' (at t = ',
      time,
      '). A margin below that takes λ < ',
      scale,
      '; here λ = ',
      own,
      '.',
    ],
    kept: <T>(least: T, time: T) => [
      'After T₁ it never falls below ',
      least,
      ' (at t = ',
      time,
      '): at this λ the margin is kept all the way.',
    ],
    never: <T>(least: T) => ['After T₁ it falls to ', least, ', where no λ leaves a margin.'],
    large: 'At λ ≥ 1 the margin is at least 1: no cosine can keep it.',
    noClaim:
      'That v stays in S is not claimed of this run: an assumption is broken, or its method is not the flow.',
    early: <T>(t1: T) => ['The theory speaks of v from T₁ = ', t1, ' on.'],
    arrived: 'v* − v is down to rounding: the lights mean nothing any more.',
  },
  section: 'S is cut through the present v: a section, which is empty where another coordinate leaves S.',
  elsewhere: 'This constraint is about other axes',
  atRest: 'S is cut when the run rests',
  share: 'qₖ: share of v* along eigenvector k.',
  hatching: 'Hatched: S. Tinted only: all of S but the margin of the cosine.',
  thin: 'S₂ begins where ν₁ passes ν*₁, by very little: “magnified at v*” shows the place.',
  compact: {
    /** one line for a small box: of a piece, and of the cosine */
    line: (piece: string, cosine: string) => `${piece}; ${cosine}`,
    inside: (piece: string) => `v in ${piece}: all hold`,
    some: (piece: string, held: number, count: number) => `${piece}: ${held} of ${count} hold`,
    between: 'cosine above 0, below its margin',
    unclaimed: 'the margin of the cosine is not claimed at this scale',
    butMargin: (piece: string) => `v in ${piece}`,
    outside: 'cosine not above 0',
    above: 'cosine above its margin',
  },
  refusedAt: (reason: string, time: string) => `${reason} (time ${time})`,
  alternative: (time: string, norm: string, first: string, second: string) =>
    `At time ${time} the bundle vector has norm ${norm}, and coordinates ${first} and ${second} on the two eigen-axes shown.`,
  alternativeDistance: (distance: string, single: boolean) =>
    `It is ${distance} from the ${single ? '' : 'positive '}teacher.`,
  alternativeLights: (lights: readonly string[]) => `Constraints: ${lights.join('; ')}.`,
};

/** A number in subscript digits, for options of a select, which take no markup. */
function subscript(k: number): string {
  return String(k).replace(/\d/g, (digit) => String.fromCharCode(0x2080 + Number(digit)));
}
