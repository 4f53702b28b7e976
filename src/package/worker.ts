import type { RunStart } from '../experiment/trajectory.ts';
import { createSolveClient } from '../worker/client.ts';
import type { WorkerLike } from '../worker/solvingWorker.ts';
import { linkState } from './experiment.ts';
import { Gathered, type SolvedRun } from './solvedRun.ts';

export { RunError } from './runError.ts';
export type { SolvedKinks, SolvedRun } from './solvedRun.ts';

export interface WorkerSolveOptions {
  /** ends the solve: it rejects with the signal's reason */
  readonly signal?: AbortSignal;
  /** told of the share that is done, in [0, 1] */
  readonly progress?: (share: number) => void;
}

export interface WorkerSolver {
  /**
   * Solves the run of a link in a worker, with frames as dense as the page has them. A new call ends the one before.
   * Rejects with a RunError where the link says no run.
   */
  solve(link: string, options?: WorkerSolveOptions): Promise<SolvedRun>;
  /** Ends the workers. */
  dispose(): void;
}

/**
 * Solves in a worker of the browser, whose script is part of this module: nothing is fetched for it.
 *
 * ```js
 * import { createSolver } from 'relu-flow/worker';
 * const solver = createSolver();
 * const run = await solver.solve('#m=50', { progress: (share) => console.log(share) });
 * ```
 *
 * @param start makes another worker, of the same script
 */
export function createSolver(start?: () => Worker): WorkerSolver {
  const client = createSolveClient(start as (() => WorkerLike) | undefined);
  return {
    async solve(link, { signal = new AbortController().signal, progress = () => {} } = {}) {
      signal.throwIfAborted();
      const { parameters } = linkState(link);
      const gathered = new Gathered();
      let run: SolvedRun | null = null;
      let begun: RunStart | null = null;
      await client.solve(
        parameters,
        (message) => {
          if (message.kind === 'start') begun = message.start;
          else if (message.kind === 'frames') gathered.frames(message.frames);
          else if (message.kind === 'kinks') gathered.kinks(message.kinks, message.leftOut);
          else if (message.kind === 'thin') gathered.thin(message.besides);
          else if (message.kind === 'progress') progress(message.progress);
          else if (begun !== null) run = gathered.run(begun.dataset, begun.initial, message.outcome);
        },
        signal,
      );
      signal.throwIfAborted();
      if (run === null) throw new DOMException('another run was asked for', 'AbortError');
      return run;
    },
    dispose: () => client.dispose(),
  };
}
