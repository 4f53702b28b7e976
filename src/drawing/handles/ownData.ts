import type { GivenData, Parameters } from '../../experiment/parameters.ts';
import { DATA_PARAMETERS } from '../../experiment/setup.ts';
import type { AppState } from '../../state/appState.ts';
import { givenOf } from '../../state/edits.ts';

/** The data that are asked for, as given ones; null while those of another scheme are still to come from the worker. */
export function ownData({ parameters, run }: AppState): GivenData | null {
  if (parameters.given !== null) return parameters.given;
  if (run === null || DATA_PARAMETERS.some((key) => run.parameters[key] !== parameters[key])) return null;
  return givenOf(run);
}

/** The parameters that make `given` the data of the run. */
export function asData(given: GivenData): Partial<Parameters> {
  return { scheme: 'given', given };
}
