/**
 * How the page learns that a worker is gone which said nothing: one that closed itself, or that the browser ended
 * for want of memory. Silence does not tell, since a single step of a large run may take tens of seconds, and a
 * worker in such a step answers nothing. But an object URL is revoked with the thread that made it, whatever that
 * thread is at, and reading it asks nothing of the thread. It needs no secure context, as a lock would, which would
 * also keep the page out of the browser's back and forward cache.
 */

/** How long a worker may be silent before it is looked at, and how often from then on, in milliseconds. */
const LOOK_EVERY_MS = 500;
/** Looks in vain that say that the worker is gone: one may have been broken off by the page's own doing. */
const LOOKS_IN_VAIN = 2;

/** In the worker: a URL that can be read as long as the worker lives. */
export function createLifeUrl(): string {
  return URL.createObjectURL(new Blob());
}

/** In the page: whether the worker of `lifeUrl` lives; false also where the page may not read such URLs. */
export async function lives(lifeUrl: string): Promise<boolean> {
  // of a file, or in a sandbox: browsers refuse there, and complain on their console
  if (globalThis.origin === 'null') return false;
  try {
    return (await fetch(lifeUrl)).ok;
  } catch {
    return false;
  }
}

interface Watched {
  /** null as long as it is not known to be readable: then nothing can be told */
  readonly lifeUrl: () => string | null;
  /** how often the worker has said something by now */
  readonly words: () => number;
  /** called once */
  readonly gone: () => void;
}

/** In the page: watches a worker that has work. Returns what ends the watch. */
export function watchLife({ lifeUrl, words, gone }: Watched): () => void {
  let before = words();
  let inVain = 0;
  const watch = setInterval(async () => {
    const url = lifeUrl();
    const silent = words() === before;
    before = words();
    if (!silent || url === null) return;
    inVain = (await lives(url)) ? 0 : inVain + 1;
    if (inVain !== LOOKS_IN_VAIN) return;
    clearInterval(watch);
    gone();
  }, LOOK_EVERY_MS);
  return () => clearInterval(watch);
}
