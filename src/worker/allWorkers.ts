/** All workers as one script, which its name makes one of them: they share most of their code. */
const WORKERS: Readonly<Record<string, () => Promise<unknown>>> = {
  solving: () => import('./worker.ts'),
  'long-work': () => import('./longWorker.ts'),
  search: () => import('./searchWorker.ts'),
  sweep: () => import('./sweepWorker.ts'),
};

// what is said to it meanwhile waits until this script has run
void WORKERS[self.name]?.();
