import { uncorrected } from '../experiment/correct.ts';
import { FaultError } from '../experiment/fault.ts';
import { type Experiment, experimentOf, readRunFile } from '../experiment/runFile.ts';
import { runFileOf } from '../experiment/runFileParameters.ts';
import { type LinkState, readLink } from './link.ts';
import { RunError } from './runError.ts';

/** @throws RunError as `solve` does */
export function experimentFrom(run: string | object): Experiment {
  if (typeof run === 'string') {
    const { parameters } = linkState(run);
    return told(() => experimentOf(runFileOf(parameters)));
  }
  return told(() => experimentOf(readRunFile(run)));
}

/** @throws RunError where something of the link would be set right, or left out: that silently would be another run */
export function linkState(link: string): LinkState {
  const { state, faults } = readLink(link);
  if (faults[0] !== undefined) throw new RunError(uncorrected(faults[0]));
  return state;
}

/** @throws RunError in the place of the fault that `read` throws */
function told<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof FaultError) throw new RunError(error.fault);
    throw error;
  }
}
