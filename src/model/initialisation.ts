import { Activity, type Dataset, type Network } from './problem.ts';
import { Purpose, RandomStream } from './random.ts';

/** The start of every neuron before it is scaled by lambda. */
export interface UnscaledInitialisation {
  /** m x d, the z_j ~ N(0, I/(d m)) */
  readonly directions: Float64Array;
  /** m, the s_j in {-1, +1} */
  readonly signs: Int8Array;
}

/**
 * Draws z_j and s_j, each neuron from a stream of its own: a further neuron leaves the others' directions as they
 * are and rescales their lengths by sqrt(m/(m+1)), and nothing here depends on the initialisation scale.
 * @param seed network seed, uint32
 */
export function unscaledInitialisation(
  width: number,
  dimension: number,
  seed: number,
): UnscaledInitialisation {
  const directions = new Float64Array(width * dimension);
  const signs = new Int8Array(width);
  const deviation = 1 / Math.sqrt(dimension * width);
  for (let j = 0; j < width; j++) {
    const stream = new RandomStream(seed, Purpose.Neuron, j);
    signs[j] = stream.sign();
    for (let k = 0; k < dimension; k++) directions[j * dimension + k] = deviation * stream.normal();
  }
  return { directions, signs };
}

/**
 * The balanced initialisation w_j = lambda z_j, a_j = s_j |w_j|.
 * @param initScale lambda, down to 1e-100
 * @param seed network seed, uint32
 */
export function balancedInitialisation(
  width: number,
  dimension: number,
  initScale: number,
  seed: number,
): Network {
  const { directions, signs } = unscaledInitialisation(width, dimension, seed);
  const output = new Float64Array(width);
  const hidden = new Float64Array(width * dimension);
  for (let j = 0; j < width; j++) {
    let squared = 0;
    for (let k = 0; k < dimension; k++) {
      const z = directions[j * dimension + k]!;
      squared += z * z;
      hidden[j * dimension + k] = initScale * z;
    }
    output[j] = signs[j]! * (initScale * Math.sqrt(squared));
  }
  return { dimension, width, output, hidden };
}

/** A neuron's group, fixed at the start of a run. */
export const Group = {
  /** active on no input: it never moves */
  Dead: 0,
  /** a_j > 0 and active on some input: the neurons that can join the bundle */
  Positive: 1,
  /** a_j <= 0 and active on some input */
  Negative: 2,
} as const;
export type Group = (typeof Group)[keyof typeof Group];

/** Whether a neuron is active on input i where its weights are the d entries of `hidden` from `at` on: w . x_i > 0. */
function isActive({ dimension, inputs }: Dataset, hidden: Float64Array, at: number, i: number): boolean {
  let preActivation = 0;
  for (let k = 0; k < dimension; k++) preActivation += hidden[at + k]! * inputs[i * dimension + k]!;
  return preActivation > 0;
}

/** The group of each neuron of `network`, taken as the start of a run (m). */
export function neuronGroups(dataset: Dataset, network: Network): Uint8Array {
  const { dimension, samples } = dataset;
  const groups = new Uint8Array(network.width);
  for (let j = 0; j < network.width; j++) {
    groups[j] = Group.Dead;
    for (let i = 0; i < samples; i++) {
      if (!isActive(dataset, network.hidden, j * dimension, i)) continue;
      groups[j] = network.output[j]! > 0 ? Group.Positive : Group.Negative;
      break;
    }
  }
  return groups;
}

/** The pattern of neuron j of `network`, taken as the start of a run, as its group is told: n, `Activity`; O(n d). */
export function startingPattern(dataset: Dataset, { hidden }: Network, j: number): Uint8Array {
  return Uint8Array.from({ length: dataset.samples }, (_, i) =>
    isActive(dataset, hidden, j * dataset.dimension, i) ? Activity.On : Activity.Off,
  );
}

/** The neurons of a group, increasing. */
export function membersOf(groups: Uint8Array, group: Group): Int32Array {
  const members = new Int32Array(groups.length);
  let count = 0;
  for (let j = 0; j < groups.length; j++) if (groups[j] === group) members[count++] = j;
  return members.slice(0, count);
}
