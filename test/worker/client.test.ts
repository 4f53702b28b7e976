import { describe, expect, it } from 'vitest';
import { FaultError } from '../../src/experiment/fault.ts';
import { pass, passBusy } from './fakeChannel.ts';
import { type FakeWorker, fakeClient, fakeWorkersInPlace, idleClient, type Request } from './fakeWorker.ts';

fakeWorkersInPlace();

describe('the page and its worker', () => {
  it('hands on every message of a run before the run is over', async () => {
    const { workers, request } = await fakeClient();
    const run = request();
    await pass();
    workers[0]!.lastTask.say(1);
    workers[0]!.lastTask.say(2);
    workers[0]!.lastTask.end();
    await pass();
    expect(run).toMatchObject({ state: 'resolved', times: [1, 2] });
  });

  it('drops what a cancelled run sends late, and goes on in the same worker when that stops', async () => {
    const { workers, request } = await fakeClient();
    const first = request();
    await pass();
    const worker = workers[0]!;
    worker.letsGoAfter = 3;
    worker.lastTask.say(7);
    first.cancel.abort();
    const second = request();
    await pass(2);
    worker.lastTask.say(8);
    await pass(2);
    expect(worker.tasks.map(({ id }) => id)).toEqual([1, 2]);
    worker.tasks[0]!.say(9);
    worker.lastTask.say(1);
    worker.lastTask.end();
    await pass();
    expect(first).toMatchObject({ state: 'resolved', times: [] });
    expect(second).toMatchObject({ state: 'resolved', times: [1] });
    expect(workers).toHaveLength(2); // the second stands by
    expect(worker.terminated).toBe(false);
  });

  it('gets another worker ready when there is time to spare, and not before', async () => {
    let spare = (_share: number) => {};
    const time = new Promise<number>((resolve) => {
      spare = resolve;
    });
    const { workers, request } = await fakeClient(undefined, () => time);
    const run = request();
    await pass();
    workers[0]!.lastTask.end();
    await pass();
    expect(run.state).toBe('resolved');
    expect(workers).toHaveLength(1);
    spare(1);
    await pass();
    expect(workers).toHaveLength(2);
  });

  it('warms up both in the share of a processor that is to spare as each begins', async () => {
    const shares = [0.125, 1];
    const { workers, request } = await fakeClient(undefined, async () => shares.shift()!);
    request();
    await pass();
    workers[0]!.lastTask.end();
    await pass();
    expect(workers.map(({ warmUps }) => warmUps)).toEqual([[0.125], [1]]);
  });

  it('cancels the run before when it is asked for another', async () => {
    const { workers, request } = await fakeClient();
    const first = request();
    await pass();
    const second = request();
    await pass();
    expect(first.state).toBe('resolved');
    workers[0]!.lastTask.end();
    await pass();
    expect(second.state).toBe('resolved');
  });

  it('ends a worker that sits in one long step, without a word of it, and solves in the one that stands by', async () => {
    const { workers, request } = await idleClient();
    workers[0]!.letsGoAfter = Number.POSITIVE_INFINITY;
    const first = request();
    await pass(50);
    const second = request();
    await pass(29);
    expect(workers.map(({ terminated }) => terminated)).toEqual([false, false]);
    await pass(1);
    expect(workers.map(({ terminated }) => terminated)).toEqual([true, false]);
    expect(workers[1]!.tasks).toHaveLength(1);
    workers[1]!.lastTask.end();
    await pass();
    expect([first.state, second.state]).toEqual(['resolved', 'resolved']);
    expect(workers).toHaveLength(3); // and another stands by
  });

  it('is more patient where none stands by', async () => {
    const { workers, request } = await fakeClient();
    request();
    await pass(50);
    workers[0]!.letsGoAfter = Number.POSITIVE_INFINITY;
    request();
    await pass(99);
    expect(workers).toHaveLength(1);
    await pass(1);
    expect(workers.map(({ terminated }) => terminated)).toEqual([true, false]);
  });

  it('counts its patience from the first request to stop, however many wait after it', async () => {
    const { workers, request } = await idleClient();
    workers[0]!.letsGoAfter = Number.POSITIVE_INFINITY;
    request();
    await pass(50);
    request();
    for (const _ of [1, 2, 3]) {
      await pass(9);
      request();
    }
    await pass(3);
    expect(workers[0]!.terminated).toBe(true);
    expect(workers[1]!.tasks).toHaveLength(1);
  });

  it('has a cancelled run stop though nobody asks for another, and then waits no longer', async () => {
    const { workers, request } = await idleClient();
    workers[0]!.letsGoAfter = Number.POSITIVE_INFINITY;
    const first = request();
    await pass(50);
    first.cancel.abort();
    await pass(500);
    expect(workers[0]!.terminated).toBe(false);
    request();
    await pass(1);
    expect(workers[0]!.terminated).toBe(true);
    expect(workers[1]!.tasks).toHaveLength(1);
  });

  it('lets in what the worker has long said when the page was busy itself', async () => {
    const { workers, request } = await idleClient();
    workers[0]!.letsGoAfter = 9;
    request();
    await pass(50);
    request();
    await pass();
    await passBusy(40);
    expect(workers[0]!.tasks).toHaveLength(3);
    expect(workers[0]!.terminated).toBe(false);
  });

  it('hands on the fault of a solve and keeps the worker', async () => {
    const { workers, request } = await fakeClient();
    const first = request();
    const fault = { code: 'cannot-draw', field: 'data', values: { given: 1, max: 2 } } as const;
    await pass();
    workers[0]!.lastTask.end(fault);
    await pass();
    expect(first).toMatchObject({ state: 'rejected', error: { fault } });
    request();
    await pass();
    expect(workers[0]!.tasks).toHaveLength(2);
  });

  it('makes a fault of a worker that breaks, and solves in a new one next', async () => {
    const { workers, request } = await fakeClient();
    const first = request();
    await pass();
    workers[0]!.throwError('out of memory');
    await pass();
    expect(first.error).toBeInstanceOf(FaultError);
    expect(first.error).toMatchObject({
      fault: { code: 'solve-failed', values: { detail: 'out of memory' } },
    });
    const second = request();
    await pass();
    workers[1]!.lastTask.end();
    await pass();
    expect(second.state).toBe('resolved');
  });

  it('ends all its workers when the page has done with it', async () => {
    const { client, request, live } = await idleClient();
    const last = request();
    await pass();
    client.dispose();
    await pass();
    expect(last.state).toBe('resolved');
    expect(live()).toBe(0);
  });
});

