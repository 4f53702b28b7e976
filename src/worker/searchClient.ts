import * as Comlink from 'comlink';
import type { SearchClient, SearchMessage } from '../experiment/searchClient.ts';
import type { SearchWorkerApi } from './searchWorker.ts';
import type { WorkerLike } from './solvingWorker.ts';

function startWorker(): WorkerLike {
  return new Worker(new URL('./searchWorker.ts', import.meta.url), { type: 'module' }) as WorkerLike;
}

/** Searches in a worker that lives as long as its search. */
export function createSearchClient(start: () => WorkerLike = startWorker): SearchClient {
  return {
    search(dataset, { tell, failed }) {
      const worker = start();
      const api = Comlink.wrap<SearchWorkerApi>(worker);
      const { port1, port2 } = new MessageChannel();
      const ending = new AbortController();
      const { signal } = ending;
      const end = () => {
        if (signal.aborted) return;
        ending.abort();
        // calls that will never be answered keep the proxy, and the proxy its worker, unless it is released
        api[Comlink.releaseProxy]();
        worker.terminate();
        port1.close();
      };
      const fail = () => {
        if (signal.aborted) return;
        end();
        failed();
      };
      port1.onmessage = ({ data }: MessageEvent<SearchMessage>) => {
        if (!signal.aborted) tell(data);
      };
      port1.onmessageerror = fail;
      worker.addEventListener('error', fail, { signal });
      worker.addEventListener('messageerror', fail, { signal });
      api.begin(dataset, Comlink.transfer(port2, [port2])).catch(fail);
      return { goOn: () => api.searchOn().catch(fail), end };
    },
  };
}
