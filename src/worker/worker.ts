import * as Comlink from 'comlink';
import { type Fault, faultOf } from '../experiment/fault.ts';
import type { MapMessage, MapRequest } from '../experiment/parameterMap.ts';
import type { Parameters } from '../experiment/parameters.ts';
import type { Detail } from '../experiment/solveClient.ts';
import type { RunMessage } from '../experiment/trajectory.ts';
import { addBySimd } from '../model/simd/simdTiles.ts';
import { breathe } from './breathe.ts';
import { createLifeUrl } from './life.ts';
import { solveRun } from './solve.ts';
import { buffersOf, transferable } from './transfer.ts';
import { warmUp } from './warmUp.ts';

/** The last message of a task; its fault travels as data, since errors lose their class on the way. */
export interface TaskOver {
  readonly kind: 'over';
  /** null where the task has ended or was cancelled */
  readonly fault: Fault | null;
}

/** The task that is to go on, a run or rows of a map; another number means that it is cancelled. */
let current = 0;

const api = {
  /** A URL that is revoked when this worker is gone. */
  lifeUrl: createLifeUrl,

  /** Takes on one run, and answers at once; what comes of it goes to `port`. A task under way is cancelled by it. */
  solve(id: number, parameters: Parameters, port: MessagePort, detail: Detail): void {
    void perform(id, port, (goesOn) =>
      solveRun(
        parameters,
        {
          send: (message: RunMessage) => {
            if (current === id) port.postMessage(message, transferable(message));
          },
          now: () => performance.now(),
          breathe: goesOn,
        },
        detail,
      ),
    );
  },

  /** The same for rows of a map, whose code is fetched with the first. */
  rows(id: number, request: MapRequest, port: MessagePort): void {
    void perform(id, port, async (goesOn) => {
      const { solveRows } = await import('./mapRow.ts');
      const tell = (message: MapMessage) => {
        if (current === id) port.postMessage(message, buffersOf(message));
      };
      const environment = { now: () => performance.now(), breathe: goesOn };
      await solveRows(request, tell, environment);
    });
  },

  /** The task stops when it next lets messages in. */
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

/** Works at a task until it is done, or another one is taken on. */
async function perform(
  id: number,
  port: MessagePort,
  work: (goesOn: () => Promise<boolean>) => Promise<void>,
): Promise<void> {
  current = id;
  const goesOn = async () => {
    await breathe();
    return current === id;
  };
  let fault: Fault | null = null;
  try {
    // The answer goes out before the first step, which may be long, and a cancellation that waits comes in.
    if (await goesOn()) await work(goesOn);
  } catch (error) {
    fault = faultOf(error);
  }
  if (current === id) current = 0;
  // Behind the task's messages on the same port, so that they have all arrived when this does.
  port.postMessage({ kind: 'over', fault } satisfies TaskOver);
}

addBySimd();
Comlink.expose(api);
