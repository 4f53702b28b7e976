import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { createCellStore } from '../../../../src/app/lab/engine/cellStore.ts';
import { resultOf, sweepOf } from './sweeps.ts';

const SPEC = sweepOf(10, 10, 1);
const results = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, i) => resultOf(SPEC, from + i));
const keys = (from: number, to: number) => results(from, to).map(({ key }) => key);

describe('the database of cells', () => {
  it('gives what was written, in the order in which it is asked for, also to another tab', async () => {
    const factory = new IDBFactory();
    const store = createCellStore(() => factory);
    expect(await store.read(keys(0, 2))).toEqual([undefined, undefined]);
    await store.write(results(0, 3));
    // the same once more, as a second tab with the same sweep does
    const tab = createCellStore(() => factory);
    await tab.write(results(2, 5));
    const [second, none, first] = await store.read([keys(4, 5)[0]!, keys(9, 10)[0]!, keys(0, 1)[0]!]);
    expect([second, none, first]).toEqual([resultOf(SPEC, 4), undefined, resultOf(SPEC, 0)]);
    await tab.drop(keys(0, 4));
    expect((await store.read(keys(0, 5))).map((result) => result !== undefined)).toEqual([
      false,
      false,
      false,
      false,
      true,
    ]);
  });

  it('drops the oldest once there are more than it holds', async () => {
    let time = 0;
    const factory = new IDBFactory();
    const store = createCellStore(
      () => factory,
      40,
      () => time++,
    );
    await store.write(results(0, 20));
    await store.write(results(20, 40));
    await store.write(results(40, 90));
    const kept = (await store.read(keys(0, 90))).map((result) => result !== undefined);
    expect(kept.filter(Boolean).length).toBe(36);
    expect(kept.slice(0, 40)).not.toContain(true);
  });

  it('remembers the sweeps that were opened last, each once', async () => {
    const factory = new IDBFactory();
    const store = createCellStore(() => factory);
    expect(await store.recent()).toEqual([]);
    for (let at = 0; at < 20; at++) await store.remember({ id: `sweep ${at % 15}`, file: { at }, at });
    const recent = await store.recent();
    expect(recent[0]).toEqual({ id: 'sweep 4', file: { at: 19 }, at: 19 });
    expect(new Set(recent.map(({ id }) => id)).size).toBe(recent.length);
    expect(recent.length).toBe(12);
  });

  it('rejects where there is none, and where the browser refuses it, and asks again the next time', async () => {
    await expect(createCellStore(() => undefined).read([])).rejects.toThrow('no database');
    const factory = new IDBFactory();
    let refuses = true;
    const moody = {
      open: (name: string, version: number) => {
        if (refuses) throw new DOMException('not here', 'SecurityError');
        return factory.open(name, version);
      },
    } as unknown as IDBFactory;
    const store = createCellStore(() => moody);
    await expect(store.write(results(0, 1))).rejects.toThrow('not here');
    refuses = false;
    await store.write(results(0, 1));
    expect(await store.read(keys(0, 1))).toEqual([resultOf(SPEC, 0)]);
  });
});
