import { useLayoutEffect, useMemo, useSyncExternalStore } from 'react';
import type { LocalStore } from '../../drawing/picture.ts';
import { type BundlePlace, bundlePlaceAt } from '../../findings/predictor/bundlePlace.ts';
import type { PredictorSpace } from '../../findings/predictor/predictorSpace.ts';
import type { AppState } from '../../state/appState.ts';
import { useAppStore } from '../../state/react.ts';
import type { PredictorOwn } from './model.ts';

/** At most so often what follows the playhead outside the moving layer is brought up to date, in ms. */
const EVERY_MS = 100;
/** In so many dimensions there are tens of thousands of constraints. */
const EVERY_MS_OF_MANY = 300;
const MANY_DIMENSIONS = 64;

/** Where v stands at the playhead, kept up in `local` a few times a second while it moves, and when it rests. */
export function useBundlePlace(space: PredictorSpace, local: LocalStore<PredictorOwn>): BundlePlace {
  const store = useAppStore();
  useLayoutEffect(() => {
    let timer = 0;
    const { dimension } = space;
    const period = dimension <= MANY_DIMENSIONS ? EVERY_MS : EVERY_MS_OF_MANY;
    function write() {
      timer = 0;
      const { run, player } = store.getState();
      if (run !== space.run || run.frameCount === 0) return;
      local.setState({ place: bundlePlaceAt(space, player.time) });
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
  }, [space, store, local]);
  const atFirst = useMemo(() => bundlePlaceAt(space, store.getState().player.time), [space, store]);
  const place = useSyncExternalStore(local.subscribe, () => local.getState().place);
  return place?.space === space ? place : atFirst;
}
