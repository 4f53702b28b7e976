import type { StoreApi } from 'zustand/vanilla';
import type { AppState } from './appState.ts';
import type { Run } from './run.ts';

/** Runs that were shown, and have been replaced. */
const left = new WeakSet<Run>();
const departures = new WeakMap<Run, AbortController>();

/**
 * Whether a run was on screen, or behind it as the ghost, and is no more: nobody sees what would still be worked out
 * for it. A run that was never shown has not left.
 */
export function hasLeft(run: Run): boolean {
  return left.has(run);
}

/** Aborts when the run, which has not left, leaves the screen. */
export function departureOf(run: Run): AbortSignal {
  let departure = departures.get(run);
  if (departure === undefined) {
    departure = new AbortController();
    departures.set(run, departure);
  }
  return departure.signal;
}

/** Notes which runs leave the screen of `store`, at once and for as long as the store lives. */
export function watchRuns(store: Pick<StoreApi<AppState>, 'subscribe'>): void {
  store.subscribe((state, before) => {
    if (state.run === before.run && state.ghost === before.ghost) return;
    const gone = [before.run, before.ghost].filter((run) => run !== null);
    for (const run of gone) left.add(run);
    for (const run of [state.run, state.ghost]) if (run !== null) left.delete(run);
    for (const run of gone) {
      if (!left.has(run)) continue;
      departures.get(run)?.abort();
      // should it come back, it can leave once more
      departures.delete(run);
    }
  });
}
