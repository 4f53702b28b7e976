import { createStore, type StoreApi } from 'zustand/vanilla';
import type { AppState } from '../../state/appState.ts';
import { memoOn } from '../../state/memoOn.ts';
import type { AppStore } from '../../state/react.ts';
import type { SceneId } from '../scenes/scenes.ts';
import { isRunOf, sceneOf } from './sceneOf.ts';

/** What the guide speaks of, beside the beat of the tour, which is in the state of the page. */
export interface GuideState {
  /** null where the run is none of a scene */
  readonly scene: SceneId | null;
  /** a knob has been turned away from the scene */
  readonly left: boolean;
  /** place of the beat of the scene that was gone to last */
  readonly beat: number | null;
  /** the page stands as the beat gone to last has set it */
  readonly stands: boolean;
  /** the page is on its way to a beat: being solved, or played */
  readonly going: boolean;
  readonly folded: boolean;
  /** until a scene is chosen again */
  readonly closed: boolean;
}

export type GuideStore = StoreApi<GuideState>;

/** The guide of a page, one for each store. */
export function guideOf(store: AppStore): GuideStore {
  return memoOn(store, createGuide);
}

function createGuide(store: AppStore): GuideStore {
  const guide = createStore<GuideState>(() => ({
    scene: sceneOf(store.getState()),
    left: false,
    beat: null,
    stands: false,
    going: false,
    folded: false,
    closed: false,
  }));
  store.subscribe((state, before) => {
    if (state.parameters === before.parameters && state.tour === before.tour) return;
    // what the tour has set, or left behind, is nothing that the reader has turned away from
    const toured = state.tour !== null || before.tour !== null;
    const { closed } = guide.getState();
    if (toured) guide.setState({ ...after(guide.getState(), state, true), closed });
    else guide.setState(after(guide.getState(), state, state.view !== before.view));
  });
  return guide;
}

/** @param followed the run and the pictures have come at once: a link was followed, no knob turned */
function after(guide: GuideState, state: AppState, followed: boolean): Partial<GuideState> {
  const { scene } = guide;
  if (followed) return { scene: sceneOf(state), left: false, beat: null, closed: false };
  if (scene === null) return { scene: sceneOf(state), left: false };
  const left = !isRunOf(scene, state.parameters);
  // one knob may lead from scene to scene
  const other = left ? sceneOf(state) : null;
  return other === null ? { left } : { scene: other, left: false, beat: null };
}
