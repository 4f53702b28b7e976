import { balancedInitialisation, neuronGroups } from '../model/initialisation.ts';
import type { Dataset } from '../model/problem.ts';
import { DataError } from '../model/schemes/dataError.ts';
import type { GivenPoints } from '../model/schemes/recipe.ts';
import { type DataRecipe, makeDataset, teacherNetwork } from '../model/schemes/scheme.ts';
import { FaultError } from './fault.ts';
import { startOf } from './givenNetwork.ts';
import type { GivenData, Method, Parameters } from './parameters.ts';
import type { RunStart } from './trajectory.ts';

/** How a network is trained. */
export interface Training {
  readonly method: Method;
  /** step of gradient descent, in flow time */
  readonly learningRate: number;
  /** the run ends where the loss reaches this; 0 for never */
  readonly lossTarget: number;
  /** in flow time */
  readonly maxTime: number;
  /** of the flow solver, relative to each neuron */
  readonly tolerance: number;
}

/** What a link leaves unsaid, and a run file may leave out. */
export const MAX_TIME = 1e7;
export const TOLERANCE = 1e-6;

/** A run before its first step, and all that is needed to make it. */
export interface Setup extends RunStart {
  readonly training: Training;
}

/**
 * The data and the start of the run of `parameters`: the same bits for the same parameters in every engine.
 * @param parameters as `sanitise` gives them
 * @throws FaultError where no data come of them
 */
export function setUp(parameters: Parameters): Setup {
  const { width, initScale, networkSeed, network, method, learningRate, lossTarget } = parameters;
  const recipe = recipeOf(parameters);
  const dataset = datasetOf(recipe);
  const { dimension } = dataset;
  const initial =
    network === null
      ? balancedInitialisation(width, dimension, initScale, networkSeed)
      : startOf(network, dimension, initScale);
  return {
    dataset,
    initial,
    groups: neuronGroups(dataset, initial),
    training: { method, learningRate, lossTarget, maxTime: MAX_TIME, tolerance: TOLERANCE },
    teachers: teacherNetwork(recipe, dataset),
  };
}

/** The parameters that the data of a run follow from. */
export const DATA_PARAMETERS = [
  'scheme',
  'base',
  'dimension',
  'samples',
  'angle',
  'stretch',
  'bias',
  'dataSeed',
  'given',
] as const satisfies readonly (keyof Parameters)[];

export type DataParameters = Pick<Parameters, (typeof DATA_PARAMETERS)[number]>;

export function recipeOf(parameters: DataParameters): DataRecipe {
  const { scheme, base, dimension, samples, angle, stretch, bias, dataSeed, given } = parameters;
  return {
    scheme,
    base,
    dimension,
    samples,
    angle,
    stretch,
    bias,
    seed: dataSeed,
    given: given === null ? undefined : givenPoints(given),
  };
}

/** @throws FaultError where the model refuses the recipe */
export function datasetOf(recipe: DataRecipe): Dataset {
  try {
    return makeDataset(recipe);
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    throw new FaultError({ code: error.code, field: 'data', values: error.values });
  }
}

/** @param given with points of one length */
function givenPoints({ inputs, labels, teacher }: GivenData): GivenPoints {
  const dimension = inputs[0]!.length;
  const flat = new Float64Array(inputs.length * dimension);
  inputs.forEach((point, i) => {
    flat.set(point, i * dimension);
  });
  return {
    dimension,
    inputs: flat,
    labels: labels === null ? null : Float64Array.from(labels),
    teacher: teacher === null ? null : Float64Array.from(teacher),
  };
}
