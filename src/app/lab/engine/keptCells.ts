import { cellKey } from '../../../experiment/sweep/cells.ts';
import type { CellResult } from '../../../experiment/sweep/solveCell.ts';
import type { SolvedCell } from '../../../worker/sweepWorker.ts';
import type { Keeping } from './keeping.ts';
import type { OpenSweep } from './openSweep.ts';

/** Keys are worked out by this thread, which has pictures to draw: for so many milliseconds at a time, and so many at most. */
const KEYS_MS = 4;
const MOST_KEYS = 100;

interface Clock {
  readonly later: (call: () => void, ms: number) => void;
  readonly now: () => number;
}

/** What is kept of the cells of a sweep that are not done, a part at a time; the page breathes in between. */
export async function* keptCells(
  own: OpenSweep,
  keeping: Keeping,
  { later, now }: Clock,
): AsyncGenerator<SolvedCell[]> {
  let next = 0;
  while (next < own.total) {
    const indices: number[] = [];
    const keys: string[] = [];
    const end = now() + KEYS_MS;
    for (; next < own.total && keys.length < MOST_KEYS && now() <= end; next++) {
      if (own.has(next)) continue;
      indices.push(next);
      keys.push(cellKey(own.spec, next));
    }
    const found = await keeping.read(keys);
    await new Promise<void>((resolve) => later(resolve, 0));
    yield found.flatMap((result, k) => (result === undefined ? [] : [keptCell(indices[k]!, result)]));
  }
}

/** How long it took is not known any more. */
function keptCell(index: number, result: CellResult): SolvedCell {
  return { index, result, ms: Number.NaN };
}
