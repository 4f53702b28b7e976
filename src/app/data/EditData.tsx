import { lazy, Suspense, useEffect } from 'react';
import { createPortal } from 'react-dom';
import { useStore } from 'zustand';
import { useApp } from '../../state/react.ts';
import { lateWords, words } from '../../text/words.ts';
import { dataDialog } from './dataDialog.ts';

const load = () => Promise.all([import('./DataDialog.tsx'), lateWords('data')]);

const DataDialog = lazy(async () => {
  try {
    return { default: (await load())[0].DataDialog };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { default: () => <NotFetched detail={detail} /> };
  }
});

/** The button that opens the dialog of data, and the dialog: fetched when it is first opened, by whatever. */
export function EditData() {
  const open = useStore(dataDialog, (state) => state.open);
  return (
    <>
      <button
        type="button"
        className="button button--small edit-data"
        aria-haspopup="dialog"
        // fetched while the finger is still on its way down
        onPointerEnter={() => void load().catch(() => undefined)}
        onClick={() => dataDialog.setState({ open: true, part: 'points' })}
      >
        {words().controls.editData}
      </button>
      {open &&
        // the panel may be out of sight, and what is in it with it
        createPortal(
          <Suspense fallback={null}>
            <DataDialog />
          </Suspense>,
          document.body,
        )}
    </>
  );
}

function NotFetched({ detail }: { readonly detail: string }) {
  const notify = useApp((state) => state.notify);
  useEffect(() => {
    notify([{ code: 'browser-refused', field: null, values: { detail } }]);
    dataDialog.setState({ open: false });
  }, [notify, detail]);
  return null;
}
