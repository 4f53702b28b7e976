import type { AppState, Player } from '../../../state/appState.ts';
import type { KeptRun } from '../../../state/kept.ts';
import type { AppStore } from '../../../state/react.ts';
import type { Run } from '../../../state/run.ts';

/**
 * The page's store as it would be with a kept run on screen, at the same time, or with the run on screen and nothing beside it. A
 * picture that reads it shows that run, on axes that hold all of them; its commands are the page's own.
 * @param id of the kept run; null for the run on screen
 */
export function storeOfRun(store: AppStore, id: number | null): AppStore {
  const derive = derivationOf(id);
  return {
    ...store,
    getState: () => derive(store.getState()),
    getInitialState: () => derive(store.getInitialState()),
    subscribe: (listener) => store.subscribe((state, before) => listener(derive(state), derive(before))),
  };
}

/** The same state for the same state of the page. */
export function derivationOf(id: number | null): (state: AppState) => AppState {
  const known = new WeakMap<AppState, AppState>();
  const alongsideOf = kept(others);
  const playerOf = kept(playerAt);
  return (state) => {
    const before = known.get(state);
    if (before !== undefined) return before;
    const one = id === null ? null : (state.kept.find((each) => each.id === id) ?? null);
    const run = id === null ? state.run : (one?.run ?? null);
    const derived: AppState = {
      ...state,
      run,
      ...(one !== null && { parameters: one.parameters, solve: one.solve, ghost: null, scored: null }),
      // frames of either make the axes of all others
      revision: state.revision + state.keptRevision,
      kept: NONE,
      logged: null,
      alongside: alongsideOf(state.run, state.kept, run),
      player: playerOf(state.player, run?.endTime ?? 0),
    };
    known.set(state, derived);
    return derived;
  };
}

const NONE: readonly KeptRun[] = [];

/** All runs but `run`, of which there is something to see. */
function others(present: Run | null, all: readonly KeptRun[], run: Run | null): readonly Run[] {
  return [present, ...all.map((one) => one.run)].filter(
    (other) => other !== null && other !== run && other.frameCount > 0,
  ) as Run[];
}

/** A run that has ended stays at its end. */
function playerAt(player: Player, endTime: number): Player {
  return player.time <= endTime ? player : { ...player, time: endTime };
}

/** What was made last, as long as it is made of the same. */
function kept<On extends readonly unknown[], T>(make: (...on: On) => T): (...on: On) => T {
  let last: { readonly on: On; readonly made: T } | null = null;
  return (...on) => {
    if (last === null || last.on.some((each, index) => each !== on[index])) last = { on, made: make(...on) };
    return last.made;
  };
}
