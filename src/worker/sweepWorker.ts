import * as Comlink from 'comlink';
import { cellAt } from '../experiment/sweep/cells.ts';
import { type CellResult, solveCell } from '../experiment/sweep/solveCell.ts';
import type { SweepSpec } from '../experiment/sweep/spec.ts';
import { addBySimd } from '../model/simd/simdTiles.ts';
import { createLifeUrl } from './life.ts';

/** A cell that has been solved, and how long that took. */
export interface SolvedCell {
  readonly index: number;
  readonly result: CellResult;
  /** of this worker's own time, in milliseconds */
  readonly ms: number;
}

/** Cells of a sweep, in a worker that is told of the sweep once and then of numbers alone. */
let sweep: SweepSpec | null = null;

const api = {
  /** A URL that is revoked when this worker is gone. */
  lifeUrl: createLifeUrl,

  open(spec: SweepSpec): void {
    sweep = spec;
  },

  /**
   * Solves these cells in their order, the first of them whatever it takes, and no further one once `msBudget` milliseconds
   * are over: a batch of a thousand small cells and a single large one tell of themselves equally often.
   */
  solve(indices: readonly number[], msBudget: number): SolvedCell[] {
    const began = performance.now();
    const solved: SolvedCell[] = [];
    let now = began;
    for (const index of indices) {
      if (solved.length > 0 && now - began >= msBudget) break;
      const result = solveCell(cellAt(sweep!, index));
      const after = performance.now();
      solved.push({ index, result, ms: after - now });
      now = after;
    }
    return solved;
  },
};

export type SweepWorkerApi = typeof api;

addBySimd();
Comlink.expose(api);
