/**
 * One page at a time solves a sweep: two tabs that are open at the same one would solve every cell twice, and each of them half as fast.
 * The other waits, and has its turn when the first has paused, is done, or is closed.
 */
export interface Turns {
  /**
   * @param granted called once, at once where no other page is at it
   * @param waits called before that where one is
   * @returns gives the turn back, or waits no longer
   */
  take(name: string, granted: () => void, waits: () => void): () => void;
}

/** By the browser's own locks, which go with the page that has them; where there are none every page goes on as if it were alone. */
export function createTurns(locks: LockManager | undefined = globalThis.navigator?.locks): Turns {
  return {
    take(name, granted, waits) {
      if (locks === undefined) {
        granted();
        return () => {};
      }
      const ending = new AbortController();
      const { signal } = ending;
      /** The turn lasts as long as this promise. */
      const hold = () =>
        new Promise<void>((end) => {
          if (signal.aborted) return end();
          signal.addEventListener('abort', () => end());
          granted();
        });
      const ask = async () => {
        const had = await locks.request(name, { ifAvailable: true }, async (lock) => {
          if (lock !== null) await hold();
          return lock !== null;
        });
        if (had || signal.aborted) return;
        waits();
        await locks.request(name, { signal }, hold);
      };
      ask().catch(() => {
        // a page without an origin of its own is refused locks
        if (!signal.aborted) granted();
      });
      return () => ending.abort();
    },
  };
}
