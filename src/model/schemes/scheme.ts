import type { Dataset, Network } from '../problem.ts';
import { makeCone } from './cone.ts';
import { makeCounterexample, makeZMatrix } from './example37.ts';
import { makeGaussian, makeOpposed, opposedTeachers } from './gaussian.ts';
import { makeGiven } from './given.ts';

/** The ways data come about; the names are those of links and run files. */
export type Scheme = 'cone' | 'centred' | 'uncentred' | 'opposed' | 'z-matrix' | 'counterexample' | 'given';

/** Everything the data of a run follow from. */
export interface DataRecipe {
  readonly scheme: Scheme;
  /** the scheme that each side of `opposed` is drawn from; ignored by the others */
  readonly base: 'centred' | 'uncentred';
  /** d; ignored by `given` */
  readonly dimension: number;
  /** n; per side for `opposed`, ignored by `z-matrix`, `counterexample` (n = d) and `given` */
  readonly samples: number;
  /** correlation angle in degrees, in (0, 90); ignored by `counterexample` and `given` */
  readonly angle: number;
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
  /** d; null where there is none */
  readonly teacher: Float64Array | null;
}

/**
 * The data of a recipe: the same recipe gives the same bits in every engine, and a further sample leaves the others
 * as they are.
 * @throws DataError when a point cannot be drawn, the scheme needs another dimension, or given data do not fit
 */
export function makeDataset(recipe: DataRecipe): Dataset {
  switch (recipe.scheme) {
    case 'cone':
      return makeCone(recipe);
    case 'centred':
    case 'uncentred':
      return makeGaussian(recipe, recipe.scheme);
    case 'opposed':
      return makeOpposed(recipe);
    case 'z-matrix':
      return makeZMatrix(recipe);
    case 'counterexample':
      return makeCounterexample(recipe);
    case 'given':
      return makeGiven(recipe);
  }
}

/** The number of inputs that `makeDataset` gives: what the recipe's `samples` comes to in its scheme. */
export function effectiveSamples(recipe: DataRecipe): number {
  switch (recipe.scheme) {
    case 'opposed':
      return 2 * recipe.samples;
    case 'z-matrix':
    case 'counterexample':
      return recipe.dimension;
    case 'given':
      return recipe.given === undefined ? 0 : recipe.given.inputs.length / recipe.given.dimension;
    default:
      return recipe.samples;
  }
}

/**
 * The network that labels every input, of those in the data and of fresh ones: the teacher neuron, or the two of
 * `opposed` (h = relu(v1 . x) - relu(v2 . x)). Null where given labels come from no teacher.
 */
export function teacherNetwork(recipe: DataRecipe, dataset: Dataset): Network | null {
  const dimension = dataset.dimension;
  if (recipe.scheme === 'opposed') {
    const { first, second } = opposedTeachers(recipe);
    const hidden = new Float64Array(2 * dimension);
    hidden.set(first, 0);
    hidden.set(second, dimension);
    return { dimension, width: 2, output: Float64Array.of(1, -1), hidden };
  }
  if (dataset.teacher === null) return null;
  return { dimension, width: 1, output: Float64Array.of(1), hidden: dataset.teacher };
}
