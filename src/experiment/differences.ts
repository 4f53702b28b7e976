import type { Recipe } from '../model/schemes/recipe.ts';
import { schemeUses } from '../model/schemes/scheme.ts';
import type { Parameters } from './parameters.ts';

export type ParameterName = keyof Parameters;

/** Parameters that only some schemes of data have, by the ingredient of their recipe. */
const INGREDIENTS: Readonly<Partial<Record<ParameterName, keyof Recipe>>> = {
  base: 'base',
  dimension: 'dimension',
  samples: 'samples',
  angle: 'angle',
  stretch: 'stretch',
  dataSeed: 'seed',
  given: 'given',
};

/** Whether the run of `parameters` follows from `name` at all: a flow has no step, and what is the user's own has no seed. */
export function matters(
  name: ParameterName,
  parameters: Pick<Parameters, 'scheme' | 'method' | 'network'>,
): boolean {
  if (name === 'learningRate') return parameters.method === 'descent';
  if (name === 'networkSeed') return parameters.network === null;
  const ingredient = INGREDIENTS[name];
  return ingredient === undefined || schemeUses(parameters.scheme, ingredient);
}

/**
 * By which parameters two runs differ, in the order of `Parameters`; none where they are the same run, whatever stands in
 * parameters that neither follows from. The user's own data and start are the same where they are the same object.
 */
export function differencesOf(one: Parameters, other: Parameters): readonly ParameterName[] {
  return (Object.keys(one) as ParameterName[]).filter(
    (name) => one[name] !== other[name] && (matters(name, one) || matters(name, other)),
  );
}
