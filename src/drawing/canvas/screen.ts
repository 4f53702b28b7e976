import { useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';
import type { Palette } from '../palette.ts';
import { readPalette } from './readPalette.ts';

/** What a canvas depends on besides its data: a new object whenever the theme, the zoom or a loaded font changes it. */
export interface Screen {
  readonly palette: Palette;
  /** device pixels per CSS pixel of a picture */
  readonly pixelRatio: number;
}

let screen: Screen | null = null;
let stopWatching: (() => void) | null = null;
const listeners = new Set<() => void>();

function current(): Screen {
  if (screen !== null) return screen;
  const root = document.documentElement;
  // where pictures are magnified, so is what they are drawn on
  const zoom = Number(getComputedStyle(root).getPropertyValue('--picture-zoom')) || 1;
  screen = { palette: readPalette(root), pixelRatio: (window.devicePixelRatio || 1) * zoom };
  return screen;
}

function refresh(): void {
  screen = null;
  for (const listener of listeners) listener();
}

/** One set of watchers for all canvases of the page, there as long as one of them is. */
function watch(): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  for (const query of ['(prefers-color-scheme: dark)', '(forced-colors: active)'])
    window.matchMedia(query).addEventListener('change', refresh, { signal });
  watchPixelRatio(signal);
  const theme = new MutationObserver(refresh);
  theme.observe(document.documentElement, {
    attributeFilter: ['data-theme', 'data-lecture', 'class', 'style'],
  });
  signal.addEventListener('abort', () => theme.disconnect());
  watchPrinting(signal);
  loadFonts();
  return () => stop.abort();
}

/** A query only tells that the ratio is no longer the one it names, so each change asks anew. */
function watchPixelRatio(signal: AbortSignal): void {
  if (signal.aborted) return;
  const query = window.matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`);
  const changed = () => {
    refresh();
    watchPixelRatio(signal);
  };
  query.addEventListener('change', changed, { signal, once: true });
}

/** Paper is white: a page that is printed from its dark theme is drawn in the light one until that is done. */
function watchPrinting(signal: AbortSignal): void {
  const root = document.documentElement;
  let chosen: string | undefined;
  const paintAs = (theme: string | undefined) => {
    if (theme === undefined) delete root.dataset.theme;
    else root.dataset.theme = theme;
    // at once: what is printed is what is there when the event is over
    flushSync(refresh);
  };
  const begin = () => {
    chosen = root.dataset.theme;
    paintAs('light');
  };
  window.addEventListener('beforeprint', begin, { signal });
  window.addEventListener('afterprint', () => paintAs(chosen), { signal });
}

/** A canvas does not wait for a font, nor does it make the browser load one. */
function loadFonts(): void {
  if (!document.fonts) return;
  const { font, mathFont } = current().palette;
  const wanted = [`12px ${font}`, `600 12px ${font}`, `italic 14px ${mathFont}`];
  Promise.all(wanted.map((name) => document.fonts.load(name))).then(refresh, () => {});
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  stopWatching ??= watch();
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    stopWatching?.();
    stopWatching = null;
    screen = null;
  };
}

export function useScreen(): Screen {
  return useSyncExternalStore(subscribe, current);
}
