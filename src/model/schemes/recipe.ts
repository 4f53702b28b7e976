import type { Dataset, Network } from '../problem.ts';
import type { TeacherBias } from './bias.ts';
import type { Spread } from './rho.ts';

/** What a scheme of data is, and what it is made from. Schemes import this; only `scheme.ts` knows which there are. */

/** The paper's two distributions about a centre, which `opposed` draws each of its sides from. */
export const BASES = ['centred', 'uncentred'] as const;
export type Base = (typeof BASES)[number];

/** Everything that the data of a scheme can follow from. */
export interface Recipe {
  /** the scheme that each side of `opposed` is drawn from; ignored by the others */
  readonly base: Base;
  /** d; ignored by `given` */
  readonly dimension: number;
  /** n; per side for `opposed`, ignored by `z-matrix`, `counterexample` (n = d) and `given` */
  readonly samples: number;
  /** correlation angle in degrees, in (0, 90); ignored by `counterexample` and `given` */
  readonly angle: number;
  /** b of `counterexample`, at least 11; 100 where it is left out; ignored by the others */
  readonly stretch?: number | undefined;
  /** data seed, uint32 */
  readonly seed: number;
  /** the user's own data; needed by `given`, ignored by the others */
  readonly given?: GivenPoints | undefined;
}

/** The user's own points. */
export interface GivenPoints {
  readonly dimension: number;
  /** n x d */
  readonly inputs: Float64Array;
  /** n; null where the teacher gives them */
  readonly labels: Float64Array | null;
  /** d, or one more, which is its own bias where the inputs get a constant; null where there is none */
  readonly teacher: Float64Array | null;
}

/** One way that data come about. */
export interface SchemeDefinition {
  /**
   * The same recipe gives the same bits in every engine, and a further sample leaves the others as they are.
   * @throws DataError where no data come of it
   */
  readonly make: (recipe: Recipe) => Dataset;
  /** the number of inputs that `make` gives */
  readonly samples: (recipe: Recipe) => number;
  /** what of the recipe the data follow from: the controls and the run file speak of nothing else */
  readonly uses: readonly (keyof Recipe)[];
  /** `make` refuses fewer */
  readonly leastDimension: number;
  /** what the teacher gets beside its other coordinates where the inputs get a constant one */
  readonly teacherBias: TeacherBias;
  /** rho by the correlation angle, where the inputs are Gaussian about a centre */
  readonly spread?: (base: Base) => Spread;
  /** the network that labels inputs, where it is not the one teacher neuron of the data */
  readonly teachers?: (recipe: Recipe) => Network;
}
