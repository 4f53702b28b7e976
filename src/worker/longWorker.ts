import * as Comlink from 'comlink';
import { longWork, type WorkInput, type WorkName, type WorkOutput } from '../model/theory/longWork.ts';
import { createLifeUrl } from './life.ts';
import { buffersOf } from './transfer.ts';
import { carryOut } from './workLoop.ts';

/** Long work, in a worker that is started for it and ended with it: so it goes on without a pause to its end. */
const api = {
  /** A URL that is revoked when this worker is gone. */
  lifeUrl: createLifeUrl,

  /** @param port is told of the share that is done */
  carryOut<Name extends WorkName>(name: Name, input: WorkInput<Name>, port: MessagePort): WorkOutput<Name> {
    const output = carryOut(
      longWork(name, input),
      () => performance.now(),
      (share) => port.postMessage(share),
    );
    return Comlink.transfer(output as WorkOutput<Name> & object, buffersOf(output));
  },
};

export type LongWorkerApi = typeof api;

Comlink.expose(api);
