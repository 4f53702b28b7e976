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
import { markRuns } from './marks.ts';
import { watchPrinting } from './print.ts';
import { watchTheme } from './theme.ts';

/**
 * Opens the page at the link in the address bar; its runs are solved by `client`, those of maps by `maps`.
 * @returns the page's state
 */
export function openPage(root: HTMLElement, client: SolveClient, maps: MapClient): AppStore {
  const { state, faults } = parseLink(window.location.hash, KNOWN_PICTURES);
  const store = createAppStore({
    client,
    searchClient: createSearchClient(),
    initial: state,
    faults,
    autoplay: !prefersStillness(),
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
  createRoot(root).render(
    <StrictMode>
      <ErrorBoundary attempt={null} fallback={<PageBroken />}>
        <AppStoreContext value={store}>
          <App address={() => addressOf(window.location, store.getState())} />
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
