import * as Comlink from 'comlink';
import { FaultError } from '../experiment/fault.ts';
import type { MapMessage, MapRequest } from '../experiment/parameterMap.ts';
import type { Parameters } from '../experiment/parameters.ts';
import type { Detail } from '../experiment/solveClient.ts';
import type { RunMessage } from '../experiment/trajectory.ts';
import { breathe } from './breathe.ts';
import { lives, watchLife } from './life.ts';
import type { TaskOver, WorkerApi } from './worker.ts';

/** The little of a `Worker` that the page needs, so that tests can hand in another. */
export interface WorkerLike extends Comlink.Endpoint {
  terminate(): void;
}

/** The worker was gone before it heard of the run that it was asked for: another may be asked. */
export class UnheardError extends Error {}

/** The run or the rows of a map under way. */
interface Task {
  /** settles, and never rejects, when the worker has let go of the task or is gone */
  readonly over: Promise<void>;
  /** when it was first told to stop, on the clock of `performance.now`; null while it is wanted */
  stopAsked: number | null;
}

/**
 * One worker, from its start to its end: it works at one task at a time. It ends when it breaks, when it is found gone
 * or when it is told to, and is no use from then on.
 */
export class SolvingWorker {
  /** whether this page may read object URLs, as far as is known: some policies forbid it */
  private static urlsReadable = false;

  private readonly worker: WorkerLike;
  private readonly api: Comlink.Remote<WorkerApi>;
  /** aborts with the end; the reason says why, and the listeners go with it */
  private readonly ending = new AbortController();
  private lifeUrl: string | null = null;
  private lastId = 0;
  private task: Task | null = null;

  constructor(worker: WorkerLike) {
    this.worker = worker;
    this.api = Comlink.wrap<WorkerApi>(worker);
    const { signal } = this.ending;
    const broke = (event: Event) =>
      this.end((event as ErrorEvent).message || 'the worker could not be started');
    worker.addEventListener('error', broke, { signal });
    worker.addEventListener('messageerror', () => this.end('a message could not be read'), { signal });
    this.findLifeUrl().catch(() => {});
  }

  get ended(): boolean {
    return this.ending.signal.aborted;
  }

  /** it has answered: from then on the page finds out when it is gone */
  answered = false;

  /** whether all that it may be asked for has been optimised by the engine */
  warm = false;

  /** a task is under way, wanted or not */
  get busy(): boolean {
    return this.task !== null;
  }

  /**
   * Solves one run; the worker must not be busy. Resolves when all its messages have arrived, or when it has
   * stopped after `signal` aborted.
   * @throws FaultError where the run cannot be solved, UnheardError, or another error when the worker ends
   */
  solve(
    parameters: Parameters,
    onMessage: (message: RunMessage) => void,
    signal: AbortSignal,
    detail: Detail = 'full',
  ): Promise<void> {
    return this.ask((id, port) => this.api.solve(id, parameters, port, detail), onMessage, signal);
  }

  /** The same for rows of a map. */
  rows(request: MapRequest, tell: (message: MapMessage) => void, signal: AbortSignal): Promise<void> {
    return this.ask((id, port) => this.api.rows(id, request, port), tell, signal);
  }

  private ask<Message extends { readonly kind: string }>(
    call: (id: number, port: MessagePort) => Promise<void>,
    onMessage: (message: Message) => void,
    signal: AbortSignal,
  ): Promise<void> {
    const id = ++this.lastId;
    const { port1, port2 } = new MessageChannel();
    // One that was known to live and ends before it has heard of this task has not failed by it.
    const lived = this.lifeUrl !== null;
    let words = 0;
    const whileAsked = new AbortController();
    const answer = new Promise<void>((resolve, reject) => {
      port1.onmessage = ({ data }: MessageEvent<Message | TaskOver>) => {
        words++;
        if (!isOver(data)) {
          if (!signal.aborted) onMessage(data);
        } else if (data.fault === null) resolve();
        else reject(new FaultError(data.fault));
      };
      port1.onmessageerror = () => this.end('a message could not be read');
      const lost = () => reject(lived && words === 0 ? new UnheardError() : this.ending.signal.reason);
      this.ending.signal.addEventListener('abort', lost, { signal: whileAsked.signal });
      signal.addEventListener('abort', () => this.stop(id), { signal: whileAsked.signal });
    });
    const unwatch = watchLife({
      lifeUrl: () => this.lifeUrl,
      words: () => words,
      gone: () => this.end('the worker closed'),
    });
    const over = answer.finally(() => {
      unwatch();
      whileAsked.abort();
      port1.close();
      this.task = null;
    });
    this.task = { over: over.catch(() => {}), stopAsked: null };
    const received = call(id, Comlink.transfer(port2, [port2]));
    received.then(
      () => words++,
      (error: unknown) => this.end(String(error)),
    );
    return over;
  }

  /** Waits until the task under way has let go, until `patienceMs` after it was first told to stop, or for `signal`. */
  async letGo(patienceMs: number, signal: AbortSignal): Promise<void> {
    if (this.task === null) return;
    const { over, stopAsked } = this.task;
    const now = performance.now();
    await within((stopAsked ?? now) + patienceMs - now, over, signal);
  }

  /** @param share of the worker's time that it takes, in (0, 1] */
  async warmUp(share: number): Promise<void> {
    await this.api.warmUp(share);
    this.warm = true;
  }

  end(why: string): void {
    if (this.ended) return;
    // Calls that will never be answered keep the proxy, and the proxy its worker, unless it is released.
    this.api[Comlink.releaseProxy]();
    this.worker.terminate();
    this.ending.abort(new Error(why));
  }

  private stop(id: number): void {
    if (this.task === null || this.ended) return;
    this.task.stopAsked ??= performance.now();
    this.api.cancel(id).catch(() => {});
  }

  private async findLifeUrl(): Promise<void> {
    const url = await this.api.lifeUrl();
    this.answered = true;
    // a page that could read one can read any: a worker that closes right after its start is not to be missed
    if (!SolvingWorker.urlsReadable) SolvingWorker.urlsReadable = await lives(url);
    if (SolvingWorker.urlsReadable) this.lifeUrl = url;
  }
}

function isOver(data: { readonly kind: string } | TaskOver): data is TaskOver {
  return data.kind === 'over';
}

/** Waits for `settled`, which never rejects, for `ms` milliseconds at most, and no longer than `signal` allows. */
function within(ms: number, settled: Promise<void>, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    // After a stretch in which the page was busy the timer may come before messages that have long been there.
    const timer = setTimeout(() => breathe().then(done), Math.max(0, ms));
    signal.addEventListener('abort', done);
    settled.then(done);
  });
}
