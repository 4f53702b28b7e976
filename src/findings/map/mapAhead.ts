import type { AppStore } from '../../state/react.ts';
import { mapClient } from './mapSource.ts';
import { MapWork } from './mapWork.ts';

/**
 * Has the first rows of the map solved that a picture of scales opens with, for somebody who may ask for it next. Who does finds
 * them on the shelf. Returns what stops it.
 */
export function solveMapAhead(store: AppStore): () => void {
  const client = mapClient();
  if (client === null) return () => {};
  const work = new MapWork(store, client, () => {});
  work.want({ over: 'initScale', angles: store.getState().parameters.dimension === 2, level: 0 });
  return () => work.dispose();
}
