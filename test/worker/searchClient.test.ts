import * as Comlink from 'comlink';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SearchMessage } from '../../src/experiment/searchClient.ts';
import { makeDataset } from '../../src/model/schemes/scheme.ts';
import { FakeChannel, type FakePort, fakeChannelsInPlace, openPorts, pass } from './fakeChannel.ts';

const DATASET = makeDataset({
  scheme: 'cone',
  base: 'centred',
  dimension: 5,
  samples: 5,
  angle: 40,
  seed: 1,
});
const SEARCHING: SearchMessage = { kind: 'searching', result: null };

/** What a worker was asked, and the port that it tells of its search. */
class FakeSearchWorker {
  readonly asked: unknown[] = [];
  port: FakePort | null = null;
  ended = false;
  breaks = false;
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
      begin: (dataset: unknown, port: FakePort) => {
        this.asked.push(dataset);
        this.port = port;
        if (this.breaks) throw new Error('out of memory');
      },
      searchOn: () => {
        this.asked.push('more');
      },
    };
    Comlink.expose(api, port2);
  }
}

async function begun(prepare: (worker: FakeSearchWorker) => void = () => {}) {
  const { createSearchClient } = await import('../../src/worker/searchClient.ts');
  const worker = new FakeSearchWorker();
  prepare(worker);
  const told: SearchMessage[] = [];
  let failures = 0;
  const search = createSearchClient(() => worker.page).search(DATASET, {
    tell: (message) => told.push(message),
    failed: () => failures++,
  });
  await pass();
  return { worker, search, told, failures: () => failures };
}

beforeEach(fakeChannelsInPlace);
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a search in a worker', () => {
  it('gets the data once, tells how it goes, and goes on when it is asked to', async () => {
    const { worker, search, told, failures } = await begun();
    expect(worker.asked).toEqual([DATASET]);
    worker.port!.postMessage(SEARCHING);
    await pass();
    expect(told).toEqual([SEARCHING]);
    search.goOn();
    await pass();
    expect(worker.asked).toEqual([DATASET, 'more']);
    expect([failures(), worker.ended]).toEqual([0, false]);
  });

  it('ends with its worker and its port, and is not heard of any more', async () => {
    const { worker, search, told, failures } = await begun();
    const open = openPorts();
    worker.port!.postMessage(SEARCHING);
    search.end();
    await pass();
    expect(worker.ended).toBe(true);
    expect(openPorts()).toBe(open - 2);
    expect([told, failures()]).toEqual([[], 0]);
  });

  it('says once that it has failed, whether the worker breaks or the search throws', async () => {
    const broken = await begun();
    broken.worker.page.dispatchEvent(new Event('error'));
    broken.worker.page.dispatchEvent(new Event('error'));
    const thrown = await begun((worker) => {
      worker.breaks = true;
    });
    for (const { failures, worker } of [broken, thrown]) {
      expect(failures()).toBe(1);
      expect(worker.ended).toBe(true);
    }
  });
});
