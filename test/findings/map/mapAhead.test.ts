import { afterEach, describe, expect, it } from 'vitest';
import type { MapMessage, MapRequest, MapRow } from '../../../src/experiment/parameterMap.ts';
import { DEFAULTS } from '../../../src/experiment/parameters.ts';
import { solveMapAhead } from '../../../src/findings/map/mapAhead.ts';
import { connectMaps } from '../../../src/findings/map/mapSource.ts';
import { MapWork } from '../../../src/findings/map/mapWork.ts';
import { sampleStore } from '../../support/sampleStore.ts';

const settled = () => new Promise((resolve) => setImmediate(resolve));

async function storeOf(dataSeed: number) {
  const store = sampleStore(null, { parameters: { ...DEFAULTS, dataSeed } });
  await settled();
  store.setState({ solve: { kind: 'idle' } });
  return store;
}

/** Requests as they are asked; each is answered at once. */
function answering() {
  const requests: MapRequest[] = [];
  const client = {
    async solveRows(request: MapRequest, tell: (message: MapMessage) => void, signal: AbortSignal) {
      requests.push(request);
      await settled();
      if (signal.aborted) return;
      if (request.times === null) tell({ kind: 'times', times: { end: 100, linear: 1 } });
      for (const row of request.rows) tell({ kind: 'row', row: { ...row, ms: 1 } as MapRow });
    },
  };
  return { client, requests };
}

afterEach(() => connectMaps(null));

describe('a map that is solved ahead', () => {
  it('has its first rows, and no more, which a picture then shows at once', async () => {
    const { client, requests } = answering();
    connectMaps(client);
    const store = await storeOf(9001);
    const stop = solveMapAhead(store);
    await settled();
    await settled();
    expect(requests.map(({ rows }) => rows.length)).toEqual([9]);
    stop();
    const told: (number | undefined)[] = [];
    const work = new MapWork(store, client, (state) => told.push(state?.rows));
    work.want({ over: 'initScale', angles: true, level: 0 });
    expect(told).toEqual([9]);
    expect(requests).toHaveLength(1);
    work.dispose();
  });

  it('is given up when nobody wants it any more, and is none where no maps are solved', async () => {
    const { client, requests } = answering();
    connectMaps(client);
    const store = await storeOf(9002);
    solveMapAhead(store)();
    await settled();
    const told: (number | undefined)[] = [];
    const work = new MapWork(store, client, (state) => told.push(state?.rows));
    work.want({ over: 'initScale', angles: true, level: 0 });
    expect(told).toEqual([0]);
    expect(requests).toHaveLength(2);
    work.dispose();
    connectMaps(null);
    expect(() => solveMapAhead(store)()).not.toThrow();
  });
});
