import { EVENTS_A_PIECE, eventsJson, stateJson } from '../experiment/resultJson.ts';
import type { Experiment } from '../experiment/runFile.ts';
import type { Simulation, State } from '../experiment/simulation.ts';
import { createMeasurer, SCALAR_MEASURES } from '../model/measures/measures.ts';

/** What the JSON calls the measures at the end of a run. */
const MEASURES = {
  maxAngle: 'positiveMaxAngle',
  meanAngle: 'positiveMeanAngle',
  nuclearNorm: 'nuclearNorm',
  squaredNorm: 'squaredNorm',
  distanceToTeacher: 'bundleDistance',
} as const satisfies Record<string, (typeof SCALAR_MEASURES)[number]>;

/**
 * The JSON of a simulation, in pieces: one string for all of a large run would be longer than strings may be.
 * @param solveMs milliseconds that the solve took
 */
export function* simulationJson(
  experiment: Experiment,
  simulation: Simulation,
  solveMs: number,
): Generator<string, void, void> {
  const { states, kinks } = simulation;
  yield `{"version":1,"stop":${JSON.stringify(stopJson(simulation))},"states":[`;
  for (const [index, state] of states.entries()) {
    yield (index === 0 ? '' : ',') + JSON.stringify(stateJson(state));
  }
  yield '],"events":[';
  for (let start = 0; start < kinks.count; start += EVENTS_A_PIECE) {
    const events = eventsJson(kinks, start, Math.min(kinks.count, start + EVENTS_A_PIECE));
    yield (start === 0 ? '' : ',') + JSON.stringify(events).slice(1, -1);
  }
  const measures = measuresOf(experiment, states.at(-1)!);
  const stats = statsJson(simulation, solveMs);
  yield `],"measures":${JSON.stringify(measures)},"stats":${JSON.stringify(stats)}}\n`;
}

export function stopJson({ outcome: { reason, stall, time, loss } }: Simulation) {
  return { reason, ...(stall && { stall }), time, loss };
}

export function statsJson({ steps, rejected, kinks }: Simulation, solveMs: number) {
  return { steps, rejected, kinks: kinks.count, solveMs };
}

/** Measures of the last state; null where one is not applicable, as NaN is in JSON. */
export function measuresOf({ dataset, network }: Experiment, { output, hidden }: State) {
  const measurer = createMeasurer(dataset, network, { seed: 0, teacher: null });
  measurer.measure(output, hidden, 'all');
  return Object.fromEntries(
    Object.entries(MEASURES).map(([name, measure]) => [
      name,
      measurer.scalars[SCALAR_MEASURES.indexOf(measure)]!,
    ]),
  );
}
