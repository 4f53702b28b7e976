import { resultLines } from '../experiment/resultJson.ts';
import type { Experiment } from '../experiment/runFile.ts';
import type { Simulation } from '../experiment/simulation.ts';
import { measuresOf, statsJson, stopJson } from './simulationJson.ts';

/**
 * A simulation as lines of JSON (`resultLines`), with a state for each of those that the JSON has.
 * @param solveMs milliseconds that the solve took
 */
export function simulationLines(
  experiment: Experiment,
  simulation: Simulation,
  solveMs: number,
): Generator<string, void, void> {
  const { dataset, network } = experiment;
  const { states, kinks } = simulation;
  return resultLines({ dataset, width: network.width, states, kinks }, () => ({
    stop: stopJson(simulation),
    measures: measuresOf(experiment, states.at(-1)!),
    stats: statsJson(simulation, solveMs),
  }));
}