describe('requests that follow each other quickly', () => {
  /** Three requests, the worker letting go late; then the worker of the newest run, when all patience is over. */
  async function burst(letsGoAfter: number, times: readonly number[], spare: boolean) {
    const late = (worker: FakeWorker) => {
      worker.letsGoAfter = letsGoAfter;
    };
    const { workers, request } = spare ? await idleClient(late) : await fakeClient(late);
    const requests: Request[] = [];
    let now = 0;
    for (const time of times) {
      await pass(time - now);
      now = time;
      requests.push(request());
    }
    await pass(120);
    return { workers, requests };
  }

  it('leave the newest its run when the worker lets go while two of them wait', async () => {
    for (let trial = 0; trial < 100; trial++) {
      const letsGoAfter = 6 + (trial % 5);
      const gap = 1 + (Math.floor(trial / 5) % 10);
      const { workers, requests } = await burst(letsGoAfter, [0, 20, 20 + gap], trial < 50);
      const solving = workers.filter(({ live, tasks }) => live && tasks.length > 0);
      expect(solving).toHaveLength(1);
      expect(requests.map(({ state }) => state)).toEqual(['resolved', 'resolved', 'waits']);
      solving[0]!.lastTask.say(1);
      solving[0]!.lastTask.end();
      await pass();
      expect(requests.map(({ state }) => state)).toEqual(['resolved', 'resolved', 'resolved']);
      expect(requests.map(({ times }) => times)).toEqual([[], [], [1]]);
    }
  });

  it('leave a worker alone that lets go in time', async () => {
    const { workers } = await burst(9, [0, 20, 22], true);
    expect(workers).toHaveLength(2);
    expect(workers[0]!.terminated).toBe(false);
    // The second had been given up before the worker was free.
    expect(workers[0]!.tasks).toHaveLength(3);
  });
});

describe('workers that close without a word', () => {
  it('are replaced unnoticed, also the one that stands by and closed before it had answered anything', async () => {
    const { workers, request } = await fakeClient((worker) => {
      if (workers.length === 1) worker.close();
    });
    request();
    await pass();
    workers[0]!.lastTask.end();
    await pass();
    expect(workers).toHaveLength(2);
    workers[0]!.close();
    const run = request();
    await pass(5000);
    expect(workers).toHaveLength(3);
    workers[2]!.lastTask.end();
    await pass();
    expect(run.state).toBe('resolved');
    expect(workers[1]!.terminated).toBe(true);
  });
});

describe('a browser that allows no worker', () => {
  it('is said by the solve that needed it, and a later one starts anew', async () => {
    let allowed = false;
    const { workers, request } = await fakeClient(() => {
      if (!allowed) throw new Error('workers are switched off');
    });
    const first = request();
    await pass();
    expect(first).toMatchObject({
      state: 'rejected',
      error: { fault: { code: 'solve-failed', values: { detail: 'workers are switched off' } } },
    });
    allowed = true;
    const second = request();
    await pass();
    workers[0]!.lastTask.end();
    await pass();
    expect(second.state).toBe('resolved');
  });
});
