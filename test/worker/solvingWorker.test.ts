import { getEventListeners } from 'node:events';
import { describe, expect, it, vi } from 'vitest';
import { openPorts, pass } from './fakeChannel.ts';
import { type FakeWorker, fakeClient, fakeWorkersInPlace, idleClient } from './fakeWorker.ts';

fakeWorkersInPlace();

describe('a worker that breaks while nobody waits for it', () => {
  it('is replaced before the next run, which hears nothing of it', async () => {
    const { workers, request } = await idleClient();
    workers[0]!.throwError('too late');
    expect(workers[0]!.terminated).toBe(true);
    const run = request();
    await pass();
    expect(workers[1]!.tasks).toHaveLength(1);
    workers[1]!.lastTask.end();
    await pass();
    expect(run.state).toBe('resolved');
  });

  it("takes nobody's place while it stands by", async () => {
    const { workers, request } = await idleClient();
    workers[1]!.throwError('too early');
    workers[0]!.letsGoAfter = Number.POSITIVE_INFINITY;
    request();
    await pass(20);
    const run = request();
    await pass(100);
    expect(workers[1]!.tasks).toHaveLength(0);
    workers[2]!.lastTask.end();
    await pass();
    expect(run.state).toBe('resolved');
  });
});

describe('a worker that closed without a word', () => {
  it('before it was asked is noticed, and the run solved in another', async () => {
    const { workers, request } = await idleClient();
    workers[0]!.close();
    const run = request();
    await pass(2000);
    expect(workers[0]!).toMatchObject({ terminated: true, tasks: [{}] });
    workers[1]!.lastTask.say(1);
    workers[1]!.lastTask.end();
    await pass();
    expect(run).toMatchObject({ state: 'resolved', times: [1] });
  });

  it('before it was asked is noticed though the one that stands by has closed too', async () => {
    const { workers, request } = await idleClient();
    workers[0]!.close();
    workers[1]!.close();
    const run = request();
    await pass(4000);
    workers[2]!.lastTask.end();
    await pass();
    expect(run.state).toBe('resolved');
  });

  it('in the middle of a run is noticed, and said', async () => {
    const { workers, request } = await idleClient();
    const run = request();
    await pass(100);
    workers[0]!.lastTask.say(1);
    await pass();
    workers[0]!.close();
    await pass(2000);
    expect(run).toMatchObject({
      state: 'rejected',
      times: [1],
      error: { fault: { code: 'solve-failed', values: { detail: 'the worker closed' } } },
    });
  });

  it('and was not wanted any more says nothing', async () => {
    const { workers, request } = await idleClient();
    const run = request();
    await pass();
    workers[0]!.close();
    run.cancel.abort();
    await pass(2000);
    expect(run.state).toBe('resolved');
  });
});

describe('a worker that is silent for a minute', () => {
  it('is left alone while it lives', async () => {
    const { workers, request } = await idleClient();
    const run = request();
    await pass(60_000);
    workers[0]!.lastTask.end();
    await pass();
    expect(run.state).toBe('resolved');
    expect(workers).toHaveLength(2);
  });

  it('is left alone when a single look fails, as it may while the page is being left', async () => {
    const { workers, request } = await idleClient();
    const run = request();
    const look = fetch;
    const broken = vi.fn(async () => {
      vi.stubGlobal('fetch', look);
      throw new TypeError('broken off');
    });
    vi.stubGlobal('fetch', broken);
    await pass(5000);
    expect(broken).toHaveBeenCalledOnce();
    workers[0]!.lastTask.end();
    await pass();
    expect(run.state).toBe('resolved');
  });

  it('is left alone where the page may not look, and gives way to the next change', async () => {
    const { workers, request } = await fakeClient(() =>
      vi.stubGlobal('fetch', async () => {
        throw new TypeError('refused');
      }),
    );
    request();
    await pass(10);
    workers[0]!.close();
    await pass(60_000);
    const next = request();
    await pass(200);
    workers[1]!.lastTask.end();
    await pass();
    expect(next.state).toBe('resolved');
  });
});

describe('two hundred cancelled runs', () => {
  const longStep = (worker: FakeWorker) => {
    worker.letsGoAfter = Number.POSITIVE_INFINITY;
  };

  it('in long steps leave no more than two workers, and of the ended ones nothing', async () => {
    const { workers, live, request } = await idleClient(longStep);
    const portsOfOthers = openPorts() - live();
    for (let run = 0; run < 200; run++) {
      request();
      for (let ms = 0; ms < 120; ms += 40) {
        await pass(40);
        expect(live()).toBeLessThanOrEqual(2);
      }
    }
    expect(workers.length).toBeGreaterThanOrEqual(200);
    for (const worker of workers.filter(({ terminated }) => terminated)) {
      expect(worker.released).toBe(true);
      expect(worker.listeners).toBe(0);
    }
    // One run is still under way, with a port of its own.
    expect(openPorts() - live()).toBe(portsOfOthers + 1);
  });

  it('in a worker that stops in time leave it as it was', async () => {
    const signals = new Set<AbortSignal>();
    const listen = EventTarget.prototype.addEventListener;
    vi.spyOn(EventTarget.prototype, 'addEventListener').mockImplementation(function (
      this: EventTarget,
      ...given
    ) {
      if (this instanceof AbortSignal) signals.add(this);
      listen.apply(this, given);
    });
    const { workers, live, request } = await idleClient();
    const count = () => ({
      live: live(),
      ports: openPorts(),
      timers: vi.getTimerCount(),
      onWorker: workers[0]!.listeners,
      onSignals: [...signals].reduce((sum, signal) => sum + getEventListeners(signal, 'abort').length, 0),
    });
    const before = count();
    const wanted = new AbortController();
    for (let run = 0; run < 200; run++) {
      // Some are left before they are begun, some on their way; some by the next, some by the page.
      const cancel = run % 3 === 0 ? new AbortController() : wanted;
      request(cancel);
      if (run % 2 === 0) await pass(1);
      if (run % 6 === 0) cancel.abort();
    }
    request().cancel.abort();
    await pass(10);
    expect(signals.size).toBeGreaterThan(200);
    expect(count()).toEqual(before);
    vi.restoreAllMocks();
  });
});
