import { phasesOfRun } from '../../findings/theory/runPhases.ts';
import type { Run } from '../../state/run.ts';

/** The flow times between which a run is in one phase, its start and its end among them, increasing. */
export function phaseStops(run: Run): number[] {
  const { phases } = phasesOfRun(run);
  const borders = [phases?.departure ?? 0, phases?.convergence ?? run.endTime];
  const times = [0, ...borders.filter((time) => time > 0 && time < run.endTime), run.endTime];
  return [...new Set(times)].sort((a, b) => a - b);
}

/** The next (+1) or last (-1) border of phases from `time`; an end of the run where there is none. */
export function phaseStop(run: Run, time: number, direction: 1 | -1): number {
  const stops = phaseStops(run);
  return direction === 1
    ? (stops.find((stop) => stop > time) ?? run.endTime)
    : (stops.findLast((stop) => stop < time) ?? 0);
}
