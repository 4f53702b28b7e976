import './embed.css';
import type { ComponentType } from 'react';
import type { Embedding } from '../../share/embedding.ts';
import { type Locks, locksOf } from '../../state/locks.ts';
import type { AppStore } from '../../state/react.ts';
import { openChannel } from './channel.ts';
import { EmbeddedPage } from './EmbeddedPage.tsx';
import { keepHere } from './keepHere.ts';
import { keysAfterFocus } from './keysAfterFocus.ts';
import { leaveOut } from './leaveOut.ts';

/** What the page is when another shows it: fetched only where a link says so, or the page is framed. */
export interface Embed {
  /** null where the page is the usual one */
  readonly Page: ComponentType | null;
  readonly locks: Locks | undefined;
  /** Once the page has its state: what is left out, and what the page around may say and hear. */
  connect(store: AppStore): void;
}

export function embedOf(window: Window, { embed, lock, without, links, keys }: Embedding): Embed {
  const locks = lock.length === 0 ? undefined : locksOf(lock);
  return {
    Page: embed === null ? null : EmbeddedPage,
    locks,
    connect(store) {
      leaveOut(window.document, without, links === 'off');
      if (links === 'off') keepHere(window);
      if (keys === 'focus') keysAfterFocus(window);
      if (window.parent !== window) openChannel(window, window.parent, store, locks);
    },
  };
}
