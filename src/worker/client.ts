import { FaultError, faultOf } from '../experiment/fault.ts';
import type { Parameters } from '../experiment/parameters.ts';
import type { SolveClient } from '../experiment/solveClient.ts';
import type { RunMessage } from '../experiment/trajectory.ts';
import { SolvingWorker, UnheardError, type WorkerLike } from './solvingWorker.ts';

/** A cancelled solve that has not stopped after this (one long step) is ended with its worker ... */
const PATIENCE_MS = 10;
/** ... and after this where none stands by: to start another takes about as long. */
const PATIENCE_ALONE_MS = 100;

function startWorker(): WorkerLike {
  return new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }) as WorkerLike;
}

/**
 * Solves in a worker. A second worker stands by, warm: when a cancelled solve sits in one long step its worker is
 * ended and the other takes over at once. Only the newest request waits for a worker, replaces one, or has anything
 * to say of how it fares: every earlier one has been aborted by then.
 * @param spareTime resolves when nothing that the reader waits for needs the machine, with the share of a processor's time that
 * is to spare then, in (0, 1]: workers are warmed up in that
 */
export function createSolveClient(
  start: () => WorkerLike = startWorker,
  spareTime: () => Promise<number> = async () => 1,
): SolveClient {
  // Started when it is needed, also after it broke: what made it fail may have passed by then.
  let slot: SolvingWorker | null = null;
  let spare: SolvingWorker | null = null;
  let newest = new AbortController();

  const takeWorker = (): SolvingWorker => {
    if (slot?.busy) slot.end('the worker was ended');
    if (!usable(slot)) [slot, spare] = [usable(spare) ? spare : new SolvingWorker(start()), null];
    return slot;
  };

  const solveNewest = async (
    parameters: Parameters,
    onMessage: (message: RunMessage) => void,
    signal: AbortSignal,
  ): Promise<void> => {
    await slot?.letGo(usable(spare) ? PATIENCE_MS : PATIENCE_ALONE_MS, signal);
    if (signal.aborted) return;
    try {
      const worker = takeWorker();
      await worker.solve(parameters, onMessage, signal);
      if (!signal.aborted) getReady(worker).catch(() => {});
    } catch (error) {
      if (signal.aborted) return;
      // This comes to an end: a worker that has just been started is not one that went unheard.
      if (error instanceof UnheardError) return solveNewest(parameters, onMessage, signal);
      throw error instanceof FaultError ? error : new FaultError(faultOf(error));
    }
  };

  /** Once a run has been solved there is time to get another worker ready. */
  const getReady = async (solved: SolvingWorker) => {
    const share = await spareTime();
    if (usable(spare) || solved.ended) return;
    const next = new SolvingWorker(start());
    spare = next;
    await solved.warmUp(share);
    await next.warmUp(await spareTime());
  };

  return {
    async solve(parameters, onMessage, wanted) {
      newest.abort();
      if (wanted.aborted) return;
      const own = new AbortController();
      newest = own;
      const cancel = () => own.abort();
      wanted.addEventListener('abort', cancel);
      try {
        await solveNewest(parameters, onMessage, own.signal);
      } finally {
        wanted.removeEventListener('abort', cancel);
      }
    },
    dispose() {
      newest.abort();
      slot?.end('the page has done with it');
      spare?.end('the page has done with it');
    },
  };
}

function usable(worker: SolvingWorker | null): worker is SolvingWorker {
  return worker !== null && !worker.ended;
}
