import { parentPort, workerData } from 'node:worker_threads';
import { cellAt } from '../experiment/sweep/cells.ts';
import { type CellResult, solveCell } from '../experiment/sweep/solveCell.ts';
import type { SweepSpec } from '../experiment/sweep/spec.ts';
import { addBySimd } from '../model/simd/simdTiles.ts';

/** One of the threads that solve a sweep; an entry of its own, beside that of the command. */

/** A message a cell would cost more than the cell where it takes a millisecond; more than so long nobody waits for one. */
export const BUDGET_MS = 100;

/** What became of the first cells of a batch, in its order; the others are to be handed out again. */
export interface SolvedBatch {
  readonly results: readonly CellResult[];
  readonly milliseconds: number;
}

const spec = workerData as SweepSpec;

addBySimd();

parentPort?.on('message', (batch: readonly number[]) => {
  const begin = performance.now();
  const results: CellResult[] = [];
  let milliseconds = 0;
  for (const index of batch) {
    results.push(solveCell(cellAt(spec, index)));
    milliseconds = performance.now() - begin;
    if (milliseconds > BUDGET_MS) break;
  }
  parentPort!.postMessage({ results, milliseconds } satisfies SolvedBatch);
});
