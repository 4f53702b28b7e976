import { canonicalJson } from '../../../experiment/sweep/canonicalJson.ts';
import type { CellResult } from '../../../experiment/sweep/solveCell.ts';
import type { SweepSpec } from '../../../experiment/sweep/spec.ts';
import { readSweepSpec, sweepSpecFile } from '../../../experiment/sweep/specFile.ts';
import type { CellStore, RecentSweep } from './cellStore.ts';

/** `refused`: the browser lets this page have no database; `full`: it has no room for more. */
export type KeepingState = 'kept' | 'refused' | 'full';

const FLUSH_MS = 500;

/** Keeps results, and the sweeps they are of, where they outlive the page; where that cannot be had it says so, and nothing else fails. */
export class Keeping {
  state: KeepingState = 'kept';
  private readonly store: CellStore;
  private readonly later: (call: () => void, ms: number) => void;
  private readonly changed: () => void;
  private waiting: CellResult[] = [];

  constructor(store: CellStore, later: (call: () => void, ms: number) => void, changed: () => void) {
    this.store = store;
    this.later = later;
    this.changed = changed;
  }

  async read(keys: readonly string[]): Promise<readonly (CellResult | undefined)[]> {
    try {
      // without a database nothing is there, and it is not asked for each part of a sweep again
      return this.state === 'refused' ? [] : await this.store.read(keys);
    } catch (error) {
      this.note(error);
      return [];
    }
  }

  /** Results are written together, now and then. */
  keep(results: readonly CellResult[]): void {
    if (this.waiting.length === 0) this.later(() => this.flush(), FLUSH_MS);
    this.waiting.push(...results);
  }

  flush(): void {
    if (this.waiting.length === 0) return;
    const results = this.waiting;
    this.waiting = [];
    this.store.write(results).then(
      () => this.set('kept'),
      (error) => this.note(error),
    );
  }

  drop(keys: readonly string[]): void {
    const gone = new Set(keys);
    this.waiting = this.waiting.filter(({ key }) => !gone.has(key));
    this.store.drop(keys).catch((error) => this.note(error));
  }

  remember(spec: SweepSpec): void {
    const file = sweepSpecFile(spec);
    const sweep: RecentSweep = { id: canonicalJson(file), file, at: Date.now() };
    this.store.remember(sweep).catch((error) => this.note(error));
  }

  async recent(): Promise<readonly SweepSpec[]> {
    const kept = await this.store.recent().catch(() => []);
    return kept.flatMap(({ file }) => {
      try {
        return readSweepSpec(file);
      } catch {
        // of a former version of the page
        return [];
      }
    });
  }

  private note(error: unknown): void {
    this.set((error as Error | null)?.name === 'QuotaExceededError' ? 'full' : 'refused');
  }

  private set(state: KeepingState): void {
    if (state === this.state) return;
    this.state = state;
    this.changed();
  }
}
