import type { MapClient } from '../../experiment/parameterMap.ts';

/** Fetches what starts the worker, and starts it. */
export type MapClientSource = () => Promise<MapClient>;

let source: MapClientSource | null = null;

/** Where maps are solved; nobody solves them on a page that has told nothing. */
export function connectMaps(fetchClient: MapClientSource | null): void {
  source = fetchClient;
}

/** A worker for one map picture, started anew; null where the page has none to give. */
export function startMapClient(): Promise<MapClient> | null {
  return source === null ? null : source();
}
