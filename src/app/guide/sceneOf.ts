import type { Parameters } from '../../experiment/parameters.ts';
import { sameParameters } from '../../experiment/parameters.ts';
import type { AppState } from '../../state/appState.ts';
import { SCENES, type SceneId } from '../scenes/scenes.ts';
import { type OpenScene, openedBy } from './opened.ts';

let opened: ReadonlyMap<SceneId, OpenScene> | null = null;

function scenes(): ReadonlyMap<SceneId, OpenScene> {
  opened ??= new Map(SCENES.map(({ id, link }) => [id, openedBy(link)]));
  return opened;
}

/**
 * The scene that a page shows, by its parameters alone, so that a link needs to say nothing of it; null where it is none. Of two
 * scenes of one run it is the one that has more of the open pictures.
 */
export function sceneOf({ parameters, view }: Pick<AppState, 'parameters' | 'view'>): SceneId | null {
  const ids = new Set(view.map(({ id }) => id));
  let found: SceneId | null = null;
  let most = -1;
  for (const [id, scene] of scenes()) {
    if (!sameParameters(scene.parameters, parameters)) continue;
    const shared = scene.view.filter((picture) => ids.has(picture.id)).length / scene.view.length;
    if (shared > most) [found, most] = [id, shared];
  }
  return found;
}

/** Whether a scene's run is the one of the parameters. */
export function isRunOf(id: SceneId, parameters: Parameters): boolean {
  return sameParameters(scenes().get(id)!.parameters, parameters);
}
