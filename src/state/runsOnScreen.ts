import type { StoreApi } from 'zustand/vanilla';
import type { AppState } from './appState.ts';
import type { Run } from './run.ts';

/** Runs that were shown, and are no more. */
const left = new WeakSet<Run>();
const departures = new WeakMap<Run, AbortController>();

/** The runs that are drawn, or may be: on screen, behind it as the ghost, or kept beside it. */
function shownIn({ run, ghost, kept }: AppState): Run[] {
  return [run, ghost, ...kept.map((one) => one.run)].filter((one) => one !== null);
}

/**
 * Whether a run was on screen, behind it as the ghost or kept beside it, and is no more: nobody sees what would still be worked out
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
    if (state.run === before.run && state.ghost === before.ghost && state.kept === before.kept) return;
    const gone = shownIn(before);
    for (const run of gone) left.add(run);
    for (const run of shownIn(state)) left.delete(run);
    for (const run of gone) {
      if (!left.has(run)) continue;
      departures.get(run)?.abort();
      // should it come back, it can leave once more
      departures.delete(run);
    }
  });
}
