import * as Comlink from 'comlink';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { MapMessage, MapRequest } from '../../src/experiment/parameterMap.ts';
import { DEFAULTS } from '../../src/experiment/parameters.ts';
import { FakeChannel, type FakePort, fakeChannelsInPlace, openPorts, pass } from './fakeChannel.ts';

const TIMES: MapMessage = { kind: 'times', times: { end: 10, linear: 1 } };

/** A worker that solves what the test tells it to. */
class FakeMapWorker {
  readonly asked: { readonly request: MapRequest; readonly port: FakePort }[] = [];
  readonly cancelled: number[] = [];
  warm = 0;
  ended = false;
  /** lets go when it is told to stop */
  obeys = true;
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
      warmUp: () => {
        this.warm++;
      },
      solve: (_: number, request: MapRequest, port: FakePort) => {
        this.asked.push({ request, port });
      },
      cancel: (id: number) => {
        this.cancelled.push(id);
        if (this.obeys) this.asked.at(-1)!.port.postMessage(null);
      },
    };
    Comlink.expose(api, port2);
  }

  say(message: MapMessage | null): void {
    this.asked.at(-1)!.port.postMessage(message);
  }
}

let alive = true;

async function begun() {
  const { createMapClient } = await import('../../src/worker/mapClient.ts');
  const workers: FakeMapWorker[] = [];
  const client = createMapClient(() => {
    const worker = new FakeMapWorker();
    workers.push(worker);
    return worker.page;
  });
  const ask = () => {
    const told: MapMessage[] = [];
    const cancel = new AbortController();
    const made = { told, cancel, outcome: 'pending' as unknown };
    const request = {
      parameters: DEFAULTS,
      over: 'initScale',
      times: null,
      paceValue: 1,
      rows: [],
      angles: true,
    };
    client
      .solve(request as MapRequest, (message) => told.push(message), cancel.signal)
      .then(
        () => {
          made.outcome = 'over';
        },
        (error: unknown) => {
          made.outcome = String(error);
        },
      );
    return made;
  };
  await pass();
  return { client, workers, ask };
}

beforeEach(() => {
  fakeChannelsInPlace();
  alive = true;
  vi.stubGlobal('fetch', async () => {
    if (!alive) throw new TypeError('Failed to fetch');
    return { ok: true };
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('the worker of maps', () => {
  it('is started and warmed up at once, and tells of rows until they are over', async () => {
    const { workers, ask } = await begun();
    expect(workers.map(({ warm }) => warm)).toEqual([1]);
    const one = ask();
    await pass();
    workers[0]!.say(TIMES);
    await pass();
    expect(one.told).toEqual([TIMES]);
    workers[0]!.say(null);
    await pass();
    expect(one.outcome).toBe('over');
    expect(openPorts()).toBe(1);
  });

  it('lets go of cancelled rows before others are begun, and tells nothing more of them', async () => {
    const { workers, ask } = await begun();
    const one = ask();
    await pass();
    one.cancel.abort();
    const other = ask();
    workers[0]!.say(TIMES);
    await pass();
    expect(workers[0]!.cancelled).toHaveLength(1);
    expect([one.told, one.outcome]).toEqual([[], 'over']);
    expect(workers[0]!.asked).toHaveLength(2);
    workers[0]!.say(TIMES);
    await pass(500);
    expect(other.told).toEqual([TIMES]);
    expect(workers.map(({ ended }) => ended)).toEqual([false]);
  });

  it('is ended where it sits in one long step, and another takes over what is asked next', async () => {
    const { workers, ask } = await begun();
    const one = ask();
    await pass();
    workers[0]!.obeys = false;
    one.cancel.abort();
    const other = ask();
    await pass(99);
    expect([workers.length, other.outcome]).toEqual([1, 'pending']);
    await pass(2);
    expect(workers.map(({ ended }) => ended)).toEqual([true, false]);
    expect(one.outcome).toBe('over');
    workers[1]!.say(TIMES);
    await pass();
    expect(other.told).toEqual([TIMES]);
  });

  it('is missed where it breaks down or is gone without a word, and started again', async () => {
    const { workers, ask } = await begun();
    const one = ask();
    await pass();
    workers[0]!.page.dispatchEvent(new Event('error'));
    await pass();
    expect(one.outcome).toMatch(/broke down/);
    const other = ask();
    await pass();
    expect(workers).toHaveLength(2);
    alive = false;
    await pass(3000);
    expect(other.outcome).toMatch(/closed/);
  });

  it('is ended with the picture', async () => {
    const { client, workers } = await begun();
    client.dispose();
    expect(workers[0]!.ended).toBe(true);
  });
});
