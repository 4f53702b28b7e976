import { type LongParts, rememberLongParts } from '../../share/longLink.ts';

/**
 * Has what takes long of a link read by a worker, so that the page can be used meanwhile; who reads the link then has it at hand. Where there
 * is no worker to be had nothing is lost: the link is read all the same, only at once.
 */
export async function readAhead(hash: string): Promise<void> {
  let worker: Worker | null = null;
  try {
    worker = new Worker(new URL('./linkWorker.ts', import.meta.url), { type: 'module' });
    rememberLongParts(hash, await partsFrom(worker, hash));
  } catch {
    // what is wrong with the link is said by who reads it
  } finally {
    worker?.terminate();
  }
}

function partsFrom(worker: Worker, hash: string): Promise<LongParts> {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<LongParts>) => resolve(data);
    worker.onerror = reject;
    worker.onmessageerror = reject;
    worker.postMessage(hash);
  });
}
