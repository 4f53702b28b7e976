import * as Comlink from 'comlink';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { WorkInput } from '../../src/model/theory/longWork.ts';
import { FakeChannel, type FakePort, fakeChannelsInPlace, openPorts, pass } from './fakeChannel.ts';

const INPUT = { initScale: 0.5 } as WorkInput<'theory'>;
const OUTPUT = { t0: 3 };

/** What a worker was asked, which answers when the test says. */
class FakeLongWorker {
  readonly asked: unknown[] = [];
  port: FakePort | null = null;
  ended = false;
  answer: (output: unknown) => void = () => {};
  fail: (error: Error) => void = () => {};
  readonly page;

  constructor() {
    const { port1, port2 } = new FakeChannel();
    this.page = Object.assign(port1, {
      terminate: () => {
        this.ended = true;
        port1.close();
      },
    });
    const api = {
      lifeUrl: () => 'blob:life',
      carryOut: (name: string, input: unknown, port: FakePort) => {
        this.asked.push([name, input]);
        this.port = port;
        return new Promise((resolve, reject) => {
          this.answer = resolve;
          this.fail = reject;
        });
      },
    };
    Comlink.expose(api, port2);
  }
}

let alive = true;

async function begun() {
  const { createWorkClient } = await import('../../src/worker/workClient.ts');
  const worker = new FakeLongWorker();
  const shares: number[] = [];
  const cancel = new AbortController();
  let outcome: unknown = 'pending';
  createWorkClient(() => worker.page)
    .work('theory', INPUT, (share) => shares.push(share), cancel.signal)
    .then(
      (output) => {
        outcome = output;
      },
      (error: unknown) => {
        outcome = error instanceof Error ? 'failed' : error;
      },
    );
  await pass();
  return { worker, shares, cancel, outcome: () => outcome };
}

beforeEach(() => {
  fakeChannelsInPlace();
  alive = true;
  vi.stubGlobal('fetch', async () => {
    if (!alive) throw new Error('revoked');
    return { ok: true };
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('long work in a worker', () => {
  it('gets what it needs, tells how far it is, and ends with its worker and its channel', async () => {
    const open = openPorts();
    const { worker, shares, outcome } = await begun();
    expect(worker.asked).toEqual([['theory', INPUT]]);
    worker.port!.postMessage(0.25);
    await pass();
    expect(shares).toEqual([0.25]);
    expect(outcome()).toBe('pending');
    worker.answer(OUTPUT);
    await pass();
    expect(outcome()).toEqual(OUTPUT);
    expect(worker.ended).toBe(true);
    expect(openPorts()).toBe(open);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is ended at once, with its worker, when it is not wanted any more', async () => {
    const { worker, shares, cancel, outcome } = await begun();
    worker.port!.postMessage(0.25);
    cancel.abort('no longer');
    expect(worker.ended).toBe(true);
    await pass();
    expect(shares).toEqual([]);
    expect(outcome()).toBe('no longer');
    expect(vi.getTimerCount()).toBe(0);
  });

  it('fails where the worker breaks, or the work throws, or there is no worker to be had', async () => {
    const broken = await begun();
    broken.worker.page.dispatchEvent(new Event('error'));
    const thrown = await begun();
    thrown.worker.fail(new Error('out of memory'));
    await pass();
    for (const { worker, outcome } of [broken, thrown]) {
      expect(outcome()).toBe('failed');
      expect(worker.ended).toBe(true);
    }
    const { createWorkClient } = await import('../../src/worker/workClient.ts');
    const none = createWorkClient(() => {
      throw new Error('forbidden');
    });
    await expect(none.work('theory', INPUT, () => {}, new AbortController().signal)).rejects.toThrow(
      'forbidden',
    );
  });

  it('fails where the worker is gone without a word', async () => {
    const { worker, outcome } = await begun();
    await pass(5000);
    expect(outcome()).toBe('pending');
    alive = false;
    await pass(3000);
    expect(outcome()).toBe('failed');
    expect(worker.ended).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
  });
});
