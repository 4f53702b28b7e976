import * as Comlink from 'comlink';
import type { SearchClient, SearchMessage } from '../experiment/searchClient.ts';
import { startJobWorker } from './jobWorker.ts';
import type { SearchWorkerApi } from './searchWorker.ts';
import type { WorkerLike } from './solvingWorker.ts';

function startWorker(): WorkerLike {
  return new Worker(new URL('./searchWorker.ts', import.meta.url), { type: 'module' }) as WorkerLike;
}

/** Searches in a worker that lives as long as its search. */
export function createSearchClient(start: () => WorkerLike = startWorker): SearchClient {
  return {
    search(dataset, { tell, failed }) {
      const job = startJobWorker<SearchWorkerApi, SearchMessage>(start, tell, failed);
      const { api, port, end, fail } = job;
      api.begin(dataset, Comlink.transfer(port, [port])).catch(fail);
      return { goOn: () => api.searchOn().catch(fail), end };
    },
  };
}
