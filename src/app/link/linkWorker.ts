import { buffersOf, readLongParts } from '../../share/longLink.ts';

/** Reads what takes long of one link, and is ended then. */
self.addEventListener('message', ({ data }: MessageEvent<string>) => {
  const parts = readLongParts(data);
  self.postMessage(parts, { transfer: buffersOf(parts) });
});
