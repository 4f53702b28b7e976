import { lazy, Suspense, useEffect } from 'react';
import { createPortal } from 'react-dom';
import { useStore } from 'zustand';
import { useApp } from '../../state/react.ts';
import { lateWords } from '../../text/words.ts';
import { dataDialog } from './dataDialog.ts';

const DataDialog = lazy(async () => {
  try {
    const [{ DataDialog }] = await Promise.all([import('./DataDialog.tsx'), lateWords('data')]);
    return { default: DataDialog };
  } catch (error) {
    const detail = String(error);
    return { default: () => <NotFetched detail={detail} /> };
  }
});

/** Where the dialog of data stands, whatever opens it: a button, a file, a paste. It comes once the page stands. */
export function DataHost() {
  const open = useStore(dataDialog, (state) => state.open);
  if (!open) return null;
  return createPortal(
    <Suspense fallback={null}>
      <DataDialog />
    </Suspense>,
    document.body,
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
