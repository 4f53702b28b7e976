import { lazy, Suspense } from 'react';
import type { SurroundingsProps } from '../../drawing/picture.ts';
import { useApp } from '../../state/react.ts';
import { pxLegend } from './legend/rows.ts';
import type { Turned } from './model.ts';

const Legend = lazy(() => import('./legend/Legend.tsx'));

/** The canvases, and above them the legend: its room is kept while its script is fetched. */
export function WithLegend({ box, children }: SurroundingsProps<Turned>) {
  const run = useApp((state) => state.run);
  const px = pxLegend(box);
  return (
    <>
      {px > 0 && (
        <div style={{ height: px }}>
          <Suspense fallback={null}>{run !== null && <Legend run={run} box={box} />}</Suspense>
        </div>
      )}
      {children}
    </>
  );
}
