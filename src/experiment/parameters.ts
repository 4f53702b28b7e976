import { DEFAULT_STRETCH } from '../model/schemes/counterexample.ts';
import type { Base } from '../model/schemes/recipe.ts';
import type { Scheme } from '../model/schemes/scheme.ts';

/** Everything that determines a run, as the controls and the link speak of it. */
export interface Parameters {
  readonly scheme: Scheme;
  /** the scheme each side of `opposed` is drawn from */
  readonly base: Base;
  /** d; it counts the constant coordinate of a bias */
  readonly dimension: number;
  /** n; per side for `opposed`, ignored by the schemes with n = d */
  readonly samples: number;
  /** m */
  readonly width: number;
  /** correlation angle in degrees */
  readonly angle: number;
  /** b of `counterexample` */
  readonly stretch: number;
  /** every input gets the constant coordinate 1, by which the network and the teacher have biases */
  readonly bias: boolean;
  /** lambda */
  readonly initScale: number;
  readonly dataSeed: number;
  readonly networkSeed: number;
  readonly method: Method;
  /** step of gradient descent, in flow time */
  readonly learningRate: number;
  /** loss at which a run ends */
  readonly lossTarget: number;
  /** the user's own data; null unless the scheme is `given` */
  readonly given: GivenData | null;
  /** the user's own start, which sets the width; null for the balanced one that is drawn from `networkSeed` */
  readonly network: GivenNetwork | null;
}

/** The names that links and run files have for them. */
export { BASES } from '../model/schemes/recipe.ts';
export { SCHEMES } from '../model/schemes/scheme.ts';

export const METHODS = ['flow', 'descent'] as const;
export type Method = (typeof METHODS)[number];

/** The user's own data, row by row. */
export interface GivenData {
  /** n x d */
  readonly inputs: readonly (readonly number[])[];
  /** n; null where the teacher gives them */
  readonly labels: readonly number[] | null;
  /**
   * d; null where there is none (then `labels` is there). With a bias it may have one more, its own: it is 0 where that is
   * left out.
   */
  readonly teacher: readonly number[] | null;
}

/** The user's own start, neuron by neuron, before lambda scales it. */
export interface GivenNetwork {
  /** m */
  readonly output: readonly number[];
  /** m x d; with a bias d counts the constant */
  readonly hidden: readonly (readonly number[])[];
}

/**
 * Frozen: what version 1 of the link and of the run file mean by what they leave out. What the page opens with is the newest
 * version's in share/versions.ts.
 */
export const DEFAULTS: Parameters = {
  scheme: 'cone',
  base: 'centred',
  dimension: 2,
  samples: 12,
  width: 60,
  angle: 40,
  stretch: DEFAULT_STRETCH,
  bias: false,
  initScale: 1e-3,
  dataSeed: 1,
  networkSeed: 1,
  method: 'flow',
  learningRate: 0.02,
  lossTarget: 1e-9,
  given: null,
  network: null,
};

/** The user's own data and start are the same where they are the same object: a link that is read again brings others. */
export function sameParameters(one: Parameters, other: Parameters): boolean {
  return (Object.keys(one) as (keyof Parameters)[]).every((key) => one[key] === other[key]);
}

export interface Range {
  readonly min: number;
  readonly max: number;
  /** whole numbers only */
  readonly integer: boolean;
}

/** The numeric parameters and what is allowed of each by itself; `sanitise` also holds what is allowed together. */
export const RANGES = {
  dimension: { min: 2, max: 1024, integer: true },
  samples: { min: 1, max: 1024, integer: true },
  width: { min: 1, max: 100_000, integer: true },
  angle: { min: 1, max: 89, integer: false },
  /** from the least for which the paper shows M > 0; at the largest M is within 3e-4 of the 1/5 that it tends to */
  stretch: { min: 11, max: 10_000, integer: false },
  initScale: { min: 1e-100, max: 64, integer: false },
  dataSeed: { min: 0, max: 2 ** 32 - 1, integer: true },
  networkSeed: { min: 0, max: 2 ** 32 - 1, integer: true },
  learningRate: { min: 1e-5, max: 10, integer: false },
  lossTarget: { min: 0, max: 1, integer: false },
} as const satisfies Partial<Record<keyof Parameters, Range>>;

export type NumericParameter = keyof typeof RANGES;

/** Every coordinate and label of the user's own data, and every weight of a start: their squares and sums stay far from overflow. */
export const GIVEN_RANGE: Range = { min: -1e6, max: 1e6, integer: false };

/** Largest m n and m d: what a page can hold and solve. */
export const MAX_PATTERN_SIZE = 2e6;
export const MAX_WEIGHTS = 4e6;
