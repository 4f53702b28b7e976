import type { Experiment } from '../experiment/runFile.ts';
import type { Dataset } from '../model/problem.ts';
import type { Simulation } from '../experiment/simulation.ts';
import { EVENTS_A_PIECE, eventsJson, measuresOf, stateJson, statsJson, stopJson } from './simulationJson.ts';

/**
 * A simulation as lines of JSON that can be read one by one, told apart by `kind`: one `run`, a `state` for each of
 * those that the JSON has, an `event` for each kink, one `end` with all that is known only then.
 * @param solveMs milliseconds that the solve took
 */
export function* simulationLines(
  experiment: Experiment,
  simulation: Simulation,
  solveMs: number,
): Generator<string, void, void> {
  const { states, kinks } = simulation;
  yield line({ kind: 'run', version: 1, width: experiment.network.width, ...dataJson(experiment.dataset) });
  for (const state of states) yield line({ kind: 'state', ...stateJson(state) });
  for (let start = 0; start < kinks.count; start += EVENTS_A_PIECE) {
    const events = eventsJson(kinks, start, Math.min(kinks.count, start + EVENTS_A_PIECE));
    yield events.map((event) => line({ kind: 'event', ...event })).join('');
  }
  const measures = measuresOf(experiment, states.at(-1)!);
  yield line({ kind: 'end', stop: stopJson(simulation), measures, stats: statsJson(simulation, solveMs) });
}

function line(value: object): string {
  return `${JSON.stringify(value)}\n`;
}

function dataJson({ dimension, samples, inputs, labels, teacher }: Dataset) {
  return {
    dimension,
    samples,
    inputs: Array.from({ length: samples }, (_, i) =>
      Array.from(inputs.subarray(i * dimension, (i + 1) * dimension)),
    ),
    labels: Array.from(labels),
    teacher: teacher && Array.from(teacher),
  };
}
