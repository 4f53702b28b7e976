import type { SweepSpec } from '../experiment/sweep/spec.ts';
import type { WorkerLike } from './solvingWorker.ts';
import { startSweep } from './start.ts';
import { SweepHand } from './sweepHand.ts';
import type { SolvedCell } from './sweepWorker.ts';

/** Where a pool has its cells from, and whom it tells what came of them. */
export interface SweepWork {
  /** The next cells, at most so many, by their indices; none where there are none to be had now. */
  take(most: number): readonly number[];
  solved(cells: readonly SolvedCell[]): void;
  /** There was no time for these: they are to be had again. */
  returned(indices: readonly number[]): void;
  /** The worker that solved this cell alone ended twice. */
  failed(index: number, detail: string): void;
  /** The browser starts no worker: the pool has ended, with all that is in flight. */
  refused(detail: string): void;
}

export interface SweepPool {
  /** how many cells are solved at a time */
  readonly width: number;
  /** Begins with `work`, or goes on with it where it is still finishing; another sweep that is under way is ended. */
  start(spec: SweepSpec, work: SweepWork): void;
  /** Takes no further cells. Resolves when those in flight are solved, or the pool has been ended. */
  finish(): Promise<void>;
  /** Ends all workers, whatever they are at: what is in flight is lost. */
  end(): void;
}

/** A worker tells of cells about so often, and of one that takes longer by itself. */
const BUDGET_MS = 120;
/** More small cells than are solved in that time. */
const MOST_AT_ONCE = 256;
/** Workers that end one after another before any has solved a cell: the next would do the same. */
const MOST_REFUSALS = 3;

/**
 * Solves the cells of a sweep in as many workers as there are processors. A worker that dies takes nothing with it but what it was at: each
 * of its cells is tried once more by itself in another, since one of them may be to blame, and has failed when that one dies, too.
 */
export function createSweepPool(
  width: number = navigator.hardwareConcurrency || 2,
  start: () => WorkerLike = startSweep,
): SweepPool {
  let hands = new Set<SweepHand>();
  /** cells whose worker has died, to be tried by themselves */
  let again: number[] = [];
  let tried = new Set<number>();
  let refusals = 0;
  let sweep: { readonly spec: SweepSpec; readonly work: SweepWork } | null = null;
  let finishing: (() => void)[] | null = null;

  const end = () => {
    sweep = null;
    for (const hand of hands) hand.end();
    hands = new Set();
    [again, tried, refusals] = [[], new Set(), 0];
    for (const done of finishing ?? []) done();
    finishing = null;
  };

  /** Gives work to whoever has none, and starts further workers where there is more. */
  const pump = () => {
    const free = [...hands].filter((hand) => !hand.busy);
    while (sweep !== null && (free.length > 0 || hands.size < width)) {
      const cells = nextCells();
      if (cells.length === 0) break;
      const hand = free.shift() ?? newHand(cells);
      hand?.solve(cells, BUDGET_MS);
    }
    if (finishing !== null && [...hands].every((hand) => !hand.busy)) end();
  };

  const nextCells = (): readonly number[] => {
    if (finishing !== null || sweep === null) return [];
    const alone = again.shift();
    return alone === undefined ? sweep.work.take(MOST_AT_ONCE) : [alone];
  };

  /** @param cells what it was to be at; @returns null where none could be started, and then there is no sweep either */
  const newHand = (cells: readonly number[]): SweepHand | null => {
    const { spec, work } = sweep!;
    try {
      const hand: SweepHand = new SweepHand(start(), spec, {
        solved(solved, rest) {
          refusals = 0;
          work.solved(solved);
          if (rest.length > 0) work.returned(rest);
          pump();
        },
        died: (lost, heard, detail) => died(hand, lost, heard, detail),
      });
      hands.add(hand);
      return hand;
    } catch (error) {
      work.returned(cells);
      refuse(String(error));
      return null;
    }
  };

  const died = (hand: SweepHand, cells: readonly number[], heard: boolean, detail: string) => {
    if (sweep === null || !hands.delete(hand)) return;
    const { work } = sweep;
    if (!heard) {
      // it never began: that says nothing of its cells
      work.returned(cells);
      refusals++;
      if (refusals >= MOST_REFUSALS) return refuse(detail);
    } else if (cells.length === 1 && tried.has(cells[0]!)) work.failed(cells[0]!, detail);
    else {
      for (const cell of cells) tried.add(cell);
      again.push(...cells);
    }
    if (finishing !== null) {
      // what was to be tried again waits for the next start
      work.returned(again);
      again = [];
    }
    pump();
  };

  const refuse = (detail: string) => {
    const work = sweep?.work;
    end();
    work?.refused(detail);
  };

  return {
    width,
    start(spec, work) {
      if (finishing !== null && sweep?.work === work) {
        for (const done of finishing) done();
        finishing = null;
        pump();
        return;
      }
      end();
      sweep = { spec, work };
      pump();
    },
    finish() {
      if (sweep === null) return Promise.resolve();
      return new Promise((resolve) => {
        finishing = [...(finishing ?? []), resolve];
        sweep?.work.returned(again);
        again = [];
        pump();
      });
    },
    end,
  };
}
