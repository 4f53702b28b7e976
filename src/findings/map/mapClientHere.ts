import type { MapClient } from '../../experiment/parameterMap.ts';
import { mapSource } from './mapSource.ts';

/** A worker that nobody has taken is ended after this, in milliseconds. */
const UNTAKEN_MS = 10_000;

/** a worker that gets ready for whoever asks next, and what ends it if nobody does */
let ready: { readonly client: Promise<MapClient>; readonly ending: ReturnType<typeof setTimeout> } | null =
  null;

/** A map may be asked for soon: a worker that has solved a few rows by then is several times as fast. */
export function prepareMapClient(): void {
  const source = mapSource();
  if (source === null || ready !== null) return;
  const client = source();
  ready = { client, ending: setTimeout(dismiss, UNTAKEN_MS) };
  function dismiss() {
    ready = null;
    client.then(
      (started) => started.dispose(),
      () => {},
    );
  }
}

/** A worker for one map picture; null where the page has none to give. */
export function startMapClient(): Promise<MapClient> | null {
  if (ready === null) return mapSource()?.() ?? null;
  const { client, ending } = ready;
  clearTimeout(ending);
  ready = null;
  return client;
}
