import { type ComponentType, useEffect, useState } from 'react';
import { useApp } from '../../state/react.ts';
import { ErrorBoundary } from '../ErrorBoundary.tsx';

/** The laboratory's place on the page: fetched when it is first opened, and there from then on. */
export function Lab() {
  const open = useApp((state) => state.lab !== null);
  const setLab = useApp((state) => state.setLab);
  const notify = useApp((state) => state.notify);
  const [Host, setHost] = useState<ComponentType | null>(null);
  useEffect(() => {
    if (!open || Host !== null) return;
    import('./LabHost.tsx').then(
      ({ LabHost }) => setHost(() => LabHost),
      (error) => {
        setLab(null);
        notify([{ code: 'browser-refused', field: null, values: { detail: String(error) } }]);
      },
    );
  }, [open, Host, setLab, notify]);
  return (
    <ErrorBoundary attempt={open} fallback={null}>
      {Host !== null && <Host />}
    </ErrorBoundary>
  );
}
