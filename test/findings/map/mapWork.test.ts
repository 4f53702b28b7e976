import { describe, expect, it } from 'vitest';
import type { MapClient, MapMessage, MapRequest, MapRow } from '../../../src/experiment/parameterMap.ts';
import { DEFAULTS, type Parameters } from '../../../src/experiment/parameters.ts';
import { rowsAtLevel } from '../../../src/findings/map/mapOrder.ts';
import { type MapState, type MapWish, MapWork, MOST_MAP_MS } from '../../../src/findings/map/mapWork.ts';
import type { AppState } from '../../../src/state/appState.ts';
import { sampleStore } from '../../support/sampleStore.ts';

/** A request as the client got it: the test says what comes of it. */
class Asked {
  readonly request: MapRequest;
  readonly signal: AbortSignal;
  readonly tell: (message: MapMessage) => void;
  private resolve = () => {};
  private reject = (_: Error) => {};
  readonly over: Promise<void>;

  constructor(request: MapRequest, tell: (message: MapMessage) => void, signal: AbortSignal) {
    this.request = request;
    this.tell = tell;
    this.signal = signal;
    this.over = new Promise((resolve, reject) => {
      this.resolve = resolve;
      this.reject = reject;
      signal.addEventListener('abort', () => resolve());
    });
  }

  times(): void {
    if (this.request.times === null) this.tell({ kind: 'times', times: { end: 100, linear: 1 } });
  }

  row(index: number, ms = 1): void {
    const { value, grain } = this.request.rows[index]!;
    this.tell({ kind: 'row', row: { value, grain, ms } as MapRow });
  }

  async all(ms = 1): Promise<void> {
    this.times();
    for (const index of this.request.rows.keys()) this.row(index, ms);
    await this.end();
  }

  async end(): Promise<void> {
    this.resolve();
    await settled();
  }

