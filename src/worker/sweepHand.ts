import * as Comlink from 'comlink';
import type { SweepSpec } from '../experiment/sweep/spec.ts';
import { lives, watchLife } from './life.ts';
import type { WorkerLike } from './solvingWorker.ts';
import type { SolvedCell, SweepWorkerApi } from './sweepWorker.ts';

interface Told {
  /** @param rest those of the batch that there was no time for */
  solved(cells: readonly SolvedCell[], rest: readonly number[]): void;
  /**
   * Called once, and never after `end`.
   * @param cells what it was at
   * @param heard it had answered before: it did not fail to start
   */
  died(cells: readonly number[], heard: boolean, detail: string): void;
}

/** One worker of a sweep, which solves one batch of cells at a time. */
export class SweepHand {
  private readonly worker: WorkerLike;
  private readonly told: Told;
  private readonly api: Comlink.Remote<SweepWorkerApi>;
  private readonly ending = new AbortController();
  private batch: readonly number[] = [];
  private lifeUrl: string | null = null;
  private words = 0;

  constructor(worker: WorkerLike, spec: SweepSpec, told: Told) {
    this.worker = worker;
    this.told = told;
    this.api = Comlink.wrap<SweepWorkerApi>(worker);
    const { signal } = this.ending;
    const broke = (event: Event) =>
      this.die((event as ErrorEvent).message || 'the worker could not be started');
    worker.addEventListener('error', broke, { signal });
    worker.addEventListener('messageerror', () => this.die('a message could not be read'), { signal });
    // a worker that the browser ends for want of memory says nothing
    const unwatch = watchLife({
      lifeUrl: () => (this.busy ? this.lifeUrl : null),
      words: () => this.words,
      gone: () => this.die('the worker closed'),
    });
    signal.addEventListener('abort', unwatch);
    this.api.open(spec).catch((error) => this.die(String(error)));
    this.findLifeUrl().catch(() => {});
  }

  get busy(): boolean {
    return this.batch.length > 0;
  }

  solve(cells: readonly number[], msBudget: number): void {
    this.batch = cells;
    this.api.solve(cells, msBudget).then(
      (solved) => {
        if (this.ending.signal.aborted) return;
        this.words++;
        this.batch = [];
        this.told.solved(solved, cells.slice(solved.length));
      },
      (error) => this.die(String(error)),
    );
  }

  end(): void {
    if (this.ending.signal.aborted) return;
    this.ending.abort();
    // calls that will never be answered keep the proxy, and the proxy its worker, unless it is released
    (this.api as Comlink.Remote<object>)[Comlink.releaseProxy]();
    this.worker.terminate();
  }

  private die(detail: string): void {
    if (this.ending.signal.aborted) return;
    this.end();
    this.told.died(this.batch, this.words > 0, detail);
  }

  private async findLifeUrl(): Promise<void> {
    const url = await this.api.lifeUrl();
    this.words++;
    if (await lives(url)) this.lifeUrl = url;
  }
}
