import * as Comlink from 'comlink';
import type { WorkerLike } from './solvingWorker.ts';

/** A worker that lives as long as its one job, which is why the job can be ended whatever it is at. */
interface JobWorker<Api> {
  readonly api: Comlink.Remote<Api>;
  /** the worker's end of a channel for what it tells on the way: to be handed over */
  readonly port: MessagePort;
  /** ends it; nothing is told of it from then on */
  end(): void;
  /** the same, and says that the job has failed */
  fail(): void;
}

/**
 * @param tell what comes through the channel
 * @param failed called once, and never after `end`
 */
export function startJobWorker<Api, Message>(
  start: () => WorkerLike,
  tell: (message: Message) => void,
  failed: () => void,
): JobWorker<Api> {
  const worker = start();
  const api = Comlink.wrap<Api>(worker);
  const { port1, port2 } = new MessageChannel();
  const ending = new AbortController();
  const { signal } = ending;
  const end = () => {
    if (signal.aborted) return;
    ending.abort();
    // calls that will never be answered keep the proxy, and the proxy its worker, unless it is released
    (api as Comlink.Remote<object>)[Comlink.releaseProxy]();
    worker.terminate();
    port1.close();
  };
  const fail = () => {
    if (signal.aborted) return;
    end();
    failed();
  };
  port1.onmessage = ({ data }: MessageEvent<Message>) => {
    if (!signal.aborted) tell(data);
  };
  port1.onmessageerror = fail;
  worker.addEventListener('error', fail, { signal });
  worker.addEventListener('messageerror', fail, { signal });
  return { api, port: port2, end, fail };
}