  async breakDown(): Promise<void> {
    this.reject(new Error('the worker broke down'));
    await settled();
  }
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

let seed = 100;

/** A map of data that no other test has seen. */
async function begun(
  wish: Partial<MapWish> = {},
  change: Partial<Parameters> = {},
  state: Partial<AppState> = {},
) {
  const parameters = { ...DEFAULTS, dataSeed: ++seed, ...change };
  const store = sampleStore(null, { parameters, solve: { kind: 'idle' }, ...state });
  // it has begun to solve its run by now
  await settled();
  store.setState({ solve: { kind: 'idle' }, ...state });
  const asked: Asked[] = [];
  const client: MapClient = {
    solveRows(request, tell, signal) {
      const one = new Asked(request, tell, signal);
      asked.push(one);
      return one.over;
    },
  };
  const told: (MapState | null)[] = [];
  let time = 0;
  let waiting: { readonly at: number; readonly job: () => void }[] = [];
  const later = (job: () => void, ms: number) => void waiting.push({ at: time + ms, job });
  const timing = { now: () => time, later };
  const work = new MapWork(store, client, (one) => told.push(one), timing);
  const wanted = { over: 'initScale', angles: true, level: 1, ...wish } as const;
  work.want(wanted);
  const pass = (ms: number) => {
    time += ms;
    const due = waiting.filter(({ at }) => at <= time);
    waiting = waiting.filter(({ at }) => at > time);
    for (const { job } of due) job();
  };
  return {
    store,
    asked,
    told,
    work,
    wanted,
    pass,
    last: () => asked.at(-1)!,
    state: () => told.at(-1) ?? null,
  };
}

describe('a map', () => {
  it('is solved from coarse to fine, each level over the whole of it, and no further than is seen', async () => {
    const { asked, last, state } = await begun({ level: 2 });
    const [first] = asked;
    expect(first!.request).toMatchObject({ over: 'initScale', times: null, paceValue: 1e-20 });
    expect(first!.request.rows.map(({ grain }) => grain)).toEqual(Array(9).fill('draft'));
    expect(first!.request.rows.slice(0, 3).map(({ value }) => value)).toEqual([
      1e-20,
      64,
      expect.closeTo(8e-10),
    ]);
    await first!.all();
    expect(state()).toMatchObject({ rows: 9, wanted: 33, stage: 'solving' });
    expect(last().request.times).toEqual({ end: 100, linear: 1 });
    // eight between, then the nine drafts once more
    expect(last().request.rows).toHaveLength(17);
    expect(last().request.rows.every(({ grain }) => grain === 'fine')).toBe(true);
    await last().all();
    expect(last().request.rows).toHaveLength(16);
    await last().all();
    expect(state()).toMatchObject({ rows: 33, wanted: 33, stage: 'done' });
    expect(asked).toHaveLength(3);
    expect(new Set(state()!.map.rows.map(({ value }) => value)).size).toBe(rowsAtLevel(2));
  });

  it('goes on where it gets more room, and keeps its rows where it gets less', async () => {
    const { asked, work, wanted, last, state } = await begun({ level: 0 });
    await last().all();
    expect(state()).toMatchObject({ stage: 'done', rows: 9 });
    work.want({ ...wanted, level: 1 });
    await last().all();
    expect(state()).toMatchObject({ stage: 'done', rows: 17 });
    work.want({ ...wanted, level: 0 });
    expect(state()).toMatchObject({ stage: 'done', rows: 17 });
    expect(asked).toHaveLength(2);
  });

  it('begins no row while the run on screen is solved, and gives up the one under way', async () => {
    const { store, asked, last, state } = await begun(
      {},
      {},
      { solve: { kind: 'solving', progress: 0, time: 0 } },
    );
    expect(asked).toHaveLength(0);
    expect(state()).toMatchObject({ stage: 'waiting', rows: 0 });
    store.setState({ solve: { kind: 'idle' } });
    expect(asked).toHaveLength(1);
    last().times();
    last().row(0);
    store.setState({ solve: { kind: 'solving', progress: 0, time: 0 } });
    expect(last().signal.aborted).toBe(true);
    await settled();
    expect(asked).toHaveLength(1);
    store.setState({ solve: { kind: 'idle' } });
    // what is there is not asked for again
    expect(last().request.rows).toHaveLength(8);
    expect(last().request.times).not.toBeNull();
  });

  it('says nothing anew of the progress of the run on screen', async () => {
    const { store, told, last } = await begun();
    await last().all();
    const before = told.length;
    for (const progress of [0, 0.3, 0.6]) {
      store.setState({ solve: { kind: 'solving', progress, time: progress } });
    }
    expect(told.length - before).toBe(1);
    expect(told.at(-1)).toMatchObject({ stage: 'waiting' });
  });

  it('waits while a knob is held', async () => {
    const { store, asked, last } = await begun();
    store.getState().beginGesture();
    expect(last().signal.aborted).toBe(true);
    await settled();
    expect(asked).toHaveLength(1);
    store.getState().endGesture();
    expect(asked).toHaveLength(2);
  });

  it('leaves the processor to a run that plays, but for its first rows', async () => {
    const { store, asked, last } = await begun({ level: 2 });
    const playing = (is: boolean) => store.setState({ player: { ...store.getState().player, playing: is } });
    playing(true);
    expect(asked).toHaveLength(1);
    await last().all();
    expect(last().request.restMs).toBeGreaterThan(0);
    last().row(0);
    playing(false);
    expect(asked.map(({ signal }) => signal.aborted)).toEqual([false, true, false]);
    expect(last().request.restMs).toBe(0);
    expect(last().request.rows).toHaveLength(16);
    const { length } = asked;
    store.setState({ player: { ...store.getState().player, time: 3 } });
    expect(asked).toHaveLength(length);
    playing(true);
    expect(last().request.restMs).toBeGreaterThan(0);
  });

  it('goes on from the rows that another has left of it', async () => {
    const { store, asked, work, last, wanted } = await begun({ level: 0 });
    last().times();
    for (let k = 0; k < 3; k++) last().row(k);
    work.dispose();
    const told: (MapState | null)[] = [];
    const requests: MapRequest[] = [];
    const client: MapClient = {
      solveRows: async (request) => void requests.push(request),
    };
    const next = new MapWork(store, client, (one) => told.push(one), { now: () => 0, later: () => {} });
    next.want(wanted);
    expect(requests[0]!.rows).toEqual(asked[0]!.request.rows.slice(3));
    expect(told[0]).toMatchObject({ rows: 3 });
    next.dispose();
  });

  it('stays as it is when its own parameter changes', async () => {
    const { store, asked, last, state } = await begun();
    await last().all();
    const { map } = state()!;
    store.setState({ parameters: { ...store.getState().parameters, initScale: 1e-9 } });
    await last().all();
    expect(state()!.map).toBe(map);
    expect(asked).toHaveLength(2);
    expect(asked.every(({ signal }) => !signal.aborted)).toBe(true);
  });

  it('is given up at once for another when any other parameter changes, and shown until that has its first rows', async () => {
    for (const change of [
      { width: 33 },
      { dataSeed: 7e6 },
      { lossTarget: 1e-5 },
      { method: 'descent' },
    ] as const) {
      const { store, asked, last, state } = await begun();
      await last().all();
      const { map } = state()!;
      const under = last();
      store.setState({ parameters: { ...store.getState().parameters, ...change } });
      expect(under.signal.aborted).toBe(true);
      under.row(0);
      expect(map.count, 'and takes nothing more').toBe(9);
      expect(state()).toMatchObject({ past: true, rows: 0 });
      expect(state()!.map).toBe(map);
      await settled();
      expect(last().request.parameters).toMatchObject(change);
      last().times();
      last().row(0);
      expect(state()!.map).toBe(map);
      await last().all();
      expect(state()).toMatchObject({ past: false, rows: 9 });
      expect(state()!.map).not.toBe(map);
      expect(asked.length).toBe(4);
    }
  });

  it('is found again as it was by who comes back to it', async () => {
    const { store, asked, last, work, wanted, state } = await begun({ level: 0 });
    await last().all();
    const { map } = state()!;
    work.want({ ...wanted, over: 'width' });
    await last().all();
    expect(state()!.map.axis.over).toBe('width');
    work.want(wanted);
    expect(state()!.map).toBe(map);
    store.setState({ parameters: { ...store.getState().parameters, networkSeed: 9 } });
    await last().all();
    store.setState({ parameters: { ...store.getState().parameters, networkSeed: 1 } });
    expect(state()!.map).toBe(map);
    expect(asked).toHaveLength(3);
  });

  it('stays coarse where finer rows would take too long, and says how long a row takes', async () => {
    const { asked, last, state } = await begun({ level: 3 });
    await last().all(MOST_MAP_MS / 20);
    expect(state()).toMatchObject({ stage: 'coarse', rows: 9, rowMs: MOST_MAP_MS / 20 });
    await settled();
    expect(asked).toHaveLength(1);
  });

  it('has a gap where a row cannot be solved, and is none where its axis cannot be told or its worker breaks down', async () => {
    const gap = await begun({ level: 0 });
    gap.last().times();
    gap.last().row(0);
    const { value } = gap.last().request.rows[1]!;
    gap.asked[0]!.tell({ kind: 'failed', value, grain: 'draft', why: 'slow', ms: 8000 });
    for (let k = 2; k < 9; k++) gap.last().row(k);
    await gap.last().end();
    expect(gap.state()).toMatchObject({ stage: 'done', rows: 9 });
    expect(gap.state()!.map.rows.find((row) => row.value === value)).toMatchObject({
      row: null,
      why: 'slow',
    });

    const untold = await begun();
    untold.asked[0]!.tell({ kind: 'failed', value: 1e-20, grain: 'draft', why: 'slow', ms: 8000 });
    await untold.last().end();
    expect(untold.state()).toMatchObject({ stage: 'failed', map: { failed: 'slow' } });
    expect(untold.asked).toHaveLength(1);

    const broken = await begun();
    await broken.last().breakDown();
    expect(broken.state()).toMatchObject({ stage: 'failed', map: { failed: 'broken' } });
  });

  it('tells of its rows now and then, of the first and of a whole level at once', async () => {
    const { told, last, pass } = await begun();
    pass(1000);
    const before = told.length;
    last().times();
    for (let k = 0; k < 8; k++) last().row(k);
    expect(told.length - before).toBe(1);
    last().row(8);
    expect(told.length - before, 'the level is complete').toBe(2);
    pass(1000);
    expect(told.at(-1)).toMatchObject({ rows: 9 });
  });

  it('tells of its further rows less often while a run plays', async () => {
    const { store, told, last, pass } = await begun({ level: 2 });
    await last().all();
    store.setState({ player: { ...store.getState().player, playing: true } });
    const { length } = told;
    for (let k = 0; k < 6; k++) {
      pass(100);
      last().row(k);
    }
    expect(told.length - length).toBe(1);
  });

  it('of data without a correlation angle there is none over the angle', async () => {
    const { asked, told } = await begun({ over: 'angle' }, { scheme: 'counterexample', dimension: 3 });
    expect(asked).toHaveLength(0);
    expect(told).toEqual([null]);
    const taught = await begun({ over: 'angle' });
    expect(
      taught
        .last()
        .request.rows.slice(0, 2)
        .map(({ value }) => value),
    ).toEqual([1, 89]);
  });

  it('over the width begins with the narrow networks, each of them once', async () => {
    const { last, state } = await begun({ over: 'width', level: 3 });
    const values = () => last().request.rows.map(({ value }) => value);
    for (let level = 0; level < 4; level++) {
      expect(values()).toEqual([...new Set(values())].sort((one, other) => one - other));
      expect(values().every(Number.isInteger)).toBe(true);
      await last().all();
    }
    expect(state()).toMatchObject({ stage: 'done' });
  });

  it('asks for nothing after it has been closed', async () => {
    const { store, work, asked } = await begun();
    work.dispose();
    expect(asked[0]!.signal.aborted).toBe(true);
    store.setState({ parameters: { ...store.getState().parameters, width: 5 } });
    await settled();
    expect(asked).toHaveLength(1);
  });
});
