import { useAppStore } from '../../state/react.ts';
import { words } from '../../text/words.ts';

/** Loads the newer version of the page, which shows the same. */
export function LoadNewer() {
  const store = useAppStore();
  const load = async () => (await import('./offline.ts')).loadNewer(window, store);
  return (
    <button type="button" className="button" onClick={load}>
      {words().app.loadNewer}
    </button>
  );
}
