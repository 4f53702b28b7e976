import { type KeyboardEvent, useCallback, useMemo } from 'react';
import { CanvasLayer } from '../../drawing/canvas/CanvasLayer.tsx';
import { type Sheet, watchPlayhead, watchRun } from '../../drawing/canvas/sheet.ts';
import { EmptyPlot } from '../../drawing/frame/EmptyPlot.tsx';
import { PlotFrame } from '../../drawing/frame/PlotFrame.tsx';
import { useAlternative } from '../../drawing/frame/useAlternative.ts';
import { NeuronSurface } from '../../drawing/neurons/NeuronSurface.tsx';
import type { Picture, PictureProps } from '../../drawing/picture.ts';
import { type Camera, HOME, STRAIGHT, turnedByKey } from '../../drawing/sphere/camera.ts';
import { sceneryOf } from '../../drawing/sphere/directionSpace.ts';
import { GlyphPlaces } from '../../drawing/sphere/glyphs.ts';
import { YARDSTICK_SETTINGS } from '../../drawing/yardsticks/YardstickControls.tsx';
import { YARDSTICKS } from '../../drawing/yardsticks/yardstickSetting.ts';
import type { AppState } from '../../state/appState.ts';
import { useApp } from '../../state/react.ts';
import type { Run } from '../../state/run.ts';
import { createSignal } from '../../state/signal.ts';
import { en } from '../../text/en.ts';
import { describeDirections, describeNeuron } from './describe.ts';
import { drawLive } from './drawLive.ts';
import { drawStill } from './drawStill.ts';
import { DirectionsModel } from './model.ts';
import { useDirectionsPointer } from './useDirectionsPointer.ts';

/** Every neuron by direction and log-norm: in the plane, on a globe, or projected on a plane. */
export const DIRECTIONS: Picture = {
  id: 'directions',
  Component: Directions,
  settings: YARDSTICK_SETTINGS,
};

function Directions({ pxWidth, pxHeight, stage, settings }: PictureProps) {
  const run = useApp((state) => state.run);
  const empty = useApp((state) => state.run === null || state.run.frameCount === 0);
  const model = useMemo(() => new DirectionsModel(), []);
  return (
    <PlotFrame
      pxWidth={pxWidth}
      pxHeight={pxHeight}
      title={en.pictures.directions.title}
      caption={captionOf(run)}
      alternative={useAlternative(describeDirections)}
    >
      {(pxBodyWidth, pxBodyHeight) =>
        empty ? (
          <EmptyPlot pxWidth={pxBodyWidth} pxHeight={pxBodyHeight} outline="circle" />
        ) : (
          <Body
            model={model}
            pxWidth={pxBodyWidth}
            pxHeight={pxBodyHeight}
            stage={stage}
            settings={settings}
          />
        )
      }
    </PlotFrame>
  );
}

function captionOf(run: Run | null): string {
  const text = en.pictures.directions;
  if (run === null) return text.captionPlane(en.pictures.ofNeurons(0, 0));
  const { basis, cloud } = sceneryOf(run);
  const ofNeurons = en.pictures.ofNeurons(cloud.neurons.length, run.start.initial.width);
  switch (basis.kind) {
    case 'plane':
      return text.captionPlane(ofNeurons);
    case 'globe':
      return text.captionGlobe(ofNeurons);
    case 'projection':
      return text.captionProjection(ofNeurons, text.planes[basis.span]);
  }
}

interface BodyProps extends PictureProps {
  readonly model: DirectionsModel;
}

function Body({ model, pxWidth, pxHeight, stage, settings }: BodyProps) {
  const withYardsticks = settings.includes(YARDSTICKS);
  const globe = useApp((state) => state.run?.start.dataset.dimension === 3);
  const camera = useMemo(() => createSignal<Camera>(globe ? HOME : STRAIGHT), [globe]);
  const places = useMemo(() => new GlyphPlaces(), []);

  const draw = useMemo(() => {
    const viewOf = (sheet: Sheet) =>
      model.update({ pxWidth, pxHeight, stage, camera: camera.get() }, sheet.state);
    return {
      still(sheet: Sheet) {
        const view = viewOf(sheet);
        if (view !== null) drawStill(sheet, view);
      },
      live(sheet: Sheet) {
        const view = viewOf(sheet);
        if (view !== null) drawLive(sheet, view, places, withYardsticks);
      },
    };
  }, [model, camera, places, pxWidth, pxHeight, stage, withYardsticks]);

  const pointer = useDirectionsPointer({ model, places, camera, globe });
  const onKey = useCallback(
    (event: KeyboardEvent) => {
      const next = globe && event.shiftKey ? turnedByKey(camera.get(), event.key) : null;
      if (next !== null) camera.set(next);
      return next !== null;
    },
    [camera, globe],
  );
  const describe = useCallback(
    (state: AppState, neuron: number) =>
      state.run === null ? '' : describeNeuron(state.run, state.player.time, neuron),
    [],
  );
  const signals = useMemo(() => [camera], [camera]);
  const size = { pxWidth, pxHeight };
  return (
    <NeuronSurface
      {...size}
      {...pointer}
      title={en.pictures.directions.title}
      describe={describe}
      description={globe ? en.pictures.directions.turn : undefined}
      onKey={onKey}
      onDoubleClick={() => camera.set(globe ? HOME : STRAIGHT)}
      drags={globe}
    >
      <CanvasLayer {...size} watch={watchRun} signals={signals} draw={draw.still} />
      <CanvasLayer {...size} watch={watchPlayhead} signals={signals} draw={draw.live} />
    </NeuronSurface>
  );
}
