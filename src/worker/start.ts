import type { WorkerLike } from './solvingWorker.ts';

/** The page's workers, each a file of its own. A program that is one file has `startInside.ts` in the place of this one. */

export function startSolving(): WorkerLike {
  return new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }) as WorkerLike;
}

export function startLongWork(): WorkerLike {
  return new Worker(new URL('./longWorker.ts', import.meta.url), { type: 'module' }) as WorkerLike;
}

export function startSearch(): WorkerLike {
  return new Worker(new URL('./searchWorker.ts', import.meta.url), { type: 'module' }) as WorkerLike;
}

export function startSweep(): WorkerLike {
  return new Worker(new URL('./sweepWorker.ts', import.meta.url), { type: 'module' }) as WorkerLike;
}
