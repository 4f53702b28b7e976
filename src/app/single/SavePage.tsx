import { useAppStore } from '../../state/react.ts';

/** Saves the page with its run as one file; what writes it comes when it is wanted. */
export function SavePage({ name, onPress }: { readonly name: string; readonly onPress: () => void }) {
  const store = useAppStore();
  async function save() {
    onPress();
    await (await import('./savePage.ts')).savePage(store.getState());
  }
  return (
    <button type="button" className="button" onClick={save}>
      {name}
    </button>
  );
}
