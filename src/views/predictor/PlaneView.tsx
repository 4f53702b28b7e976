import { useMemo } from 'react';
import { CanvasLayer } from '../../drawing/canvas/CanvasLayer.tsx';
import { type Sheet, watchPlayhead, watchRun } from '../../drawing/canvas/sheet.ts';
import type { BundlePlace } from '../../findings/predictor/bundlePlace.ts';
import type { PredictorSpace } from '../../findings/predictor/predictorSpace.ts';
import type { ConstraintKind } from '../../model/theory/region.ts';
import type { AppState } from '../../state/appState.ts';
import type { Signal } from '../../state/signal.ts';
import { drawDial } from './dial.ts';
import { drawMoving } from './drawMoving.ts';
import { drawRegion, drawWaiting } from './drawRegions.ts';
import { drawStill } from './drawStill.ts';
import { PredictorModel } from './model.ts';
import type { AxisPair, Scaling } from './settings.ts';
import { usePathPointer } from './usePathPointer.ts';

/** In more dimensions a section takes too long to be cut anew while a run plays: it is drawn when the page rests. */
const MOST_WHILE_PLAYING = 16;

function watchRest(state: AppState): readonly unknown[] {
  return [...watchRun(state), state.player.playing];
}

interface PlaneViewProps {
  readonly pxWidth: number;
  readonly pxHeight: number;
  readonly stage: boolean;
  readonly axes: AxisPair;
  readonly scaling: Scaling;
  readonly space: PredictorSpace;
  readonly present: Signal<BundlePlace>;
  readonly lit: Signal<ConstraintKind | null>;
}

/** The plane of two eigen-axes with the path in it. */
export function PlaneView(props: PlaneViewProps) {
  const { pxWidth, pxHeight, stage, axes, scaling, space, present, lit } = props;
  const model = useMemo(() => new PredictorModel(), []);
  const { hovered, handlers } = usePathPointer(model);
  const section = space.dimension > 2;
  const waits = space.dimension > MOST_WHILE_PLAYING;

  const draw = useMemo(() => {
    const viewOf = (sheet: Sheet) => model.update({ pxWidth, pxHeight, stage, axes, scaling }, sheet.state);
    return {
      region(sheet: Sheet) {
        const view = viewOf(sheet);
        if (view === null) return;
        if (sheet.state.player.playing && waits) drawWaiting(sheet, view);
        else drawRegion(sheet, view, model, present.get(), lit.get());
      },
      still(sheet: Sheet) {
        const view = viewOf(sheet);
        if (view === null) return;
        drawStill(sheet, view);
        drawDial(sheet, view);
      },
      moving(sheet: Sheet) {
        const view = viewOf(sheet);
        if (view === null) return;
        drawMoving(sheet, view, hovered.get());
      },
    };
  }, [model, present, lit, hovered, pxWidth, pxHeight, stage, axes, scaling, waits]);

  // in the plane S stands still; a section goes with v
  const ofRegion = useMemo(() => (section ? [lit, present] : [lit]), [section, lit, present]);
  const ofMoving = useMemo(() => [hovered], [hovered]);
  const size = { pxWidth, pxHeight };
  return (
    <div {...handlers} className="plot__body" style={{ width: pxWidth, height: pxHeight }}>
      <CanvasLayer {...size} watch={waits ? watchRest : watchRun} signals={ofRegion} draw={draw.region} />
      <CanvasLayer {...size} watch={watchRun} draw={draw.still} />
      <CanvasLayer {...size} watch={watchPlayhead} signals={ofMoving} draw={draw.moving} />
    </div>
  );
}
