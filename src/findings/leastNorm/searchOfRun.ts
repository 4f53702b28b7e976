import type { SearchClient } from '../../experiment/searchClient.ts';
import type { Run } from '../../state/run.ts';
import { type SearchState, searches } from './searches.ts';

/** A network of one neuron has rank 1 whatever its norm: there is nothing to compare. */
const ONE_NEURON: SearchState = { kind: 'oneNeuron' };

/** How the search for M stands for the data of a run, or why the theorem says nothing of it. */
export function searchOfRun({ start: { dataset, initial } }: Run): SearchState {
  return initial.width === 1 ? ONE_NEURON : searches.of(dataset);
}

/** Searches M for the data of a run, where the theorem says something of it. */
export function askSearchOfRun({ start: { dataset, initial } }: Run, client: SearchClient): void {
  if (initial.width > 1) searches.ask(dataset, client);
}
