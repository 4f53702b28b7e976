import * as Comlink from 'comlink';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SweepSpec } from '../../src/experiment/sweep/spec.ts';
import type { SweepWork } from '../../src/worker/sweepPool.ts';
import type { SolvedCell } from '../../src/worker/sweepWorker.ts';
import { FakeChannel, fakeChannelsInPlace, openPorts, pass } from './fakeChannel.ts';

const SPEC = { title: 'told of once' } as SweepSpec;
const WIDTH = 2;

const workers: FakeSweepWorker[] = [];
const byUrl = new Map<string, FakeSweepWorker>();

/** A worker that solves a batch when the test says. */
class FakeSweepWorker {
  readonly batches: number[][] = [];
  readonly specs: SweepSpec[] = [];
  ended = false;
  /** ended without a word */
  gone = false;
  private answer: (solved: SolvedCell[]) => void = () => {};
  readonly page;

  constructor() {
    const { port1, port2 } = new FakeChannel();
    this.page = Object.assign(port1, {
      terminate: () => {
        this.ended = true;
        port1.close();
      },
    });
    const url = `blob:${workers.length}`;
    workers.push(this);
    byUrl.set(url, this);
    Comlink.expose(
      {
        lifeUrl: () => url,
        open: (spec: SweepSpec) => void this.specs.push(spec),
        solve: (cells: number[]) => {
          this.batches.push(cells);
          return new Promise((resolve) => {
            this.answer = resolve;
          });
        },
      },
      port2,
    );
  }

  /** Solves the first `count` cells of its batch; there was no time for the rest. */
  solve(count = this.batches.at(-1)!.length): void {
    this.answer(
      this.batches
        .at(-1)!
        .slice(0, count)
        .map((index) => ({ index, ms: 1, result: { key: String(index) } as never })),
    );
  }

  die(message: string): void {
    this.page.dispatchEvent(Object.assign(new Event('error'), { message }));
  }
}

/** Cells 0, 1, 2, .. that are given out by threes, and what is told of them. */
function workOf(count: number) {
  const queue = Array.from({ length: count }, (_, index) => index);
  const solved: number[] = [];
  const failed: [number, string][] = [];
  const refused: string[] = [];
  const work: SweepWork = {
    take: (most) => queue.splice(0, Math.min(3, most)),
    solved: (cells) => solved.push(...cells.map(({ index }) => index)),
    returned: (indices) => queue.unshift(...indices),
    failed: (index, detail) => failed.push([index, detail]),
    refused: (detail) => refused.push(detail),
  };
  return { work, queue, solved, failed, refused };
}

async function poolOf(count: number, start: () => FakeSweepWorker = () => new FakeSweepWorker()) {
  const { createSweepPool } = await import('../../src/worker/sweepPool.ts');
  const made = workOf(count);
  const pool = createSweepPool(WIDTH, () => start().page);
  pool.start(SPEC, made.work);
  await pass();
  return { pool, ...made };
}

const live = () => workers.filter(({ ended }) => !ended);
const busy = () => live().filter(({ batches }) => batches.length > 0);

/** Lets the workers solve all there is. */
async function solveAll(): Promise<void> {
  for (let round = 0; round < 50; round++) {
    for (const worker of busy()) worker.solve();
    await pass();
  }
}

