import type { MapClient } from '../../experiment/parameterMap.ts';

let client: MapClient | null = null;

/** Where maps are solved; nobody solves them on a page that has told nothing. */
export function connectMaps(connected: MapClient | null): void {
  client = connected;
}

export function mapClient(): MapClient | null {
  return client;
}
