import { FaultError, faultOf } from '../experiment/fault.ts';
import type { MapClient, MapMessage, MapRequest } from '../experiment/parameterMap.ts';
import type { Parameters } from '../experiment/parameters.ts';
import type { Detail, SolveClient } from '../experiment/solveClient.ts';
import type { RunMessage } from '../experiment/trajectory.ts';
import { SolvingWorker, UnheardError, type WorkerLike } from './solvingWorker.ts';
import { startSolving } from './start.ts';

/** A cancelled solve that has not stopped after this (one long step) is ended with its worker ... */
const PATIENCE_MS = 30;
/** ... and after this where none stands by: to start another takes about as long. */
const PATIENCE_ALONE_MS = 100;
/** Cancelled rows of a map that have not stopped after this are ended with their worker. */
const PATIENCE_ROWS_MS = 100;

/**
 * Solves in a worker. A second worker stands by, warm: when a cancelled solve sits in one long step its worker is
 * ended and the other takes over at once. Only the newest request waits for a worker, replaces one, or has anything
 * to say of how it fares: every earlier one has been aborted by then. While nobody waits for a run the worker that stands by
 * solves the rows of maps: it is warm, and a third would be a hundred times as long in its first row.
 * @param spareTime resolves when nothing that the reader waits for needs the machine, with the share of a processor's time that
 * is to spare then, in (0, 1]: workers are warmed up in that
 */
export function createSolveClient(
  start: () => WorkerLike = startSolving,
  spareTime: () => Promise<number> = async () => 1,
): SolveClient & MapClient {
  // Started when it is needed, also after it broke: what made it fail may have passed by then.
  let slot: SolvingWorker | null = null;
  let spare: SolvingWorker | null = null;
  let newest = new AbortController();
  /** rows of a map that are under way, and settle when they are not */
  let rows: { readonly over: Promise<unknown>; readonly stop: () => void } | null = null;

  const takeWorker = (): SolvingWorker => {
    if (slot?.busy) slot.end('the worker was ended');
    if (usable(slot)) return slot;
    // rows that it sits in are nothing to wait for, and one that closed before it answered would be waited for for ever
    if (spare?.busy || spare?.answered === false) spare.end('the worker was ended');
    [slot, spare] = [usable(spare) ? spare : new SolvingWorker(start()), null];
    return slot;
  };

  const solveNewest = async (
    parameters: Parameters,
    onMessage: (message: RunMessage) => void,
    signal: AbortSignal,
    detail: Detail,
  ): Promise<void> => {
    rows?.stop();
    await slot?.letGo(usable(spare) ? PATIENCE_MS : PATIENCE_ALONE_MS, signal);
    if (signal.aborted) return;
    try {
      const worker = takeWorker();
      await worker.solve(parameters, onMessage, signal, detail);
      if (!signal.aborted) getReady(worker).catch(() => {});
    } catch (error) {
      if (signal.aborted) return;
      // This comes to an end: a worker that has just been started is not one that went unheard.
      if (error instanceof UnheardError) return solveNewest(parameters, onMessage, signal, detail);
      throw error instanceof FaultError ? error : new FaultError(faultOf(error));
    }
  };

  /** Once a run has been solved there is time to get another worker ready. */
  const getReady = async (solved: SolvingWorker) => {
    const share = await spareTime();
    if (usable(spare) || solved.ended) return;
    const next = new SolvingWorker(start());
    spare = next;
    // somebody looks at the first rows of a map as they come
    await rows?.over;
    await solved.warmUp(share);
    const shareNow = await spareTime();
    await rows?.over;
    await next.warmUp(shareNow);
  };

  /** The one that stands by, when it is warm; until then the one that has solved the run. */
  const workerForRows = (): SolvingWorker => {
    const free = [spare, slot].filter((worker) => usable(worker) && !worker.busy) as SolvingWorker[];
    const best = free.find(({ warm }) => warm) ?? free.at(-1);
    if (best !== undefined) return best;
    if (usable(spare)) spare.end('the worker was ended');
    spare = new SolvingWorker(start());
    return spare;
  };

  const solveRowsOf = async (
    request: MapRequest,
    tell: (message: MapMessage) => void,
    signal: AbortSignal,
    before: Promise<unknown> | undefined,
  ): Promise<void> => {
    await before;
    if (signal.aborted) return;
    const worker = workerForRows();
    let patience: ReturnType<typeof setTimeout> | undefined;
    const letGo = () => {
      patience = setTimeout(() => worker.end('it was in a long step'), PATIENCE_ROWS_MS);
    };
    signal.addEventListener('abort', letGo, { once: true });
    try {
      await worker.rows(request, tell, signal);
    } catch (error) {
      if (!signal.aborted) throw error;
    } finally {
      clearTimeout(patience);
      signal.removeEventListener('abort', letGo);
    }
  };

  return {
    async solve(parameters, onMessage, wanted, detail = 'full') {
      newest.abort();
      if (wanted.aborted) return;
      const own = new AbortController();
      newest = own;
      const cancel = () => own.abort();
      wanted.addEventListener('abort', cancel);
      try {
        await solveNewest(parameters, onMessage, own.signal, detail);
      } finally {
        wanted.removeEventListener('abort', cancel);
      }
    },
    async solveRows(request, tell, wanted) {
      const own = new AbortController();
      const cancel = () => own.abort();
      const before = rows;
      wanted.addEventListener('abort', cancel);
      if (wanted.aborted) cancel();
      const over = solveRowsOf(request, tell, own.signal, before?.over);
      const under = { over: over.catch(() => {}), stop: cancel };
      rows = under;
      try {
        await over;
      } finally {
        if (rows === under) rows = null;
        wanted.removeEventListener('abort', cancel);
      }
    },
    dispose() {
      newest.abort();
      rows?.stop();
      slot?.end('the page has done with it');
      spare?.end('the page has done with it');
    },
  };
}

function usable(worker: SolvingWorker | null): worker is SolvingWorker {
  return worker !== null && !worker.ended;
}
