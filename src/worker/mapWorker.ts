import * as Comlink from 'comlink';
import type { MapMessage, MapRequest } from '../experiment/parameterMap.ts';
import { DEFAULTS } from '../experiment/parameters.ts';
import { breathe } from './breathe.ts';
import { createLifeUrl } from './life.ts';
import { solveRows } from './mapRow.ts';
import { buffersOf } from './transfer.ts';

const WARM_UP_ROUNDS = 6;

/** The request that is to go on; another number means that it is cancelled. */
let current = 0;

/** The rows of a map, in a worker of their own: what the reader waits for is solved elsewhere. */
const api = {
  /** A URL that is revoked when this worker is gone. */
  lifeUrl: createLifeUrl,

  /** Solves rows, and answers when all of them have been told to `port`, or it is cancelled. One under way is cancelled by it. */
  async solve(id: number, request: MapRequest, port: MessagePort): Promise<void> {
    current = id;
    try {
      await solveRows(
        request,
        (message: MapMessage) => {
          if (current === id) port.postMessage(message, buffersOf(message));
        },
        {
          now: () => performance.now(),
          breathe: async () => {
            await breathe();
            return current === id;
          },
        },
      );
    } finally {
      if (current === id) current = 0;
      // behind the rows on the same port, so that all have arrived when this does
      port.postMessage(null);
    }
  },

  /** It stops when it next lets messages in. */
  cancel(id: number): void {
    if (current === id) current = 0;
  },

  /** Solves small rows while nobody waits, so that the engine has optimised the code before the first that somebody does. */
  async warmUp(): Promise<void> {
    const values = [1e-20, 1e-9, 1e-3, 1];
    const rows = Array.from({ length: WARM_UP_ROUNDS }, () => values).flat();
    await solveRows(
      {
        parameters: DEFAULTS,
        over: 'initScale',
        times: null,
        paceValue: values[0]!,
        rows: rows.map((value) => ({ value, grain: 'draft' })),
        angles: true,
      },
      () => {},
      {
        now: () => performance.now(),
        breathe: async () => {
          await breathe();
          return current === 0;
        },
      },
    );
  },
};

export type MapWorkerApi = typeof api;

Comlink.expose(api);
