import * as Comlink from 'comlink';
import { describe, expect, it } from 'vitest';
import { FaultError } from '../../src/experiment/fault.ts';
import { DEFAULTS } from '../../src/experiment/parameters.ts';
import type { RunMessage } from '../../src/experiment/trajectory.ts';
import { createSolveClient, type WorkerLike } from '../../src/worker/client.ts';
import type { SolveResult } from '../../src/worker/worker.ts';

/** A solve as a scripted worker was asked for it. */
interface Task {
  readonly id: number;
  readonly say: (time: number) => void;
  /** answers the call; the messages have a way of their own and may still be under way */
  readonly result: (result: SolveResult) => void;
  /** says that there are no more messages */
  readonly close: () => void;
  readonly finish: (result: SolveResult) => void;
}

/** A worker in the test's own thread that does nothing but what the test tells it. */
class ScriptedWorker {
  readonly tasks: Task[] = [];
  terminated = false;
  /** stops when it is told to */
  obedient = true;
  readonly end: WorkerLike;
  private asked: () => void = () => {};

  constructor() {
    const { port1, port2 } = new MessageChannel();
    const end = port1 as MessagePort & Pick<WorkerLike, 'terminate' | 'onerror'>;
    end.onerror = null;
    end.terminate = () => {
      this.terminated = true;
      port1.close();
    };
    this.end = end;
    Comlink.expose(
      {
        solve: (id: number, _parameters: unknown, port: MessagePort) =>
          new Promise<SolveResult>((resolve) => {
            const say = (time: number) => port.postMessage({ kind: 'progress', progress: 0, time });
            const close = () => port.postMessage(null);
            const finish = (result: SolveResult) => {
              close();
              resolve(result);
            };
            this.tasks.push({ id, say, result: resolve, close, finish });
            this.asked();
          }),
        cancel: () => {
          if (this.obedient) this.tasks.at(-1)?.finish({ kind: 'cancelled' });
        },
        warmUp: async () => {},
      },
      port2,
    );
  }

  /** The task of the given index, once it has been asked for. */
  async task(index: number): Promise<Task> {
    while (this.tasks.length <= index) {
      await new Promise<void>((resolve) => {
        this.asked = resolve;
      });
    }
    return this.tasks[index]!;
  }
}

function client() {
  const workers: ScriptedWorker[] = [];
  const made = createSolveClient(() => {
    const worker = new ScriptedWorker();
    workers.push(worker);
    return worker.end;
  });
  /** Begins a solve whose message times are kept. */
  const begin = () => {
    const times: number[] = [];
    const cancel = new AbortController();
    const keep = (message: RunMessage) => {
      if (message.kind === 'progress') times.push(message.time);
    };
    return { times, cancel, done: made.solve(DEFAULTS, keep, cancel.signal) };
  };
  return { workers, begin };
}

describe('the page and its worker', () => {
  it('hands on every message of a run before the run is over', async () => {
    const { workers, begin } = client();
    const { times, done } = begin();
    const task = await workers[0]!.task(0);
    task.say(1);
    task.say(2);
    task.finish({ kind: 'ended' });
    await done;
    expect(times).toEqual([1, 2]);
  });

  it('waits for messages that come later than the word that the run has ended', async () => {
    const { workers, begin } = client();
    const { times, done } = begin();
    const task = await workers[0]!.task(0);
    task.result({ kind: 'ended' });
    for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve));
    task.say(1);
    task.close();
    await done;
    expect(times).toEqual([1]);
  });

  it('drops what a cancelled run sends late, and goes on in the same worker when that stops', async () => {
    const { workers, begin } = client();
    const first = begin();
    const late = await workers[0]!.task(0);
    first.cancel.abort();
    late.say(7);
    const second = begin();
    await first.done;
    const task = await workers[0]!.task(1);
    expect(task.id).toBeGreaterThan(late.id);
    late.say(8);
    task.say(1);
    task.finish({ kind: 'ended' });
    await second.done;
    expect(first.times).toEqual([]);
    expect(second.times).toEqual([1]);
    expect(workers[0]!.terminated).toBe(false);
  });

  it('cancels the run before when it is asked for another', async () => {
    const { workers, begin } = client();
    const first = begin();
    await workers[0]!.task(0);
    const second = begin();
    await first.done;
    (await workers[0]!.task(1)).finish({ kind: 'ended' });
    await second.done;
  });

  it('ends a worker that does not stop, without a word of it, and solves in another', async () => {
    const { workers, begin } = client();
    const first = begin();
    await workers[0]!.task(0);
    workers[0]!.obedient = false;
    first.cancel.abort();
    const second = begin();
    await first.done;
    expect(workers[0]!.terminated).toBe(true);
    (await workers[1]!.task(0)).finish({ kind: 'ended' });
    await second.done;
  });

  it('hands on the fault of a solve and keeps the worker', async () => {
    const { workers, begin } = client();
    const first = begin();
    const fault = { code: 'cannot-draw', field: 'data', values: { given: 1, max: 2 } } as const;
    (await workers[0]!.task(0)).finish({ kind: 'failed', fault });
    await expect(first.done).rejects.toMatchObject({ fault });
    const second = begin();
    (await workers[0]!.task(1)).finish({ kind: 'ended' });
    await second.done;
  });

  it('makes a fault of a worker that breaks, and solves in a new one next', async () => {
    const { workers, begin } = client();
    const first = begin();
    await workers[0]!.task(0);
    workers[0]!.end.onerror?.({ message: 'out of memory' } as ErrorEvent);
    const error = await first.done.catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(FaultError);
    expect(error).toMatchObject({ fault: { code: 'solve-failed', values: { detail: 'out of memory' } } });
    const second = begin();
    (await workers[1]!.task(0)).finish({ kind: 'ended' });
    await second.done;
  });
});

describe('a browser that allows no worker', () => {
  it('is said by the solve that needed it, and a later one starts anew', async () => {
    const worker = new ScriptedWorker();
    let allowed = false;
    const client = createSolveClient(() => {
      if (!allowed) throw new Error('workers are switched off');
      return worker.end;
    });
    const signal = new AbortController().signal;
    await expect(client.solve(DEFAULTS, () => {}, signal)).rejects.toMatchObject({
      fault: { code: 'solve-failed', values: { detail: 'workers are switched off' } },
    });
    allowed = true;
    const solved = client.solve(DEFAULTS, () => {}, signal);
    (await worker.task(0)).finish({ kind: 'ended' });
    await expect(solved).resolves.toBeUndefined();
    client.dispose();
  });
});
