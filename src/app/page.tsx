import { prefersStillness } from './stillness.ts';
import './styles/index.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { MapClient } from '../experiment/parameterMap.ts';
import type { SolveClient } from '../experiment/solveClient.ts';
import { connectFindings } from '../findings/background/arrivals.ts';
import { connectWorker } from '../findings/background/pageWorker.ts';
import { connectMaps } from '../findings/map/mapSource.ts';
import { parseLink } from '../share/link.ts';
import { addressOf, watchAddressBar } from '../state/addressBar.ts';
import { type AppStore, AppStoreContext } from '../state/react.ts';
import { createAppStore } from '../state/store.ts';
import { words } from '../text/words.ts';
import { KNOWN_PICTURES } from '../views/pictures.ts';
import { createSearchClient } from '../worker/searchClient.ts';
import { createWorkClient } from '../worker/workClient.ts';
import { App } from './App.tsx';
import { watchKept } from './compare/watchKept.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { idle } from './idle.ts';
import { speakFirst, spokenTo } from './language.ts';
import { markRuns } from './marks.ts';
import { watchPrinting } from './print.ts';
import { Spoken } from './Spoken.tsx';
import { openingLink } from './single/openingLink.ts';
import { watchTheme } from './theme.ts';

/**
 * Opens the page at the link in the address bar, in the reader's language; its runs are solved by `client`, those of maps
 * by `maps`.
 * @param embed what it is where another page shows it; null where none does, undefined where that could not be fetched
 * @returns the page's state
 */
export async function openPage(
  root: HTMLElement,
  client: SolveClient,
  maps: MapClient,
  embed: typeof import('./embed/embed.ts') | null | undefined,
): Promise<AppStore> {
  const { state, faults } = parseLink(openingLink(window), KNOWN_PICTURES);
  const framed = embed?.embedOf(window, state.embedding);
  await speakFirst(window, spokenTo(state.language, window));
  const store = createAppStore({
    client,
    searchClient: createSearchClient(),
    initial: state,
    faults,
    autoplay: !prefersStillness(),
    locks: framed?.locks,
  });
  watchAddressBar(window, store, KNOWN_PICTURES, async (hash) =>
    (await import('./link/readAhead.ts')).readAhead(hash),
  );
  watchKept(store);
  connectFindings(store);
  connectWorker(createWorkClient());
  connectMaps(maps);
  markRuns(store);
  watchPrinting(window);
  watchTheme(window, store);
  framed?.connect(store);
  const Page = framed?.Page ?? App;
  // files are kept for later once nobody waits for any
  if (import.meta.env.MODE === 'production')
    idle()
      .then(async () => (await import('./offline/offline.ts')).stayOffline(window, store))
      .catch(() => {});
  createRoot(root).render(
    <StrictMode>
      <ErrorBoundary attempt={null} fallback={<PageBroken />}>
        <AppStoreContext value={store}>
          <Spoken>
            {/* without its locks it would be another page than was meant */}
            {embed === undefined && state.embedding.lock.length > 0 ? (
              <PageBroken />
            ) : (
              <Page address={() => addressOf(window.location, store.getState())} />
            )}
          </Spoken>
        </AppStoreContext>
      </ErrorBoundary>
    </StrictMode>,
  );
  return store;
}

function PageBroken() {
  return (
    <main className="page-broken">
      <p>{words().app.pageBroken}</p>
      <button type="button" className="button" onClick={() => window.location.reload()}>
        {words().app.reload}
      </button>
    </main>
  );
}
