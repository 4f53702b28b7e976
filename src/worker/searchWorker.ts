import * as Comlink from 'comlink';
import type { Dataset } from '../model/problem.ts';
import { searchLeastNorm } from '../model/theory/leastNorm.ts';
import { goOn, type Search } from './searchLoop.ts';

/**
 * The search for M, in a worker of its own: one ascent in many dimensions takes longer than a page, or a run that is being
 * solved, may stand still. It is ended with its worker.
 */
let search: Search | null = null;
let tellTo: MessagePort | null = null;

function searchOn(): void {
  if (search === null) return;
  goOn(
    search,
    () => performance.now(),
    (message) => tellTo?.postMessage(message),
  );
}

const api = {
  /** Searches for a stretch of time; what comes of it goes to `port`. */
  begin(dataset: Dataset, port: MessagePort): void {
    search = searchLeastNorm(dataset);
    tellTo = port;
    searchOn();
  },

  /** Goes on with it for another. */
  searchOn,
};

export type SearchWorkerApi = typeof api;

Comlink.expose(api);
