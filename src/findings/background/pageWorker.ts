import type { WorkClient } from '../../experiment/workClient.ts';

let client: WorkClient | null = null;

/** The worker that findings are sent to; null where the page has none, and works them out itself. */
export function pageWorker(): WorkClient | null {
  return client;
}

export function connectWorker(worker: WorkClient | null): void {
  client = worker;
}
