import { DEFAULTS } from '../../src/experiment/parameters.ts';
import { connectFindings } from '../../src/findings/background/arrivals.ts';
import { PLAIN } from '../../src/share/presentation.ts';
import type { AppState } from '../../src/state/appState.ts';
import type { AppStore } from '../../src/state/react.ts';
import type { Run } from '../../src/state/run.ts';
import { createAppStore } from '../../src/state/store.ts';
import { fakeSearchClient } from './searchClient.ts';

/** The page's store with a run in it, and a solver that never answers. */
export function sampleStore(run: Run | null, more: Partial<AppState> = {}): AppStore {
  const client = { solve: () => new Promise<void>(() => {}), dispose: () => {} };
  const parameters = run?.parameters ?? DEFAULTS;
  const store = createAppStore({
    client,
    searchClient: fakeSearchClient(),
    initial: { parameters, view: [], time: 0, ...PLAIN },
    autoplay: false,
  });
  connectFindings(store);
  store.setState({ run, revision: 1, ...more });
  return store;
}
