import * as Comlink from 'comlink';
import { FaultError } from '../experiment/fault.ts';
import type { Parameters } from '../experiment/parameters.ts';
import type { SolveClient } from '../experiment/solveClient.ts';
import type { RunMessage } from '../experiment/trajectory.ts';
import type { WorkerApi } from './worker.ts';

/** A cancelled solve that has not stopped after this (one long step) is ended with its worker ... */
const PATIENCE_MS = 10;
/** ... and after this where none stands by: to start another takes about as long. */
const PATIENCE_ALONE_MS = 100;

/** The little of a `Worker` that the client needs, so that tests can hand in another. */
export interface WorkerLike extends Comlink.Endpoint {
  terminate(): void;
  onerror: ((event: ErrorEvent) => void) | null;
}

/** A worker and what is known of it. */
interface Hand {
  readonly worker: WorkerLike;
  readonly api: Comlink.Remote<WorkerApi>;
  /** rejects when the worker fails as a whole, or is ended */
  readonly broken: Promise<never>;
  readonly giveUp: (reason: Error) => void;
  /** a solve is under way */
  busy: boolean;
}

function startWorker(): WorkerLike {
  return new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }) as WorkerLike;
}

/**
 * Solves in a worker. A second worker stands by, warm: when a cancelled solve sits in one long step its worker is
 * ended and the other takes over at once.
 */
export function createSolveClient(start: () => WorkerLike = startWorker): SolveClient {
  // Started when it is needed, also after it broke: what made it fail may have passed by then.
  let hand: Hand | null = null;
  let standby: Hand | null = null;
  let lastId = 0;
  let cancelLast: AbortController | null = null;

  /** Ends a hand and puts the one that stands by in its place. */
  const replace = (worn: Hand) => {
    worn.worker.terminate();
    worn.giveUp(new Error('the worker was ended'));
    if (worn !== hand) return;
    hand = standby;
    standby = null;
  };
  /** Once a run has been solved there is time to get another worker ready. */
  const getReady = async (solved: Hand) => {
    if (standby !== null) return;
    const next = take(start());
    standby = next;
    next.broken.catch(() => {
      if (standby === next) standby = null;
    });
    await solved.api.warmUp();
    await next.api.warmUp();
  };

  return {
    async solve(parameters, onMessage, wanted) {
      cancelLast?.abort();
      const cancel = new AbortController();
      cancelLast = cancel;
      const { signal } = cancel;
      if (wanted.aborted) return;
      wanted.addEventListener('abort', () => cancel.abort(), { once: true });
      if (hand?.busy) await released(hand, standby === null ? PATIENCE_ALONE_MS : PATIENCE_MS, replace);
      if (signal.aborted) return;
      hand ??= take(startedBy(start));
      const mine = hand;
      mine.busy = true;
      try {
        await ask(mine, ++lastId, parameters, onMessage, signal);
      } catch (error) {
        if (signal.aborted && error instanceof FaultError) return;
        if (error instanceof FaultError) throw error;
        replace(mine);
        if (signal.aborted) return;
        throw failure(error);
      } finally {
        mine.busy = false;
      }
      if (!signal.aborted) getReady(mine).catch(() => {});
    },
    dispose() {
      cancelLast?.abort();
      hand?.worker.terminate();
      standby?.worker.terminate();
    },
  };
}

/** @throws FaultError where the browser allows no worker */
function startedBy(start: () => WorkerLike): WorkerLike {
  try {
    return start();
  } catch (error) {
    throw failure(error);
  }
}

function failure(error: unknown): FaultError {
  const detail = error instanceof Error ? error.message : String(error);
  return new FaultError({ code: 'solve-failed', field: null, values: { detail } });
}

function take(worker: WorkerLike): Hand {
  let giveUp: (reason: Error) => void = () => {};
  const broken = new Promise<never>((_, reject) => {
    giveUp = reject;
  });
  worker.onerror = (event) => giveUp(new Error(event.message || 'the worker could not be started'));
  worker.addEventListener('messageerror', () => giveUp(new Error('a message could not be read')));
  // A worker may break while nobody waits for it; whoever asks it next is told.
  broken.catch(() => {});
  return { worker, api: Comlink.wrap<WorkerApi>(worker), broken, giveUp, busy: false };
}

/** Waits until a cancelled solve has let go of its worker, and ends the worker when that takes too long. */
async function released(hand: Hand, patienceMs: number, replace: (worn: Hand) => void): Promise<void> {
  const until = performance.now() + patienceMs;
  while (hand.busy && performance.now() < until) await new Promise((resolve) => setTimeout(resolve, 1));
  if (hand.busy) replace(hand);
}

/** One solve. Resolves when all its messages have arrived, or it was cancelled. */
async function ask(
  hand: Hand,
  id: number,
  parameters: Parameters,
  onMessage: (message: RunMessage) => void,
  signal: AbortSignal,
): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  const arrived = new Promise<void>((resolve) => {
    port1.onmessage = ({ data }: MessageEvent<RunMessage | null>) => {
      if (data === null) resolve();
      else if (!signal.aborted) onMessage(data);
    };
  });
  port1.onmessageerror = () => hand.giveUp(new Error('a message could not be read'));
  const cancel = () => {
    hand.api.cancel().catch(() => {});
  };
  signal.addEventListener('abort', cancel, { once: true });
  try {
    const result = await Promise.race([
      hand.api.solve(id, parameters, Comlink.transfer(port2, [port2])),
      hand.broken,
    ]);
    if (result.kind === 'failed') throw new FaultError(result.fault);
    if (result.kind === 'ended') await Promise.race([arrived, hand.broken]);
  } finally {
    signal.removeEventListener('abort', cancel);
    port1.close();
  }
}
