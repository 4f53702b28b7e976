import { cellCount, pointCount } from '../../../experiment/sweep/cells.ts';
import { type CellResult, isFailed } from '../../../experiment/sweep/solveCell.ts';
import type { SweepSpec } from '../../../experiment/sweep/spec.ts';
import type { SweepWork } from '../../../worker/sweepPool.ts';
import type { SolvedCell } from '../../../worker/sweepWorker.ts';
import { Costs, type TimeSpan } from './costs.ts';
import { cellOrder } from './order.ts';

/** Failures that are remembered one by one: of more nobody reads the list. */
const MOST_FAILURES = 100;

/** Which cells of a sweep are done, in flight and left. */
export class OpenSweep {
  readonly spec: SweepSpec;
  looking = true;
  done = 0;
  failed = 0;
  failures: readonly number[] = [];
  work: SweepWork | null = null;
  private readonly results: Map<string, CellResult>;
  private readonly costs: Costs;
  private readonly isDone: Uint8Array;
  private readonly leftOf: Uint32Array;
  private readonly inFlight = new Set<number>();
  private order: Uint32Array | null = null;
  private next = 0;
  private back: number[] = [];

  constructor(spec: SweepSpec, results: Map<string, CellResult>) {
    this.spec = spec;
    this.results = results;
    this.costs = new Costs(spec);
    this.isDone = new Uint8Array(cellCount(spec));
    this.leftOf = new Uint32Array(pointCount(spec)).fill(spec.trials.count);
  }

  get total(): number {
    return this.isDone.length;
  }

  get left(): number {
    return this.total - this.done;
  }

  has(index: number): boolean {
    return this.isDone[index] === 1;
  }

  /** The next cells, those that came back first. */
  take(most: number): number[] {
    this.order ??= cellOrder(this.spec);
    const taken: number[] = [];
    while (taken.length < most) {
      const index = this.back.pop() ?? this.order[this.next++];
      if (index === undefined) break;
      if (this.isDone[index] === 1 || this.inFlight.has(index)) continue;
      this.inFlight.add(index);
      taken.push(index);
    }
    return taken;
  }

  giveBack(indices: readonly number[]): void {
    for (const index of indices) this.inFlight.delete(index);
    // they are taken from its end
    this.back.push(...indices.toReversed());
  }

  giveBackAll(): void {
    this.giveBack([...this.inFlight]);
  }

  add(solved: readonly SolvedCell[]): void {
    for (const { index, result, ms } of solved) {
      this.inFlight.delete(index);
      if (this.isDone[index] === 1) continue;
      const point = Math.floor(index / this.spec.trials.count);
      this.isDone[index] = 1;
      this.leftOf[point]!--;
      this.done++;
      this.results.set(result.key, result);
      if (!Number.isNaN(ms)) this.costs.note(point, ms);
      if (!isFailed(result)) continue;
      this.failed++;
      if (this.failures.length < MOST_FAILURES) this.failures = [...this.failures, index];
    }
  }

  /** @param width how many cells are solved at a time */
  timeLeft(width: number): TimeSpan {
    return this.costs.timeLeft(this.leftOf, width);
  }
}
