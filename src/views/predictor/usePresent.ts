import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { type BundlePlace, bundlePlaceAt } from '../../findings/predictor/bundlePlace.ts';
import type { PredictorSpace } from '../../findings/predictor/predictorSpace.ts';
import type { AppState } from '../../state/appState.ts';
import { useAppStore } from '../../state/react.ts';
import { createSignal, type Signal } from '../../state/signal.ts';

/** At most so often what follows the playhead outside the moving layer is brought up to date, in ms. */
const EVERY_MS = 100;
/** In so many dimensions there are tens of thousands of constraints. */
const EVERY_MS_OF_MANY = 300;
const MANY_DIMENSIONS = 64;

/** Where v stands at the playhead, a few times a second while it moves, and when it rests. */
export function usePresent(space: PredictorSpace): Signal<BundlePlace> {
  const store = useAppStore();
  const signal = useMemo(
    () => createSignal(bundlePlaceAt(space, store.getState().player.time)),
    [space, store],
  );
  useEffect(() => {
    let timer = 0;
    const { dimension } = space;
    const period = dimension <= MANY_DIMENSIONS ? EVERY_MS : EVERY_MS_OF_MANY;
    function write() {
      timer = 0;
      const { run, player } = store.getState();
      if (run === space.run && run.frameCount > 0) signal.set(bundlePlaceAt(space, player.time));
    }
    function later(state: AppState, before: AppState) {
      const same = state.player.time === before.player.time && state.player.playing === before.player.playing;
      if (same && state.revision === before.revision && state.run === before.run) return;
      if (timer === 0) timer = window.setTimeout(write, period);
    }
    write();
    const end = store.subscribe(later);
    return () => {
      window.clearTimeout(timer);
      end();
    };
  }, [space, store, signal]);
  return signal;
}

/** What a signal says, for what React draws. */
export function useSignal<T>(signal: Signal<T>): T {
  return useSyncExternalStore(signal.subscribe, signal.get);
}
