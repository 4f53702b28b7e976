import AllWorkers from './allWorkers.ts?worker&inline';
import type { WorkerLike } from './solvingWorker.ts';

/** The workers of a program that is one file: they are started from a text in it. Stands for `start.ts` there. */

export function startSolving(): WorkerLike {
  return new AllWorkers({ name: 'solving' });
}

export function startLongWork(): WorkerLike {
  return new AllWorkers({ name: 'long-work' });
}

export function startSearch(): WorkerLike {
  return new AllWorkers({ name: 'search' });
}

export function startSweep(): WorkerLike {
  return new AllWorkers({ name: 'sweep' });
}
