import { type ComponentType, useEffect, useLayoutEffect, useState } from 'react';
import { useApp } from '../../state/react.ts';
import { words } from '../../text/words.ts';
import { ErrorBoundary } from '../ErrorBoundary.tsx';

/** The laboratory's place on the page: fetched when it is first opened, and there from then on. */
export function Lab() {
  const open = useApp((state) => state.lab !== null);
  const setLab = useApp((state) => state.setLab);
  const notify = useApp((state) => state.notify);
  const [Host, setHost] = useState<ComponentType | null>(null);
  // at once, not when it has been fetched: who has followed a link to it does not see the page of a run first
  useLayoutEffect(() => {
    if (!open) return;
    const { dataset } = document.documentElement;
    const { scrollY } = window;
    dataset.lab = '';
    window.scrollTo(0, 0);
    return () => {
      delete dataset.lab;
      window.scrollTo(0, scrollY);
    };
  }, [open]);
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
  const { laboratory } = words().app;
  return (
    <ErrorBoundary attempt={open} fallback={null}>
      {Host !== null ? (
        <Host />
      ) : (
        open && (
          <section className="lab" aria-label={laboratory} aria-busy="true">
            <h2>{laboratory}</h2>
            <progress aria-label={laboratory} />
          </section>
        )
      )}
    </ErrorBoundary>
  );
}
