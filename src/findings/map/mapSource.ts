import type { MapClient } from '../../experiment/parameterMap.ts';

/** Fetches what starts the worker of a map, and starts it. */
export type MapClientSource = () => Promise<MapClient>;

let source: MapClientSource | null = null;

/** Where maps are solved; nobody solves them on a page that has told nothing. */
export function connectMaps(fetchClient: MapClientSource | null): void {
  source = fetchClient;
}

export function mapSource(): MapClientSource | null {
  return source;
}
