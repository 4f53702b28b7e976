import * as Comlink from 'comlink';
import { type Fault, faultOf } from '../experiment/fault.ts';
import type { Parameters } from '../experiment/parameters.ts';
import type { RunMessage } from '../experiment/trajectory.ts';
import { breathe } from './breathe.ts';
import { createLifeUrl } from './life.ts';
import { solveRun } from './solve.ts';
import { transferable } from './transfer.ts';
import { warmUp } from './warmUp.ts';

/** The last message of a solve; its fault travels as data, since errors lose their class on the way. */
interface SolveOver {
  readonly kind: 'over';
  /** null where the run has ended or was cancelled */
  readonly fault: Fault | null;
}

/** What comes through the port of a solve. */
export type SolveMessage = RunMessage | SolveOver;

/** The solve that is to go on; another number means that it is cancelled. */
let current = 0;

const api = {
  /** A URL that is revoked when this worker is gone. */
  lifeUrl: createLifeUrl,

  /** Takes on one run, and answers at once; what comes of it goes to `port`. A solve under way is cancelled by it. */
  solve(id: number, parameters: Parameters, port: MessagePort): void {
    current = id;
    void solve(id, parameters, port);
  },

  /** The solve stops when it next lets messages in. */
  cancel(id: number): void {
    if (current === id) current = 0;
  },

  /**
   * Runs small problems, so that the solver's code is compiled before the first run that somebody waits for.
   * @param share of the worker's time that it takes, in (0, 1]
   */
  async warmUp(share: number): Promise<void> {
    await warmUp(share, {
      now: () => performance.now(),
      breathe,
      rest: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
      idle: () => current === 0,
    });
  },
};

export type WorkerApi = typeof api;

async function solve(id: number, parameters: Parameters, port: MessagePort): Promise<void> {
  const goesOn = async () => {
    await breathe();
    return current === id;
  };
  let fault: Fault | null = null;
  try {
    // The answer goes out before the first step, which may be long, and a cancellation that waits comes in.
    if (await goesOn()) {
      await solveRun(parameters, {
        send: (message) => {
          if (current === id) port.postMessage(message, transferable(message));
        },
        now: () => performance.now(),
        breathe: goesOn,
      });
    }
  } catch (error) {
    fault = faultOf(error);
  }
  if (current === id) current = 0;
  // Behind the run's messages on the same port, so that they have all arrived when this does.
  port.postMessage({ kind: 'over', fault } satisfies SolveMessage);
}

Comlink.expose(api);
