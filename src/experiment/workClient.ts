import type { WorkInput, WorkName, WorkOutput } from '../model/theory/longWork.ts';

/** The page's side of a worker for long work, implemented over Comlink in `worker/workClient.ts`. */
export interface WorkClient {
  /**
   * Has the work of a name done. Rejects when the worker breaks down, or there is none to be had, and when `signal` aborts,
   * which ends the work at once.
   * @param progress told now and then of the share that is done, in [0, 1]
   */
  work<Name extends WorkName>(
    name: Name,
    input: WorkInput<Name>,
    progress: (share: number) => void,
    signal: AbortSignal,
  ): Promise<WorkOutput<Name>>;
}
