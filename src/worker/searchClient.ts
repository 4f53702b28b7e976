import * as Comlink from 'comlink';
import type { SearchClient, SearchMessage } from '../experiment/searchClient.ts';
import { startJobWorker } from './jobWorker.ts';
import type { SearchWorkerApi } from './searchWorker.ts';
import type { WorkerLike } from './solvingWorker.ts';
import { startSearch } from './start.ts';

/** Searches in a worker that lives as long as its search. */
export function createSearchClient(start: () => WorkerLike = startSearch): SearchClient {
  return {
    search(dataset, { tell, failed }) {
      const job = startJobWorker<SearchWorkerApi, SearchMessage>(start, tell, failed);
      const { api, port, end, fail } = job;
      api.begin(dataset, Comlink.transfer(port, [port])).catch(fail);
      return { goOn: () => api.searchOn().catch(fail), end };
    },
  };
}
