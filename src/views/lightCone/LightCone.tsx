import { type KeyboardEvent, useCallback, useMemo } from 'react';
import { CanvasLayer } from '../../drawing/canvas/CanvasLayer.tsx';
import { type Sheet, watchPlayhead, watchRun } from '../../drawing/canvas/sheet.ts';
import { EmptyPlot } from '../../drawing/frame/EmptyPlot.tsx';
import { PlotFrame } from '../../drawing/frame/PlotFrame.tsx';
import { useAlternative } from '../../drawing/frame/useAlternative.ts';
import { NeuronSurface } from '../../drawing/neurons/NeuronSurface.tsx';
import type { Picture, PictureProps } from '../../drawing/picture.ts';
import { type Camera, HOME, turnedByKey } from '../../drawing/sphere/camera.ts';
import { sceneryOf } from '../../drawing/sphere/directionSpace.ts';
import type { AppState } from '../../state/appState.ts';
import { useApp } from '../../state/react.ts';
import type { Run } from '../../state/run.ts';
import { createSignal } from '../../state/signal.ts';
import { words } from '../../text/words.ts';
import { CONE_HOME, heldPitch } from './conePlacement.ts';
import { describeCone, describeNeuron } from './describe.ts';
import { drawCone } from './drawCone.ts';
import { ConePlaces, drawMoving } from './drawMoving.ts';
import { drawSky } from './drawSky.ts';
import { Explanation } from './Explanation.tsx';
import { layoutOf } from './layout.ts';
import { ConeModel } from './model.ts';
import { useConePointer } from './useConePointer.ts';

/** Every neuron as a light-like vector (a, w): the cone they stay on, the boosts that move them, the sky they see. */
export const LIGHT_CONE: Picture = { id: 'light-cone', Component: LightCone };

function LightCone({ pxWidth, pxHeight, stage }: PictureProps) {
  const run = useApp((state) => state.run);
  const empty = useApp((state) => state.run === null || state.run.frameCount === 0);
  return (
    <PlotFrame
      pxWidth={pxWidth}
      pxHeight={pxHeight}
      title={words().pictures['light-cone'].title}
      caption={captionOf(run)}
      alternative={useAlternative(describeCone)}
    >
      {(pxBodyWidth, pxBodyHeight) =>
        empty ? (
          <EmptyPlot pxWidth={pxBodyWidth} pxHeight={pxBodyHeight} outline="circle" />
        ) : (
          <Body pxWidth={pxBodyWidth} pxHeight={pxBodyHeight} stage={stage} />
        )
      }
    </PlotFrame>
  );
}

function captionOf(run: Run | null): string {
  const text = words().pictures['light-cone'];
  if (run === null) return text.caption(words().pictures.ofNeurons(0, 0));
  const { basis, cloud } = sceneryOf(run);
  const ofNeurons = words().pictures.ofNeurons(cloud.neurons.length, run.start.initial.width);
  if (basis.kind === 'plane') return text.caption(ofNeurons);
  const plane = words().pictures.directions.planes[basis.span];
  return text.captionOver(ofNeurons, plane);
}

type BodyProps = Pick<PictureProps, 'pxWidth' | 'pxHeight' | 'stage'>;

function Body({ pxWidth, pxHeight, stage }: BodyProps) {
  const globe = useApp((state) => state.run?.start.dataset.dimension === 3);
  const model = useMemo(() => new ConeModel(), []);
  const camera = useMemo(() => createSignal<Camera>(CONE_HOME), []);
  const skyCamera = useMemo(() => createSignal<Camera>(HOME), []);
  const places = useMemo(() => new ConePlaces(), []);
  const { explanation } = layoutOf(pxWidth, pxHeight, stage);

  const draw = useMemo(() => {
    const viewOf = (sheet: Sheet) =>
      model.update(
        { pxWidth, pxHeight, stage, camera: camera.get(), skyCamera: skyCamera.get() },
        sheet.state,
      );
    return {
      still(sheet: Sheet) {
        const view = viewOf(sheet);
        if (view === null) return;
        drawCone(sheet, view);
        drawSky(sheet, view);
      },
      live(sheet: Sheet) {
        const view = viewOf(sheet);
        if (view !== null) drawMoving(sheet, view, places);
      },
    };
  }, [model, camera, skyCamera, places, pxWidth, pxHeight, stage]);

  const pointer = useConePointer({ model, places, camera, skyCamera });
  const onKey = useCallback(
    (event: KeyboardEvent) => {
      const next = event.shiftKey ? turnedByKey(camera.get(), event.key) : null;
      if (next === null) return false;
      camera.set(heldPitch(next));
      if (globe) skyCamera.set(turnedByKey(skyCamera.get(), event.key)!);
      return true;
    },
    [camera, skyCamera, globe],
  );
  const describe = useCallback(
    (state: AppState, neuron: number) =>
      state.run === null ? '' : describeNeuron(state.run, state.player.time, neuron),
    [],
  );
  const signals = useMemo(() => [camera, skyCamera], [camera, skyCamera]);
  const size = { pxWidth, pxHeight };
  return (
    <>
      <NeuronSurface
        {...size}
        {...pointer}
        title={words().pictures['light-cone'].title}
        describe={describe}
        description={words().pictures['light-cone'].turn}
        onKey={onKey}
        onDoubleClick={() => {
          camera.set(CONE_HOME);
          skyCamera.set(HOME);
        }}
        drags
      >
        <CanvasLayer {...size} watch={watchRun} signals={signals} draw={draw.still} />
        <CanvasLayer {...size} watch={watchPlayhead} signals={signals} draw={draw.live} />
      </NeuronSurface>
      {explanation !== null && <Explanation key={String(explanation.folded)} box={explanation} />}
    </>
  );
}
