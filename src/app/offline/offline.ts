import { addressOf, tooLargeForLink } from '../../state/addressBar.ts';
import type { AppStore } from '../../state/react.ts';
import { TAKE_OVER } from './takeOver.ts';

/** Name of the service worker, beside the page (scripts/offline.ts). */
const WORKER = 'sw.js';
/** A page that is left open for days asks for a newer version when it is looked at again, at most so often. */
const ASK_EVERY_MS = 3_600_000;

/** Whether a service worker may stand behind the page: not behind a file, nor in a frame, which another page keeps. */
function canStayOffline(window: Window): boolean {
  // a sandboxed frame may not even ask for the navigator's service worker
  if (window.origin === 'null' || window.parent !== window) return false;
  return (
    /^https?:$/.test(window.location.protocol) &&
    window.isSecureContext &&
    'serviceWorker' in window.navigator
  );
}

/**
 * Has the service worker keep the page's files, and says when a newer version of the page is there. Rejects where the browser
 * refuses: then the page needs its network.
 */
export async function stayOffline(window: Window, store: AppStore): Promise<void> {
  if (!canStayOffline(window)) return;
  const { serviceWorker } = window.navigator;
  const registration = await serviceWorker.register(WORKER, { updateViaCache: 'none' });
  let said = false;
  const tell = () => {
    if (!said) store.getState().notify([{ code: 'newer-page', field: null, values: {} }]);
    said = true;
  };
  // without a controller it is the first, and the page is of its version
  const watch = (worker: ServiceWorker | null) =>
    worker?.addEventListener('statechange', () => {
      if (worker.state === 'installed' && serviceWorker.controller !== null) tell();
    });
  if (registration.waiting !== null && serviceWorker.controller !== null) tell();
  watch(registration.installing);
  registration.addEventListener('updatefound', () => watch(registration.installing));

  // another page has let the newer version take over: this one is of the older from now on
  let controlled = serviceWorker.controller !== null;
  serviceWorker.addEventListener('controllerchange', () => {
    if (controlled) tell();
    controlled = true;
  });

  let asked = performance.now();
  window.document.addEventListener('visibilitychange', () => {
    if (window.document.hidden || performance.now() - asked < ASK_EVERY_MS) return;
    asked = performance.now();
    registration.update().catch(() => {});
  });
}

/** Data that no link carries, whose loss the reader has been told of. */
const warned = new WeakSet<object>();

/**
 * Loads the newer version of the page, which opens what is on screen by its link. Where no link carries the reader's own data
 * that is said first, with the button that saves them; whoever presses again knows.
 */
export async function loadNewer(window: Window, store: AppStore): Promise<void> {
  const state = store.getState();
  const lost = tooLargeForLink(state);
  if (lost !== null && !warned.has(state.parameters)) {
    warned.add(state.parameters);
    state.notify([lost]);
    return;
  }
  // the address may be some tenths of a second behind
  if (lost === null) window.history.replaceState(window.history.state, '', addressOf(window.location, state));
  const { serviceWorker } = window.navigator;
  const waiting = (await serviceWorker.getRegistration())?.waiting ?? null;
  if (waiting === null) return window.location.reload();
  serviceWorker.addEventListener('controllerchange', () => window.location.reload(), { once: true });
  waiting.postMessage(TAKE_OVER);
}
