import type { Dataset, Network } from '../problem.ts';
import { centred } from './centred.ts';
import { cone } from './cone.ts';
import { counterexample } from './counterexample.ts';
import { DataError } from './dataError.ts';
import { given } from './given.ts';
import { opposed } from './opposed.ts';
import type { Recipe, SchemeDefinition } from './recipe.ts';
import { uncentred } from './uncentred.ts';
import { zMatrix } from './zMatrix.ts';

/**
 * The ways data come about, in the order of the menu, under their names in links and run files. A further one is its file,
 * a line here, and its text under the same name.
 */
const LIST = {
  cone,
  centred,
  uncentred,
  opposed,
  'z-matrix': zMatrix,
  counterexample,
  given,
} as const satisfies Readonly<Record<string, SchemeDefinition>>;

export type Scheme = keyof typeof LIST;

/** In the order of the menu. */
export const SCHEMES = Object.keys(LIST) as readonly Scheme[];

export const SCHEME_DEFINITIONS: Readonly<Record<Scheme, SchemeDefinition>> = LIST;

/** Everything the data of a run follow from. */
export interface DataRecipe extends Recipe {
  readonly scheme: Scheme;
}

/** Whether the data of `scheme` follow from `ingredient`. */
export function schemeUses(scheme: Scheme, ingredient: keyof Recipe): boolean {
  return SCHEME_DEFINITIONS[scheme].uses.includes(ingredient);
}

/**
 * The data of a recipe: the same recipe gives the same bits in every engine, and a further sample leaves the others
 * as they are.
 * @throws DataError when a point cannot be drawn, the scheme needs another dimension, or given data do not fit
 */
export function makeDataset(recipe: DataRecipe): Dataset {
  const { scheme, dimension } = recipe;
  const { make, leastDimension } = SCHEME_DEFINITIONS[scheme];
  if (schemeUses(scheme, 'dimension') && dimension < leastDimension) {
    throw new DataError(
      'scheme-needs',
      `the scheme ${scheme} needs at least ${leastDimension} dimensions, not ${dimension}`,
      { expected: leastDimension, given: dimension },
    );
  }
  return make(recipe);
}

/** The number of inputs that `makeDataset` gives: what the recipe's `samples` comes to in its scheme. */
export function effectiveSamples(recipe: DataRecipe): number {
  return SCHEME_DEFINITIONS[recipe.scheme].samples(recipe);
}

/**
 * The network that labels every input, of those in the data and of fresh ones: the teacher neuron, or the two of
 * `opposed` (h = relu(v1 . x) - relu(v2 . x)). Null where given labels come from no teacher.
 */
export function teacherNetwork(recipe: DataRecipe, dataset: Dataset): Network | null {
  const { teachers } = SCHEME_DEFINITIONS[recipe.scheme];
  if (teachers !== undefined) return teachers(recipe);
  const { dimension, teacher } = dataset;
  if (teacher === null) return null;
  return { dimension, width: 1, output: Float64Array.of(1), hidden: teacher };
}
