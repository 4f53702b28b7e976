import * as Comlink from 'comlink';
import type { MapClient, MapMessage, MapRequest } from '../experiment/parameterMap.ts';
import { lives, watchLife } from './life.ts';
import type { MapWorkerApi } from './mapWorker.ts';
import type { WorkerLike } from './solvingWorker.ts';

/** A worker that has not let go of cancelled rows after this is in one long step: it is ended. */
const PATIENCE_MS = 100;

function startWorker(): WorkerLike {
  return new Worker(new URL('./mapWorker.ts', import.meta.url), { type: 'module' }) as WorkerLike;
}

/** Solves the rows of maps in a worker that is started at once, and again when it had to be ended. */
export function createMapClient(start: () => WorkerLike = startWorker): MapClient {
  let worker: MapWorker | null = null;
  const here = () => {
    if (worker === null || worker.ended) worker = new MapWorker(start());
    return worker;
  };
  try {
    here().warmUp();
  } catch {
    // where there is no worker the first request says so
  }
  let under: Promise<unknown> = Promise.resolve();
  return {
    async solve(request, tell, signal) {
      // the one before has let go, or its worker has been ended: it ends no other with it
      const before = under;
      const own = before.then(() => (signal.aborted ? undefined : here().solve(request, tell, signal)));
      under = own.catch(() => {});
      await own;
    },
    dispose: () => worker?.end('the page has done with it'),
  };
}

class MapWorker {
  private readonly worker: WorkerLike;
  private readonly api: Comlink.Remote<MapWorkerApi>;
  private readonly ending = new AbortController();
  private lifeUrl: string | null = null;
  private lastId = 0;

  constructor(worker: WorkerLike) {
    this.worker = worker;
    this.api = Comlink.wrap<MapWorkerApi>(worker);
    const { signal } = this.ending;
    worker.addEventListener('error', () => this.end('the worker broke down'), { signal });
    worker.addEventListener('messageerror', () => this.end('a message could not be read'), { signal });
    this.api.lifeUrl().then(
      async (url) => {
        if (await lives(url)) this.lifeUrl = url;
      },
      () => {},
    );
  }

  get ended(): boolean {
    return this.ending.signal.aborted;
  }

  warmUp(): void {
    this.api.warmUp().catch(() => {});
  }

  solve(request: MapRequest, tell: (message: MapMessage) => void, signal: AbortSignal): Promise<void> {
    const id = ++this.lastId;
    const { port1, port2 } = new MessageChannel();
    const over = new AbortController();
    let words = 0;
    let patience: ReturnType<typeof setTimeout> | undefined;
    const answer = new Promise<void>((resolve, reject) => {
      port1.onmessage = ({ data }: MessageEvent<MapMessage | null>) => {
        words++;
        if (data === null) resolve();
        else if (!signal.aborted) tell(data);
      };
      port1.onmessageerror = () => this.end('a message could not be read');
      const gone = () => {
        if (signal.aborted) resolve();
        else reject(this.ending.signal.reason);
      };
      this.ending.signal.addEventListener('abort', gone, { signal: over.signal });
      const cancel = () => {
        patience = setTimeout(() => this.end('it was in a long step'), PATIENCE_MS);
        this.api.cancel(id).catch(() => {});
      };
      signal.addEventListener('abort', cancel, { signal: over.signal });
    });
    // a worker that the browser ends for want of memory says nothing
    const unwatch = watchLife({
      lifeUrl: () => this.lifeUrl,
      words: () => words,
      gone: () => this.end('the worker closed'),
    });
    this.api.solve(id, request, Comlink.transfer(port2, [port2])).catch((error: unknown) => {
      this.end(String(error));
    });
    return answer.finally(() => {
      clearTimeout(patience);
      unwatch();
      over.abort();
      port1.close();
    });
  }

  end(why: string): void {
    if (this.ended) return;
    // calls that will never be answered keep the proxy, and the proxy its worker, unless it is released
    (this.api as Comlink.Remote<object>)[Comlink.releaseProxy]();
    this.worker.terminate();
    this.ending.abort(new Error(why));
  }
}
