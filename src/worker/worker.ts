import * as Comlink from 'comlink';
import { type Fault, FaultError } from '../experiment/fault.ts';
import type { Parameters } from '../experiment/parameters.ts';
import type { RunMessage } from '../experiment/trajectory.ts';
import { breathe } from './breathe.ts';
import { solveRun } from './solve.ts';
import { transferable } from './transfer.ts';
import { warmUp } from './warmUp.ts';

/** How a solve in the worker ended; faults travel as data, since errors lose their class on the way. */
export type SolveResult =
  | { readonly kind: 'ended' }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly fault: Fault };

/** The solve that is to go on; another number means that it is cancelled. */
let current = 0;

const api = {
  /** Solves one run, the messages going to `port`; a solve under way is cancelled by it. */
  async solve(id: number, parameters: Parameters, port: MessagePort): Promise<SolveResult> {
    current = id;
    const send = (message: RunMessage) => {
      if (current === id) port.postMessage(message, transferable(message));
    };
    try {
      await solveRun(parameters, {
        send,
        now: () => performance.now(),
        breathe: async () => {
          await breathe();
          return current === id;
        },
      });
      // Behind the run's messages on the same port, so that they have all arrived when this does.
      port.postMessage(null);
      if (current !== id) return { kind: 'cancelled' };
      current = 0;
      return { kind: 'ended' };
    } catch (error) {
      if (current === id) current = 0;
      return { kind: 'failed', fault: faultOf(error) };
    }
  },

  /** The solve under way stops when it next lets messages in. */
  cancel(): void {
    current = 0;
  },

  /** Runs small problems, so that the solver's code is compiled before the first run that somebody waits for. */
  async warmUp(): Promise<void> {
    await warmUp(breathe, () => current === 0);
  },
};

export type WorkerApi = typeof api;

function faultOf(error: unknown): Fault {
  if (error instanceof FaultError) return error.fault;
  const detail = error instanceof Error ? error.message : String(error);
  return { code: 'solve-failed', field: null, values: { detail } };
}

Comlink.expose(api);
