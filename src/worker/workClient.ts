import * as Comlink from 'comlink';
import type { WorkClient } from '../experiment/workClient.ts';
import type { WorkInput, WorkName, WorkOutput } from '../model/theory/longWork.ts';
import { startJobWorker } from './jobWorker.ts';
import { lives, watchLife } from './life.ts';
import type { LongWorkerApi } from './longWorker.ts';
import type { WorkerLike } from './solvingWorker.ts';
import { startLongWork } from './start.ts';

/** Has each piece of work done by a worker of its own: a run that leaves the screen takes its worker with it. */
export function createWorkClient(start: () => WorkerLike = startLongWork): WorkClient {
  return {
    work<Name extends WorkName>(
      name: Name,
      input: WorkInput<Name>,
      progress: (share: number) => void,
      signal: AbortSignal,
    ): Promise<WorkOutput<Name>> {
      return new Promise((resolve, reject) => {
        signal.throwIfAborted();
        let words = 0;
        let lifeUrl: string | null = null;
        const over = () => {
          unwatch();
          signal.removeEventListener('abort', abort);
        };
        const job = startJobWorker<LongWorkerApi, number>(
          start,
          (share) => {
            words++;
            progress(share);
          },
          () => {
            over();
            reject(new Error('the worker broke down'));
          },
        );
        const abort = () => {
          over();
          job.end();
          reject(signal.reason);
        };
        signal.addEventListener('abort', abort);
        // a worker that the browser ends for want of memory says nothing
        const unwatch = watchLife({ lifeUrl: () => lifeUrl, words: () => words, gone: job.fail });
        const { api, port } = job;
        api.lifeUrl().then(async (url) => {
          if (await lives(url)) lifeUrl = url;
        }, job.fail);
        const done = (output: WorkOutput<Name>) => {
          over();
          job.end();
          resolve(output);
        };
        const answer = api.carryOut(name, input, Comlink.transfer(port, [port]));
        (answer as Promise<WorkOutput<Name>>).then(done, job.fail);
      });
    },
  };
}
