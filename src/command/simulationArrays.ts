import type { Experiment } from '../experiment/runFile.ts';
import { type NumpyArray, numpyText } from '../share/npy.ts';
import { fitsNpz, type NumpyArrays, npzPieces } from '../share/npz.ts';
import { commandWords } from '../text/commandWords.ts';
import { CommandError } from './commandError.ts';
import type { Simulation } from '../experiment/simulation.ts';

/**
 * A simulation as an `.npz` file, in pieces. No clock is in it: the same run gives the same bytes.
 * @throws CommandError where it is too large for one
 */
export function simulationNpz(experiment: Experiment, simulation: Simulation): Iterable<Uint8Array> {
  const arrays = arraysOf(experiment, simulation);
  if (!fitsNpz(arrays)) throw new CommandError(commandWords().simulate.npzTooLarge);
  return npzPieces(arrays);
}

/** T states of m neurons in d dimensions, n inputs, K kinks. */
function arraysOf({ dataset, network }: Experiment, { outcome, states, kinks }: Simulation): NumpyArrays {
  const { dimension, samples, inputs, labels, teacher } = dataset;
  const { width } = network;
  const { count, times, neurons, samples: kinkSamples, activities } = kinks;
  const kinkColumn = <T extends Float64Array | Int32Array | Uint8Array>(
    type: NumpyArray['type'],
    column: T,
  ) => array(type, [count], [column.subarray(0, count)]);
  return {
    times: numbers([states.length], [Float64Array.from(states, (state) => state.time)]),
    loss: numbers([states.length], [Float64Array.from(states, (state) => state.loss)]),
    output: numbers(
      [states.length, width],
      states.map((state) => state.output),
    ),
    hidden: numbers(
      [states.length, width, dimension],
      states.map((state) => state.hidden),
    ),
    kink_times: kinkColumn('f8', times),
    kink_neurons: kinkColumn('i4', neurons),
    kink_samples: kinkColumn('i4', kinkSamples),
    kink_activities: kinkColumn('u1', activities),
    inputs: numbers([samples, dimension], [inputs]),
    labels: numbers([samples], [labels]),
    ...(teacher && { teacher: numbers([dimension], [teacher]) }),
    stop_reason: numpyText(outcome.reason),
    ...(outcome.stall && { stop_stall: numpyText(outcome.stall) }),
  };
}

function array(type: NumpyArray['type'], shape: readonly number[], pieces: NumpyArray['pieces']): NumpyArray {
  return { type, shape, pieces };
}

function numbers(shape: readonly number[], pieces: readonly Float64Array[]): NumpyArray {
  return array('f8', shape, pieces);
}
