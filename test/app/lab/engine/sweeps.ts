import type { CellStore, RecentSweep } from '../../../../src/app/lab/engine/cellStore.ts';
import { createLaboratory, type Laboratory } from '../../../../src/app/lab/engine/laboratory.ts';
import type { Turns } from '../../../../src/app/lab/engine/turns.ts';
import { cellKey } from '../../../../src/experiment/sweep/cells.ts';
import type { CellResult } from '../../../../src/experiment/sweep/solveCell.ts';
import type { SweepSpec } from '../../../../src/experiment/sweep/spec.ts';
import { readSweepSpec } from '../../../../src/experiment/sweep/specFile.ts';
import type { SweepPool, SweepWork } from '../../../../src/worker/sweepPool.ts';

/** Scales times angles times trials of a run that is solved in no time. */
export function sweepOf(scales: number, angles: number, trials: number, title = 'a sweep'): SweepSpec {
  return readSweepSpec({
    version: 1,
    title,
    base: {
      version: 1,
      data: { scheme: 'cone', d: 2, n: 3, angle: 30, seed: 1 },
      network: { width: 3, scale: 1e-2, seed: 1 },
    },
    axes: [
      { over: 'scale', values: Array.from({ length: scales }, (_, i) => 2 ** -(i + 1)) },
      { over: 'angle', values: Array.from({ length: angles }, (_, i) => 10 + i) },
    ],
    trials: { count: trials, seeds: 'both', first: 1 },
    measures: ['loss'],
  });
}

export function resultOf(spec: SweepSpec, index: number, fails = false): CellResult {
  const key = cellKey(spec, index);
  if (fails) return { key, failure: { code: 'cannot-draw', field: null, values: {}, message: 'no luck' } };
  return { key, outcome: 'loss', time: index, loss: 1e-9, steps: 3, values: [index] };
}

/** A pool that solves what the test tells it to. */
export class FakePool implements SweepPool {
  readonly width = 2;
  spec: SweepSpec | null = null;
  work: SweepWork | null = null;
  /** batches in flight */
  flights: number[][] = [];
  ends = 0;
  private finished: (() => void) | null = null;

  start(spec: SweepSpec, work: SweepWork): void {
    [this.spec, this.work, this.finished] = [spec, work, null];
    this.fill();
  }

  fill(): void {
    while (this.work !== null && this.finished === null && this.flights.length < this.width) {
      const cells = this.work.take(4);
      if (cells.length === 0) break;
      this.flights.push([...cells]);
    }
  }

  /** Solves the batch that was taken first. */
  solve(ms = 10, fails: (index: number) => boolean = () => false): readonly number[] {
    const cells = this.flights.shift()!;
    const solved = cells.map((index) => ({ index, ms, result: resultOf(this.spec!, index, fails(index)) }));
    this.work!.solved(solved);
    this.fill();
    if (this.flights.length === 0) this.finished?.();
    return cells;
  }

  finish(): Promise<void> {
    return new Promise((resolve) => {
      this.finished = resolve;
      if (this.flights.length === 0) resolve();
    });
  }

  end(): void {
    this.ends++;
    this.work = null;
    this.flights = [];
  }
}

/** A database in memory, which can refuse. */
export class FakeStore implements CellStore {
  readonly kept = new Map<string, CellResult>();
  readonly sweeps: RecentSweep[] = [];
  writes = 0;
  refuses: Error | null = null;

  async read(keys: readonly string[]) {
    this.check();
    return keys.map((key) => this.kept.get(key));
  }
  async write(results: readonly CellResult[]) {
    this.check();
    this.writes++;
    for (const result of results) this.kept.set(result.key, result);
  }
  async drop(keys: readonly string[]) {
    this.check();
    for (const key of keys) this.kept.delete(key);
  }
  async recent() {
    this.check();
    return this.sweeps;
  }
  async remember(sweep: RecentSweep) {
    this.check();
    this.sweeps.unshift(sweep);
  }
  private check(): void {
    if (this.refuses !== null) throw this.refuses;
  }
}

/** The turns of several pages. */
export class FakeTurns implements Turns {
  private readonly queues = new Map<string, (() => void)[]>();

  take(name: string, granted: () => void, waits: () => void): () => void {
    const queue = this.queues.get(name) ?? [];
    this.queues.set(name, queue);
    queue.push(granted);
    if (queue.length > 1) queueMicrotask(waits);
    else granted();
    return () => {
      const place = queue.indexOf(granted);
      if (place < 0) return;
      queue.splice(place, 1);
      if (place === 0) queue[0]?.();
    };
  }
}

/** A laboratory whose clock stands until the test moves it. */
export class Bench {
  readonly pool = new FakePool();
  readonly store: FakeStore;
  readonly laboratory: Laboratory;
  time = 0;
  private waiting: { readonly at: number; readonly call: () => void }[] = [];

  constructor(store = new FakeStore(), turns: Turns = new FakeTurns()) {
    this.store = store;
    this.laboratory = createLaboratory({
      pool: this.pool,
      cells: store,
      turns,
      later: (call, ms) => this.waiting.push({ at: this.time + ms, call }),
      now: () => this.time,
    });
  }

  get state() {
    return this.laboratory.store.getState();
  }

  /** Lets all happen that happens within `ms`. */
  async pass(ms: number): Promise<void> {
    const until = this.time + ms;
    for (;;) {
      await new Promise((resolve) => setImmediate(resolve));
      const next = this.waiting.filter(({ at }) => at <= until).sort((one, other) => one.at - other.at)[0];
      if (next === undefined) break;
      this.waiting.splice(this.waiting.indexOf(next), 1);
      this.time = Math.max(this.time, next.at);
      next.call();
    }
    this.time = until;
  }

  /** Opens a sweep and waits until it is known what is there of it. */
  async open(spec: SweepSpec): Promise<void> {
    this.laboratory.open(spec);
    await this.pass(0);
  }

  /** Solves until nothing is in flight. */
  solveAll(ms = 10): readonly number[] {
    const solved: number[] = [];
    while (this.pool.flights.length > 0) solved.push(...this.pool.solve(ms));
    return solved;
  }
}
