import { parentPort, workerData } from 'node:worker_threads';
import { cellAt } from '../experiment/sweep/cells.ts';
import { type CellResult, solveCell } from '../experiment/sweep/solveCell.ts';
import type { SweepSpec } from '../experiment/sweep/spec.ts';
import { addBySimd } from '../model/simd/simdTiles.ts';
import { writeCell } from './sweepCells.ts';

/** One of the threads that solve a sweep, each writing what it solves; an entry of its own, beside that of the command. */

/** A message a cell would cost more than the cell where it takes a millisecond; more than so long nobody waits for one. */
export const BUDGET_MS = 100;

export interface WorkerData {
  readonly spec: SweepSpec;
  /** the folder of the sweep */
  readonly out: string;
}

/** What became of the first cells of a batch, in its order; the others are to be handed out again. */
export interface SolvedBatch {
  /** their files are there */
  readonly results: readonly CellResult[];
  readonly milliseconds: number;
  /** why the file of the next cell could not be written; null where all could */
  readonly unwritten: Pick<NodeJS.ErrnoException, 'code' | 'message'> | null;
}

addBySimd();

parentPort?.on('message', (batch: readonly number[]) => parentPort!.postMessage(solved(batch)));

function solved(batch: readonly number[]): SolvedBatch {
  const { spec, out } = workerData as WorkerData;
  const begin = performance.now();
  const results: CellResult[] = [];
  let milliseconds = 0;
  for (const index of batch) {
    const result = solveCell(cellAt(spec, index));
    try {
      writeCell(out, result);
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      return { results, milliseconds, unwritten: { ...(code && { code }), message } };
    }
    results.push(result);
    milliseconds = performance.now() - begin;
    if (milliseconds > BUDGET_MS) break;
  }
  return { results, milliseconds, unwritten: null };
}
