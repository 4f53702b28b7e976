import type { Fault } from '../../experiment/fault.ts';
import { CONTEXT, isForPage, readMessage } from '../../share/hostMessage.ts';
import type { AppState } from '../../state/appState.ts';
import type { Locks } from '../../state/locks.ts';
import type { AppStore } from '../../state/react.ts';
import { faultText } from '../faultText.ts';
import { heightFor } from './frameHeight.ts';
import { carryOut, told } from './hostMethods.ts';

/** What a page changes is told so often at most, in milliseconds: a playing run changes at every tick. */
const INTERVAL_MS = 250;

/** What reveal.js tells the frames of the slide that comes and goes. */
const REVEAL: Readonly<Record<string, 'play' | 'pause'>> = { 'slide:start': 'play', 'slide:stop': 'pause' };

/** Nobody is known yet, or has an origin that can be written to: what goes out then holds nothing of the reader's. */
const ANYBODY = '*';

/**
 * The talk with the page around (docs/embedding.md). Only that page is heard, and of its origin only the one that spoke first.
 * @returns what ends it
 */
export function openChannel(
  window: Window,
  parent: Window,
  store: AppStore,
  locks: Locks | undefined,
): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  let origin: string | null = null;
  let greeted = false;

  const post = (message: object) => {
    // a frame that is sandboxed, or a file, has no origin that could be named
    const target = origin === null || origin === 'null' ? ANYBODY : origin;
    parent.postMessage(message, target);
  };
  const tell = (
    event: string,
    result: unknown,
    id: string | number | null = null,
    method: string | null = null,
  ) => post({ context: CONTEXT, id, event, method, result });
  const tellError = (fault: Fault, id: string | number | null = null, method: string | null = null) =>
    tell('error', { field: fault.field, message: faultText(fault) }, id, method);

  const height = () => heightFor(window.innerWidth, store.getState().embedding.embed);
  const h5p = (action: string) => {
    const { clientHeight } = window.document.documentElement;
    // its resizer takes the second for the height that is wanted, and the first for that of what is inside
    post({ context: 'h5p', action, scrollHeight: height(), clientHeight });
  };

  function onH5p(action: unknown): void {
    if (action === 'ready' || (action === 'hello' && !greeted)) {
      greeted = true;
      h5p('hello');
    }
    if (action === 'hello' || action === 'resize') h5p('prepareResize');
    if (action === 'prepareResize') h5p('resizePrepared');
    if (action === 'resizePrepared') h5p('resize');
  }

  function onMessage({ data, source, origin: from }: MessageEvent): void {
    if (source !== parent || (origin !== null && from !== origin)) return;
    const reveal = typeof data === 'string' ? REVEAL[data] : undefined;
    const isH5p = typeof data === 'object' && data !== null && data.context === 'h5p';
    if (reveal === undefined && !isH5p && !isForPage(data)) return;
    origin ??= from;
    if (reveal !== undefined) store.getState()[reveal]();
    else if (isH5p) onH5p(data.action);
    else answer(data);
  }

  function answer(data: Readonly<Record<string, unknown>>): void {
    const read = readMessage(data);
    if ('fault' in read) {
      tellError(read.fault, read.id, read.method);
      return;
    }
    const { id, method } = read.message;
    const fault = carryOut(store, read.message, locks);
    if (fault !== null) tellError(fault, id, method);
    else tell('callback', told(store.getState()), id, method);
  }

  let timer: number | undefined;
  let pxWidth = window.innerWidth;
  const tellSize = () => tell('resize', { height: height() });
  window.addEventListener('message', onMessage, { signal });
  window.addEventListener(
    'resize',
    () => {
      if (window.innerWidth === pxWidth) return;
      pxWidth = window.innerWidth;
      tellSize();
    },
    { signal },
  );
  const end = store.subscribe((state, before) => {
    // until somebody has spoken nobody is told what a reader does
    if (origin === null) return;
    if (state.solve.kind === 'done' && before.solve.kind !== 'done') {
      const { reason, time, loss } = state.solve.outcome;
      tell('solved', { reason, time, loss });
    }
    if (state.solve.kind === 'failed' && before.solve.kind !== 'failed') tellError(state.solve.fault);
    if (!changed(state, before)) return;
    timer ??= window.setTimeout(() => {
      timer = undefined;
      // long data are not written down while a hand moves them
      if (!store.getState().gesture) tell('change', told(store.getState()));
    }, INTERVAL_MS);
  });

  tell('ready', { version: 1, height: height() });
  tellSize();
  h5p('hello');
  greeted = true;
  return () => {
    listening.abort();
    end();
    window.clearTimeout(timer);
  };
}

/** What `told` is made of, and what a link carries besides. */
const TOLD = ['parameters', 'view', 'player', 'pinned', 'theme', 'tour', 'kept', 'solve', 'gesture'] as const;

function changed(state: AppState, before: AppState): boolean {
  return TOLD.some((key) => state[key] !== before[key]);
}
