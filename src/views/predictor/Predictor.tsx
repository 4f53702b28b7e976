import { useCallback, useMemo } from 'react';
import { EmptyPlot } from '../../drawing/frame/EmptyPlot.tsx';
import { PlotFrame, PX_CAPTION } from '../../drawing/frame/PlotFrame.tsx';
import { useAlternative } from '../../drawing/frame/useAlternative.ts';
import type { Picture, PictureProps } from '../../drawing/picture.ts';
import { type PredictorSpace, spaceOf } from '../../findings/predictor/predictorSpace.ts';
import type { ConstraintKind } from '../../model/theory/region.ts';
import { useApp } from '../../state/react.ts';
import type { Run } from '../../state/run.ts';
import { createSignal } from '../../state/signal.ts';
import { words } from '../../text/words.ts';
import { bothPlanes, shareBody } from './boxes.ts';
import { describePredictor } from './describe.ts';
import { LightLine, Lights } from './Lights.tsx';
import { PlaneControls } from './PlaneControls.tsx';
import { PlaneView } from './PlaneView.tsx';
import { type AxisPair, acceptsPredictor, axesOf, type Scaling, type Shown, shownOf } from './settings.ts';
import { usePresent } from './usePresent.ts';

/** The bundle vector's way through predictor space, and the region that the theory keeps it in. */
export const PREDICTOR: Picture = {
  id: 'predictor',
  Component: Predictor,
  settings: { accepts: acceptsPredictor, Controls: PlaneControls },
};

function Predictor({ pxWidth, pxHeight, stage, settings }: PictureProps) {
  const run = useApp((state) => state.run);
  const empty = useApp((state) => state.run === null || state.run.frameCount === 0);
  // a large run's eigenvectors come when it is complete
  useApp((state) => state.run?.complete);
  useApp((state) => state.findings);
  const text = words().pictures.predictor;
  const dimension = run?.start.dataset.dimension ?? 2;
  const [a, b] = axesOf(settings, dimension);
  const axes = useMemo<AxisPair>(() => [a, b], [a, b]);
  const shown = shownOf(settings);
  const space = run === null || empty ? null : spaceOf(run);
  const describe = useCallback((run: Run, time: number) => describePredictor(run, time, axes), [axes]);
  return (
    <PlotFrame
      pxWidth={pxWidth}
      pxHeight={pxHeight}
      title={text.title}
      caption={captionOf(space, shown, pxWidth, pxHeight)}
      alternative={useAlternative(describe)}
    >
      {(pxBodyWidth, pxBodyHeight) => {
        const size = { pxWidth: pxBodyWidth, pxHeight: pxBodyHeight };
        if (space === null) return <EmptyPlot {...size} outline="axes" />;
        if (typeof space === 'string') {
          return <EmptyPlot {...size} outline="axes" reason={text.refusals[space]} />;
        }
        return <Body {...size} stage={stage} axes={axes} shown={shown} space={space} />;
      }}
    </PlotFrame>
  );
}

function captionOf(
  space: PredictorSpace | string | null,
  shown: Shown,
  pxWidth: number,
  pxHeight: number,
): string {
  const text = words().pictures.predictor;
  if (space === null || typeof space === 'string') return text.captions.true;
  if (space.obstacle !== null) return text.obstacles[space.obstacle];
  const { plane } = shareBody(pxWidth, pxHeight - PX_CAPTION, true);
  return text.captions[shown === 'both' && bothPlanes(plane) === null ? 'true' : shown];
}

interface BodyProps {
  readonly pxWidth: number;
  readonly pxHeight: number;
  readonly stage: boolean;
  readonly axes: AxisPair;
  readonly shown: Shown;
  readonly space: PredictorSpace;
}

function Body({ pxWidth, pxHeight, stage, axes, shown, space }: BodyProps) {
  const present = usePresent(space);
  const lit = useMemo(() => createSignal<ConstraintKind | null>(null), []);
  const defined = space.region !== null;
  const { plane, lights, beside } = shareBody(pxWidth, pxHeight, defined);
  const heights = shown === 'both' && defined ? bothPlanes(plane) : null;
  const view = (scaling: Scaling, pxPlane: number) => (
    <PlaneView
      pxWidth={plane.pxWidth}
      pxHeight={pxPlane}
      stage={stage}
      axes={axes}
      scaling={scaling}
      space={space}
      present={present}
      lit={lit}
    />
  );
  const text = words().pictures.predictor;
  const notes = [
    ...(space.dimension > 2 ? [text.section] : []),
    text.hatching,
    ...(heights === null && shown !== 'shares' ? [text.thin] : []),
  ];
  return (
    <div className="predictor" data-beside={beside || undefined}>
      <div>
        {heights === null ? (
          view(shown === 'shares' ? 'shares' : 'true', plane.pxHeight)
        ) : (
          <>
            {view('true', heights[0])}
            {view('shares', heights[1])}
          </>
        )}
      </div>
      {lights !== null && <Lights {...lights} present={present} lit={lit} notes={notes} />}
      {lights === null && defined && <LightLine present={present} />}
    </div>
  );
}
