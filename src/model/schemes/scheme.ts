import type { Dataset, Network } from '../problem.ts';
import { blindToConstant, withConstant } from './bias.ts';
import { centred } from './centred.ts';
import { cone } from './cone.ts';
import { counterexample } from './counterexample.ts';
import { DataError } from './dataError.ts';
import { given } from './given.ts';
import { opposed } from './opposed.ts';
import type { Base, Recipe, SchemeDefinition } from './recipe.ts';
import type { Spread } from './rho.ts';
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
  /** d; it counts the constant coordinate of a bias */
  readonly dimension: number;
  /** every input gets the constant coordinate 1; not where it is left out */
  readonly bias?: boolean | undefined;
}

/** Whether the data of `scheme` follow from `ingredient`. */
export function schemeUses(scheme: Scheme, ingredient: keyof Recipe): boolean {
  return SCHEME_DEFINITIONS[scheme].uses.includes(ingredient);
}

/** rho by the correlation angle, in the schemes that have one; else null. */
export function spreadOf(scheme: Scheme, base: Base): Spread | null {
  return SCHEME_DEFINITIONS[scheme].spread?.(base) ?? null;
}

/** The fewest dimensions in which there are data of `scheme`; a bias takes one of them. */
export function leastDimension(scheme: Scheme, bias: boolean): number {
  return SCHEME_DEFINITIONS[scheme].leastDimension + (bias ? 1 : 0);
}

/** What the scheme itself is asked for: it knows of no bias. */
function withoutBias(recipe: DataRecipe): DataRecipe {
  return recipe.bias ? { ...recipe, dimension: recipe.dimension - 1 } : recipe;
}

/**
 * The data of a recipe: the same recipe gives the same bits in every engine, and a further sample leaves the others
 * as they are.
 * @throws DataError when a point cannot be drawn, the scheme needs another dimension, or given data do not fit
 */
export function makeDataset(recipe: DataRecipe): Dataset {
  const { scheme, dimension, bias = false } = recipe;
  const { make, teacherBias } = SCHEME_DEFINITIONS[scheme];
  const least = leastDimension(scheme, bias);
  if (schemeUses(scheme, 'dimension') && dimension < least) {
    throw new DataError(
      'scheme-needs',
      `the scheme ${scheme} needs at least ${least} dimensions, not ${dimension}`,
      { expected: least, given: dimension },
    );
  }
  const dataset = make(withoutBias(recipe));
  return bias ? withConstant(dataset, teacherBias) : dataset;
}

/** The number of inputs that `makeDataset` gives: what the recipe's `samples` comes to in its scheme. */
export function effectiveSamples(recipe: DataRecipe): number {
  return SCHEME_DEFINITIONS[recipe.scheme].samples(withoutBias(recipe));
}

/**
 * The network that labels every input, of those in the data and of fresh ones: the teacher neuron, or the two of
 * `opposed` (h = relu(v1 . x) - relu(v2 . x)). Null where given labels come from no teacher.
 */
export function teacherNetwork(recipe: DataRecipe, dataset: Dataset): Network | null {
  const { teachers } = SCHEME_DEFINITIONS[recipe.scheme];
  if (teachers !== undefined) {
    const network = teachers(withoutBias(recipe));
    return recipe.bias ? blindToConstant(network) : network;
  }
  const { dimension, teacher } = dataset;
  if (teacher === null) return null;
  return { dimension, width: 1, output: Float64Array.of(1), hidden: teacher };
}
