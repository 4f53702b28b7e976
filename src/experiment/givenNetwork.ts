import { balancedInitialisation } from '../model/initialisation.ts';
import type { Network } from '../model/problem.ts';
import type { Fault } from './fault.ts';
import { correctList, correctRows, lengthFault } from './givenData.ts';
import type { GivenNetwork } from './parameters.ts';

export interface CheckedNetwork {
  /** null where it cannot be the start of the run */
  readonly network: GivenNetwork | null;
  readonly faults: readonly Fault[];
}

/**
 * The user's own start as it can be run: weights out of range are set to the nearest allowed, with one fault a list. What
 * has no nearest allowed value refuses the whole: neurons of another dimension than the data's, a missing number, too many.
 * A network with nothing to correct is returned as it is.
 * @param dimension d of the data, with the constant of a bias
 * @param most the largest width allowed
 * @param names how faults name the two lists
 */
export function checkNetwork(
  network: GivenNetwork,
  dimension: number,
  most: number,
  names: Readonly<Record<keyof GivenNetwork, string>>,
): CheckedNetwork {
  const { output, hidden } = network;
  const refuse = (fault: Fault): CheckedNetwork => ({ network: null, faults: [fault] });
  if (output.length < 1 || output.length > most) {
    const values = { given: output.length, min: 1, max: most };
    return refuse({ code: 'wrong-length', field: names.output, values });
  }
  if (hidden.length !== output.length) return refuse(lengthFault(names.hidden, hidden.length, output.length));
  const { rows, fault } = correctRows(hidden, dimension, names.hidden);
  if (rows === null) return refuse(fault!);
  const faults = fault === null ? [] : [fault];
  const outputs = correctList(output, names.output);
  if (outputs.values === null) return refuse(outputs.fault!);
  if (outputs.fault !== null) faults.push(outputs.fault);
  return faults.length === 0
    ? { network, faults }
    : { network: { output: outputs.values, hidden: rows }, faults };
}

/** The start of a run from `network`, scaled by lambda: with lambda 1 the same bits. @param dimension of its neurons */
export function startOf({ output, hidden }: GivenNetwork, dimension: number, initScale: number): Network {
  const width = output.length;
  const weights = new Float64Array(width * dimension);
  for (let j = 0; j < width; j++) {
    for (let k = 0; k < dimension; k++) weights[j * dimension + k] = initScale * hidden[j]![k]!;
  }
  return { dimension, width, output: Float64Array.from(output, (a) => initScale * a), hidden: weights };
}

/** The start that the seed draws, as a given one: scaled by lambda it has the same bits. */
export function drawnNetwork(width: number, dimension: number, seed: number): GivenNetwork {
  const { output, hidden } = balancedInitialisation(width, dimension, 1, seed);
  return {
    output: [...output],
    hidden: Array.from({ length: width }, (_, j) => [...hidden.subarray(j * dimension, (j + 1) * dimension)]),
  };
}
