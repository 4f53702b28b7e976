import { type BuiltSite, cachedSite } from './cachedSite.ts';
import { TAKE_OVER } from './takeOver.ts';

/**
 * The service worker: the page opens, and goes on, without a network. scripts/offline.ts builds it for the site that it belongs
 * to. A new version waits until the reader asks for it, since pages of the old one may be open.
 */

/** Filled in when it is built. */
declare const BUILT_SITE: BuiltSite;

/** What of `ServiceWorkerGlobalScope` is used: the compiler's own description does not go with that of a page. */
interface Scope {
  readonly registration: { readonly scope: string };
  readonly clients: {
    claim(): Promise<void>;
    matchAll(options: { readonly type: 'window' }): Promise<readonly unknown[]>;
  };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: Extendable) => void): void;
  addEventListener(type: 'message', listener: (event: Extendable & { readonly data: unknown }) => void): void;
  addEventListener(type: 'fetch', listener: (event: Fetched) => void): void;
}

interface Extendable {
  waitUntil(done: Promise<unknown>): void;
}

interface Fetched {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

const scope = globalThis as unknown as Scope;
const site = cachedSite(BUILT_SITE, {
  caches,
  fetch: (request) => fetch(request),
  scope: scope.registration.scope,
});

/** Other pages that are open may be of an older version, and still want their files. */
async function tidy(): Promise<void> {
  if ((await scope.clients.matchAll({ type: 'window' })).length <= 1) await site.removeOld();
}

scope.addEventListener('install', (event) => event.waitUntil(site.install()));
// the page that is open gets its late parts from the cache too
scope.addEventListener('activate', (event) => event.waitUntil(scope.clients.claim().then(tidy)));
scope.addEventListener('message', (event) => {
  if (event.data === TAKE_OVER) event.waitUntil(scope.skipWaiting());
});
scope.addEventListener('fetch', (event) => {
  const answer = site.answer(event.request);
  if (answer !== null) event.respondWith(answer);
});
