import { lazy, Suspense } from 'react';
import { useApp } from '../../state/react.ts';
import { ErrorBoundary } from '../ErrorBoundary.tsx';

const Travel = lazy(() => import('./Travel.tsx'));

/** Of data and a start of the reader's own: how they travel. Nothing where a few numbers say the run. */
export function OwnData() {
  const own = useApp(({ parameters, logged }) => logged ?? parameters.given ?? parameters.network);
  if (own === null) return null;
  return (
    <ErrorBoundary attempt={own} fallback={null}>
      <Suspense>
        <Travel />
      </Suspense>
    </ErrorBoundary>
  );
}
