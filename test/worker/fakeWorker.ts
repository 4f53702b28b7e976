import { getEventListeners } from 'node:events';
import * as Comlink from 'comlink';
import { afterEach, beforeEach, vi } from 'vitest';
import type { MapMessage, MapRequest } from '../../src/experiment/parameterMap.ts';
import { DEFAULTS, type Parameters } from '../../src/experiment/parameters.ts';
import type { RunMessage } from '../../src/experiment/trajectory.ts';
import type { WorkerLike } from '../../src/worker/solvingWorker.ts';
import type { TaskOver } from '../../src/worker/worker.ts';
import { FakeChannel, FakePort, fakeChannelsInPlace, pass } from './fakeChannel.ts';

/** A run, or rows of a map, as a worker was asked for it. */
interface Task {
  readonly id: number;
  readonly kind: 'run' | 'rows';
  /** sends a message that tells of the given time */
  readonly say: (time: number) => void;
  /** ends the solve */
  readonly end: (fault?: TaskOver['fault']) => void;
}

/** A worker that does nothing but what the test tells it. */
export class FakeWorker {
  readonly tasks: Task[] = [];
  readonly page: WorkerLike & FakePort;
  terminated = false;
  /** was asked to release its proxy before it was ended */
  released = false;
  /** has closed itself, and answers nothing any more */
  closed = false;
  /** milliseconds from the word to stop until the solve lets go; Infinity for a long step */
  letsGoAfter = 0;
  /** shares of its time that it was to warm up in */
  readonly warmUps: number[] = [];

  constructor() {
    const { port1, port2 } = new FakeChannel();
    this.page = Object.assign(port1, {
      terminate: () => {
        this.terminated = true;
        port1.close();
        port2.close();
      },
      postMessage: (data: { readonly type?: unknown }) => {
        if (data.type === 'RELEASE') this.released = !this.terminated;
        FakePort.prototype.postMessage.call(port1, data);
      },
    });
    Comlink.expose(this.api(), port2);
  }

  get live(): boolean {
    return !this.terminated && !this.closed;
  }

  get lastTask(): Task {
    return this.tasks.at(-1)!;
  }

  /** An error that nothing in the worker catches. */
  throwError(message: string): void {
    this.page.dispatchEvent(Object.assign(new Event('error'), { message }));
  }

  /** Ends without a word. */
  close(): void {
    this.closed = true;
    this.page.other!.close();
  }

  /** The page's listeners on the worker, but for Comlink's own, which ends with the worker. */
  get listeners(): number {
    const types = ['error', 'messageerror'];
    return types.reduce((sum, type) => sum + getEventListeners(this.page, type).length, 0);
  }

  private take(id: number, kind: Task['kind'], port: FakePort): void {
    const post = (message: RunMessage | MapMessage | TaskOver) => {
      if (this.live) port.postMessage(message);
    };
    const say = (time: number) =>
      post(
        kind === 'run'
          ? { kind: 'progress', progress: 0, time }
          : { kind: 'times', times: { end: time, linear: 1 } },
      );
    const end = (fault: TaskOver['fault'] = null) => post({ kind: 'over', fault });
    this.tasks.push({ id, kind, say, end });
  }

  private api() {
    return {
      lifeUrl: () => {
        const url = `blob:life-${workersByUrl.size}`;
        workersByUrl.set(url, this);
        return url;
      },
      solve: (id: number, _parameters: Parameters, port: FakePort) => this.take(id, 'run', port),
      rows: (id: number, _request: MapRequest, port: FakePort) => this.take(id, 'rows', port),
      cancel: (id: number) => {
        const { end } = this.tasks.find((task) => task.id === id)!;
        if (this.letsGoAfter === 0) end();
        else if (Number.isFinite(this.letsGoAfter)) setTimeout(end, this.letsGoAfter);
      },
      warmUp: (share: number) => {
        this.warmUps.push(share);
      },
    };
  }
}

const workersByUrl = new Map<string, FakeWorker>();

/** For the tests of a file, which must not import the client by itself. */
export function fakeWorkersInPlace(): void {
  beforeEach(() => {
    fakeChannelsInPlace();
    vi.stubGlobal('fetch', async (url: string) => {
      if (!workersByUrl.get(url)!.live) throw new TypeError('Failed to fetch');
      return { ok: true };
    });
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });
}

/** A request, and what has come of it by now. */
export interface Request {
  readonly cancel: AbortController;
  /** of the messages that have arrived */
  readonly times: number[];
  state: 'waits' | 'resolved' | 'rejected';
  error: unknown;
}

/** A client whose workers are fakes that `prepare` has seen, and that it may forbid by throwing. */
export async function fakeClient(
  prepare: (worker: FakeWorker) => void = () => {},
  spareTime?: () => Promise<number>,
) {
  const { createSolveClient } = await import('../../src/worker/client.ts');
  const workers: FakeWorker[] = [];
  const client = createSolveClient(() => {
    const worker = new FakeWorker();
    prepare(worker);
    workers.push(worker);
    return worker.page;
  }, spareTime);
  const live = () => workers.filter((worker) => worker.live).length;
  const request = (cancel = new AbortController()): Request => {
    const made: Request = { cancel, times: [], state: 'waits', error: null };
    const keep = (message: RunMessage) => {
      if (message.kind === 'progress') made.times.push(message.time);
    };
    client.solve(DEFAULTS, keep, cancel.signal).then(
      () => {
        made.state = 'resolved';
      },
      (error: unknown) => {
        made.state = 'rejected';
        made.error = error;
      },
    );
    return made;
  };
  const requestRows = (cancel = new AbortController()): Request => {
    const made: Request = { cancel, times: [], state: 'waits', error: null };
    const asked: MapRequest = {
      parameters: DEFAULTS,
      over: 'initScale',
      times: null,
      paceValue: 1,
      rows: [],
      angles: true,
      restMs: 0,
    };
    const keep = (message: MapMessage) => {
      if (message.kind === 'times') made.times.push(message.times.end);
    };
    client.solveRows(asked, keep, cancel.signal).then(
      () => {
        made.state = 'resolved';
      },
      (error: unknown) => {
        made.state = 'rejected';
        made.error = error;
      },
    );
    return made;
  };
  return { client, workers, live, request, requestRows };
}

/** As `fakeClient`, when a run has been solved: a second worker stands by, and both are known to live. */
export async function idleClient(prepare?: (worker: FakeWorker) => void) {
  const made = await fakeClient(prepare);
  made.request();
  await pass();
  made.workers[0]!.lastTask.end();
  await pass();
  return made;
}
