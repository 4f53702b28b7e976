import { memoOn } from '../../state/memoOn.ts';
import type { AppStore } from '../../state/react.ts';
import { createSweepPool } from '../../worker/sweepPool.ts';
import { createCellStore } from './engine/cellStore.ts';
import { createLaboratory, type Laboratory } from './engine/laboratory.ts';
import { createTurns } from './engine/turns.ts';

/** The page's one laboratory, with the browser's own workers, database and clock: it goes on while it is closed. */
export function laboratoryOf(store: AppStore): Laboratory {
  return memoOn(store, create);
}

function create(): Laboratory {
  return createLaboratory({
    pool: createSweepPool(),
    cells: createCellStore(),
    turns: createTurns(),
    later: (call, ms) => setTimeout(call, ms),
    now: () => performance.now(),
  });
}
