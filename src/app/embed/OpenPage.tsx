import { useEffect, useState } from 'react';
import { NO_EMBEDDING } from '../../share/embedding.ts';
import { formatLink } from '../../share/link.ts';
import { linkOf, tooLargeForLink } from '../../state/addressBar.ts';
import type { AppState } from '../../state/appState.ts';
import { useApp, useAppStore } from '../../state/react.ts';
import { embedWords } from '../../text/embedWords.ts';
import { words } from '../../text/words.ts';

/**
 * Leads to the run as it now stands on a page of its own; the name alone where nothing is to lead away.
 * @param titled it is the page's title, and says no more than its name
 */
export function OpenPage({ titled = false }: { readonly titled?: boolean }) {
  const store = useAppStore();
  const off = useApp((state) => state.embedding.links === 'off');
  const [address, setAddress] = useState(() => pageOf(store.getState()));
  useEffect(() => {
    let timer: number | undefined;
    const end = store.subscribe(() => {
      // a playing run changes it at every tick; a link is followed a while after it was written
      timer ??= window.setTimeout(() => {
        timer = undefined;
        if (!store.getState().gesture) setAddress(pageOf(store.getState()));
      }, 500);
    });
    return () => {
      end();
      window.clearTimeout(timer);
    };
  }, [store]);
  const { open, opens } = embedWords();
  if (off) return titled ? words().app.title : null;
  return (
    <a className="open-page" href={address} target="_blank" rel="noopener" title={titled ? opens : undefined}>
      {titled ? words().app.title : open}
    </a>
  );
}

/** The page itself, where no link can carry the run. */
function pageOf(state: AppState): string {
  const [page] = window.location.href.split('#');
  if (tooLargeForLink(state) !== null) return page!;
  const link = formatLink({ ...linkOf(state), embedding: NO_EMBEDDING });
  return link === '' ? page! : `${page}#${link}`;
}
