import { lazy, Suspense } from 'react';
import type { PictureBox, SurroundingsProps } from '../../drawing/picture.ts';
import { useApp } from '../../state/react.ts';
import { pxLegend } from './legend/rows.ts';
import type { Turned } from './model.ts';

const Legend = lazy(() => import('./legend/Legend.tsx'));

/** The canvases, and above them the legend. */
export function WithLegend({ box, children }: SurroundingsProps<Turned>) {
  return (
    <>
      <LegendIn box={box} />
      {children}
    </>
  );
}

/** The legend above the directions of several runs. */
export function OneLegend({ box }: { readonly box: PictureBox }) {
  return <LegendIn box={box} several />;
}

interface LegendInProps {
  readonly box: PictureBox;
  /** of several runs, each of which has its own numbers */
  readonly several?: boolean;
}

/** Its room is kept while its script is fetched. */
function LegendIn({ box, several = false }: LegendInProps) {
  const run = useApp((state) => state.run);
  const px = pxLegend(box);
  if (px === 0) return null;
  return (
    <div style={{ height: px }}>
      <Suspense fallback={null}>{run !== null && <Legend run={run} box={box} several={several} />}</Suspense>
    </div>
  );
}
