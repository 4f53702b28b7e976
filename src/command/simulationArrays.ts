import type { Experiment } from '../experiment/runFile.ts';
import type { Simulation } from '../experiment/simulation.ts';
import { numpyText } from '../share/npy.ts';
import { fitsNpz, type NumpyArrays, npzPieces } from '../share/npz.ts';
import { resultArrays } from '../share/resultArrays.ts';
import { commandWords } from '../text/commandWords.ts';
import { CommandError } from './commandError.ts';

/**
 * A simulation as an `.npz` file, in pieces. No clock is in it: the same run gives the same bytes.
 * @throws CommandError where it is too large for one
 */
export function simulationNpz(experiment: Experiment, simulation: Simulation): Iterable<Uint8Array> {
  const arrays = arraysOf(experiment, simulation);
  if (!fitsNpz(arrays)) throw new CommandError(commandWords().simulate.npzTooLarge);
  return npzPieces(arrays);
}

function arraysOf({ dataset, network }: Experiment, { outcome, states, kinks }: Simulation): NumpyArrays {
  return {
    ...resultArrays({ dataset, width: network.width, states, kinks }),
    stop_reason: numpyText(outcome.reason),
    ...(outcome.stall && { stop_stall: numpyText(outcome.stall) }),
  };
}
