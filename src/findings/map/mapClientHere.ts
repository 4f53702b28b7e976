import type { MapClient } from '../../experiment/parameterMap.ts';

/** Fetches what starts the worker, and starts it. */
export type MapClientSource = () => Promise<MapClient>;

/** A worker that nobody has taken is ended after this, in milliseconds. */
const UNTAKEN_MS = 10_000;

let source: MapClientSource | null = null;
/** a worker that gets ready for whoever asks next, and what ends it if nobody does */
let ready: { readonly client: Promise<MapClient>; readonly ending: ReturnType<typeof setTimeout> } | null =
  null;

/** Where maps are solved; nobody solves them on a page that has told nothing. */
export function connectMaps(fetchClient: MapClientSource | null): void {
  source = fetchClient;
  dismissMapClient();
}

/** A map may be asked for soon: a worker that has solved a few rows by then is several times as fast. */
export function prepareMapClient(): void {
  if (source === null || ready !== null) return;
  const client = source();
  client.catch(() => {});
  ready = { client, ending: setTimeout(dismissMapClient, UNTAKEN_MS) };
}

/** A worker for one map picture; null where the page has none to give. */
export function startMapClient(): Promise<MapClient> | null {
  if (ready === null) return source === null ? null : source();
  const { client, ending } = ready;
  clearTimeout(ending);
  ready = null;
  return client;
}

function dismissMapClient(): void {
  if (ready === null) return;
  clearTimeout(ready.ending);
  ready.client.then(
    (client) => client.dispose(),
    () => {},
  );
  ready = null;
}
