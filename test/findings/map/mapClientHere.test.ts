import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { MapClient } from '../../../src/experiment/parameterMap.ts';
import { prepareMapClient, startMapClient } from '../../../src/findings/map/mapClientHere.ts';
import { connectMaps } from '../../../src/findings/map/mapSource.ts';

const started: { ended: boolean }[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  started.length = 0;
  connectMaps(async () => {
    const one = { ended: false };
    started.push(one);
    return {
      solve: async () => {},
      dispose() {
        one.ended = true;
      },
    } satisfies MapClient;
  });
});
afterEach(() => {
  connectMaps(null);
  vi.useRealTimers();
});

describe('the worker of a map', () => {
  it('gets ready when a map may be asked for, once, and is the one that is then taken', async () => {
    prepareMapClient();
    prepareMapClient();
    expect(started).toHaveLength(1);
    await startMapClient();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(started).toEqual([{ ended: false }]);
    await startMapClient();
    expect(started).toHaveLength(2);
  });

  it('is ended where nobody takes it, and another is started for who comes later', async () => {
    prepareMapClient();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(started).toEqual([{ ended: true }]);
    await startMapClient();
    expect(started).toHaveLength(2);
  });

  it('is none on a page that has told of none', () => {
    connectMaps(null);
    prepareMapClient();
    expect(startMapClient()).toBeNull();
  });
});
