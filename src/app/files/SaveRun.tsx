import { useAppStore } from '../../state/react.ts';
import { words } from '../../text/words.ts';

/** Saves the run as a file; what writes it comes when it is wanted. */
export function SaveRun({ onPress }: { readonly onPress?: () => void }) {
  const store = useAppStore();
  async function save() {
    onPress?.();
    (await import('./saveRun.ts')).saveRun(store.getState());
  }
  return (
    <button type="button" className="button" onClick={save}>
      {words().app.files.save}
    </button>
  );
}