beforeEach(() => {
  workers.length = 0;
  fakeChannelsInPlace();
  vi.stubGlobal('fetch', async (url: string) => {
    if (byUrl.get(url)!.gone) throw new TypeError('revoked');
    return { ok: true };
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a pool of workers for a sweep', () => {
  it('is as wide as it may be, tells each worker of the sweep once, and solves every cell once', async () => {
    const { solved } = await poolOf(20);
    expect(live().length).toBe(WIDTH);
    await solveAll();
    expect(solved.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, i) => i));
    expect(workers.map(({ specs }) => specs)).toEqual([[SPEC], [SPEC]]);
  });

  it('starts no more workers than there are batches', async () => {
    await poolOf(2);
    expect(live().length).toBe(1);
  });

  it('has what there was no time for solved by whoever is free', async () => {
    const { solved } = await poolOf(6);
    workers[0]!.solve(1);
    await pass();
    expect(solved).toEqual([0]);
    await solveAll();
    expect(solved.length).toBe(6);
  });

  it('tries each cell of a worker that died once more by itself, in another, and names the one that is to blame', async () => {
    const { solved, failed } = await poolOf(6);
    workers[0]!.die('out of memory');
    await pass();
    expect(workers[0]!.ended).toBe(true);
    // whoever is asked for cell 1 dies of it
    for (let round = 0; round < 40; round++) {
      for (const worker of busy()) {
        if (worker.batches.at(-1)!.includes(1)) worker.die('out of memory');
        else worker.solve();
      }
      await pass();
    }
    expect(failed).toEqual([[1, 'out of memory']]);
    expect(solved.toSorted()).toEqual([0, 2, 3, 4, 5]);
    const alone = workers.flatMap(({ batches }) => batches).filter((batch) => batch.includes(1));
    expect(alone).toEqual([[0, 1, 2], [1]]);
  });

  it('tries a cell once more that was a batch by itself, and no third time', async () => {
    const { solved, failed } = await poolOf(1);
    await pass(1);
    workers[0]!.die('one');
    await pass();
    expect([failed, workers[1]!.batches]).toEqual([[], [[0]]]);
    workers[1]!.solve();
    await pass();
    expect(solved).toEqual([0]);
    const bad = await poolOf(1);
    for (const message of ['one', 'two']) {
      workers.at(-1)!.die(message);
      await pass();
    }
    expect(bad.failed).toEqual([[0, 'two']]);
  });

  it('finds a worker gone that ended without a word', async () => {
    const { solved, failed } = await poolOf(6);
    await pass(1);
    workers[1]!.gone = true;
    await pass(3000);
    expect(workers[1]!.ended).toBe(true);
    await solveAll();
    expect(solved.length).toBe(6);
    expect(failed).toEqual([]);
  });

  it('says that the browser starts none after a few that never answered, and blames no cell', async () => {
    const { refused, queue, failed } = await poolOf(6, () => {
      throw new Error('not here');
    });
    expect(refused).toEqual(['Error: not here']);
    expect([queue.length, failed]).toEqual([6, []]);

    const silent = await poolOf(6, () => {
      const worker = new FakeSweepWorker();
      queueMicrotask(() => worker.die('no script'));
      return worker;
    });
    expect(silent.refused).toEqual(['no script']);
    expect(silent.failed).toEqual([]);
    expect(live()).toEqual([]);
  });

  it('lets cells in flight finish, takes no further ones, and ends its workers then', async () => {
    const { pool, solved, queue } = await poolOf(20);
    let over = false;
    void pool.finish().then(() => {
      over = true;
    });
    workers[0]!.solve();
    await pass();
    expect([over, solved.length]).toEqual([false, 3]);
    workers[1]!.solve();
    await pass();
    expect([over, solved.length, queue.length]).toEqual([true, 6, 14]);
    expect(live()).toEqual([]);
  });

  it('goes on with the workers that are still at it, where it is begun again before they have finished', async () => {
    const { pool, solved, work } = await poolOf(20);
    void pool.finish();
    workers[0]!.solve();
    await pass();
    pool.start(SPEC, work);
    await pass();
    expect(workers.map(({ ended }) => ended)).toEqual([false, false]);
    await solveAll();
    expect(solved.length).toBe(20);
  });

  it('ends at once, whatever its workers are at, and says nothing more', async () => {
    const open = openPorts();
    const { pool, solved, failed } = await poolOf(20);
    const [first] = workers;
    pool.end();
    expect(live()).toEqual([]);
    first!.solve();
    first!.die('late');
    await pass(2000);
    expect([solved, failed]).toEqual([[], []]);
    expect(openPorts()).toBe(open);
    expect(vi.getTimerCount()).toBe(0);
  });
});
